package httpapi

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// recommended is what a client reads of recommendations: "id score" or "value score".
type recommended struct {
	Results []struct {
		Hits []struct {
			ObjectID, Title, FacetName, FacetValue string
			Score                                  *float64       `json:"_score"`
			HighlightResult                        map[string]any `json:"_highlightResult"`
			Because                                []reasonAnswer
		}
		NbHits, NbPages  int
		Index            string
		ExhaustiveNbHits bool
	}
}

func (r recommended) of(i int) (hits []string) {
	for _, h := range r.Results[i].Hits {
		if h.Score == nil {
			hits = append(hits, h.ObjectID+" without a score")
			continue
		}
		hits = append(hits, fmt.Sprintf("%s %v", h.ObjectID+h.FacetValue, *h.Score))
	}
	return hits
}

// known are lighthouses with what makes films known.
var known = strings.NewReplacer(`"id":"keeper",`, `"id":"keeper","popularity":3,`, `"id":"lamp",`, `"id":"lamp","popularity":12,`, `"id":"field",`, `"id":"field","popularity":9,"genres":["drama"],`).Replace(lighthouses)

func TestAlgoliaRecommends(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, known)
	var similar searchAnswer
	do(t, s, "GET /v1/films/keeper/similar", "").into(t, &similar)
	rocks := fmt.Sprintf("rocks %v", math.Round(10000*similar.Hits[1].Score/similar.Hits[0].Score)/100)
	tests := []struct {
		request string
		want    []string
	}{
		{`"model":"related-products","objectID":"keeper","threshold":0`, []string{"lamp 100", rocks}},
		{`"model":"looking-similar","objectID":"keeper"`, []string{"lamp 100", rocks}},
		{`"model":"related-products","objectID":"keeper","threshold":50`, []string{"lamp 100"}},
		{`"model":"related-products","objectID":"keeper","maxRecommendations":1`, []string{"lamp 100"}},
		{`"model":"related-products","objectID":"keeper","queryParameters":{"filters":"NOT genre:drama","hitsPerPage":1000,"page":7}`, []string{"rocks 100"}},
		{`"model":"related-products","objectID":"keeper","queryParameters":{"facetFilters":[["genre:drama","year:2001"]],"numericFilters":["year>1991"]}`, []string{"rocks 100"}},
		{`"model":"related-products","objectID":"nobody"`, nil},
		{`"model":"related-products","objectID":"keeper","fallbackParameters":{"filters":"genre:drama"}`, []string{"lamp 100", rocks}},
		{`"model":"related-products","objectID":"keeper","maxRecommendations":3,"fallbackParameters":{"filters":"genre:drama"}`, []string{"lamp 100", rocks, "field 0"}},
		{`"model":"related-products","objectID":"keeper","maxRecommendations":2,"threshold":50,"fallbackParameters":{}`, []string{"lamp 100", "field 0"}},
		{`"model":"related-products","objectID":"nobody","maxRecommendations":2,"fallbackParameters":{"query":"rocks"}`, []string{"rocks 0"}},
		{`"model":"bought-together","objectID":"keeper"`, nil},
		{`"model":"bought-together","objectID":"keeper","maxRecommendations":1,"fallbackParameters":{}`, []string{"lamp 0"}},
		{`"model":"trending-items"`, []string{"lamp 100", "field 75", "keeper 25", "rocks 0"}},
		{`"model":"trending-items","threshold":70`, []string{"lamp 100", "field 75"}},
		{`"model":"trending-items","facetName":"genre","facetValue":"horror"`, []string{"rocks 100"}},
		{`"model":"trending-items","queryParameters":{"query":"the","filters":"year<1991"},"indexName":"films_year_asc"`, []string{"keeper 100"}},
		{`"model":"trending-items","facetName":"decade","facetValue":"1990s","maxRecommendations":3,"fallbackParameters":{}`, []string{"lamp 100", "keeper 25", "field 0"}},
		{`"model":"trending-facets","facetName":"genre"`, []string{"drama 100", "horror 33.33"}},
		{`"model":"trending-facets","facetName":"genre","maxRecommendations":1,"fallbackParameters":{}`, []string{"drama 100"}},
		{`"model":"trending-facets","facetName":"genre","threshold":34`, []string{"drama 100"}},
		{`"model":"trending-facets","facetName":"decade"`, []string{"1990s 100", "2000s 50"}},
		{`"model":"trending-facets","facetName":"year","queryParameters":{"filters":"year>1990"}`, []string{"1991 100", "2001 100"}},
		{`"model":"trending-facets","facetName":"director","queryParameters":{"facets":["genre"]}`, []string{"Ann Other 100"}},
	}
	for _, tt := range tests {
		request := tt.request
		if !strings.Contains(request, "indexName") {
			request += `,"indexName":"films"`
		}
		var a recommended
		do(t, s, "POST /1/indexes/*/recommendations", `{"requests":[{`+request+`}]}`, "Content-Type: text/plain").into(t, &a)
		if diff := cmp.Diff(tt.want, a.of(0)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.request, diff)
		}
		if r := a.Results[0]; r.NbHits != len(tt.want) || r.NbPages > 1 || !strings.HasPrefix(r.Index, "films") || !r.ExhaustiveNbHits {
			t.Errorf("%s: %+v", tt.request, r)
		}
	}
}

// Templates that show highlighted attributes show those of recommendations, too.
func TestAlgoliaRecommendationsAreHits(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, known)
	var a recommended
	do(t, s, "POST /1/indexes/*/recommendations", `{"requests":[
		{"indexName":"films","model":"related-products","objectID":"keeper","queryParameters":{"attributesToRetrieve":["title"],"attributesToHighlight":["title"]}},
		{"indexName":"films","model":"trending-items","queryParameters":{"highlightPreTag":"__ais-highlight__","highlightPostTag":"__/ais-highlight__"}}]}`).into(t, &a)
	want := map[string]any{"title": map[string]any{"value": "The Lamp", "matchLevel": "none", "matchedWords": []any{}}}
	if h := a.Results[0].Hits[0]; h.Title != "The Lamp" || h.Because != nil || cmp.Diff(want, h.HighlightResult) != "" {
		t.Errorf("%+v", h)
	}
	if h := a.Results[1].Hits[0]; h.Title != "The Lamp" || cmp.Diff(want["title"], h.HighlightResult["title"]) != "" {
		t.Errorf("%+v", h)
	}
	do(t, s, "POST /1/indexes/*/recommendations", `{"requests":[{"indexName":"films","model":"related-products","objectID":"keeper"}]}`).into(t, &a)
	if h := a.Results[0].Hits[0]; len(h.Because) == 0 {
		t.Errorf("no reason is given: %+v", h)
	}
}

func TestAlgoliaRecommendationsRefuse(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, known)
	one := func(members string) string { return `{"requests":[{"indexName":"films",` + members + `}]}` }
	tests := []struct {
		body    string
		status  int
		message string
	}{
		{`{"requests":[{"indexName":"movies","model":"trending-items"}]}`, 404, "Index movies does not exist"},
		{`{"requests":[{"model":"trending-items"}]}`, 404, "does not exist"},
		{`{"requests":{}}`, 400, "requests: must be an array of at most 20"},
		{`{"requests":[` + strings.Repeat(`{},`, maxAlgoliaRecommendations) + `{}]}`, 400, "requests: must be an array of at most 20"},
		{`{"requests":[` + strings.Repeat(`{"indexName":"films","model":"trending-items","maxRecommendations":100},`, 10) + `{"indexName":"films","model":"trending-items","maxRecommendations":1}]}`, 400, "requests: 1001 hits"},
		{one(`"objectID":"keeper"`), 400, "model: is missing; it is one of related-products"},
		{one(`"model":"recommended-for-you"`), 400, `model: "recommended-for-you" is not one of`},
		{one(`"model":"related-products"`), 400, "objectID: is missing"},
		{one(`"model":"related-products","objectID":["keeper"]`), 400, "objectID: must be a text"},
		{one(`"model":"related-products","objectID":"keeper","queryParameters":{"query":"lamp"}`), 400, "query: is not known here"},
		{one(`"model":"related-products","objectID":"keeper","queryParameters":{"filters":"title:x"}`), 400, "filters: "},
		{one(`"model":"related-products","objectID":"keeper","queryParameters":{"aroundLatLng":"1,2"}`), 400, "aroundLatLng: "},
		{one(`"model":"related-products","objectID":"keeper","queryParameters":"query=x"`), 400, "queryParameters: must be an object"},
		{one(`"model":"related-products","objectID":"keeper","maxRecommendations":1,"fallbackParameters":{"filters":"x"}`), 400, "filters: "},
		{one(`"model":"related-products","objectID":"keeper","fallbackParameters":[]`), 400, "fallbackParameters: must be an object"},
		{one(`"model":"trending-items","maxRecommendations":101`), 400, `maxRecommendations: "101" is not a whole number from 0 to 100`},
		{one(`"model":"trending-items","threshold":101`), 400, `threshold: "101" is not a number from 0 to 100`},
		{one(`"model":"trending-items","threshold":"NaN"`), 400, "threshold: "},
		{one(`"model":"trending-items","facetName":"genre"`), 400, "facetValue: is missing"},
		{one(`"model":"trending-items","facetValue":"drama"`), 400, "facetName: is missing"},
		{one(`"model":"trending-items","facetName":"title","facetValue":"x"`), 400, `facetValue: "title" is not an attribute`},
		{one(`"model":"trending-facets"`), 400, `facetName: "" is not an attribute whose values can be recommended; those are genre`},
		{one(`"model":"trending-facets","facetName":"rating"`), 400, `facetName: "rating" is not`},
		{`[]`, 400, "JSON"},
	}
	for _, tt := range tests {
		a := do(t, s, "POST /1/indexes/*/recommendations", tt.body)
		var p algoliaProblem
		if err := json.Unmarshal([]byte(a.body), &p); err != nil || a.StatusCode != tt.status || p.Status != tt.status || !strings.Contains(p.Message, tt.message) {
			t.Errorf("%s: %s %s", excerpt(tt.body), a.Status, a.body)
		}
	}
}
