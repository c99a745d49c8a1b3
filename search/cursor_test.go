package search

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"cinedex/index/film"
)

func TestForeignCursors(t *testing.T) {
	next := func(r Request) string { return search(t, catalogue, r).NextCursor }
	love := next(Request{Text: "love", PerPage: 2})
	tests := []struct{ name, cursor, message string }{
		{"another text", next(Request{Text: "war", PerPage: 2}), "of another search"},
		{"another filter", next(Request{Text: "love", PerPage: 2, Genre: Filter{Any: []string{"drama"}}}), "of another search"},
		{"another order", next(Request{Text: "love", PerPage: 2, Sort: Sort{Key: SortYear}}), "of another search"},
		{"no base64", "ñ", "not a next_cursor"},
		{"padded", love + "=", "not a next_cursor"},
		{"cut", love[:len(love)/2], "not a next_cursor"},
		{"no JSON", encoded("{"), "not a next_cursor"},
		{"another JSON", encoded(`[1]`), "not a next_cursor"},
		{"not a number", encoded(`{"v":NaN}`), "not a next_cursor"},
		{"too large a number", encoded(`{"v":1e999}`), "not a next_cursor"},
		{"empty", encoded(`{}`), "of another search"},
	}
	for _, tt := range tests {
		_, err := catalogue.Search(context.Background(), Request{Text: "love", PerPage: 2, Cursor: tt.cursor})
		var e *film.Error
		if !errors.As(err, &e) || e.Kind != film.Invalid || e.Field != "cursor" || !strings.Contains(e.Message, tt.message) {
			t.Errorf("%s: error %v, want %q", tt.name, err, tt.message)
		}
	}
}

// TestCursorOutlivesTheView: what a reader may change between two pages.
func TestCursorOutlivesTheView(t *testing.T) {
	first := search(t, catalogue, Request{Text: "love", PerPage: 2})
	second := search(t, catalogue, Request{Text: "love", Page: 2, PerPage: 3, Facets: DefaultFacets, Langs: []string{"fr"}, Highlight: true,
		Cursor: first.NextCursor})
	all := search(t, catalogue, Request{Text: "love"})
	for i, hit := range second.Hits {
		if want := all.Hits[i+2].Film.ID; hit.Film.ID != want {
			t.Errorf("hit %d after the cursor is %s, want %s", i+1, hit.Film.ID, want)
		}
	}
}

func encoded(json string) string { return base64.RawURLEncoding.EncodeToString([]byte(json)) }

// FuzzCursor hands the service cursors that it never gave, of the right search.
func FuzzCursor(f *testing.F) {
	request := Request{Text: "love", PerPage: 5, Highlight: true}
	complete := request
	if err := complete.complete(); err != nil {
		f.Fatal(err)
	}
	for _, rest := range []string{
		"", `"k":0,"t":0,"v":0`, `"k":-1,"t":-9,"v":-1e300`, `"k":99,"t":9999999,"v":1e300,"l":true`, `"v":8388607.5`,
		`"x":"AAAA","p":{"Popularity":-1,"Votes":4294967295,"Year":65535,"ID":"\u0000"}`, `"r":1`, `"p":null`,
	} {
		f.Add(rest)
	}
	f.Fuzz(func(t *testing.T, rest string) {
		text := `{"r":` + jsonOf(fingerprint(complete))
		if rest != "" {
			text += "," + rest
		}
		r := request
		r.Cursor = encoded(text + "}")
		response, err := catalogue.Search(context.Background(), r)
		if err != nil {
			if film.KindOf(err) != film.Invalid {
				t.Fatal(err)
			}
			return
		}
		if len(response.Hits) > 5 || response.Total < len(response.Hits) {
			t.Errorf("%d hits of %d", len(response.Hits), response.Total)
		}
	})
}

func jsonOf(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}
