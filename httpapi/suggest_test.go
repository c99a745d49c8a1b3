package httpapi

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSuggest(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, parallelMothers+"\n"+`{"id":"bare","original_title":"Pause <b>","keywords":["Pause","pause"],"credits":[{"name":"Paul Sen"}]}`)
	const suggestions = `{"suggestions":[` +
		`{"kind":"film","id":"madres-paralelas-2021","text":"Parallel Mothers","html":"<mark>Pa</mark>rallel Mothers","year":2021},` +
		`{"kind":"film","id":"bare","text":"Pause <b>","html":"<mark>Pa</mark>use &lt;b&gt;"},` +
		`{"kind":"person","id":"paul-sen","text":"Paul Sen","html":"<mark>Pa</mark>ul Sen","films":1},` +
		`{"kind":"keyword","id":"pause","text":"Pause","html":"<mark>Pa</mark>use","films":1}]}` + "\n"
	tests := []struct{ target, header, want string }{
		{"GET /v1/suggest?q=pa&lang=en", "", suggestions},
		{"GET /v1/suggest?q=pa", "Accept-Language: en", suggestions},
		{"GET /v1/suggest?q=xyzzyx", "", `{"suggestions":[]}` + "\n"},
		{"GET /v1/suggest?limit=1&lang=es", "", `{"suggestions":[{"kind":"film","id":"madres-paralelas-2021","text":"Madres paralelas","html":"Madres paralelas","year":2021}]}` + "\n"},
	}
	for _, tt := range tests {
		var headers []string
		if tt.header != "" {
			headers = []string{tt.header}
		}
		a := do(t, s, tt.target, "", headers...)
		if diff := cmp.Diff(tt.want, a.body); a.StatusCode != http.StatusOK || diff != "" {
			t.Errorf("%s: %s (-want +got)\n%s", tt.target, a.Status, diff)
		}
		if vary := a.Header.Values("Vary"); !strings.Contains(strings.Join(vary, ","), "Accept-Language") {
			t.Errorf("%s varies by %q", tt.target, vary)
		}
		again := do(t, s, tt.target, "", append(headers, "If-None-Match: "+a.Header.Get("ETag"))...)
		if again.StatusCode != http.StatusNotModified {
			t.Errorf("%s again: %s", tt.target, again.Status)
		}
	}
}

func TestSuggestProblems(t *testing.T) {
	s := serve(t, Options{})
	for query, detail := range map[string]string{
		"limit=0":                            `limit: "0" is not a whole number from 1 to 20`,
		"limit=21":                           `limit: "21" is not a whole number from 1 to 20`,
		"limti=8":                            "limti: is not a parameter here; did you mean limit?",
		"genre=drama":                        "genre: is not a parameter here; there are q, limit, lang",
		"q=a&q=b":                            "q: is given more than once",
		"q=" + strings.Repeat("%C3%A9", 513): "q: has 513 characters; at most 512 are taken",
	} {
		p := do(t, s, "GET /v1/suggest?"+query, "").problem(t)
		if p.Status != http.StatusBadRequest || p.Detail != detail {
			t.Errorf("%s: %d %s", query, p.Status, p.Detail)
		}
	}
}

// BenchmarkSuggest is what HTTP adds to suggestions, without the network: eight films that begin alike.
func BenchmarkSuggest(b *testing.B) {
	h, _ := hundredFilms(b)
	for b.Loop() {
		w := httptest.NewRecorder()
		if h.ServeHTTP(w, httptest.NewRequest("GET", "/v1/suggest?q=madr&lang=en", nil)); w.Code != http.StatusOK {
			b.Fatal(w.Body)
		}
	}
}
