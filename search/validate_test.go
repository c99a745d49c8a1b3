package search

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"cinedex/index/film"
)

func TestBounds(t *testing.T) {
	over := slices.Repeat([]string{"x"}, MaxFilterValues+1)
	tests := []struct {
		request Request
		field   string
		message string
	}{
		{Request{Text: strings.Repeat("é", MaxText+1)}, "q", "q: has 513 characters; at most 512 are taken"},
		{Request{Genre: Filter{Any: over}}, "genre", "genre: 51 values; at most 50 can be given"},
		{Request{Genre: Filter{None: over}}, "genre", "genre: 51 values; at most 50 can be given"},
		{Request{Genre: Filter{All: over}}, "genre.all", "genre.all: 51 values; at most 50 can be given"},
		{Request{Language: Filter{Any: over}}, "language", "language: 51 values; at most 50 can be given"},
		{Request{Language: Filter{None: over}}, "language", "language: 51 values; at most 50 can be given"},
		{Request{Language: Filter{All: over}}, "language.all", "language.all: 51 values; at most 50 can be given"},
		{Request{Country: Filter{Any: over}}, "country", "country: 51 values; at most 50 can be given"},
		{Request{Country: Filter{None: over}}, "country", "country: 51 values; at most 50 can be given"},
		{Request{Country: Filter{All: over}}, "country.all", "country.all: 51 values; at most 50 can be given"},
		{Request{Kind: Filter{Any: over}}, "kind", "kind: 51 values; at most 50 can be given"},
		{Request{Kind: Filter{None: over}}, "kind", "kind: 51 values; at most 50 can be given"},
		{Request{Kind: Filter{All: over}}, "kind.all", "kind.all: 51 values; at most 50 can be given"},
		{Request{Person: Filter{Any: over}}, "person", "person: 51 values; at most 50 can be given"},
		{Request{Person: Filter{None: over}}, "person", "person: 51 values; at most 50 can be given"},
		{Request{Person: Filter{All: over}}, "person.all", "person.all: 51 values; at most 50 can be given"},
		{Request{Years: make([]Range, MaxFilterValues+1)}, "year", "year: 51 values; at most 50 can be given"},
		{Request{Page: -1}, "page", "page: -1 is not a page: the first is 1"},
		{Request{PerPage: -1}, "per_page", "per_page: -1 is not from 1 to 100"},
		{Request{PerPage: MaxPerPage + 1}, "per_page", "per_page: 101 is not from 1 to 100"},
		{Request{Page: 501}, "page", "page: page × per_page is over 10000: go deeper with cursor"},
		{Request{Page: 1 << 62, PerPage: 4}, "page", "page: page × per_page is over 10000: go deeper with cursor"},
		{Request{FacetLimit: -1}, "facet_limit", "facet_limit: -1 is not from 1 to 1000"},
		{Request{FacetLimit: MaxFacetLimit + 1}, "facet_limit", "facet_limit: 1001 is not from 1 to 1000"},
		{Request{Langs: make([]string, MaxLangs+1)}, "lang", "lang: 11 languages; at most 10 can be given"},
		{Request{Cursor: strings.Repeat("x", MaxCursor+1)}, "cursor", "cursor: not a next_cursor of an answer"},
		{Request{Facets: []Facet{"colour"}}, "facets", `facets: "colour" is not a facet; those are [genre year language person country kind]`},
	}
	for _, tt := range tests {
		_, err := catalogue.Search(context.Background(), tt.request)
		var e *film.Error
		if !errors.As(err, &e) || e.Kind != film.Invalid || e.Field != tt.field || e.Message != tt.message {
			t.Errorf("%s: error %+v, want %q", tt.field, err, tt.message)
		}
	}
}

// TestWithinBounds asks for as much as may be asked for.
func TestWithinBounds(t *testing.T) {
	full := slices.Repeat([]string{"drama"}, MaxFilterValues)
	years := make([]Range, MaxFilterValues)
	facets := slices.Repeat(Facets, 3)
	search(t, catalogue, Request{
		Text: strings.Repeat("x ", MaxText/2), Genre: Filter{full, full, full}, Years: years, Page: MaxDepth / MaxPerPage, PerPage: MaxPerPage,
		Facets: facets, FacetLimit: MaxFacetLimit, Langs: slices.Repeat([]string{"es"}, MaxLangs), Highlight: true, Explain: true,
	})
}

func TestZeroRequest(t *testing.T) {
	r := search(t, catalogue, Request{})
	if r.Total != 239 || len(r.Hits) != DefaultPerPage || r.Page != 1 || r.PerPage != DefaultPerPage || r.NextCursor == "" || r.Partial {
		t.Errorf("total %d, %d hits, page %d of %d, cursor %q, partial %t", r.Total, len(r.Hits), r.Page, r.PerPage, r.NextCursor, r.Partial)
	}
	if len(r.Facets) > 0 || r.Query.Text != "" || r.Query.Understood != "" || len(r.Query.Notes) > 0 || len(r.Hits[0].Highlights) > 0 {
		t.Errorf("facets %v, query %+v, highlights %v", r.Facets, r.Query, r.Hits[0].Highlights)
	}
}
