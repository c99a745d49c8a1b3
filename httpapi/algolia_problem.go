package httpapi

import (
	"cmp"
	"net/http"
	"strings"
)

// algoliaPrefix is that of all addresses which Algolia's clients ask.
const algoliaPrefix = "/1/"

// algoliaProblem is a problem in the form that those clients expect.
type algoliaProblem struct {
	Message string `json:"message"`
	Status  int    `json:"status"`
}

// algoliaAsks tells whether a request is one of those clients', whatever becomes of it.
func algoliaAsks(r *http.Request) bool { return strings.HasPrefix(r.URL.Path, algoliaPrefix) }

// forAlgolia is the problem in their form.
func (p *problem) forAlgolia() algoliaProblem {
	return algoliaProblem{cmp.Or(p.Detail, p.Title), p.Status}
}

// neverKept serves answers that no cache keeps.
func neverKept(serve endpoint) endpoint {
	return func(w http.ResponseWriter, r *http.Request) error {
		w.Header().Set("Cache-Control", "no-store")
		return serve(w, r)
	}
}
