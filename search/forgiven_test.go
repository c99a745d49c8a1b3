package search

import (
	"fmt"
	"strings"
	"testing"

	"cinedex/index/film"
)

// TestForgivenTogether: stop words, operators, adult films and other orders beside mistakes and words too many.
func TestForgivenTogether(t *testing.T) {
	films := []*film.Film{
		{ID: "zeppelin", OriginalTitle: "Zeppelin", Year: 1950}, {ID: "lantern", OriginalTitle: "Lantern", Synopses: map[string]string{"en": "A keeper and the sea."}},
		{ID: "secret", OriginalTitle: "Quagga", Adult: true},
		{ID: "joel-ethan", OriginalTitle: "Joel Ethan", Credits: []film.Credit{{Name: "Joel Ethan", Role: "actor"}}},
		{ID: "coens", OriginalTitle: "Sea", Credits: []film.Credit{{Name: "Joel Lake", Role: "director"}, {Name: "Ethan Lake", Role: "director"}}},
	}
	for n := range 12 {
		films = append(films, &film.Film{ID: fmt.Sprintf("winter-%02d", n), OriginalTitle: fmt.Sprintf("Winter %c", 'A'+n)})
	}
	e := engineOver(t, films...)
	tests := []struct {
		name, text string
		total      int
		first      string // id
		note       string // a part of one
	}{
		{"what is left is in no film that may be shown", "quagga winter", 12, "winter-00", `none has "quagga"`},
		{"a year rules out what is found first", "zeppelin winter year:1999", 0, "", ""},
		{"an exclusion does", "zeppelin winter -title:zeppelin", 12, "winter-00", "most of them"},
		{"mistakes stay forgiven beside stop words", "the zepelin lantern", 2, "zeppelin", "most of"},
		{"and beside words too many", "zepelin of quagga", 1, "zeppelin", `"quagga"`},
		{"a conjunction among directors is none of a title", "director:joel-and-ethan", 1, "coens", "most of"},
	}
	for _, tt := range tests {
		r := search(t, e, Request{Text: tt.text, PerPage: MaxPerPage})
		first := ""
		if len(r.Hits) > 0 {
			first = r.Hits[0].Film.ID
		}
		if r.Total != tt.total || r.Total != len(r.Hits) || first != tt.first || !strings.Contains(strings.Join(r.Query.Notes, "; "), tt.note) {
			t.Errorf("%s: %q: %d films, %d hits, the first %q, notes %q; want %d, %q, %q", tt.name, tt.text, r.Total, len(r.Hits), first, r.Query.Notes, tt.total, tt.first, tt.note)
		}
	}
	for _, key := range []SortKey{SortRelevance, SortYear, SortTitle} {
		for i, hit := range search(t, e, Request{Text: "zepelin", Highlight: true, Sort: Sort{Key: key}}).Hits {
			if len(hit.Highlights) == 0 {
				t.Errorf("order %d: hit %d, %s, has nothing marked", key, i, hit.Film.ID)
			}
		}
	}
}
