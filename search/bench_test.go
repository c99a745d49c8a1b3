package search

import (
	"context"
	"testing"
)

// The data of these benchmarks is the embedded catalogue: 239 real films in 52 original languages, in one to three segments.
// They tell what a search costs beside the size of the catalogue; bench_stage_test.go has the stages of one in a larger.

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
