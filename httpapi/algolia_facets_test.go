package httpapi

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAlgoliaFacet(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, algoliaFilms)
	tests := []struct {
		facet, body string
		want        []algoliaFacetHit
	}{
		{"director", `{"facetQuery":"ruiz","highlightPreTag":"[","highlightPostTag":"]"}`, []algoliaFacetHit{{"Eva Ruiz (eva-1)", "Eva [Ruiz]", 1}, {"Eva Ruiz (eva-2)", "Eva [Ruiz]", 1}}},
		{"director", `{"params":"facetQuery=ruis&numericFilters=year%3E1991"}`, []algoliaFacetHit{{"Eva Ruiz (eva-2)", "Eva <em>Ruiz</em>", 1}}},
		{"person", `{"facetQuery":"","maxFacetHits":1}`, []algoliaFacetHit{{"Penélope Cruz", "Penélope Cruz", 3}}},
		{"genre", `{"facetQuery":"com","maxFacetHits":null}`, []algoliaFacetHit{{"comedy", "<em>Com</em>edy", 2}}},
		{"genre", `{"facetQuery":"com","maxFacetHits":""}`, []algoliaFacetHit{{"comedy", "<em>Com</em>edy", 2}}},
		{"genre", `{"facetQuery":"com","filters":"kind:feature"}`, []algoliaFacetHit{{"comedy", "<em>Com</em>edy", 1}}},
		{"decade", `{"facetQuery":"19"}`, []algoliaFacetHit{{"1990s", "<em>19</em>90s", 2}}},
		{"year", `{"facetQuery":"20"}`, []algoliaFacetHit{{"2005", "<em>20</em>05", 1}}},
		{"kind", `{"facetQuery":"zzzz"}`, []algoliaFacetHit{}},
	}
	for _, tt := range tests {
		var a algoliaFacetAnswer
		do(t, s, "POST /1/indexes/films/facets/"+tt.facet+"/query", tt.body).into(t, &a)
		if diff := cmp.Diff(tt.want, a.FacetHits); diff != "" || !a.ExhaustiveFacetsCount {
			t.Errorf("%s %s (-want +got)\n%s", tt.facet, tt.body, diff)
		}
	}
}

// TestAlgoliaFiguresAreFinite: popularities may add up to more than a number of JSON can be.
func TestAlgoliaFiguresAreFinite(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, `{"id":"a","original_title":"A","popularity":1.7e308}
{"id":"b","original_title":"B","popularity":1.7e308}`)
	var a struct {
		Stats map[string]algoliaFigures `json:"facets_stats"`
	}
	do(t, s, "POST /1/indexes/films/query", `{"facets":["popularity"]}`).into(t, &a)
	want := map[string]algoliaFigures{"popularity": {1.7e308, 1.7e308, math.MaxFloat64 / 2, math.MaxFloat64}}
	if diff := cmp.Diff(want, a.Stats); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
