package search

import (
	"slices"
	"unicode/utf8"

	"cinedex/index"
	"cinedex/search/query"
	"cinedex/search/synonym"
)

// titlePlan plans a text for titles alone. Whoever only begins to type means nothing by quotes, colons and hyphens.
func (e *Engine) titlePlan(text string, s *index.Snapshot) *plan {
	q := query.Parse(text)
	for i := range q.Clauses {
		c := &q.Clauses[i]
		c.Field, c.Negated, c.Phrase, c.Unfinished = "title", false, false, i == len(q.Clauses)-1
	}
	p := &plan{people: s.People, analyzers: s.Analyzers, offers: true}
	p.fill(q, &synonym.Set{}) // what means the same is another title
	return p
}

// sureBeginning is how many letters the beginning of a word must have, to have a mistake in it: with one, shorter ones begin anything.
const sureBeginning = 6

// newTyped reads a text that very many names are asked for: short words are to be what they are. A beginning of few letters does not go
// on among names in Latin letters that are written otherwise, and has no mistake in it; and none is looked for in other short
// words among those.
func newTyped(text string) *typedName {
	t := newTypedName(text)
	for i := range t.words {
		w := &t.words[i]
		w.strict = len(w.roman) <= index.EdgeLetters
		if len(w.roman) < sureBeginning {
			w.nearly = nil
		}
		if utf8.RuneCountInString(w.text) < sureBeginning {
			w.near = w.near.whole()
		}
	}
	if t.joint != nil {
		t.joint.strict = len(t.joint.roman) <= index.EdgeLetters
	}
	return t
}

// written is what was typed as it is written, in no other script.
func (t *typedName) written() *typedName {
	w := *t
	w.words = slices.Clone(t.words)
	for i := range w.words {
		w.words[i].roman, w.words[i].latin = "", ""
	}
	w.joint = nil
	return &w
}
