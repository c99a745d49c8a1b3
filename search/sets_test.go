package search

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index"
	"cinedex/index/film"
)

// TestWrittenAsOne looks for two words of a title written as one, finished and half typed, among titles that have that word.
// The films are in segments of their own until those are merged: the answers are the same before and after.
func TestWrittenAsOne(t *testing.T) {
	e := engineOver(t, &film.Film{ID: "apart", OriginalTitle: "The Amazing Spider-Man"})
	find := func(text string) []string {
		ids := idsOf(search(t, e, Request{Text: text, NoTypos: true, MatchAll: true}))
		slices.Sort(ids)
		return ids
	}
	if diff := cmp.Diff([]string{"apart"}, find("spiderm")); diff != "" {
		t.Errorf("half typed, in no title as a word (-want +got):\n%s", diff)
	}
	if _, _, err := e.index.PutFilm(t.Context(), &film.Film{ID: "one", OriginalTitle: "Italian Spiderman"}, index.Precondition{}); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"the word as typed may be two", "spiderman", []string{"apart", "one"}},
		{"half typed, words go before", "spiderm", []string{"one"}},
		{"in the middle", "spiderman amazing", []string{"apart"}},
	} {
		if diff := cmp.Diff(test.want, find(test.text)); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", test.name, test.text, diff)
		}
	}
}

// TestCompletedBesideStopWords completes the last word in texts, which do not hold the stop words before it.
func TestCompletedBesideStopWords(t *testing.T) {
	e := engineOver(t,
		&film.Film{ID: "texts", OriginalTitle: "Road", Synopses: map[string]string{"en": "A long walk to the Madrid of her youth."}},
		&film.Film{ID: "other", OriginalTitle: "Sea", Synopses: map[string]string{"es": "La madrugada de los pescadores."}})
	for text, want := range map[string][]string{
		"the madri":      {"texts"},
		"to the madri":   {"texts"},
		"la madrug":      {"other"},
		"the madrug":     {}, // no stop word of that language
		"youth the madr": {"texts"},
	} {
		if diff := cmp.Diff(want, idsOf(search(t, e, Request{Text: text, NoTypos: true, MatchAll: true}))); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}
