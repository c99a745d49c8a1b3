package httpapi

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"cinedex/search"
)

func TestSearchAnswer(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, parallelMothers+"\n"+`{"id":"bare","original_title":"Paralelo"}`)
	got := do(t, s, "GET /v1/search?q=madres+paral&facets=genre,year&lang=en&match=all", "")
	var answer searchAnswer
	got.into(t, &answer)
	want := searchAnswer{
		Total: 1, TotalRelation: "eq", Page: 1, PerPage: 20,
		Query: queryAnswer{Text: "madres paral", Understood: "madres paral*", Notes: []string{}},
		Hits: []hitAnswer{{
			ID: "madres-paralelas-2021", Title: "Parallel Mothers", OriginalTitle: "Madres paralelas", Year: 2021, Kind: "feature", Runtime: 120,
			Genres: []string{"drama"}, Languages: []string{"es"}, Countries: []string{"ES"},
			Directors: []creditAnswer{{ID: "pedro-almodovar", Name: "Pedro Almodóvar"}},
			Cast:      []creditAnswer{{ID: "penelope-cruz", Name: "Penélope Cruz", Character: "Janis"}},
			Synopsis:  &textAnswer{"en", "Two women give birth on one day."},
			Rating:    answer.Hits[0].Rating, Links: map[string]string{},
		}},
		Facets: facetsAnswer{
			Genre: &facetAnswer{Values: []valueAnswer{{Value: "drama", Label: "Drama", Count: 1}}},
			Year: &facetAnswer{
				Values:  []valueAnswer{{Value: "2021", Label: "2021", Count: 1}},
				Decades: []valueAnswer{{Value: "2020s", Label: "2020s", Count: 1}}, Min: 2021, Max: 2021,
			},
		},
	}
	engines := cmpopts.IgnoreFields(hitAnswer{}, "Score", "Highlights") // which text is marked is the engine's choice
	if diff := cmp.Diff(want, answer, engines, cmpopts.IgnoreFields(searchAnswer{}, "TookMS")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if answer.Hits[0].Rating == nil || answer.Hits[0].Rating.Votes != 41000 {
		t.Errorf("the rating is %v", answer.Hits[0].Rating)
	}

	if l := answer.Hits[0].Highlights; len(l) == 0 || l[0].Field != "title" || !strings.Contains(l[0].HTML, "<mark>") {
		t.Errorf("the highlights are %v", l)
	}

	posted := do(t, s, "POST /v1/search", `{"q":"madres paral","facets":["genre","year"],"lang":"en","match":"all"}`, jsonBody...)
	var same searchAnswer
	posted.into(t, &same)
	if diff := cmp.Diff(answer, same, cmpopts.IgnoreFields(searchAnswer{}, "TookMS")); diff != "" {
		t.Errorf("POST answers otherwise (-GET +POST)\n%s", diff)
	}
}

func TestSearchListsAreNeverNull(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, `{"id":"bare","original_title":"Paralelo"}`)
	body := do(t, s, "GET /v1/search?q=paralelo&match=all&highlight=false&facets=genre,year", "").body
	for _, part := range []string{
		`"next_cursor":null`, `"corrected":null`, `"notes":[]`, `"genres":[],"languages":[],"countries":[],"directors":[],"cast":[],"links":{}`,
		`"highlights":[]`, `"facets":{"genre":{"values":[]},"year":{"values":[],"decades":[]}}`,
	} {
		if !strings.Contains(body, part) {
			t.Errorf("no %s in %s", part, body)
		}
	}
	if body := do(t, s, "GET /v1/search?facets=&q=nothinghasthis", "").body; !strings.Contains(body, `"hits":[],"facets":{}`) {
		t.Errorf("nothing found: %s", body)
	}
}

func TestSearchOffersWhatWasMeant(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, `{"id":"volver","original_title":"Volver","credits":[{"name":"Pedro Almodóvar","role":"director"}]}`)
	body := do(t, s, "GET /v1/search?q=amodovar&facets=", "").body
	for _, part := range []string{`"corrected":"almodóvar"`, `"notes":["no film has these words as typed: near spellings in titles and names are shown"]`} {
		if !strings.Contains(body, part) {
			t.Errorf("no %s in %s", part, body)
		}
	}
}

func TestHitIsShort(t *testing.T) {
	s := serve(t, Options{})
	var credits []string
	for i := range 8 {
		credits = append(credits, fmt.Sprintf(`{"name":"Actor %d","role":"actor"}`, i))
	}
	put(t, s, `{"id":"long","original_title":"Long","images":["first.jpg","second.jpg"],"synopses":{"en":"`+strings.Repeat("word ", 100)+`"},"credits":[`+
		strings.Join(credits, ",")+`]}`)
	var answer searchAnswer
	do(t, s, "GET /v1/search?q=long", "").into(t, &answer)
	hit := answer.Hits[0]
	if len(hit.Cast) != hitCast || hit.Cast[4].Name != "Actor 4" || hit.Image != "first.jpg" {
		t.Errorf("cast %v, image %q", hit.Cast, hit.Image)
	}
	if want := strings.TrimSpace(strings.Repeat("word ", 60)) + "…"; hit.Synopsis.Text != want {
		t.Errorf("synopsis %q, want %q", hit.Synopsis.Text, want)
	}
}

func TestShortened(t *testing.T) {
	tests := []struct{ text, want string }{
		{"short", "short"},
		{"exactly10c", "exactly10c"},
		{"one two three", "one two…"},
		{"一二三四五六七八九十百", "一二三四五六七八九…"},
		{"a bbbbbbbbbbbbbbbbb", "a bbbbbbb…"},
	}
	for _, tt := range tests {
		if got := shortened(tt.text, 10); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestSearchETag(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, parallelMothers)
	const target = "GET /v1/search?q=madres"
	first := do(t, s, target, "").Header.Get("ETag")
	again := do(t, s, target, "", "If-None-Match: "+first)
	if !strings.HasPrefix(first, `W/"`) || again.StatusCode != http.StatusNotModified || again.Header.Get("ETag") != first {
		t.Errorf("ETag %s; asked again: %s, ETag %s", first, again.Status, again.Header.Get("ETag"))
	}
	for _, other := range []answer{
		do(t, s, "GET /v1/search?q=madre", ""), do(t, s, target, "", "Accept-Language: en"),
	} {
		if other.Header.Get("ETag") == first {
			t.Error("another request has the same ETag")
		}
	}
	put(t, s, `{"id":"a","original_title":"Madres"}`)
	if a := do(t, s, target, "", "If-None-Match: "+first); a.StatusCode != http.StatusOK {
		t.Errorf("after a write: %s", a.Status)
	}
}

// What would be refused, or is not there, is so with any condition (RFC 9110, 13.2.1).
func TestSearchRefusesWhateverIsKnown(t *testing.T) {
	s := serve(t, Options{})
	for target, want := range map[string]int{
		"GET /v1/search": 200, "GET /v1/search?page=101&per_page=100": 400, "GET /v1/search?cursor=x": 400, "GET /v1/recommend": 400,
		"GET /v1/films/none/similar": 404,
	} {
		if a := do(t, s, target, "", "If-None-Match: *"); a.StatusCode != want {
			t.Errorf("%s: %s, want %d", target, a.Status, want)
		}
	}
}

func TestSearchLanguages(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, parallelMothers)
	tests := []struct{ target, accept, title string }{
		{"GET /v1/search", "", "Madres paralelas"},
		{"GET /v1/search", "de;q=0.3, en-GB;q=0.9", "Parallel Mothers"},
		{"GET /v1/search?lang=es", "en", "Madres paralelas"},
		{"GET /v1/search", "not a language;;", "Madres paralelas"},
		{"GET /v1/search", strings.Repeat("en,", 400), "Madres paralelas"},
	}
	for _, tt := range tests {
		var a searchAnswer
		do(t, s, tt.target, "", "Accept-Language: "+tt.accept).into(t, &a)
		if len(a.Hits) != 1 || a.Hits[0].Title != tt.title {
			t.Errorf("%s with %q: %v, want the title %q", tt.target, excerpt(tt.accept), a.Hits, tt.title)
		}
	}
}

// TestAnyTextIsAnswered: no text up to the bound is an error.
func TestAnyTextIsAnswered(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, parallelMothers)
	texts := []string{
		strings.Repeat("x", search.MaxText), strings.Repeat("é", search.MaxText), strings.Repeat("a ", search.MaxText/2),
		strings.Repeat("🎬", search.MaxText), "\xff\xfe", `"madres`, `"""`, `-`, `- - -`, `"" -"" title:`, "title: person: director: year:", "year:19x",
		"madres\x00paralelas", "\u202emadres\u202c \u200f", "* ? ~ ^ ( ) [ ] { } \\ / && || !", "   ", "100%",
	}
	for _, text := range texts {
		if a := do(t, s, "GET /v1/search?q="+url.QueryEscape(text), ""); a.StatusCode != http.StatusOK {
			t.Errorf("%q: %s %s", excerpt(text), a.Status, a.body)
		}
	}
}

// TestBoundsOfARequest: those that the engine checks are parameters' problems too.
func TestBoundsOfARequest(t *testing.T) {
	s := serve(t, Options{})
	var genres []string
	for i := range search.MaxFilterValues + 1 {
		genres = append(genres, fmt.Sprintf("genre=g%d", i))
	}
	for query, parameter := range map[string]string{
		"page=101&per_page=100":                      "page",
		strings.Join(genres, "&"):                    "genre",
		"cursor=forged":                              "cursor",
		"lang=" + manyLanguages:                      "lang",
		"year=1990&page=10000":                       "page",
		"q=" + strings.Repeat("x", search.MaxText+1): "q",
	} {
		p := do(t, s, "GET /v1/search?"+query, "").problem(t)
		if p.Status != 400 || p.Parameter != parameter || !strings.HasPrefix(p.Detail, parameter+": ") {
			t.Errorf("%s: %d %q %q", excerpt(query), p.Status, p.Parameter, p.Detail)
		}
	}
}

const manyLanguages = "en,de,fr,es,it,pt,pl,ru,zh,ja,ko"

func TestOverload(t *testing.T) {
	var log strings.Builder
	h, s := serveHandler(t, Options{MaxConcurrent: 1, MaxQueued: 1}, &log)
	h.limits.running <- struct{}{}
	a := do(t, s, "GET /v1/search", "")
	if p := a.problem(t); p.Code != "overloaded" || a.Header.Get("Retry-After") == "" {
		t.Errorf("got %s", a.body)
	}
	<-h.limits.running
	if a := do(t, s, "GET /v1/search", ""); a.StatusCode != http.StatusOK {
		t.Errorf("with a free place: %s", a.Status)
	}
	s.Close() // the log line is written after the answer
	first, _, _ := strings.Cut(log.String(), "\n")
	if !strings.Contains(first, `"level":"warn"`) || !strings.Contains(first, "all places") {
		t.Errorf("the log line is no warning of what was full: %s", first)
	}
}
