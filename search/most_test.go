package search

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

// shelfOf returns films with the ids and synopses given as "id: text", and n more that have only the word filler: in a
// larger catalogue rare words say more.
func shelfOf(n int, filler string, texts ...string) []*film.Film {
	var films []*film.Film
	for _, text := range texts {
		id, text, _ := strings.Cut(text, ": ")
		films = append(films, &film.Film{ID: id, OriginalTitle: "Untitled", Synopses: map[string]string{"en": text}})
	}
	for i := range n {
		films = append(films, namedFilm(fmt.Sprintf("filler-%02d", i), filler))
	}
	return films
}

// TestMostWords relaxes a text that no film, or hardly any, has all words of.
func TestMostWords(t *testing.T) {
	tests := []struct {
		name, text string
		films      []*film.Film
		want       []string
	}{
		{"more words before fewer, whatever they weigh", "zeppelin orchard lantern winter",
			shelfOf(30, "winter", "two: A zeppelin, an orchard.", "three: A zeppelin, an orchard and a lantern.", "weak: A lantern in winter."),
			[]string{"three", "two"}},
		{"the least telling word may lack, not the others", "zeppelin winter",
			shelfOf(30, "winter", "rare: A zeppelin."), []string{"rare"}},
		{"wherever it stands in the text", "winter zeppelin",
			shelfOf(30, "winter", "rare: A zeppelin."), []string{"rare"}},
		{"beside films that have all, what lacks little", "orchard lantern",
			shelfOf(30, "orchard", "all: An orchard, a lantern.", "little: A lantern."), []string{"all", "little"}},
		{"beside films that have all, not what lacks much", "orchard lantern zeppelin",
			shelfOf(0, "", "all: An orchard, a lantern, a zeppelin.", "most: An orchard, a lantern."), []string{"all"}},
		{"words of equal weight: relaxed until something is found", "orchard lantern zeppelin",
			shelfOf(0, "", "a: An orchard.", "b: A zeppelin.", "c: A lantern.", "none: Snow."), []string{"a", "b", "c"}},
		{"a word that nobody has weighs nothing", "zeppelin orchard quagga",
			shelfOf(0, "", "both: A zeppelin, an orchard.", "one: An orchard."), []string{"both", "one"}},
		{"a stop word weighs nothing", "the zeppelin of quaggas",
			shelfOf(0, "", "one: A zeppelin.", "none: The end of it all."), []string{"one"}},
		{"a word for films neither", "film quagga dodo", shelfOf(1, "winter"), []string{}},
		{"a repeated word weighs once", "orchard zeppelin orchard orchard quagga",
			shelfOf(0, "", "both: A zeppelin, an orchard.", "rare: A zeppelin.", "one: An orchard."), []string{"both", "one", "rare"}},
		{"nobody has any", "quagga dodo", shelfOf(1, "winter"), []string{}},
	}
	for _, tt := range tests {
		e := engineOver(t, tt.films...)
		if diff := cmp.Diff(tt.want, idsOf(search(t, e, Request{Text: tt.text, NoTypos: true}))); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", tt.name, tt.text, diff)
		}
		for _, hit := range rankedOf(t, e, Request{Text: tt.text, MatchAll: true, NoTypos: true}) {
			if hit.Pass != passNames[exact] {
				t.Errorf("%s: %q with all words: %v", tt.name, tt.text, hit)
			}
		}
	}
}

// TestDescription: of a text with many words three are enough, those with more of it in a text come first, and no word of
// it is taken for a mistyped one.
func TestDescription(t *testing.T) {
	text := "keeper lighthouse compass herring belly daughter blizzard sextant anchor"
	tier := fmt.Sprintf("%d or more of the words", leastOfMany)
	e := engineOver(t, append(shelfOf(0, "",
		"five: A keeper of a lighthouse finds a compass in the belly of a herring.", "three: A keeper, a lighthouse, a compass.",
		"two: The lighthouse has no keeper."),
		namedFilm("a", "Daughter"), namedFilm("b", "Blizzard"), namedFilm("c", "Sextant"), namedFilm("d", "Anchor"))...)
	want := []ranked{{"five", passNames[most], tier}, {"three", passNames[most], tier}}
	if diff := cmp.Diff(want, rankedOf(t, e, Request{Text: text})); diff != "" {
		t.Errorf("%q (-want +got):\n%s", text, diff)
	}
	e = engineOver(t, namedFilm("near", strings.ReplaceAll(text, "anchor", "ancor")), namedFilm("d", "Anchor"))
	for _, hit := range rankedOf(t, e, Request{Text: text}) {
		if hit.Pass != passNames[most] {
			t.Errorf("%q, with a mistake in the title: %v, want it found by its other words", text, hit)
		}
	}
}

// TestHundredWords finds a film by its whole synopsis told with other words among it.
func TestHundredWords(t *testing.T) {
	e := engineOver(t, shelfOf(20, "blizzard", "told: A keeper of a lighthouse finds a compass in the belly of a herring.", "other: A blizzard.")...)
	var told strings.Builder
	for i := range 20 {
		fmt.Fprintf(&told, "the blizzard w%d and ", i)
	}
	text := told.String() + "keeper herring compass lighthouse"
	if n := len(strings.Fields(text)); n < 80 || len(text) > MaxText {
		t.Fatalf("%d words in %d bytes", n, len(text))
	}
	if diff := cmp.Diff([]string{"told"}, idsOf(search(t, e, Request{Text: text}))); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
