package search

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

// TestTitleOrder sorts films by the titles shown, each by the rules of its own language: in Swedish Ö comes after Z.
func TestTitleOrder(t *testing.T) {
	e := engineOver(t,
		&film.Film{ID: "original", OriginalTitle: "Ödlan", OriginalLanguage: "sv"},
		&film.Film{ID: "translated", Titles: map[string]string{"sv": "Ödlor"}},
		&film.Film{ID: "german", OriginalTitle: "Öde", OriginalLanguage: "de", Titles: map[string]string{"es": "La llanura 10"}},
		&film.Film{ID: "zebra", OriginalTitle: "zebra", Titles: map[string]string{"es-MX": "La llanura 9"}})
	for _, test := range []struct {
		langs []string
		sort  Sort
		want  []string
	}{
		{nil, Sort{Key: SortTitle}, []string{"german", "zebra", "original", "translated"}},
		{nil, Sort{Key: SortTitle, Reversed: true}, []string{"translated", "original", "zebra", "german"}},
		{[]string{"es"}, Sort{Key: SortTitle}, []string{"zebra", "german", "original", "translated"}},
	} {
		got := idsOf(search(t, e, Request{Sort: test.sort, Langs: test.langs}))
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("langs %v, %+v (-want +got):\n%s", test.langs, test.sort, diff)
		}
	}
}
