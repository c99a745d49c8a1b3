package search

import (
	"context"
	"flag"
	"os"
	"testing"
	"time"

	"cinedex/fixtures"
	"cinedex/index"
	"cinedex/index/film"
)

var update = flag.Bool("update", false, "rewrite testdata with what the tests see")

// catalogue is the engine over the embedded films, in several segments. Tests share it and only read.
var catalogue *Engine

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(func() int {
		dir, err := os.MkdirTemp("", "cinedex-search-")
		if err != nil {
			panic(err)
		}
		defer os.RemoveAll(dir)
		x, err := index.Open(dir, index.Options{})
		if err != nil {
			panic(err)
		}
		defer x.Close()
		bulk, n := x.Bulk(context.Background()), 0
		for record, err := range fixtures.Records() {
			if err == nil {
				err = bulk.Add(record)
			}
			if n++; err == nil && n%100 == 0 {
				_, _, err = bulk.Finish()
				bulk = x.Bulk(context.Background())
			}
			if err != nil {
				panic(err)
			}
		}
		if _, _, err := bulk.Finish(); err != nil {
			panic(err)
		}
		catalogue = New(x, Options{Timeout: time.Hour})
		return m.Run()
	}())
}

// engineOver returns an engine over an index of its own that holds films.
func engineOver(t testing.TB, films ...*film.Film) *Engine {
	t.Helper()
	x, err := index.Open(t.TempDir(), index.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	})
	bulk := x.Bulk(t.Context())
	for _, f := range films {
		if problems := f.Validate(); len(problems) > 0 {
			t.Fatalf("film %s: %v", f.ID, problems)
		}
		if err := bulk.Add(film.Record{Film: f}); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := bulk.Finish(); err != nil {
		t.Fatal(err)
	}
	return New(x, Options{Timeout: time.Hour})
}

// search answers r or fails the test.
func search(t testing.TB, e *Engine, r Request) *Response {
	t.Helper()
	response, err := e.Search(context.Background(), r)
	if err != nil {
		t.Fatalf("Search(%q): %v", r.Text, err)
	}
	return response
}
