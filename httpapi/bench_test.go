package httpapi

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/rs/zerolog"

	"cinedex/index"
	"cinedex/index/film"
	"cinedex/search"
)

// hundredFilms returns a handler over 100 films of one cast, and its engine.
func hundredFilms(b *testing.B) (*Handler, *search.Engine) {
	b.Helper()
	x, err := index.Open(b.TempDir(), index.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { x.Close() })
	bulk := x.Bulk(b.Context())
	for i := range 100 {
		record, err := film.Decode([]byte(strings.Replace(parallelMothers, "2021", fmt.Sprint(1900+i), 1)))
		if err != nil {
			b.Fatal(err)
		}
		if err := bulk.Add(record); err != nil {
			b.Fatal(err)
		}
	}
	if _, _, err := bulk.Finish(); err != nil {
		b.Fatal(err)
	}
	engine := search.New(x, search.Options{})
	h, err := New(Options{Index: x, Engine: engine, Log: zerolog.New(io.Discard)})
	if err != nil {
		b.Fatal(err)
	}
	return h, engine
}

// BenchmarkSearch is what HTTP adds to a search: 100 films of one cast, a page of 20 with four facets, as a search box
// asks for it, without the network; "again" is the same with the ETag of the answer before.
func BenchmarkSearch(b *testing.B) {
	h, engine := hundredFilms(b)
	ask := func(etag string) *httptest.ResponseRecorder {
		r := httptest.NewRequest("GET", "/v1/search?q=madres+paral&facets=genre,year,language,person&lang=en", nil)
		if etag != "" {
			r.Header.Set("If-None-Match", etag)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w
	}
	b.Run("engine", func(b *testing.B) {
		request, err := parseParameters(searchParameters, parseQuery("q=madres+paral&facets=genre,year,language,person&lang=en"))
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			if _, err := engine.Search(b.Context(), request); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("whole", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if w := ask(""); w.Code != http.StatusOK {
				b.Fatal(w.Body)
			}
		}
	})
	b.Run("again", func(b *testing.B) {
		etag := ask("").Header().Get("ETag")
		for b.Loop() {
			if w := ask(etag); w.Code != http.StatusNotModified {
				b.Fatal(w.Code)
			}
		}
	})
}
