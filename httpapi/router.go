package httpapi

import (
	"net/http"
	"slices"
	"strings"

	"github.com/gorilla/mux"
)

// access is who may use a route.
type access int

const (
	reads    access = iota // anyone, from any origin; POSTed searches are reads
	operates               // anyone, but no page of another origin: what the service does concerns who runs it
	writes                 // see authorizer
)

// query is what becomes of a route's query string.
type query int

const (
	noQuery  query = iota // it has no parameters: each is refused
	ownQuery              // the endpoint reads it, and refuses what it does not know
	anyQuery              // it is ignored: probes may mark their requests
)

// endpoint is a handler that returns what it cannot answer.
type endpoint func(w http.ResponseWriter, r *http.Request) error

// route is one row of the table of routes. A GET route answers HEAD too.
type route struct {
	method, path string
	access       access
	query        query
	serve        endpoint
}

func (h *Handler) routes() []route {
	films, people := h.films(), h.people()
	return []route{
		{http.MethodGet, "/v1/search", reads, ownQuery, h.search},
		{http.MethodPost, "/v1/search", reads, ownQuery, h.search},
		{http.MethodGet, "/v1/suggest", reads, ownQuery, h.suggest},
		{http.MethodGet, "/v1/facets/{facet}", reads, ownQuery, h.facetValues},
		{http.MethodGet, "/v1/recommend", reads, ownQuery, h.recommend},
		{http.MethodGet, "/v1/films/{id}/similar", reads, ownQuery, h.similarFilms},
		{http.MethodPost, "/v1/films", writes, noQuery, h.bulkFilms},
		{http.MethodGet, "/v1/films/{id}", reads, noQuery, films.get},
		{http.MethodPut, "/v1/films/{id}", writes, noQuery, films.put},
		{http.MethodDelete, "/v1/films/{id}", writes, noQuery, films.delete},
		{http.MethodGet, "/v1/people", reads, ownQuery, h.findPeople},
		{http.MethodGet, "/v1/people/{id}", reads, noQuery, people.get},
		{http.MethodPut, "/v1/people/{id}", writes, noQuery, people.put},
		{http.MethodDelete, "/v1/people/{id}", writes, noQuery, people.delete},
		// Before those with a word for its id: a later route that fits by its path makes the router forget a wrong method.
		{http.MethodGet, "/1/indexes/{name}/{objectID}", reads, anyQuery, neverKept(h.algoliaObject)},
		{http.MethodPost, "/1/indexes/{name}/query", reads, anyQuery, neverKept(h.algoliaQuery)},
		{http.MethodPost, "/1/indexes/*/queries", reads, anyQuery, neverKept(h.algoliaQueries)},
		{http.MethodPost, "/1/indexes/{name}/facets/{facet}/query", reads, anyQuery, neverKept(h.algoliaFacet)},
		{http.MethodPost, "/1/indexes/*/objects", reads, anyQuery, neverKept(h.algoliaObjects)},
		{http.MethodPost, "/1/indexes/*/recommendations", reads, anyQuery, neverKept(h.algoliaRecommendations)},
		{http.MethodPost, "/1/indexes/{name}/browse", reads, anyQuery, neverKept(h.algoliaBrowse)},
		{http.MethodGet, "/v1/stats", reads, noQuery, h.stats},
		{http.MethodGet, "/healthz", reads, anyQuery, h.healthz},
		{http.MethodGet, "/readyz", reads, anyQuery, h.readyz},
		{http.MethodGet, "/metrics", operates, anyQuery, h.metricsPage},
		{http.MethodGet, "/openapi.yaml", reads, noQuery, h.contract},
		{http.MethodGet, "/openapi.json", reads, noQuery, h.contractJSON},
		{http.MethodGet, "/docs", reads, noQuery, h.docsPage},
		{http.MethodGet, "/docs/{file}", reads, noQuery, h.docsFile},
		{http.MethodGet, "/", reads, ownQuery, h.root},
		{http.MethodGet, "/ui/{file}", reads, noQuery, h.uiFile},
		{http.MethodGet, "/ui/{version}/{file}", reads, noQuery, h.versionedFile},
	}
}

// newRouter is the table as a router. Paths are matched as they are: cleaning them would answer with a redirect in HTML.
func (h *Handler) newRouter() *mux.Router {
	router := mux.NewRouter().SkipClean(true)
	for _, rt := range h.routes() {
		methods := []string{rt.method}
		if rt.method == http.MethodGet {
			methods = append(methods, http.MethodHead)
		}
		router.Handle(rt.path, h.handle(rt)).Methods(methods...).MatcherFunc(h.meant(rt.path))
	}
	router.NotFoundHandler = answering(func(http.ResponseWriter, *http.Request) error {
		return newProblem(notFound, "there is no such route; /docs shows them")
	})
	router.MethodNotAllowedHandler = answering(func(w http.ResponseWriter, r *http.Request) error {
		allowed := allowedMethods(router, r)
		w.Header().Set("Allow", strings.Join(allowed, ", "))
		if r.Method == http.MethodOptions {
			w.WriteHeader(http.StatusNoContent)
			return nil
		}
		return newProblem(methodNotAllowed, "this route takes "+strings.Join(allowed, ", "))
	})
	return router
}

// meant tells of requests whether a path of the table that fits them is the one meant: not where another has a word for a variable
// of it. /1/indexes/*/queries is no film called queries.
func (h *Handler) meant(path string) mux.MatcherFunc {
	var words []map[int]string // of each such other, by segment
	segments := strings.Split(path, "/")
	for _, rt := range h.table {
		other := strings.Split(rt.path, "/")
		more := map[int]string{}
		fits := len(other) == len(segments)
		for i := 0; fits && i < len(other); i++ {
			if other[i] != segments[i] {
				fits = strings.HasPrefix(segments[i], "{")
				more[i] = other[i]
			}
		}
		if fits && len(more) > 0 {
			words = append(words, more)
		}
	}
	return func(r *http.Request, _ *mux.RouteMatch) bool {
		if len(words) == 0 {
			return true
		}
		asked := strings.Split(r.URL.Path, "/")
		return !slices.ContainsFunc(words, func(of map[int]string) bool {
			for i, word := range of {
				if i >= len(asked) || asked[i] != word && !strings.HasPrefix(word, "{") {
					return false
				}
			}
			return true
		})
	}
}

// handle serves one route: names it for log and metrics, holds the rules of its access and query, answers its errors.
func (h *Handler) handle(rt route) http.Handler {
	return answering(func(w http.ResponseWriter, r *http.Request) error {
		infoOf(r).route = rt.path
		if rt.access == writes {
			if err := h.auth.check(r); err != nil {
				return err
			}
		}
		if rt.query == noQuery {
			if err := checkNames(nil, parseQuery(r.URL.RawQuery)); err != nil {
				return err
			}
		}
		return rt.serve(w, r)
	})
}

func answering(e endpoint) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := e(w, r); err != nil {
			writeProblem(w, r, err)
		}
	})
}

// allowedMethods are those that the router takes at the request's path.
func allowedMethods(router *mux.Router, r *http.Request) []string {
	var allowed []string
	for _, method := range []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodDelete} {
		probe := *r
		probe.Method = method
		var match mux.RouteMatch
		if router.Match(&probe, &match) && match.MatchErr == nil {
			allowed = append(allowed, method)
		}
	}
	return append(allowed, http.MethodOptions)
}

// isShared tells whether pages of other origins may read what the request, or the one that a preflight asks for, is answered.
func (h *Handler) isShared(r *http.Request) bool {
	method := r.Method
	if asked := r.Header.Get("Access-Control-Request-Method"); method == http.MethodOptions && asked != "" {
		method = asked
	}
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodOptions:
		return !slices.ContainsFunc(h.table, func(rt route) bool {
			return rt.access == operates && rt.path == r.URL.Path
		})
	}
	if algoliaAsks(r) {
		return true
	}
	return slices.ContainsFunc(h.table, func(rt route) bool {
		return rt.access == reads && rt.method == method && rt.path == r.URL.Path
	})
}
