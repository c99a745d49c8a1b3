package search

import (
	"slices"
	"sync"
	"unicode/utf8"

	"github.com/blevesearch/vellum/levenshtein"
)

// approximate accepts the terms that are within some edits of a word: an inserted, a left-out or a changed character, or two
// swapped, each one edit. It is Schulz and Mihov's universal Levenshtein automaton ("Fast string correction with
// Levenshtein automata", 2002), built once a query. With prefix it accepts terms that begin so.
//
// The DFA is not embedded: with its EditDistance, vellum would ask for the distance of a state that is not the DFA's.
type approximate struct {
	text   string
	edits  int // one or two
	prefix bool
	start  string // terms must begin with this; "" for any
	dfa    *levenshtein.DFA
}

// build makes the automaton unless it was made before; building takes longer than remembering what it found, see nearby. It
// reports false for a text too long for one, which nothing is near.
func (a *approximate) build() bool {
	if a.dfa == nil {
		dfa, err := automata[a.edits]().BuildDfa(a.text, uint8(a.edits))
		if err != nil {
			return false
		}
		a.dfa = dfa
	}
	return true
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
func (a *approximate) accepts(term string) bool { return matches(a, term) }

func matches[T string | []byte](a *approximate, term T) bool {
	if len(term) < len(a.start) || string(term[:len(a.start)]) != a.start || !a.build() {
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

// automata hold the tables that automata of up to so many edits are built from. The number of edits is the tables': vellum
// does not heed the one given to BuildDfa.
var automata = [...]func() *levenshtein.LevenshteinAutomatonBuilder{1: automataOf(1), 2: automataOf(2)}

func automataOf(edits uint8) func() *levenshtein.LevenshteinAutomatonBuilder {
	return sync.OnceValue(func() *levenshtein.LevenshteinAutomatonBuilder {
		b, err := levenshtein.NewLevenshteinAutomatonBuilder(edits, true)
		if err != nil {
			panic(err) // its arguments are constant
		}
		return b
	})
}

// approximates are the automata of one word; a term that one of them accepts is near it.
type approximates []*approximate

func (as approximates) accepts(term string) bool {
	return slices.ContainsFunc(as, func(a *approximate) bool { return a.accepts(term) })
}

// newApproximates returns the automata of a text of some letters in a pass: nearest forgives one mistake from four letters on, near
// two from eight, neither in the first letter. Farther forgives what is beyond that: two from six letters, or one in the
// first letter. Both at once would walk the whole dictionary for two mistakes, which takes longer than a keystroke. It
// returns none where the pass forgives no more than those before.
func newApproximates(text string, letters int, kind passKind, prefix bool) approximates {
	_, first := utf8.DecodeRuneInString(text)
	one := &approximate{text: text, edits: 1, prefix: prefix, start: text[:first]}
	two := &approximate{text: text, edits: 2, prefix: prefix, start: text[:first]}
	switch {
	case letters < 4 || letters > maxApproximated:
		return nil
	case kind == nearest:
		return approximates{one}
	case kind == near && letters < 8:
		return nil
	case kind == near:
		return approximates{two}
	}
	as := approximates{{text: text, edits: 1, prefix: prefix}}
	if 6 <= letters && letters < 8 {
		as = append(as, two)
	}
	return as
}

// whole returns the automata for whole words, where as takes those that begin so as well.
func (as approximates) whole() approximates {
	whole := make(approximates, len(as))
	for i, a := range as {
		copied := *a
		copied.prefix = false
		whole[i] = &copied
	}
	return whole
}

// maxApproximated is the length in letters of the longest word, or words written as one, that mistakes are forgiven in.
const maxApproximated = 64
