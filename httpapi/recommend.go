package httpapi

import (
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strconv"

	"github.com/gorilla/mux"

	"cinedex/index/film"
	"cinedex/search"
)

// similarParameters are those of a film's similar films: search's but for those that belong to a typed text and its highlights.
var similarParameters = slices.DeleteFunc(slices.Clone(searchParameters), func(p parameter) bool {
	return slices.Contains([]string{"q", "cursor", "sort", "match", "typos", "highlight", "explain"}, p.name)
})

// recommendParameters are those of /v1/recommend: what is wished goes to wish.
func recommendParameters(wish *search.Wish) []parameter {
	list := func(to *[]string) func(*search.Request, []string) error {
		return func(_ *search.Request, values []string) error {
			*to = values
			return nil
		}
	}
	return append(slices.Clone(similarParameters),
		parameter{name: "typos", set: setTypos},
		parameter{name: "highlight", set: setHighlight}, // reasons say what search's highlights and explanations do
		parameter{name: "explain", set: setExplain},
		parameter{name: "keyword", repeated: true, set: list(&wish.Keywords)},
		parameter{name: "like", repeated: true, set: list(&wish.Like)},
		parameter{name: "unlike", repeated: true, set: list(&wish.Unlike)},
		parameter{name: "novelty", set: setNovelty(&wish.Novelty)})
}

func setNovelty(novelty *float64) func(*search.Request, []string) error {
	return func(_ *search.Request, values []string) error {
		n, err := strconv.ParseFloat(values[0], 64)
		if err != nil || !(n >= 0 && n <= 1) {
			return fmt.Errorf("%s is not a number from 0 to 1", quoted(values[0]))
		}
		*novelty = n
		return nil
	}
}

// recommend answers GET /v1/recommend.
func (h *Handler) recommend(w http.ResponseWriter, r *http.Request) error {
	wish := &search.Wish{}
	return h.recommended(w, r, recommendParameters(wish), wish)
}

// similarFilms answers GET /v1/films/{id}/similar.
func (h *Handler) similarFilms(w http.ResponseWriter, r *http.Request) error {
	id := mux.Vars(r)["id"]
	err := h.recommended(w, r, similarParameters, &search.Wish{Like: []string{id}})
	var e *film.Error
	if errors.As(err, &e) && e.Field == "like" {
		return newProblem(notFound, "there is no film "+quoted(id))
	}
	return err
}

// recommended reads the parameters, which may add to the wish, and answers it.
func (h *Handler) recommended(w http.ResponseWriter, r *http.Request, parameters []parameter, wish *search.Wish) error {
	request, kept, err := h.reading(w, r, parameters)
	if err != nil || kept {
		return err
	}
	if _, asked := parseQuery(r.URL.RawQuery)["facets"]; !asked {
		request.Facets = nil // here they are counted only if asked for
	}
	response, err := limited(r.Context(), h.limits, func() (*search.Response, error) { return h.engine.Recommend(r.Context(), request, *wish) })
	if err != nil {
		return err
	}
	return h.respondSearch(w, response)
}
