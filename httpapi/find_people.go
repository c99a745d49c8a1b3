package httpapi

import (
	"net/http"

	"cinedex/search"
)

// peopleAnswer is the answer of /v1/people on the wire. Lists are never null.
type peopleAnswer struct {
	People  []foundPersonAnswer `json:"people"`
	Partial bool                `json:"partial"`
	TookMS  float64             `json:"took_ms"`
}

type foundPersonAnswer struct {
	ID       string            `json:"id"`
	Name     string            `json:"name"`
	Films    int               `json:"films"`
	KnownFor []knownFilmAnswer `json:"known_for"`
	HTML     string            `json:"html"`
}

type knownFilmAnswer struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Year  int    `json:"year,omitempty"`
}

// peopleParameters are those of /v1/people, which fill in q; its languages go by way of the search request that they are read into.
func peopleParameters(q *search.PeopleRequest) []parameter {
	return []parameter{
		{name: "q", set: func(_ *search.Request, values []string) (err error) {
			q.Text, err = typedText(values[0], search.MaxPrefix)
			return err
		}},
		{name: "limit", set: func(_ *search.Request, values []string) (err error) {
			q.Limit, err = integer(values[0], search.MaxPeople)
			return err
		}},
		{name: "lang", repeated: true, set: setLangs},
	}
}

// findPeople answers GET /v1/people.
func (h *Handler) findPeople(w http.ResponseWriter, r *http.Request) error {
	var request search.PeopleRequest
	read, kept, err := h.reading(w, r, peopleParameters(&request))
	if err != nil || kept {
		return err
	}
	request.Langs = read.Langs
	found, err := limited(r.Context(), h.limits, func() (*search.PeopleResponse, error) { return h.engine.People(r.Context(), request) })
	if err != nil {
		return err
	}
	h.notePartial(w, found.Partial)
	answer := &peopleAnswer{People: make([]foundPersonAnswer, len(found.People)), Partial: found.Partial, TookMS: milliseconds(found.Took)}
	for i, p := range found.People {
		known := make([]knownFilmAnswer, len(p.KnownFor))
		for n, f := range p.KnownFor {
			known[n] = knownFilmAnswer(f)
		}
		answer.People[i] = foundPersonAnswer{ID: p.ID, Name: p.Name, Films: p.Films, KnownFor: known, HTML: p.HTML}
	}
	return respondJSON(w, http.StatusOK, answer)
}
