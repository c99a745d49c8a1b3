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
type approximate struct {
	text   string
	edits  int // one or two
	prefix bool
	start  string // terms must begin with this; "" for any
	// dfa makes the automaton when it is first asked for, which takes longer than remembering what it found, see nearby. It is nil
	// of a text too long for one, which nothing is near.
	dfa func() *levenshtein.DFA
}

func newApproximate(text string, edits int, prefix bool, start string) *approximate {
	return &approximate{text, edits, prefix, start, sync.OnceValue(func() *levenshtein.DFA {
		dfa, err := automata[edits]().BuildDfa(text, uint8(edits))
		if err != nil {
			return nil
		}
		return dfa
	})}
}

// walk is an approximate at work. The DFA is not embedded: with its EditDistance, vellum would ask for the distance of a state
// that is not the DFA's.
type walk struct {
	dfa    *levenshtein.DFA
	prefix bool
}

// walk returns the automaton, or false if nothing is near.
func (a *approximate) walk() (walk, bool) {
	dfa := a.dfa()
	return walk{dfa, a.prefix}, dfa != nil
}

// accepted is the state of an automaton that wants no more: what it has read is a match whatever follows. It is above all
// states of a DFA.
const accepted = 1 << 30

func (w walk) Start() int { return w.dfa.Start() }

func (w walk) IsMatch(state int) bool {
	return state == accepted || w.dfa.IsMatch(state)
}

func (w walk) CanMatch(state int) bool {
	return state == accepted || w.dfa.CanMatch(state)
}

func (w walk) WillAlwaysMatch(state int) bool { return state == accepted }

func (w walk) Accept(state int, b byte) int {
	if state == accepted {
		return accepted
	}
	next := w.dfa.Accept(state, b)
	if w.prefix && w.dfa.IsMatch(next) {
		return accepted
	}
	return next
}

// accepts reports whether one term is a match.
func (a *approximate) accepts(term string) bool { return matches(a, term) }

func matches[T string | []byte](a *approximate, term T) bool {
	if len(term) < len(a.start) || string(term[:len(a.start)]) != a.start {
		return false
	}
	w, ok := a.walk()
	if !ok {
		return false
	}
	state := w.Start()
	for i := range len(term) {
		state = w.Accept(state, term[i])
		if !w.CanMatch(state) {
			return false
		}
	}
	return w.IsMatch(state)
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
	one := newApproximate(text, 1, prefix, text[:first])
	two := newApproximate(text, 2, prefix, text[:first])
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
	as := approximates{newApproximate(text, 1, prefix, "")}
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
