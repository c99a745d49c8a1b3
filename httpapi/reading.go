package httpapi

import (
	"hash/fnv"
	"io"
	"net/http"
	"strconv"
	"strings"

	"cinedex/search"
)

// reading starts to answer a GET that the catalogue alone decides: it reads the parameters of the query string by the route's table,
// the languages from Accept-Language where none are asked for, and says what the answer depends on. kept tells that the client has
// the answer already and has been told so: there is nothing left to do.
func (h *Handler) reading(w http.ResponseWriter, r *http.Request, table []parameter) (request search.Request, kept bool, err error) {
	request, err = parseParameters(table, parseQuery(r.URL.RawQuery))
	if err != nil {
		return request, false, err
	}
	if len(request.Langs) == 0 {
		request.Langs = acceptedLanguages(r)
	}
	w.Header().Add("Vary", "Accept-Language")
	return request, notModified(w, r, h.searchTag(r)), nil
}

// searchTag changes with all that an answer depends on: the catalogue, the process and what it was started with, the request. It is weak, since
// took_ms differs each time, and costs no search, so that asking again is nearly free.
func (h *Handler) searchTag(r *http.Request) string {
	hash := fnv.New64a()
	for _, part := range []string{h.catalogueVersion(), h.process, r.URL.RawQuery, strings.Join(r.Header.Values("Accept-Language"), ",")} {
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
