package httpapi

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gorilla/mux"

	"cinedex/search"
)

// The searching half of the interface that Algolia's clients, and so the widgets of InstantSearch, speak.

const (
	maxAlgoliaBody    = 256 << 10 // bytes: a page asks several searches at once
	maxAlgoliaQueries = 50        // in one request
	maxAlgoliaFacets  = 10        // of them for values of facets, each of which may take the time of a search
	maxAlgoliaHits    = 1000      // of all of them: that many are some 3 MB, kept until a client that reads slowly has them
)

// algoliaQuery answers POST /1/indexes/{name}/query: one search.
func (h *Handler) algoliaQuery(w http.ResponseWriter, r *http.Request) error {
	members, err := h.readAlgolia(w, r)
	if err != nil {
		return err
	}
	results, err := h.algoliaResults(w, r, []algoliaMembers{members}, mux.Vars(r)["name"])
	if err != nil {
		return err
	}
	return respondJSON(w, http.StatusOK, results[0])
}

// algoliaQueries answers POST /1/indexes/*/queries: the several searches of one page, and values of facets among them.
func (h *Handler) algoliaQueries(w http.ResponseWriter, r *http.Request) error {
	requests, err := h.readAlgoliaRequests(w, r, maxAlgoliaQueries)
	if err != nil {
		return err
	}
	results, err := h.algoliaResults(w, r, requests, "")
	if err != nil {
		return err
	}
	return respondJSON(w, http.StatusOK, algoliaResultList{results})
}

// algoliaFacet answers POST /1/indexes/{name}/facets/{facet}/query: the box inside a facet.
func (h *Handler) algoliaFacet(w http.ResponseWriter, r *http.Request) error {
	members, err := h.readAlgolia(w, r)
	if err != nil {
		return err
	}
	members["type"], members["facet"] = "facet", mux.Vars(r)["facet"]
	results, err := h.algoliaResults(w, r, []algoliaMembers{members}, mux.Vars(r)["name"])
	if err != nil {
		return err
	}
	return respondJSON(w, http.StatusOK, results[0])
}

// readAlgolia reads a body that is JSON whatever its Content-Type says: browsers ask no leave for the types the clients claim.
func (h *Handler) readAlgolia(w http.ResponseWriter, r *http.Request) (algoliaMembers, error) {
	body, err := h.readJSON(w, r, maxAlgoliaBody)
	if err != nil {
		return nil, err
	}
	var members algoliaMembers
	decoder := json.NewDecoder(strings.NewReader(string(body)))
	decoder.UseNumber()
	return members, decoder.Decode(&members)
}

// algoliaResultList is the answer to several requests.
type algoliaResultList struct {
	Results []any `json:"results"`
}

// readAlgoliaRequests reads a body that has several requests, at most limit.
func (h *Handler) readAlgoliaRequests(w http.ResponseWriter, r *http.Request, limit int) ([]algoliaMembers, error) {
	body, err := h.readAlgolia(w, r)
	if err != nil {
		return nil, err
	}
	list, ok := body["requests"].([]any)
	if !ok || len(list) > limit {
		return nil, invalid("requests", "must be an array of at most "+strconv.Itoa(limit))
	}
	requests := make([]algoliaMembers, len(list))
	for i, element := range list {
		if requests[i], ok = element.(map[string]any); !ok {
			return nil, invalid("requests", "each must be an object")
		}
	}
	return requests, nil
}

// algoliaResults answers requests in their order, all searches of them as one. index is their index where the address names it.
func (h *Handler) algoliaResults(w http.ResponseWriter, r *http.Request, requests []algoliaMembers, index string) ([]any, error) {
	langs := acceptedLanguages(r)
	reads, facets, hits := make([]*algoliaSearch, len(requests)), 0, 0
	for i, members := range requests {
		var err error
		if reads[i], err = readAlgoliaSearch(members, index, langs, h.engine.PeopleLabelled); err != nil {
			return nil, err
		}
		if reads[i].facet != "" {
			facets++
		}
		hits += reads[i].request.PerPage
	}
	if err := checkAlgoliaHits(hits); err != nil {
		return nil, err
	}
	if facets > maxAlgoliaFacets {
		return nil, invalid("requests", "values of facets are asked for "+strconv.Itoa(facets)+" times; at most "+strconv.Itoa(maxAlgoliaFacets)+" are answered")
	}
	start := time.Now()
	results, err := limited(r.Context(), h.limits, func() ([]any, error) { return h.answerAlgolia(r.Context(), reads) })
	if err == nil {
		h.metrics.searches.Observe(time.Since(start).Seconds())
	}
	return results, err
}

// checkAlgoliaHits refuses more hits than one request may ask for.
func checkAlgoliaHits(hits int) error {
	if hits > maxAlgoliaHits {
		return invalid("requests", strconv.Itoa(hits)+" hits are asked for in all; at most "+strconv.Itoa(maxAlgoliaHits)+" are answered")
	}
	return nil
}

func (h *Handler) answerAlgolia(ctx context.Context, reads []*algoliaSearch) ([]any, error) {
	results := make([]any, len(reads))
	var requests []search.Request
	var of []int // the place of each request among results
	for i, read := range reads {
		if read.facet == "" || read.facet == decadeAttribute {
			requests, of = append(requests, read.request), append(of, i)
			continue
		}
		found, err := h.engine.FacetValues(ctx, read.request, search.Facet(read.facet), read.facetQuery)
		if err != nil {
			return nil, err
		}
		if found.Partial {
			h.metrics.partial.Inc()
		}
		results[i] = read.newFacetAnswer(found, h.engine.PeopleLabelled)
	}
	responses, err := h.engine.SearchAll(ctx, requests)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(responses, func(r *search.Response) bool { return r.Partial }) {
		h.metrics.partial.Inc()
	}
	for n, response := range responses {
		read := reads[of[n]]
		if read.facet != "" {
			results[of[n]] = read.newDecadeAnswer(response)
			continue
		}
		if results[of[n]], err = read.newAnswer(response, h.engine.PeopleLabelled); err != nil {
			return nil, err
		}
	}
	return results, nil
}
