package httpapi

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// lighthouses are three films about the same, of which two share a director.
const lighthouses = `{"id":"keeper","original_title":"The Keeper","original_language":"en","year":1990,"genres":["drama"],"keywords":["lighthouse","storm"],"credits":[{"name":"Ann Other","role":"director"}]}
{"id":"lamp","original_title":"The Lamp","original_language":"en","year":1991,"genres":["drama"],"keywords":["lighthouse","storm"],"credits":[{"name":"Ann Other","role":"director"}]}
{"id":"rocks","original_title":"Rocks","original_language":"en","year":2001,"genres":["horror"],"keywords":["Lighthouse"]}
{"id":"field","original_title":"Field","original_language":"en","keywords":["wheat"]}`

func TestRecommendAnswers(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, lighthouses)
	tests := []struct{ target, want string }{
		{"/v1/recommend?keyword=lighthouse", "rocks lamp keeper"},
		{"/v1/recommend?keyword=lighthouse&keyword=storm&genre=drama", "lamp keeper"},
		{"/v1/recommend?keyword=lighthouse&keyword=&page=2&per_page=2", "keeper"},
		{"/v1/recommend?like=keeper", "lamp rocks"},
		{"/v1/recommend?like=keeper&unlike=lamp", "rocks"},
		{"/v1/films/keeper/similar", "lamp rocks"},
		{"/v1/films/keeper/similar?year=2000s", "rocks"},
		{"/v1/films/field/similar", ""},
	}
	for _, tt := range tests {
		var a searchAnswer
		do(t, s, "GET "+tt.target, "").into(t, &a)
		var ids []string
		for _, hit := range a.Hits {
			ids = append(ids, hit.ID)
			sum := 0.0
			for _, reason := range hit.Because {
				sum += reason.Weight
			}
			if math.Abs(sum-hit.Score) > .0011 || len(hit.Because) == 0 {
				t.Errorf("%s: %s: reasons %v do not add up to %v", tt.target, hit.ID, hit.Because, hit.Score)
			}
		}
		if got := strings.Join(ids, " "); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.target, got, tt.want)
		}
		if a.Facets != (facetsAnswer{}) {
			t.Errorf("%s: facets were not asked for", tt.target)
		}
	}
	var a searchAnswer
	do(t, s, "GET /v1/recommend?keyword=lighthouse&facets=genre", "").into(t, &a)
	if a.Facets.Genre == nil || len(a.Facets.Genre.Values) != 2 || a.Facets.Genre.Values[0].Count != 2 {
		t.Errorf("facets: %+v", a.Facets)
	}
}

func TestRecommendRefuses(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, lighthouses)
	many := strings.Repeat("&like=keeper", 3)
	for i := range 40 {
		many += fmt.Sprintf("&keyword=k%d", i)
	}
	tests := []struct {
		target    string
		status    int
		parameter string
	}{
		{"/v1/recommend", 400, "keyword"},
		{"/v1/recommend?keyword=", 400, "keyword"},
		{"/v1/recommend?" + many, 400, "keyword"},
		{"/v1/recommend?keyword=" + strings.Repeat("x", 101), 400, "keyword"},
		{"/v1/recommend?keyword=sea&novelty=2", 400, "novelty"},
		{"/v1/recommend?keyword=sea&novelty=NaN", 400, "novelty"},
		{"/v1/recommend?keyword=sea&novelty=0&novelty=1", 400, "novelty"},
		{"/v1/recommend?like=nothing", 400, "like"},
		{"/v1/recommend?like=keeper&unlike=keeper", 400, "unlike"},
		{"/v1/recommend?keyword=sea&q=sea", 400, "q"},
		{"/v1/recommend?keyword=sea&sort=year", 400, "sort"},
		{"/v1/films/keeper/similar?keyword=sea", 400, "keyword"},
		{"/v1/films/nothing/similar", 404, ""},
	}
	for _, tt := range tests {
		a := do(t, s, "GET "+tt.target, "")
		if a.StatusCode != tt.status || tt.parameter != "" && !strings.Contains(a.body, `"parameter":"`+tt.parameter+`"`) {
			t.Errorf("%.80s: %d %s, want %d that names %q", tt.target, a.StatusCode, a.body, tt.status, tt.parameter)
		}
	}
}

func TestRecommendETag(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, lighthouses)
	tag := do(t, s, "GET /v1/recommend?keyword=storm", "").Header.Get("ETag")
	if again := do(t, s, "GET /v1/recommend?keyword=storm", "", "If-None-Match: "+tag); tag == "" || again.StatusCode != 304 {
		t.Errorf("ETag %q, asked again: %d, want 304", tag, again.StatusCode)
	}
	put(t, s, `{"id":"new","original_title":"New","keywords":["storm"]}`)
	if again := do(t, s, "GET /v1/recommend?keyword=storm", "", "If-None-Match: "+tag); again.StatusCode != 200 || !strings.Contains(again.body, `"id":"new"`) {
		t.Errorf("after a write: %d %s, want the new film", again.StatusCode, again.body)
	}
}
