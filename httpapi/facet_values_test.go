package httpapi

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/search"
)

// namesTargets are the routes that find by names.
var namesTargets = []string{"GET /v1/facets/person?prefix=pen&q=madres", "GET /v1/people?q=pen"}

func TestNamesAnswer(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, parallelMothers+"\n"+`{"id":"bare","original_title":"<i>","credits":[{"name":"<Pen> & Co"}]}`)
	var values facetValuesAnswer
	do(t, s, "GET /v1/facets/person?prefix=pen&sort=year&page=2&facets=&cursor=", "").into(t, &values)
	values.TookMS = 0
	want := facetValuesAnswer{Values: []namedValueAnswer{
		{Value: "pen-co", Label: "<Pen> & Co", Count: 1, HTML: "&lt;<mark>Pen</mark>&gt; &amp; Co"},
		{Value: "penelope-cruz", Label: "Penélope Cruz", Count: 1, HTML: "<mark>Pen</mark>élope Cruz"},
	}}
	if diff := cmp.Diff(want, values); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	var people peopleAnswer
	do(t, s, "GET /v1/people?q=pen&limit=1", "").into(t, &people)
	people.TookMS = 0
	known := []knownFilmAnswer{{ID: "bare", Title: "<i>"}}
	if diff := cmp.Diff(peopleAnswer{People: []foundPersonAnswer{{ID: "pen-co", Name: "<Pen> & Co", Films: 1, KnownFor: known, HTML: want.Values[0].HTML}}}, people); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for target, part := range map[string]string{"GET /v1/facets/genre?prefix=zzz": `"values":[]`, "GET /v1/people?q=zzz": `"people":[]`} {
		if a := do(t, s, target, ""); !strings.Contains(a.body, part) {
			t.Errorf("%s: no %s in %s", target, part, a.body)
		}
	}
}

func TestNamesETag(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, parallelMothers)
	for i, target := range namesTargets {
		first := do(t, s, target, "")
		tag := first.Header.Get("ETag")
		if again := do(t, s, target, "", "If-None-Match: "+tag); again.StatusCode != http.StatusNotModified || tag == "" {
			t.Errorf("%s: tag %q, asked again: %s", target, tag, again.Status)
		}
		if other := do(t, s, target, "", "Accept-Language: es"); other.Header.Get("ETag") == tag || !strings.Contains(strings.Join(other.Header.Values("Vary"), ","), "Accept-Language") {
			t.Errorf("%s: the language tells nothing apart", target)
		}
		put(t, s, fmt.Sprintf(`{"id":"a%d","original_title":"A"}`, i))
		if a := do(t, s, target, "", "If-None-Match: "+tag); a.StatusCode != http.StatusOK {
			t.Errorf("%s after a write: %s", target, a.Status)
		}
	}
}

func TestNamesRefused(t *testing.T) {
	s := serve(t, Options{})
	long := strings.Repeat("x", search.MaxPrefix+1)
	for target, parameter := range map[string]string{
		"GET /v1/facets/person?prefix=" + long:    "prefix",
		"GET /v1/facets/person?prefx=a":           "prefx",
		"GET /v1/facets/person?prefix=a&prefix=b": "prefix",
		"GET /v1/facets/person?facet_limit=1001":  "facet_limit",
		"GET /v1/facets/person?year=19x":          "year",
		"GET /v1/people?q=" + long:                "q",
		"GET /v1/people?limit=0":                  "limit",
		"GET /v1/people?lang=klingonese":          "lang",
		"GET /v1/people?lang=" + manyLanguages:    "lang",
		"GET /v1/people?genre=drama":              "genre",
	} {
		if p := do(t, s, target, "").problem(t); p.Status != 400 || p.Parameter != parameter {
			t.Errorf("%s: %d %q %q", excerpt(target), p.Status, p.Parameter, p.Detail)
		}
	}
	for _, text := range []string{"\xff\xfe", "\x00", "<script>", "   ", "!!!", "100%", strings.Repeat("é ", search.MaxPrefix/2), strings.Repeat("宮", search.MaxPrefix)} {
		for _, target := range []string{"GET /v1/facets/person?prefix=", "GET /v1/facets/year?prefix=", "GET /v1/people?q="} {
			if a := do(t, s, target+url.QueryEscape(text), ""); a.StatusCode != http.StatusOK {
				t.Errorf("%s%q: %s %s", target, text, a.Status, a.body)
			}
		}
	}
	if p := do(t, s, "GET /v1/facets/Person?prefix=a", "").problem(t); p.Status != 404 || !strings.Contains(p.Detail, "there are genre, year") {
		t.Errorf("an unknown facet: %d %s", p.Status, p.Detail)
	}
}

func TestNamesWaitForAPlace(t *testing.T) {
	h, s := serveHandler(t, Options{MaxConcurrent: 1, MaxQueued: 1}, &strings.Builder{})
	for _, target := range namesTargets {
		h.limits.running <- struct{}{}
		if p := do(t, s, target, "").problem(t); p.Code != "overloaded" {
			t.Errorf("%s: %+v", target, p)
		}
		<-h.limits.running
		if a := do(t, s, target, ""); a.StatusCode != http.StatusOK {
			t.Errorf("%s with a free place: %s", target, a.Status)
		}
	}
}
