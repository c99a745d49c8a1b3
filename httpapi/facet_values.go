package httpapi

import (
	"net/http"
	"slices"

	"github.com/gorilla/mux"

	"cinedex/search"
)

// facetValuesAnswer is the answer of /v1/facets/{facet} on the wire.
type facetValuesAnswer struct {
	Values  []namedValueAnswer `json:"values"`
	Partial bool               `json:"partial"`
	TookMS  float64            `json:"took_ms"`
}

type namedValueAnswer struct {
	Value string `json:"value"`
	Label string `json:"label"`
	Count int    `json:"count"`
	HTML  string `json:"html"`
}

// facetValueParameters are those of /v1/facets/{facet}: what is typed goes to prefix, the rest is the search's.
func facetValueParameters(prefix *string) []parameter {
	return append(slices.Clone(searchParameters), parameter{name: "prefix", set: func(_ *search.Request, values []string) (err error) {
		*prefix, err = typedText(values[0], search.MaxPrefix)
		return err
	}})
}

// facetValues answers GET /v1/facets/{facet}.
func (h *Handler) facetValues(w http.ResponseWriter, r *http.Request) error {
	facet := search.Facet(mux.Vars(r)["facet"])
	if !slices.Contains(search.Facets, facet) {
		return newProblem(notFound, "there is no facet "+quoted(string(facet))+"; there are "+joined(search.Facets))
	}
	var prefix string
	request, kept, err := h.reading(w, r, facetValueParameters(&prefix))
	if err != nil || kept {
		return err
	}
	found, err := limited(r.Context(), h.limits, func() (*search.NamedValues, error) {
		return h.engine.FacetValues(r.Context(), request, facet, prefix)
	})
	if err != nil {
		return err
	}
	h.notePartial(w, found.Partial)
	answer := &facetValuesAnswer{Values: make([]namedValueAnswer, len(found.Values)), Partial: found.Partial, TookMS: milliseconds(found.Took)}
	for i, v := range found.Values {
		answer.Values[i] = namedValueAnswer{Value: v.Value, Label: v.Label, Count: v.Count, HTML: v.HTML}
	}
	return respondJSON(w, http.StatusOK, answer)
}
