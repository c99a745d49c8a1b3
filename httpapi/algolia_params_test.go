package httpapi

import (
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
	"cinedex/search"
)

// labels are those of the people of these tests; two share one.
func labels(label string) []string {
	return map[string][]string{"Penélope Cruz": {"penelope-cruz"}, "Chris Evans": {"chris-evans", "chris-evans-2"}}[label]
}

func has(facet search.Facet, value string) search.Condition {
	return search.Condition{Op: search.Has, Facet: facet, Value: value}
}

func group(op search.Op, of ...search.Condition) search.Condition {
	return search.Condition{Op: op, Of: of}
}

// readAlgoliaText reads a request of films from JSON.
func readAlgoliaText(t *testing.T, body string) (*algoliaSearch, error) {
	t.Helper()
	var members algoliaMembers
	decoder := json.NewDecoder(strings.NewReader(body))
	decoder.UseNumber()
	if err := decoder.Decode(&members); err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	return readAlgoliaSearch(members, "films", nil, labels)
}

func TestAlgoliaFilters(t *testing.T) {
	drama, comedy, horror := has(search.FacetGenre, "drama"), has(search.FacetGenre, "comedy"), has(search.FacetGenre, "horror")
	cruz := group(search.Any, has(search.FacetPerson, "penelope-cruz"))
	from, to := math.Inf(-1), math.Inf(1)
	nineties := within(search.NumberYear, 1990, 1999)
	tests := []struct {
		body string
		want []search.Condition
	}{
		{`{"facetFilters":["genre:drama","language:ES"]}`, []search.Condition{group(search.All, drama, has(search.FacetLanguage, "es"))}},
		{`{"facetFilters":[["genre:drama","genre:comedy"],"genre:-horror"]}`, []search.Condition{group(search.All, group(search.Any, drama, comedy), not(horror))}},
		{`{"facetFilters":"[[\"genre:drama\"],[]]"}`, []search.Condition{group(search.All, group(search.Any, drama))}},
		{`{"params":"facetFilters=%5B%22genre%3Adrama%22%5D&x-algolia-agent=x"}`, []search.Condition{group(search.All, drama)}},
		{`{"params":{"facetFilters":"genre:drama"}}`, []search.Condition{drama}},
		{`{"facetFilters":[[]]}`, []search.Condition{group(search.All)}},
		{`{"facetFilters":"person:Penélope Cruz"}`, []search.Condition{cruz}},
		{`{"facetFilters":"person:penelope-cruz"}`, []search.Condition{cruz}},
		{`{"facetFilters":"person:Chris Evans"}`, []search.Condition{group(search.Any, has(search.FacetPerson, "chris-evans"), has(search.FacetPerson, "chris-evans-2"))}},
		{`{"facetFilters":"director:Chris Evans (chris-evans-2)"}`, []search.Condition{group(search.Any, has(search.FacetDirector, "chris-evans-2"))}},
		{`{"facetFilters":"person:No (body)"}`, []search.Condition{group(search.Any)}},
		{`{"facetFilters":"decade:1990s"}`, []search.Condition{nineties}},
		{`{"facetFilters":"year:1990"}`, []search.Condition{within(search.NumberYear, 1990, 1990)}},
		{`{"numericFilters":["year>=1990","runtime < 90.5"]}`, []search.Condition{group(search.All, within(search.NumberYear, 1990, to), within(search.NumberRuntime, from, math.Nextafter(90.5, 0)))}},
		{`{"numericFilters":"[\"year:1990 TO 1999\",[\"rating>7\",\"rating!=3\"]]"}`, []search.Condition{group(search.All, nineties,
			group(search.Any, within(search.NumberRating, math.Nextafter(7, 8), to), not(within(search.NumberRating, 3, 3))))}},
		{`{"numericFilters":"popularity<=1e3"}`, []search.Condition{within(search.NumberPopularity, from, 1000)}},
		{`{"facetFilters":["decade.lvl0:1990s"]}`, []search.Condition{group(search.All, nineties)}},
		{`{"facetFilters":"decade.lvl1:1990s > 1994"}`, []search.Condition{within(search.NumberYear, 1994, 1994)}},
		{`{"facetFilters":"objectID:ran-1985"}`, []search.Condition{has(search.FacetID, "ran-1985")}},
		{`{"filters":"genre:drama AND genre:comedy OR genre:horror"}`, []search.Condition{group(search.All, drama, group(search.Any, comedy, horror))}},
		{`{"filters":"(genre:drama AND genre:comedy) OR NOT genre:horror"}`, []search.Condition{group(search.Any, group(search.All, drama, comedy), not(horror))}},
		{`{"filters":"year:1990 TO 1999 OR person:\"Penélope Cruz\""}`, []search.Condition{group(search.Any, nineties, cruz)}},
		{`{"filters":"NOT (genre:'drama' OR year = 1990)"}`, []search.Condition{not(group(search.Any, drama, within(search.NumberYear, 1990, 1990)))}},
		{`{"filters":"genre:\"dra\\\"ma\""}`, []search.Condition{has(search.FacetGenre, "dra-ma")}},
		{`{"filters":"genre:drama<score=2> OR genre:comedy"}`, []search.Condition{group(search.Any, drama, comedy)}},
		{`{"filters":" ","facetFilters":"genre:drama"}`, []search.Condition{drama}},
		{`{"facetFilters":"genre:drama","filters":"year>=1990","numericFilters":["year<=1999"]}`, []search.Condition{drama,
			group(search.All, within(search.NumberYear, from, 1999)), within(search.NumberYear, 1990, to)}},
	}
	for _, tt := range tests {
		s, err := readAlgoliaText(t, tt.body)
		if err != nil {
			t.Errorf("%s: %v", tt.body, err)
			continue
		}
		if diff := cmp.Diff(tt.want, s.request.Only.Of); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.body, diff)
		}
	}
}

// FuzzAlgoliaFilters holds that no text makes reading filters fail otherwise than by an error that may be shown, and that what is read is
// within the engine's bounds of depth.
func FuzzAlgoliaFilters(f *testing.F) {
	for _, seed := range []string{"genre:drama AND (year:1990 TO 1999 OR NOT person:\"Penélope Cruz\")", "((((", "NOT NOT genre:a", "genre:'\\", "year<=<score=", "a:b<score=>", "\xff:\x00", "[[[\"genre:-drama\"]]]"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, name := range []string{"filters", "facetFilters", "numericFilters"} {
			s, err := readAlgoliaSearch(algoliaMembers{name: text}, "films", nil, labels)
			var invalid *film.Error
			switch {
			case err == nil && depthOf(s.request.Only) > 3*maxFilterDepth:
				t.Errorf("%s %q: %d deep", name, text, depthOf(s.request.Only))
			case err != nil && (!errors.As(err, &invalid) || invalid.Field != name || !utf8.ValidString(invalid.Message)):
				t.Errorf("%s %q: %v", name, text, err)
			}
		}
	})
}

func depthOf(c search.Condition) int {
	deepest := 0
	for _, of := range c.Of {
		deepest = max(deepest, depthOf(of))
	}
	return deepest + 1
}

func TestAlgoliaParameters(t *testing.T) {
	base := search.Request{FacetLimit: 100, Highlight: true, Marks: true, Page: 1, PerPage: 20}
	with := func(change func(*search.Request)) search.Request {
		r := base
		change(&r)
		return r
	}
	tests := []struct {
		body string
		want search.Request
	}{
		{`{}`, base},
		{`{"params":"query=madres+%26%20x&page=2&hitsPerPage=5"}`, with(func(r *search.Request) { r.Text, r.Page, r.PerPage = "madres & x", 3, 5 })},
		{`{"query":"madres","page":"2","hitsPerPage":5,"clickAnalytics":true,"ruleContexts":["a"],"userToken":"u","getRankingInfo":1}`,
			with(func(r *search.Request) { r.Text, r.Page, r.PerPage = "madres", 3, 5 })},
		{`{"hitsPerPage":0}`, with(func(r *search.Request) { r.Page, r.PerPage, r.CountOnly = 0, 0, true })},
		{`{"page":500}`, with(func(r *search.Request) { r.Page, r.PerPage, r.CountOnly = 0, 0, true })},
		{`{"offset":30,"length":7}`, with(func(r *search.Request) { r.Page, r.Skip, r.PerPage = 0, 30, 7 })},
		{`{"facets":["genre","decade","year","rating","genre"],"maxValuesPerFacet":7}`, with(func(r *search.Request) {
			r.Facets, r.Numbers, r.FacetLimit = []search.Facet{"genre", "year"}, []search.Number{"year", "rating"}, 7
		})},
		{`{"facets":"*"}`, with(func(r *search.Request) {
			r.Facets, r.Numbers = []search.Facet{"genre", "year", "language", "person", "director", "country", "kind"}, []search.Number{"year", "runtime", "popularity", "rating"}
		})},
		{`{"facets":["decade.lvl0","decade.lvl1"]}`, with(func(r *search.Request) { r.Facets = []search.Facet{"year"} })},
		{`{"removeWordsIfNoResults":"none"}`, with(func(r *search.Request) { r.MatchAll = true })},
		{`{"removeWordsIfNoResults":"lastWords","naturalLanguages":["es"]}`, with(func(r *search.Request) { r.Langs = []string{"es"} })},
		{`{"facets":"genre,kind"}`, with(func(r *search.Request) { r.Facets = []search.Facet{"genre", "kind"} })},
		{`{"attributesToHighlight":[],"typoTolerance":false,"queryLanguages":["es","en"],"tagFilters":"","insidePolygon":[],"aroundLatLngViaIP":false,"filters":null}`,
			with(func(r *search.Request) { r.Marks, r.NoTypos, r.Langs = false, true, []string{"es", "en"} })},
	}
	for _, tt := range tests {
		s, err := readAlgoliaText(t, tt.body)
		if err != nil {
			t.Errorf("%s: %v", tt.body, err)
			continue
		}
		if diff := cmp.Diff(tt.want, s.request); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.body, diff)
		}
	}
}
