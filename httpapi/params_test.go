package httpapi

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
	"cinedex/search"
)

// request is what a query string without the given differences asks for.
func request(change func(*search.Request)) search.Request {
	r := search.Request{Facets: search.DefaultFacets, Highlight: true}
	change(&r)
	return r
}

func TestParameters(t *testing.T) {
	tests := []struct {
		query string
		want  func(*search.Request)
	}{
		{"", func(r *search.Request) {}},
		{"q=madres+paral", func(r *search.Request) { r.Text = "madres paral" }},
		{"q=100%&&", func(r *search.Request) { r.Text = "100%" }},
		{"q=%E5%AE%AE;a%zz", func(r *search.Request) { r.Text = "宮;a%zz" }},
		{"q=%ff%00", func(r *search.Request) { r.Text = "\uFFFD\x00" }},
		{"q=" + strings.Repeat("%C3%A9", search.MaxText), func(r *search.Request) { r.Text = strings.Repeat("é", search.MaxText) }},
		{"genre=Sci-Fi&genre=&genre=!Horror&genre.all=drama", func(r *search.Request) {
			r.Genre = search.Filter{Any: []string{"science-fiction"}, All: []string{"drama"}, None: []string{"horror"}}
		}},
		{"language=PT-br&language=eng", func(r *search.Request) { r.Language.Any = []string{"pt-BR", "en"} }},
		{"country=es&country=!fra&country=ES", func(r *search.Request) {
			r.Country = search.Filter{Any: []string{"ES"}, None: []string{"FR"}}
		}},
		{"kind=short", func(r *search.Request) { r.Kind.Any = []string{"short"} }},
		{"person=Penélope-Cruz&person=!director:宮崎駿", func(r *search.Request) {
			r.Person = search.Filter{Any: []string{"penelope-cruz"}, None: []string{"director:宮崎駿"}}
		}},
		{"year=2021&year=1990..1999&year=..1959&year=2020..&year=1990s", func(r *search.Request) {
			r.Years = []search.Range{{From: 2021, To: 2021}, {From: 1990, To: 1999}, {To: 1959}, {From: 2020}, {From: 1990, To: 1999}}
		}},
		{"runtime=90..120", func(r *search.Request) { r.Runtime = search.Range{From: 90, To: 120} }},
		{"adult=only&link=imdb:tt12618926", func(r *search.Request) { r.Adult, r.Link = search.AdultOnly, "imdb:tt12618926" }},
		{"sort=-year", func(r *search.Request) { r.Sort = search.Sort{Key: search.SortYear, Reversed: true} }},
		{"page=3&per_page=100&cursor=abc", func(r *search.Request) { r.Page, r.PerPage, r.Cursor = 3, 100, "abc" }},
		{"page=&sort=&q=", func(r *search.Request) {}},
		{"facets=", func(r *search.Request) { r.Facets = []search.Facet{} }},
		{"facets=kind,genre&facets=genre&facet_limit=7", func(r *search.Request) {
			r.Facets, r.FacetLimit = []search.Facet{search.FacetKind, search.FacetGenre}, 7
		}},
		{"lang=pt-br,es&lang=en", func(r *search.Request) { r.Langs = []string{"pt-BR", "es", "en"} }},
		{"typos=off&match=all&highlight=false&explain=true", func(r *search.Request) {
			r.NoTypos, r.MatchAll, r.Highlight, r.Explain = true, true, false, true
		}},
	}
	for _, tt := range tests {
		got, err := parseParameters(searchParameters, parseQuery(tt.query))
		if err != nil {
			t.Errorf("%s: %v", tt.query, err)
			continue
		}
		if diff := cmp.Diff(request(tt.want), got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.query, diff)
		}
	}
}

func TestParametersRefused(t *testing.T) {
	tests := []struct{ query, field, message string }{
		{"gener=drama", "gener", "is not a parameter here; did you mean genre?"},
		{"%ff%ff=1", "\uFFFD", "is not a parameter here; there are q, genre"},
		{"q=a&q=b", "q", "is given more than once"},
		{"q=" + strings.Repeat("a", search.MaxText+1), "q", "has 513 characters; at most 512 are taken"},
		{strings.Repeat("genre=drama&", search.MaxFilterValues+1), "genre", "51 values; at most 50 can be given"},
		{"kind=short" + strings.Repeat("&kind.all=!short", search.MaxFilterValues+1), "kind.all", "51 values; at most 50 can be given"},
		{"page=0", "page", `"0" is not a whole number from 1 to 10000`},
		{"page=%2B1", "page", `"+1" is not a whole number from 1 to 10000`},
		{"per_page=101", "per_page", `"101" is not a whole number from 1 to 100`},
		{"facet_limit=99999999999999999999", "facet_limit", "is not a whole number"},
		{"year=19x", "year", `"19x" is not a year, a range (1990..1999) or a decade (1990s)`},
		{"year=199", "year", "is not a year"},
		{"year=1995s", "year", "is not a year"},
		{"year=..", "year", "is not a year"},
		{"year=2000..1990", "year", `"2000..1990" begins after it ends`},
		{"year=2000..199", "year", "is not a year"},
		{"runtime=120..90", "runtime", `"120..90" begins after it ends`},
		{"runtime=long", "runtime", "is not a number of minutes"},
		{"country=XQ", "country", "is not a country"},
		{"language=klingonese", "language", "is not a language"},
		{"kind=film", "kind", "is not one of feature, short"},
		{"genre=!", "genre", "is not a genre"},
		{"genre=%00", "genre", "holds a NUL character"},
		{"person=%ff", "person", "is not valid UTF-8"},
		{"person=gaffer:x", "person", "has a role that is not one of"},
		{"person=a%2Fb", "person", "is not a person id"},
		{"sort=newest", "sort", `"newest" is not one of relevance`},
		{"facets=genre,decade", "facets", `"decade" is not a facet; they are genre, year`},
		{"link=tt12618926", "link", "is not a service and an id"},
		{"highlight=yes", "highlight", `"yes" is not one of true, false`},
		{"=a", `""`, "is not a parameter here"},
	}
	for _, tt := range tests {
		_, err := parseParameters(searchParameters, parseQuery(tt.query))
		var e *film.Error
		if !errors.As(err, &e) {
			t.Errorf("%s: got error %v, want a *film.Error", excerpt(tt.query), err)
			continue
		}
		if e.Kind != film.Invalid || e.Field != tt.field || !strings.Contains(e.Message, tt.message) {
			t.Errorf("%s: got %s %q: %q, want it to be of %q and hold %q", excerpt(tt.query), e.Kind, e.Field, e.Message, tt.field, tt.message)
		}
	}
}

// FuzzParameters: whatever the query string, the answer is a request within its bounds or an error that names a
// parameter.
func FuzzParameters(f *testing.F) {
	for _, seed := range []string{
		"q=madres+paral&genre=!drama&genre.all=x&year=1990s&year=..1959&facets=", "person=director:a&sort=-title&page=2",
		"lang=en,pt-BR&runtime=90..120&link=imdb:tt1&adult=only", "%=%zz&a=%ff&&=;", "q=%00&cursor=a&match=all&typos=off&explain=true",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, query string) {
		r, err := parseParameters(searchParameters, parseQuery(query))
		if err != nil {
			var e *film.Error
			if !errors.As(err, &e) || e.Kind != film.Invalid || e.Field == "" {
				t.Fatalf("%q: error %#v names no parameter", query, err)
			}
			if !utf8.ValidString(e.Field + e.Message) {
				t.Fatalf("%q: error %q is not text", query, e.Message)
			}
			return
		}
		if !utf8.ValidString(r.Text) || utf8.RuneCountInString(r.Text) > search.MaxText {
			t.Fatalf("%q: text %q is beyond its bounds", query, r.Text)
		}
		if r.Page < 0 || r.PerPage < 0 || r.PerPage > search.MaxPerPage || r.Page > search.MaxDepth {
			t.Fatalf("%q: page %d of %d is beyond its bounds", query, r.Page, r.PerPage)
		}
	})
}
