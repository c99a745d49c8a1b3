package search

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"cinedex/index"
	"cinedex/index/film"
)

// Kept answers are those of an engine that keeps none, and a write is seen at once.
func TestAnswers(t *testing.T) {
	c := newCrowd(t)
	none := New(c.engine.index, Options{Timeout: time.Hour, Answers: -1})
	requests := []Request{
		{}, {Text: "film"}, {Text: "f"}, {Text: "f", Langs: []string{"de"}}, {Text: "F"}, {Text: "f", PerPage: 5}, {Text: "f", Page: 2, PerPage: 5},
		{Text: "f", Facets: []Facet{FacetGenre}}, {Text: "f", FacetLimit: 3}, {Text: "f", Genre: Filter{Any: []string{"drama"}}},
		{Text: "f", Genre: Filter{All: []string{"drama"}}}, {Text: "f", Highlight: true}, {Text: "f", Explain: true}, {Text: "f", Sort: Sort{Key: SortYear}},
	}
	compare := func(when string) {
		for i, q := range requests {
			for range 2 { // the second time it is kept
				want, got := search(t, none, q), search(t, c.engine, q)
				if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(Response{}, "Took")); diff != "" {
					t.Errorf("%s, request %d (-not kept +kept):\n%s", when, i, diff)
				}
			}
		}
	}
	compare("before")
	if c.engine.answers.kept.Len() < len(requests) {
		t.Errorf("of %d answers %d are kept", len(requests), c.engine.answers.kept.Len())
	}
	for i := range 3 {
		f := &film.Film{ID: fmt.Sprintf("new%d", i), OriginalTitle: "Film", Genres: []string{"drama"}, Popularity: 1e6}
		bulk := c.engine.index.Bulk(context.Background())
		if err := bulk.Add(film.Record{Film: f}); err != nil {
			t.Fatal(err)
		}
		if _, _, err := bulk.Finish(); err != nil {
			t.Fatal(err)
		}
		compare(fmt.Sprintf("after write %d", i))
	}
}

// What few films match, is large or was cut is not kept, and what is handed out can be written to.
func TestAnswersNotKept(t *testing.T) {
	a := newAnswers(0)
	large := &film.Film{ID: "large", Synopses: map[string]string{"en": string(make([]byte, keptBytes))}}
	for name, r := range map[string]*Response{
		"few": {Total: keptFilms - 1}, "cut": {Total: keptFilms, Partial: true}, "large": {Total: keptFilms, Hits: []Hit{{Film: large}}},
	} {
		a.keep(name, r)
		if a.find(name) != nil {
			t.Errorf("the answer is kept: %s", name)
		}
	}
	a.keep("many", &Response{Total: keptFilms})
	a.find("many").Took = 1
	if r := a.find("many"); r == nil || r.Took != 0 {
		t.Errorf("the answer of many films is kept as %+v", r)
	}
	if key := newAnswers(-1).key(&index.Snapshot{}, &Request{}); key != "" {
		t.Errorf("where nothing is kept, %q is looked for", key)
	}
}
