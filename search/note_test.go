package search

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

func TestNotes(t *testing.T) {
	e := engineOver(t, append(shelfOf(9, "Ash"),
		namedFilm("orchard", "Orchard"), namedFilm("orchad", "Orchad"), namedFilm("rare", "Zeppelin", "Ann Orchard"),
		&film.Film{ID: "one", OriginalTitle: "Ash", Synopses: map[string]string{"en": "A compass and a lantern."}},
		&film.Film{ID: "two", OriginalTitle: "Ash", Synopses: map[string]string{"en": "A compass and a herring."}},
		&film.Film{ID: "three", OriginalTitle: "Ash", Synopses: map[string]string{"en": "A storm."}},
		namedFilm("near", "Lanterm"), namedFilm("nearer", "Compasss"), namedFilm("herring", "Herring"), namedFilm("of", "Of"))...)
	const near, nearAlone = " these words as typed: near spellings in titles and names follow", " these words as typed: near spellings in titles and names are shown"
	const most, mostAlone = " all of these words: films with most of them follow", " all of these words: films with most of them are shown"
	tests := []struct {
		name    string
		request Request
		want    []string
	}{
		{"found as typed", Request{Text: "orchard"}, nil},
		{"found without stop words", Request{Text: "orchard from the zeppelin"}, nil},
		{"near spellings alone", Request{Text: "zepelin"}, []string{"no film has" + nearAlone}},
		{"after one film", Request{Text: `"lantern"`}, []string{"only one film has" + near}},
		{"after several", Request{Text: `"compass"`}, []string{"only 2 films have" + near}},
		{"some of the words alone", Request{Text: "herring storm"}, []string{"no film has" + mostAlone}},
		{"after a film", Request{Text: "ash herring"}, []string{"only one film has" + most}},
		{"words that nobody has", Request{Text: "zeppelin quagga"}, []string{"no film has" + mostAlone + `; none has "quagga"`}},
		{"two of them, one twice", Request{Text: "quagga zeppelin dodo quagga"}, []string{"no film has" + mostAlone + `; none has "quagga" or "dodo"`}},
		{"nearest spellings and most", Request{Text: "zepelin storm"}, []string{"no film has" + mostAlone}},
		{"nothing is found", Request{Text: "quagga"}, nil},
		{"nothing may be forgiven", Request{Text: "zepelin quagga", NoTypos: true, MatchAll: true}, nil},
		{"only stop words", Request{Text: "to be or not to be"}, []string{"these words are in nearly every text: in quotes they are looked for there too"}},
		{"no words", Request{Text: "&"}, []string{"no letter or digit to look for: all films are shown"}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, search(t, e, tt.request).Query.Notes); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", tt.name, tt.request.Text, diff)
		}
	}
}
