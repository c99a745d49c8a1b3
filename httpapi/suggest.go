package httpapi

import (
	"net/http"

	"cinedex/search"
)

// suggestParameters are those of /v1/suggest, in the order of the contract.
var suggestParameters = []parameter{
	{name: "q", set: setText},
	{name: "limit", set: setSuggestions},
	{name: "lang", repeated: true, set: setLangs},
}

func setSuggestions(r *search.Request, values []string) (err error) {
	r.PerPage, err = integer(values[0], search.MaxSuggestions)
	return err
}

// suggest answers GET /v1/suggest.
func (h *Handler) suggest(w http.ResponseWriter, r *http.Request) error {
	request, kept, err := h.reading(w, r, suggestParameters)
	if err != nil || kept {
		return err
	}
	typed := search.SuggestRequest{Text: request.Text, Limit: request.PerPage, Langs: request.Langs}
	found, err := limited(r.Context(), h.limits, func() (*search.Suggestions, error) { return h.engine.Suggest(r.Context(), typed) })
	if err != nil {
		return err
	}
	h.notePartial(w, found.Partial)
	return respondJSON(w, http.StatusOK, newSuggestAnswer(found))
}

// suggestAnswer is the answer of /v1/suggest on the wire.
type suggestAnswer struct {
	Suggestions []suggestionAnswer `json:"suggestions"`
}

type suggestionAnswer struct {
	Kind  string `json:"kind"`
	ID    string `json:"id"`
	Text  string `json:"text"`
	HTML  string `json:"html"`
	Year  int    `json:"year,omitempty"`
	Films *int   `json:"films,omitempty"` // of people and keywords
}

func newSuggestAnswer(found *search.Suggestions) *suggestAnswer {
	a := &suggestAnswer{Suggestions: make([]suggestionAnswer, len(found.List))}
	for i, s := range found.List {
		a.Suggestions[i] = suggestionAnswer{Kind: string(s.Kind), ID: s.ID, Text: s.Text, HTML: s.HTML, Year: s.Year}
		if s.Kind != search.SuggestFilm {
			a.Suggestions[i].Films = &s.Films
		}
	}
	return a
}
