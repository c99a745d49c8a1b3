package httpapi

import (
	"net/http"
	"strings"
	"testing"

	"cinedex/search"
)

func TestAlgoliaRefuses(t *testing.T) {
	s := serve(t, Options{})
	deep := strings.Repeat("(", 40) + "genre:drama" + strings.Repeat(")", 40)
	tests := []struct {
		target, body string
		status       int
		message      string
	}{
		{"films/query", `{"hitsPerPage":1000}`, 400, "hitsPerPage: "},
		{"films/query", `{"page":-1}`, 400, "page: "},
		{"films/query", `{"page":{}}`, 400, "page: "},
		{"films/query", `{"params":7}`, 400, "params: "},
		{"films/query", `{"facets":["genres"]}`, 400, `facets: "genres" is not an attribute`},
		{"films/query", `{"facets":7}`, 400, "facets: "},
		{"films/query", `{"facetFilters":["genre"]}`, 400, "facetFilters: "},
		{"films/query", `{"facetFilters":"[\"genre:drama"}`, 400, "facetFilters: "},
		{"films/query", `{"facetFilters":[7]}`, 400, "facetFilters: "},
		{"films/query", `{"facetFilters":"title:x"}`, 400, "facetFilters: "},
		{"films/query", `{"facetFilters":"kind:opera"}`, 400, "facetFilters: "},
		{"films/query", `{"numericFilters":["year~1990"]}`, 400, "numericFilters: "},
		{"films/query", `{"numericFilters":["genre=1"]}`, 400, "numericFilters: "},
		{"films/query", `{"numericFilters":["year=NaN"]}`, 400, "numericFilters: "},
		{"films/query", `{"filters":"genre:drama AND"}`, 400, "filters: ends where an attribute should stand"},
		{"films/query", `{"filters":"genre:drama genre:comedy"}`, 400, "filters: "},
		{"films/query", `{"filters":"(genre:drama"}`, 400, "filters: "},
		{"films/query", `{"filters":"genre:\"drama"}`, 400, "filters: "},
		{"films/query", `{"filters":"drama"}`, 400, "filters: "},
		{"films/query", `{"filters":"` + deep + `"}`, 400, "filters: nests deeper"},
		{"films/query", `{"filters":"genre:drama` + strings.Repeat(" AND genre:drama", search.MaxConditions) + `"}`, 400, "conditions"},
		{"films/query", `{"facetFilters":"decade:1990s > 1994"}`, 400, "facetFilters: "},
		{"films/query", `{"facetFilters":"decade.lvl1:1990s > 2004"}`, 400, "facetFilters: "},
		{"films/query", `{"facetFilters":"decade.lvl1:1990s"}`, 400, "facetFilters: "},
		{"films/query", `{"facets":["objectID"]}`, 400, "facets: "},
		{"films/query", `{"attributesToHighlight":["a"` + strings.Repeat(`,"a"`, maxAlgoliaList) + `]}`, 400, "attributesToHighlight: 101 texts; at most 100"},
		{"films/query", `{"params":"attributesToSnippet=a` + strings.Repeat(",a", maxAlgoliaList) + `"}`, 400, "attributesToSnippet: 101 texts"},
		{"films/query", `{"filters":"year=1` + strings.Repeat(" OR year=1", search.MaxConditions) + `"}`, 400, "filters: 503 conditions"},
		{"films/query", `{"insideBoundingBox":7}`, 400, "insideBoundingBox: "},
		{"films/query", `{"insidePolygon":"[[1"}`, 400, "insidePolygon: "},
		{"films/query", `{"tagFilters":["a"]}`, 400, "tagFilters: "},
		{"films/query", `{"aroundLatLngViaIP":true}`, 400, "aroundLatLngViaIP: "},
		{"films/query", `{"restrictSearchableAttributes":["title"]}`, 400, "restrictSearchableAttributes: is not known here, and to leave it out"},
		{"films/query", `{"removeWordsIfNoResults":"some"}`, 400, "removeWordsIfNoResults: "},
		{"films/query", `{"restrictHighlightAndSnippetArrays":"yes"}`, 400, "restrictHighlightAndSnippetArrays: "},
		{"*/objects", `{"requests":[{"indexName":"films"}]}`, 400, "objectID: "},
		{"*/objects", `{"requests":[{"indexName":"movies","objectID":"a"}]}`, 404, "Index movies"},
		{"*/objects", `{"requests":[` + strings.Repeat(`{},`, maxAlgoliaObjects) + `{}]}`, 400, "requests: "},
		{"films/browse", `{"cursor":"forged"}`, 400, "cursor: "},
		{"films/browse", `{"cursor":"` + algoliaPlace{"query=a", "forged"}.String() + `"}`, 400, "cursor: "},
		{"films/browse", `{"hitsPerPage":1001}`, 400, "hitsPerPage: "},
		{"movies/browse", `{}`, 404, "Index movies"},
		{"films/query", `{"query":"` + strings.Repeat("x", search.MaxText+1) + `"}`, 400, "query: "},
		{"films/query", `[]`, 400, "JSON"},
		{"films/query", ``, 400, "JSON"},
		{"films/query", `{"query":"` + strings.Repeat("x", maxAlgoliaBody) + `"}`, 413, "bytes"},
		{"films/facets/runtime/query", `{}`, 404, "runtime"},
		{"films/facets/genre/query", `{"maxFacetHits":101}`, 400, "maxFacetHits: "},
		{"films/query", `{"maxFacetHits":"x"}`, 400, "maxFacetHits: "},
		{"*/queries", `{"requests":[{"indexName":"films","type":{}}]}`, 400, "type: must be a text"},
		{"*/queries", `{"requests":[{"indexName":7}]}`, 400, "indexName: must be a text"},
		{"movies/query", `{}`, 404, "Index movies does not exist"},
		{"*/queries", `{"requests":[{"query":"a"}]}`, 404, `Index "" does not exist`},
		{"films/query", `{"highlightPreTag":"` + strings.Repeat("x", maxTag+1) + `"}`, 400, "highlightPreTag: has 257 characters; at most 256 are taken"},
		{"*/queries", `{"requests":[{"indexName":"films"},{"indexName":"films_year"}]}`, 404, "Index films_year does not exist"},
		{"*/queries", `{"requests":[` + strings.Repeat(`{"indexName":"films","type":"facet","facet":"genre"},`, maxAlgoliaFacets) + `{"indexName":"films","type":"facet","facet":"genre"}]}`, 400, "requests: "},
		{"*/queries", `{"requests":[` + strings.Repeat(`{"indexName":"films","hitsPerPage":100},`, 10) + `{"indexName":"films","hitsPerPage":1}]}`, 400, "requests: 1001 hits"},
		{"*/queries", `{"requests":{}}`, 400, "requests: "},
		{"*/queries", `{"requests":[7]}`, 400, "requests: "},
		{"*/queries", `{"requests":[` + strings.Repeat(`{},`, maxAlgoliaQueries) + `{}]}`, 400, "requests: "},
	}
	for _, tt := range tests {
		a := do(t, s, "POST /1/indexes/"+tt.target, tt.body)
		var p algoliaProblem
		a.into(t, &p)
		if a.StatusCode != tt.status || p.Status != tt.status || !strings.Contains(p.Message, tt.message) || a.Header.Get("Content-Type") != "application/json" {
			t.Errorf("%s %s: %s %s", tt.target, excerpt(tt.body), a.Status, a.body)
		}
	}
}

// What goes wrong before any of their routes is asked is said in the clients' form, too, and to pages of any origin.
func TestAlgoliaProblems(t *testing.T) {
	s := serve(t, Options{})
	tests := []struct {
		target, body string
		status       int
		message      string
	}{
		{"GET /1/none", "", 404, "there is no such route; /docs shows them"},
		{"POST /1/compositions/a/run", `{}`, 404, "there is no such route; /docs shows them"},
		{"POST /1/indexes/films", `{}`, 404, "there is no such route; /docs shows them"},
		{"GET /1/indexes/films/facets/genre/query", "", 405, "this route takes POST, OPTIONS"},
		{"DELETE /1/indexes/films/a", "", 405, "this route takes GET, HEAD, OPTIONS"},
		{"POST /1/indexes/films/query?" + strings.Repeat("x", maxURI), `{}`, 414, "the address has more than 16384 bytes"},
		{"POST /1/indexes/films/query", strings.Repeat("x", maxAlgoliaBody+1), 413, "the body has more than 262144 bytes"},
	}
	for _, tt := range tests {
		a := do(t, s, tt.target, tt.body, "Origin: https://example.org")
		var p algoliaProblem
		a.into(t, &p)
		if a.StatusCode != tt.status || p.Status != tt.status || !strings.HasPrefix(p.Message, tt.message) {
			t.Errorf("%s: %s %s", excerpt(tt.target), a.Status, a.body)
		}
		shared := a.Header.Get("Access-Control-Allow-Origin") == "*" || strings.HasPrefix(tt.target, "DELETE")
		if a.Header.Get("Content-Type") != "application/json" || !shared || a.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %v", excerpt(tt.target), a.Header)
		}
	}
	if a := do(t, s, "GET /1", ""); a.Header.Get("Content-Type") != "application/problem+json" {
		t.Errorf("/1: %v", a.Header)
	}
}

func TestAlgoliaWaitsForAPlace(t *testing.T) {
	h, s := serveHandler(t, Options{MaxConcurrent: 1, MaxQueued: 1}, &strings.Builder{})
	h.limits.running <- struct{}{}
	a := do(t, s, "POST /1/indexes/films/query", `{}`)
	<-h.limits.running
	if a.StatusCode != http.StatusServiceUnavailable || a.Header.Get("Retry-After") == "" || !strings.Contains(a.body, `"status":503`) {
		t.Errorf("%s %v %s", a.Status, a.Header, a.body)
	}
}
