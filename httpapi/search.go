package httpapi

import (
	"net/http"

	"cinedex/search"
)

// search answers GET and POST /v1/search.
func (h *Handler) search(w http.ResponseWriter, r *http.Request) error {
	request, kept, err := h.searchRequest(w, r)
	if err != nil || kept {
		return err
	}
	response, err := limited(r.Context(), h.limits, func() (*search.Response, error) { return h.engine.Search(r.Context(), request) })
	if err != nil {
		return err
	}
	return h.respondSearch(w, response)
}

// respondSearch answers with films found or recommended. One that the time limit cut is nobody's to keep.
func (h *Handler) respondSearch(w http.ResponseWriter, response *search.Response) error {
	h.metrics.searches.Observe(response.Took.Seconds())
	h.notePartial(w, response.Partial)
	return respondJSON(w, http.StatusOK, newSearchAnswer(response))
}

// searchRequest reads the parameters from the query string, or from the body of a POST, whose answer nobody keeps.
func (h *Handler) searchRequest(w http.ResponseWriter, r *http.Request) (request search.Request, kept bool, err error) {
	if r.Method != http.MethodPost {
		return h.reading(w, r, searchParameters)
	}
	for name := range parseQuery(r.URL.RawQuery) {
		return request, false, invalid(named(name), "the parameters of a POSTed search belong in its body")
	}
	raw, err := h.readSearch(w, r)
	if err != nil {
		return request, false, err
	}
	if request, err = parseParameters(searchParameters, raw); err == nil && len(request.Langs) == 0 {
		request.Langs = acceptedLanguages(r)
	}
	return request, false, err
}
