package search

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

// TestSigns finds titles without a letter or digit; what is no title asks for nothing.
func TestSigns(t *testing.T) {
	e := engineOver(t, &film.Film{ID: "dollars", OriginalTitle: "$"}, &film.Film{ID: "dots", OriginalTitle: "Ellipsis", Aliases: []string{"…"}},
		&film.Film{ID: "other", OriginalTitle: "Money $"})
	for text, want := range map[string][]string{
		"$": {"dollars"}, " $ ": {"dollars"}, "...": {"dots"}, "!": {"dollars", "dots", "other"}, "$ money": {"other"}, "-$": {"dollars", "dots", "other"},
	} {
		r := search(t, e, Request{Text: text})
		if diff := cmp.Diff(want, idsOf(r)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
		if all := r.Total == 3; all != (len(r.Query.Notes) > 0) {
			t.Errorf("%q finds %d films, and says %q", text, r.Total, r.Query.Notes)
		}
	}
}
