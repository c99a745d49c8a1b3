package httpapi

import (
	"hash/fnv"
	"io"
	"net/http"
	"strconv"
	"strings"

	"cinedex/search"
)

// search answers GET and POST /v1/search.
func (h *Handler) search(w http.ResponseWriter, r *http.Request) error {
	request, err := h.searchRequest(w, r)
	if err != nil {
		return err
	}
	if r.Method != http.MethodPost {
		w.Header().Add("Vary", "Accept-Language")
		if notModified(w, r, h.searchTag(r)) {
			return nil
		}
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

// searchRequest reads the parameters from the query string, or from the body of a POST.
func (h *Handler) searchRequest(w http.ResponseWriter, r *http.Request) (search.Request, error) {
	raw := parseQuery(r.URL.RawQuery)
	if r.Method == http.MethodPost {
		for name := range raw {
			return search.Request{}, invalid(named(name), "the parameters of a POSTed search belong in its body")
		}
		var err error
		if raw, err = h.readSearch(w, r); err != nil {
			return search.Request{}, err
		}
	}
	request, err := parseParameters(searchParameters, raw)
	if err == nil && len(request.Langs) == 0 {
		request.Langs = acceptedLanguages(r)
	}
	return request, err
}

// searchTag changes with all that an answer depends on: the catalogue, the program, the request. It is weak, since
// took_ms differs each time, and costs no search, so that asking again is nearly free.
func (h *Handler) searchTag(r *http.Request) string {
	hash := fnv.New64a()
	for _, part := range []string{h.catalogueVersion(), h.options.Version, r.URL.RawQuery, strings.Join(r.Header.Values("Accept-Language"), ",")} {
		_, _ = io.WriteString(hash, part) // a hash does not fail
		_, _ = hash.Write([]byte{0})
	}
	return `W/"` + strconv.FormatUint(hash.Sum64(), 36) + `"`
}

// catalogueVersion changes with every write.
func (h *Handler) catalogueVersion() string {
	snapshot := h.index.Acquire()
	defer snapshot.Release()
	return snapshot.Version
}
