package httpapi

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// algoliaFilms are a few films, two people of one name among those who made them.
const algoliaFilms = `{"id":"one","original_title":"Madres","titles":{"en":"Mothers"},"kind":"feature","year":1991,"runtime":90,"genres":["drama"],"languages":["es"],"countries":["ES"],"popularity":4,"rating":{"average":7.1,"votes":100},"synopses":{"en":"Two mothers meet in Madrid and talk of what mothers are."},"credits":[{"person":"eva-1","name":"Eva Ruiz","role":"director"},{"name":"Penélope Cruz","role":"actor"}]}
{"id":"two","original_title":"Madres otra vez","kind":"feature","year":1999,"runtime":110,"genres":["drama","comedy"],"languages":["es"],"popularity":2,"credits":[{"person":"eva-2","name":"Eva Ruiz","role":"director"},{"name":"Penélope Cruz","role":"actor"}]}
{"id":"three","original_title":"Madres de hoy","kind":"short","year":2005,"runtime":12,"genres":["comedy"],"languages":["es"],"popularity":1,"credits":[{"person":"eva-2","name":"Eva Ruiz","role":"actor"},{"name":"Penélope Cruz","role":"director"}]}`

// algoliaWire is an answer as a client reads it.
type algoliaWire struct {
	Hits []struct {
		ObjectID string
		Title    string
	}
	NbHits, NbPages, Page, HitsPerPage, ProcessingTimeMS int
	Offset, Length                                       int
	Query, Params, Index                                 string
	Facets                                               map[string]map[string]int
	FacetsStats                                          map[string]algoliaFigures `json:"facets_stats"`
	ExhaustiveNbHits                                     bool
}

func (a algoliaWire) ids() []string {
	var ids []string
	for _, h := range a.Hits {
		ids = append(ids, h.ObjectID)
	}
	slices.Sort(ids)
	return ids
}

func TestAlgoliaQuery(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, algoliaFilms)
	params := `query=madres&hitsPerPage=2&facets=%5B%22*%22%5D&maxValuesPerFacet=10&x-algolia-agent=x`
	var a algoliaWire
	body, err := json.Marshal(map[string]string{"params": params})
	if err != nil {
		t.Fatal(err)
	}
	do(t, s, "POST /1/indexes/films/query?x-algolia-api-key=k&x-algolia-agent=a", string(body), "Content-Type: application/x-www-form-urlencoded").into(t, &a)
	if a.NbHits != 3 || len(a.Hits) != 2 || a.NbPages != 2 || a.Page != 0 || a.HitsPerPage != 2 || a.Query != "madres" || a.Params != params ||
		a.Index != "films" || !a.ExhaustiveNbHits || a.ProcessingTimeMS < 1 {
		t.Errorf("%+v", a)
	}
	facets := map[string]map[string]int{
		"genre": {"drama": 2, "comedy": 2}, "year": {"1991": 1, "1999": 1, "2005": 1}, "decade": {"1990s": 2, "2000s": 1},
		"decade.lvl0": {"1990s": 2, "2000s": 1}, "decade.lvl1": {"1990s > 1991": 1, "1990s > 1999": 1, "2000s > 2005": 1}, "language": {"es": 3},
		"person": {"Penélope Cruz": 3, "Eva Ruiz (eva-2)": 2, "Eva Ruiz (eva-1)": 1}, "director": {"Eva Ruiz (eva-1)": 1, "Eva Ruiz (eva-2)": 1, "Penélope Cruz": 1},
		"country": {"ES": 1}, "kind": {"feature": 2, "short": 1}, "runtime": {"12": 1, "90": 1, "110": 1}, "popularity": {}, "rating": {"7.1": 1},
	}
	if diff := cmp.Diff(facets, a.Facets); diff != "" {
		t.Errorf("facets (-want +got)\n%s", diff)
	}
	figures := map[string]algoliaFigures{"year": {1991, 2005, 5995. / 3, 5995}, "runtime": {12, 110, 212. / 3, 212}, "popularity": {1, 4, 7. / 3, 7}, "rating": {7.1, 7.1, 7.1, 7.1}}
	if diff := cmp.Diff(figures, a.FacetsStats); diff != "" {
		t.Errorf("facets_stats (-want +got)\n%s", diff)
	}
}

func TestAlgoliaFiltersKeep(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, algoliaFilms)
	tests := []struct {
		body string
		want []string
	}{
		{`{"facetFilters":[["genre:drama","kind:short"]]}`, []string{"one", "three", "two"}},
		{`{"facetFilters":["genre:drama","genre:-comedy"]}`, []string{"one"}},
		{`{"facetFilters":"person:Eva Ruiz"}`, []string{"one", "three", "two"}},
		{`{"facetFilters":"person:Eva Ruiz (eva-2)"}`, []string{"three", "two"}},
		{`{"facetFilters":"director:Eva Ruiz (eva-2)"}`, []string{"two"}},
		{`{"facetFilters":"person:Nobody"}`, nil},
		{`{"numericFilters":["year>1991","year<2005"]}`, []string{"two"}},
		{`{"numericFilters":"rating=7.1"}`, []string{"one"}},
		{`{"numericFilters":"year>1e300"}`, nil},
		{`{"filters":"(decade:1990s AND runtime < 100) OR kind:short"}`, []string{"one", "three"}},
		{`{"filters":"NOT popularity:2 TO 9"}`, []string{"three"}},
		{`{"query":"otra","filters":"genre:comedy"}`, []string{"two"}},
		{`{"facetFilters":[["decade.lvl0:1990s"]]}`, []string{"one", "two"}},
		{`{"facetFilters":[["decade.lvl1:1990s > 1991"]]}`, []string{"one"}},
		{`{"facetFilters":["objectID:-one"]}`, []string{"three", "two"}},
		{`{"filters":"objectID:one OR objectID:three OR objectID:nobody"}`, []string{"one", "three"}},
		{`{"offset":1,"length":1,"facets":[]}`, []string{"two"}},
		{`{"insideBoundingBox":"47.3,5.1,40.7,12.3"}`, nil},
		{`{"insidePolygon":[[47.3,5.1,40.7,12.3,41.1,8.2]]}`, nil},
		{`{"insideBoundingBox":[],"insidePolygon":""}`, []string{"one", "three", "two"}},
		{`{"page":3}`, nil},
		{`{"page":1000,"hitsPerPage":100}`, nil},
	}
	for _, tt := range tests {
		var a algoliaWire
		do(t, s, "POST /1/indexes/films/query", tt.body).into(t, &a)
		if diff := cmp.Diff(tt.want, a.ids()); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.body, diff)
		}
	}
}

// InstantSearch asks once with all filters, and once for each facet of which any value may be chosen without that facet's.
func TestAlgoliaQueries(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, algoliaFilms)
	a := do(t, s, "POST /1/indexes/*/queries", `{"requests":[
		{"indexName":"films","params":"query=madres&facets=%5B%22genre%22%5D&facetFilters=%5B%5B%22genre%3Acomedy%22%5D%5D&numericFilters=%5B%22year%3E%3D1995%22%5D"},
		{"indexName":"films","query":"madres","hitsPerPage":0,"facets":"genre","numericFilters":["year>=1995"],"attributesToRetrieve":[]},
		{"indexName":"films_year_desc","query":"","length":1,"offset":0},
		{"indexName":"films","type":"facet","facet":"person","facetQuery":"pen","params":"query=otra"}]}`, "Content-Type: text/plain")
	var answer struct{ Results []json.RawMessage }
	a.into(t, &answer)
	var results [3]algoliaWire
	for i := range results {
		if err := json.Unmarshal(answer.Results[i], &results[i]); err != nil {
			t.Fatal(err)
		}
	}
	if r := results[0]; r.NbHits != 2 || len(r.Hits) != 2 || r.Facets["genre"]["comedy"] != 2 || r.Facets["genre"]["drama"] != 1 {
		t.Errorf("the hits: %+v", r)
	}
	if r := results[1]; r.NbHits != 2 || len(r.Hits) != 0 || r.NbPages != 0 || r.Facets["genre"]["drama"] != 1 || r.Params == "" {
		t.Errorf("the counts: %+v", r)
	}
	if r := results[2]; r.NbHits != 3 || r.Hits[0].ObjectID != "three" || r.Length != 1 || r.Index != "films_year_desc" {
		t.Errorf("the other index: %+v", r)
	}
	var values algoliaFacetAnswer
	if err := json.Unmarshal(answer.Results[3], &values); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]algoliaFacetHit{{"Penélope Cruz", "<em>Pen</em>élope Cruz", 1}}, values.FacetHits); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestAlgoliaRetrieves(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, algoliaFilms)
	for list, want := range map[string][]string{
		`["title","year"]`:      {"_highlightResult", "objectID", "title", "year"},
		`["synopsis.text"]`:     {"_highlightResult", "objectID", "synopsis"},
		`[]`:                    {"_highlightResult", "objectID"},
		`["title","*","-year"]`: nil,
	} {
		var a struct{ Hits []map[string]any }
		do(t, s, "POST /1/indexes/films/query", `{"query":"mothers","attributesToRetrieve":`+list+`}`).into(t, &a)
		var got []string
		for name := range a.Hits[0] {
			got = append(got, name)
		}
		slices.Sort(got)
		if want == nil {
			if slices.Contains(got, "year") || !slices.Contains(got, "genres") {
				t.Errorf("%s: %v", list, got)
			}
		} else if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", list, diff)
		}
	}
}

// Pages of other origins ask with the clients' own headers.
func TestAlgoliaCrossOrigin(t *testing.T) {
	s := serve(t, Options{})
	for _, target := range []string{"/1/indexes/*/queries", "/1/indexes/films/query", "/1/indexes/films/facets/genre/query", "/1/indexes/*/recommendations"} {
		pre := do(t, s, "OPTIONS "+target, "", "Origin: https://example.org", "Access-Control-Request-Method: POST",
			"Access-Control-Request-Headers: content-type,x-algolia-api-key,x-algolia-application-id")
		if pre.StatusCode >= 300 || pre.Header.Get("Access-Control-Allow-Origin") != "*" || !strings.Contains(pre.Header.Get("Access-Control-Allow-Headers"), "x-algolia-api-key") {
			t.Errorf("preflight of %s: %s %v", target, pre.Status, pre.Header)
		}
		a := do(t, s, "POST "+target, `{"requests":[]}`, "Origin: https://example.org", "Content-Type: text/plain")
		if a.StatusCode != http.StatusOK || a.Header.Get("Access-Control-Allow-Origin") != "*" {
			t.Errorf("%s: %s %v", target, a.Status, a.Header)
		}
	}
}
