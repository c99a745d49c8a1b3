package search

import (
	"context"
	"testing"
	"time"
)

// BenchmarkSeveral is one change of an InstantSearch page on which values of three facets are chosen: a page of hits with its counts, and
// each of the three counted as if nothing were chosen of it, over 50,000 generated films. "alone" is the first of the four requests,
// "apart" all four one after another, "together" all four as they are answered.
func BenchmarkSeveral(b *testing.B) {
	generated, err := generated()
	if err != nil {
		b.Fatal(err)
	}
	e := New(generated.index, Options{Timeout: time.Hour, Answers: -1})
	for _, t := range stageTexts {
		requests := widgetRequests(t.text)
		b.Run(t.name+"/alone", func(b *testing.B) {
			for b.Loop() {
				if _, err := e.Search(context.Background(), requests[0]); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(t.name+"/apart", func(b *testing.B) {
			for b.Loop() {
				for _, q := range requests {
					if _, err := e.Search(context.Background(), q); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
		b.Run(t.name+"/together", func(b *testing.B) {
			for b.Loop() {
				if _, err := e.SearchAll(context.Background(), requests); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// widgetRequests are what InstantSearch asks where a genre, a language and a range of years are chosen.
func widgetRequests(text string) []Request {
	chosen := []Condition{
		{Op: Any, Of: []Condition{{Op: Has, Facet: FacetGenre, Value: "drama"}, {Op: Has, Facet: FacetGenre, Value: "comedy"}}},
		{Op: Any, Of: []Condition{{Op: Has, Facet: FacetLanguage, Value: "en"}}},
		{Op: Within, Number: NumberYear, From: 1960, To: 2020},
	}
	without := func(i int) Condition {
		return Condition{Of: append(append([]Condition{}, chosen[:i]...), chosen[i+1:]...)}
	}
	return []Request{
		{Text: text, Only: Condition{Of: chosen}, Facets: []Facet{FacetGenre, FacetLanguage, FacetPerson, FacetYear}, Numbers: []Number{NumberYear}, Highlight: true, Marks: true},
		{Text: text, Only: without(0), Facets: []Facet{FacetGenre}, CountOnly: true},
		{Text: text, Only: without(1), Facets: []Facet{FacetLanguage}, CountOnly: true},
		{Text: text, Only: without(2), Numbers: []Number{NumberYear}, CountOnly: true},
	}
}

// BenchmarkDirected gathers who directed the films of a segment of 50,000.
func BenchmarkDirected(b *testing.B) {
	e, err := generated()
	if err != nil {
		b.Fatal(err)
	}
	s := e.index.Acquire()
	defer s.Release()
	r := newBenchRun(b, e, s, "")
	for b.Loop() {
		newDirected(r.segments[0], s.People)
	}
}
