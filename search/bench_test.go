package search

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/search/query"
)

// The data of these benchmarks is the embedded catalogue: 239 real films in 52 original languages, in one to three segments.
// They tell what a search costs beside the size of the catalogue.

// benchTexts are what people type: words of titles and names, in several scripts, half typed, mistyped and descriptive.
var benchTexts = []string{"madres paralelas", "almodovar madre", "penelope cruz volver", "spiderman", "the godfather", "千と千尋", "параллельные",
	"nights of cabiria", "director:almodovar 1999", "almodovra", "two women who meet in a hospital and become mothers", "\"all about my mother\""}

// benchRequest is what a search page asks for.
func benchRequest(text string) Request {
	return Request{Text: text, Facets: DefaultFacets, Langs: []string{"en"}, Highlight: true}
}

func benchSearch(b *testing.B, q Request) {
	if _, err := catalogue.Search(context.Background(), q); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkTyping searches after each letter of a text: one operation is one keystroke.
func BenchmarkTyping(b *testing.B) {
	var typed []Request
	for _, text := range benchTexts {
		for end := range text {
			typed = append(typed, benchRequest(text[:end]))
		}
		typed = append(typed, benchRequest(text))
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		benchSearch(b, typed[i%len(typed)])
	}
}

// BenchmarkFull searches for whole texts, one an operation.
func BenchmarkFull(b *testing.B) {
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		benchSearch(b, benchRequest(benchTexts[i%len(benchTexts)]))
	}
}

// BenchmarkBrowse searches without a text, one an operation: filtered, sorted and as the page opens.
func BenchmarkBrowse(b *testing.B) {
	requests := []Request{
		{},
		{Genre: Filter{Any: []string{"drama", "comedy"}}},
		{Person: Filter{Any: []string{"director:pedro-almodovar"}}, Sort: Sort{Key: SortYear, Reversed: true}},
		{Years: []Range{{1990, 1999}}, Language: Filter{Any: []string{"es"}}, Sort: Sort{Key: SortTitle}},
		{Country: Filter{None: []string{"US"}}, Sort: Sort{Key: SortRating}, Page: 3},
	}
	for i := range requests {
		requests[i].Facets, requests[i].Langs = Facets, []string{"en"}
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		benchSearch(b, requests[i%len(requests)])
	}
}

// newBenchRun returns a search as it is before anything is matched.
func newBenchRun(b *testing.B, q Request) *run {
	if err := q.complete(); err != nil {
		b.Fatal(err)
	}
	s := catalogue.index.Acquire()
	b.Cleanup(s.Release)
	r := &run{request: &q, snapshot: s, clock: newClock(context.Background(), time.Hour), sort: q.order(), idfs: map[idfKey]float32{}}
	r.plan = newPlan(query.Parse(q.Text, operators...), s, catalogue.synonyms)
	r.open(catalogue.nearby)
	return r
}

// BenchmarkMatch finds the films of one text of two words, filters included.
func BenchmarkMatch(b *testing.B) {
	r := newBenchRun(b, benchRequest("almodovar madre"))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range r.segments {
			s.words, s.passes, s.match = nil, nil, roaring.New()
		}
		r.matchText()
		for _, s := range r.segments {
			s.filter(r.request)
		}
	}
}

// BenchmarkFacets counts each facet over all films.
func BenchmarkFacets(b *testing.B) {
	r := newBenchRun(b, benchRequest(""))
	r.matchText()
	for _, s := range r.segments {
		s.filter(r.request)
	}
	for _, facet := range Facets {
		b.Run(string(facet), func(b *testing.B) {
			b.ReportAllocs()
			r.request.Facets = []Facet{facet}
			for b.Loop() {
				r.facets()
			}
		})
	}
}

// BenchmarkHydrate reads the 20 films of a page and makes them hits, with highlights and without.
func BenchmarkHydrate(b *testing.B) {
	for _, highlight := range []bool{false, true} {
		b.Run(fmt.Sprintf("highlight=%v", highlight), func(b *testing.B) {
			q := benchRequest("ma")
			q.Highlight = highlight
			r := newBenchRun(b, q)
			r.matchText()
			for _, s := range r.segments {
				s.filter(r.request)
			}
			page, _ := r.page()
			if len(page) != DefaultPerPage {
				b.Fatalf("%d hits, want a whole page", len(page))
			}
			b.ReportAllocs()
			for b.Loop() {
				if err := r.hydrate(&Response{}, page); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkHighlight marks the words of a text in one film.
func BenchmarkHighlight(b *testing.B) {
	r := newBenchRun(b, benchRequest("janis photographer mother"))
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
