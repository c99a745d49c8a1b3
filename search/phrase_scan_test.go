package search

import (
	"math/rand/v2"
	"strings"
	"testing"

	"cinedex/fixtures"
	"cinedex/index"
	"cinedex/index/film"
	"cinedex/index/language"
)

// What a scanner rules out, decoding the film must not find: phrases cut from the films' own texts, with their words changed
// now and then, are looked for in all films both ways.
func TestScannerRulesOutNothingThatIsThere(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	var films []*film.Film
	var records [][]byte
	for r, err := range fixtures.Records() {
		if err != nil {
			t.Fatal(err)
		}
		if r.Film == nil {
			continue
		}
		json, err := r.Encode()
		if err != nil {
			t.Fatal(err)
		}
		films, records = append(films, r.Film), append(records, json)
	}
	scanned, lacking, ruledOut := 0, 0, 0
	for range 150 {
		ph := cutPhrase(rnd, films[rnd.IntN(len(films))])
		s := newScanner(ph)
		if s == nil {
			continue
		}
		scanned++
		for i, f := range films {
			found := holds(f, ph)
			may := s.may(records[i])
			if found && !may {
				t.Fatalf("%s holds %q, the scanner rules it out", f.ID, ph.words)
			}
			if !found {
				lacking++
			}
			if !may {
				ruledOut++
			}
		}
	}
	if scanned < 100 || ruledOut < lacking*9/10 {
		t.Errorf("%d phrases scanned for, ruled out in %d of the %d cases where a film lacks one", scanned, ruledOut, lacking)
	}
}

// cutPhrase cuts one to four words out of a text of f.
func cutPhrase(rnd *rand.Rand, f *film.Film) phrase {
	texts := []string{f.OriginalTitle, f.Titles["en"], f.Synopses["en"], f.Synopses["fr"], f.Credits[0].Name}
	words := language.Words(texts[rnd.IntN(len(texts))])
	if len(words) == 0 {
		return phrase{words: []string{"the"}}
	}
	from := rnd.IntN(len(words))
	ph := phrase{unfinished: rnd.IntN(2) == 0}
	for _, w := range words[from:min(len(words), from+1+rnd.IntN(4))] {
		ph.words = append(ph.words, w.Text)
	}
	if last := len(ph.words) - 1; ph.unfinished {
		ph.words[last] = ph.words[last][:1+len(ph.words[last])/2]
	}
	return ph
}

func holds(f *film.Film, ph phrase) bool {
	for _, text := range textsOf(f, new(index.People)) {
		if ph.in(language.Words(text)) {
			return true
		}
	}
	return false
}

func TestScanner(t *testing.T) {
	for _, test := range []struct {
		words, json string
		want        bool
	}{
		{"of the", `"lord of the rings"`, true},
		{"of the", `"Lord Of The Rings"`, true},
		{"of the", `"of all the rings"`, false},
		{"of the", `"of thé rings"`, true},
		{"of the", `"of\nthe"`, true},
		{"of nthe", `"of\nthe"`, false},
		{"l auberge", `"l'auberge espagnole"`, true},
		{"wall e", `"WALL·E"`, true},
		{"dont look now", `"don't look now"`, true},
		{"strasse am fluss", `"straße am fluß"`, true},
		{"the end", `"the of end"`, false},
		{"the end", `"the — end"`, true},
		{"up 1917", `"Up, 1917"`, true},
	} {
		if got := newScanner(phrase{words: strings.Fields(test.words)}).may([]byte(test.json)); got != test.want {
			t.Errorf("%q in %s: may be %t, want %t", test.words, test.json, got, test.want)
		}
	}
}
