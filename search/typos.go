package search

import (
	"slices"
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

// newApproximate returns the automaton of text with up to edits mistakes. It is nil for a text too long for one.
func newApproximate(text string, edits int, keepFirst, prefix bool) *approximate {
	dfa, err := automata().BuildDfa(text, uint8(edits))
	if err != nil {
		return nil
	}
	a := &approximate{dfa: dfa, prefix: prefix}
	if keepFirst {
		_, n := utf8.DecodeRuneInString(text)
		a.start = text[:n]
	}
	return a
}

// approximates are the automata of one word; a term that one of them accepts is near it.
type approximates []*approximate

func (as approximates) accepts(term string) bool {
	return slices.ContainsFunc(as, func(a *approximate) bool { return a.accepts(term) })
}

// newApproximates returns the automata of a text of some letters. One mistake is forgiven from four letters, two from eight,
// none in the first letter. Wide returns what is forgiven beyond that when nothing is found: two from six letters, or one in
// the first letter. Both at once would walk the whole dictionary for two mistakes, which takes longer than a keystroke.
func newApproximates(text string, letters int, wide, prefix bool) approximates {
	var as approximates
	add := func(edits int, keepFirst bool) {
		if a := newApproximate(text, edits, keepFirst, prefix); a != nil {
			as = append(as, a)
		}
	}
	switch {
	case letters < 4 || letters > maxApproximated:
	case !wide && letters < 8:
		add(1, true)
	case !wide:
		add(2, true)
	default:
		if 6 <= letters && letters < 8 {
			add(2, true)
		}
		add(1, false)
	}
	return as
}

// maxApproximated is the length in letters of the longest word, or words written as one, that mistakes are forgiven in.
const maxApproximated = 64

// approximateWords prepares the automata of the passes near and farther.
func (p *plan) approximateWords(wide bool) {
	k := 0
	if wide {
		k = 1
	}
	any := false
	near := make([]approximates, len(p.words))
	for i, w := range p.words {
		if w.grams == nil {
			near[i] = newApproximates(w.text, w.letters, wide, w.unfinished)
			any = any || near[i] != nil
		}
	}
	if any {
		p.near[k] = near
		p.nearWhole[k] = newApproximates(p.joined, utf8.RuneCountInString(p.joined), wide, false)
	}
}

// mistyped adds to each word what may have been meant by it.
func (s *segmentRun) mistyped(words []sets, near []approximates) []sets {
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

// nearTerms finds the documents that have a term of field near what the automata stand for.
func (s *segmentRun) nearTerms(field string, as approximates) *roaring.Bitmap {
	found := roaring.New()
	for _, a := range as {
		end := ""
		if a.start != "" {
			end = index.PrefixEnd(a.start)
		}
		for term := range s.Terms(field, a, a.start, end) {
			s.Or(found, field, term)
		}
	}
	return found
}
