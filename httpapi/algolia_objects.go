package httpapi

import (
	"net/http"

	"github.com/gorilla/mux"

	"cinedex/search"
)

// maxAlgoliaObjects is how many films one request may name.
const maxAlgoliaObjects = search.MaxPerPage

// algoliaObject answers GET /1/indexes/{name}/{objectID}: the film with that id, in the form of a hit.
func (h *Handler) algoliaObject(w http.ResponseWriter, r *http.Request) error {
	id := mux.Vars(r)["objectID"]
	asked := algoliaMembers{"objectID": id, "indexName": mux.Vars(r)["name"]}
	if list, given := parseQuery(r.URL.RawQuery)["attributesToRetrieve"]; given {
		asked["attributesToRetrieve"] = list[len(list)-1]
	}
	found, err := h.algoliaFilms(r, []algoliaMembers{asked})
	switch {
	case err != nil:
		return err
	case found[0] == nil:
		return newProblem(notFound, "ObjectID does not exist")
	}
	return respondJSON(w, http.StatusOK, found[0])
}

// algoliaObjects answers POST /1/indexes/*/objects: films by their ids, null for one that is not there.
func (h *Handler) algoliaObjects(w http.ResponseWriter, r *http.Request) error {
	requests, err := h.readAlgoliaRequests(w, r, maxAlgoliaObjects)
	if err != nil {
		return err
	}
	found, err := h.algoliaFilms(r, requests)
	if err != nil {
		return err
	}
	return respondJSON(w, http.StatusOK, algoliaResultList{found})
}

// algoliaFilms finds the films that requests name, in one search, and returns them in their order; nil for one that is not there.
func (h *Handler) algoliaFilms(r *http.Request, requests []algoliaMembers) ([]any, error) {
	langs := acceptedLanguages(r)
	reads, ids := make([]*algoliaSearch, len(requests)), make([]string, len(requests))
	all := search.Request{Langs: langs, Adult: search.AdultInclude, PerPage: search.MaxPerPage, Only: search.Condition{Op: search.Any}}
	for i, asked := range requests {
		id, is := asked["objectID"].(string)
		if !is || id == "" {
			return nil, invalid("objectID", "each request must have one, a text")
		}
		kept := algoliaMembers{"indexName": asked["indexName"], "attributesToRetrieve": asked["attributesToRetrieve"]}
		var err error
		if reads[i], err = readAlgoliaSearch(kept, "", langs, h.engine.PeopleLabelled); err != nil {
			return nil, err
		}
		ids[i] = id
		all.Only.Of = append(all.Only.Of, search.Condition{Op: search.Has, Facet: search.FacetID, Value: id})
	}
	response, err := h.searchWhole(r.Context(), all)
	if err != nil {
		return nil, err
	}
	hits := map[string]*search.Hit{}
	for i := range response.Hits {
		hits[response.Hits[i].Film.ID] = &response.Hits[i]
	}
	found := make([]any, len(requests))
	for i, id := range ids {
		if hit := hits[id]; hit != nil {
			if found[i], err = reads[i].newHit(hit); err != nil {
				return nil, err
			}
		}
	}
	return found, nil
}
