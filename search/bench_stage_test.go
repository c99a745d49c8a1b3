package search

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"cinedex/fixtures/grow"
	"cinedex/index"
	"cinedex/index/film"
	"cinedex/search/query"
)

// The data of these benchmarks is 50,000 generated films, of some 30,000 people, merged to one segment: fifteen seconds of work
// before the first of them, once a process. They time the stages of a search apart, as searchIn goes through them.

const generatedFilms = 50_000

// generated is the engine over the generated films.
var generated = sync.OnceValues(func() (*Engine, error) {
	dir := filepath.Join(scratch, "generated")
	x, err := index.Open(dir, index.Options{Bulk: true})
	if err != nil {
		return nil, err
	}
	bulk := x.Bulk(context.Background())
	for f, err := range grow.Films(grow.Options{Seed: 1, Films: generatedFilms}) {
		if err == nil {
			err = bulk.Add(film.Record{Film: f})
		}
		if err != nil {
			return nil, err
		}
	}
	if _, _, err := bulk.Finish(); err != nil {
		return nil, err
	}
	if err := errors.Join(x.Optimize(context.Background()), x.Close()); err != nil {
		return nil, err
	}
	if x, err = index.Open(dir, index.Options{}); err != nil { // one opened for bulk has no columns
		return nil, err
	}
	return New(x, Options{Timeout: time.Hour}), nil
})

// stageTexts are what people type: how much they find differs most.
var stageTexts = []struct{ name, text string }{
	{"letter", "c"},
	{"word", "children"},
	{"words", "the children fath"},
	{"mistake", "childern"},
	{"sentence", "two women meet in a hospital and become mothers"},
	{"browse", ""},
}

// benchStage times stage for each of the texts, after before, in a search of its own.
func benchStage(b *testing.B, before, stage func(*testing.B, *run)) {
	e, err := generated()
	if err != nil {
		b.Fatal(err)
	}
	s := e.index.Acquire()
	defer s.Release()
	for _, t := range stageTexts {
		b.Run(t.name, func(b *testing.B) {
			r := newBenchRun(b, e, s, t.text)
			before(b, r)
			b.ReportAllocs()
			for b.Loop() {
				stage(b, r)
			}
		})
	}
}

// newBenchRun returns a search as it is before anything is matched.
func newBenchRun(b *testing.B, e *Engine, s *index.Snapshot, text string) *run {
	q := benchRequest(text)
	if err := q.complete(); err != nil {
		b.Fatal(err)
	}
	r := &run{request: &q, snapshot: s, clock: newClock(context.Background(), time.Hour), sort: q.order(), idfs: map[idfKey]float32{}}
	r.plan = newPlan(query.Parse(q.Text, operators...), s, e.synonyms)
	r.open(e.nearby)
	return r
}

// benchMatched matches, so that what comes after it can be timed.
func benchMatched(b *testing.B, r *run) {
	r.matchText()
	found := uint64(0)
	for _, s := range r.segments {
		s.filter(r.request)
		found += s.hits.GetCardinality()
	}
	if found == 0 {
		b.Fatalf("nothing is found for %q", r.request.Text)
	}
}

// BenchmarkMatch finds the films of a text, from parsing it to filtering. What walking the dictionaries for typing mistakes
// found is known from the first time on, as it is for the second letter that somebody types.
func BenchmarkMatch(b *testing.B) {
	e, err := generated()
	if err != nil {
		b.Fatal(err)
	}
	benchStage(b, func(*testing.B, *run) {}, func(b *testing.B, r *run) {
		benchMatched(b, newBenchRun(b, e, r.snapshot, r.request.Text))
	})
}

// BenchmarkRank orders what matches as far as the first page needs.
func BenchmarkRank(b *testing.B) {
	benchStage(b, benchMatched, func(b *testing.B, r *run) {
		if page, _ := r.page(); len(page) == 0 {
			b.Fatal("the page is empty")
		}
	})
}

// BenchmarkFacets counts each facet over what matches.
func BenchmarkFacets(b *testing.B) {
	for _, facet := range Facets {
		b.Run(string(facet), func(b *testing.B) {
			benchStage(b, benchMatched, func(b *testing.B, r *run) {
				if r.request.Facets = []Facet{facet}; len(r.facets()[0].Values) == 0 {
					b.Fatal("no value was counted")
				}
			})
		})
	}
}

// BenchmarkHydrate reads the films of the first page and makes them hits, with highlights and without.
func BenchmarkHydrate(b *testing.B) {
	for _, highlight := range []bool{false, true} {
		b.Run(fmt.Sprintf("highlight=%v", highlight), func(b *testing.B) {
			var page []candidate
			benchStage(b, func(b *testing.B, r *run) {
				r.request.Highlight = highlight
				benchMatched(b, r)
				page, _ = r.page()
			}, func(b *testing.B, r *run) {
				if err := r.hydrate(&Response{}, page); err != nil {
					b.Fatal(err)
				}
			})
		})
	}
}

// BenchmarkHighlight marks the words of a text in one film: Madres paralelas, with synopses and quotes in three languages.
func BenchmarkHighlight(b *testing.B) {
	s := catalogue.index.Acquire()
	defer s.Release()
	r := newBenchRun(b, catalogue, s, "janis photographer mother")
	f, _, err := catalogue.index.Film("madres-paralelas-2021")
	if err != nil {
		b.Fatal(err)
	}
	m := newMarker(r.plan)
	b.ReportAllocs()
	for b.Loop() {
		if len(m.highlights(f, evidence{all: m.all}, "en", r.request.Langs)) == 0 {
			b.Fatal("nothing is marked")
		}
	}
}
