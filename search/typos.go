package search

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/vellum/levenshtein"

	"cinedex/index"
)

// approximate accepts the terms that are within some edits of a word: an inserted, a left-out or a changed character, or two
// swapped, each one edit. It is Schulz and Mihov's universal Levenshtein automaton ("Fast string correction with
// Levenshtein automata", 2002), built once a query. With prefix it accepts terms that begin so.
//
// The DFA is not embedded: with its EditDistance, vellum would ask for the distance of a state that is not the DFA's.
type approximate struct {
	dfa    *levenshtein.DFA
	prefix bool
	start  string // terms must begin with this; "" for any
}

// accepted is the state of an automaton that wants no more: what it has read is a match whatever follows. It is above all
// states of a DFA.
const accepted = 1 << 30

func (a *approximate) Start() int { return a.dfa.Start() }

func (a *approximate) IsMatch(state int) bool {
	return state == accepted || a.dfa.IsMatch(state)
}

func (a *approximate) CanMatch(state int) bool {
	return state == accepted || a.dfa.CanMatch(state)
}

func (a *approximate) WillAlwaysMatch(state int) bool { return state == accepted }

func (a *approximate) Accept(state int, b byte) int {
	if state == accepted {
		return accepted
	}
	next := a.dfa.Accept(state, b)
	if a.prefix && a.dfa.IsMatch(next) {
		return accepted
	}
	return next
}

// accepts reports whether one term is a match.
func (a *approximate) accepts(term string) bool {
	if !strings.HasPrefix(term, a.start) {
		return false
	}
	state := a.Start()
	for i := range len(term) {
		state = a.Accept(state, term[i])
		if !a.CanMatch(state) {
			return false
		}
	}
	return a.IsMatch(state)
}

// The tables that automata are built from, for up to two edits.
var automata = sync.OnceValue(func() *levenshtein.LevenshteinAutomatonBuilder {
	b, err := levenshtein.NewLevenshteinAutomatonBuilder(2, true)
	if err != nil {
		panic(err) // its arguments are constant
	}
	return b
})

// newApproximate returns the automaton of text, nil where no mistake is forgiven: up to edits of them, the first letter
// kept or not.
func newApproximate(text string, edits int, keepFirst, prefix bool) *approximate {
	if edits == 0 {
		return nil
	}
	dfa, err := automata().BuildDfa(text, uint8(edits))
	if err != nil { // a word too long for an automaton is looked for as it stands
		return nil
	}
	a := &approximate{dfa: dfa, prefix: prefix}
	if keepFirst {
		_, n := utf8.DecodeRuneInString(text)
		a.start = text[:n]
	}
	return a
}

// maxApproximated is the length in letters of the longest word, or words written as one, that mistakes are forgiven in.
const maxApproximated = 64

// editsFor is how many mistakes a word of that many letters is forgiven.
func editsFor(letters int, wide bool) int {
	switch {
	case letters < 4 || letters > maxApproximated:
		return 0
	case letters >= 8 || wide && letters >= 6:
		return 2
	}
	return 1
}

// approximateWords prepares the automata of the passes near and farther.
func (p *plan) approximateWords() {
	for i, wide := range []bool{false, true} {
		any := false
		p.near[i] = make([]*approximate, len(p.words))
		for k, w := range p.words {
			if w.grams == nil {
				p.near[i][k] = newApproximate(w.text, editsFor(w.letters, wide), !wide, w.unfinished)
				any = any || p.near[i][k] != nil
			}
		}
		if !any {
			p.near[i] = nil
		}
		if len(p.words) > 0 && p.words[0].grams == nil {
			p.nearWhole[i] = newApproximate(p.joined, editsFor(utf8.RuneCountInString(p.joined), wide), !wide, false)
		}
	}
}

// mistyped adds to each word what may have been meant by it.
func (s *segmentRun) mistyped(words []sets, near []*approximate) []sets {
	wider := make([]sets, len(words))
	for i, w := range words {
		wider[i] = w
		if near[i] == nil {
			continue
		}
		switch s.plan.words[i].field {
		case "":
			wider[i].title = union(w.title, s.nearTerms(index.FieldTitle, near[i]))
			wider[i].name = union(w.name, s.nearTerms(index.FieldName, near[i]))
		case "title":
			wider[i].title = union(w.title, s.nearTerms(index.FieldTitle, near[i]))
		case "person":
			wider[i].name = union(w.name, s.nearTerms(index.FieldName, near[i]))
		case "director":
			wider[i].name = union(w.name, s.nearTerms(index.FieldDirector, near[i]))
		}
		wider[i].common = union(wider[i].title, wider[i].name, w.keyword, w.year)
	}
	return wider
}

// nearTitle finds the films one of whose whole titles is near the text.
func (s *segmentRun) nearTitle(a *approximate) *roaring.Bitmap {
	if a == nil {
		return s.none
	}
	return s.nearTerms(index.FieldTitleWhole, a)
}

func (s *segmentRun) nearTerms(field string, a *approximate) *roaring.Bitmap {
	end := ""
	if a.start != "" {
		end = index.PrefixEnd(a.start)
	}
	found := roaring.New()
	for term := range s.Terms(field, a, a.start, end) {
		s.Or(found, field, term)
	}
	return found
}
