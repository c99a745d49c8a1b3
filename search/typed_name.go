package search

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"cinedex/index"
	"cinedex/index/language"
)

// typedName is a text typed to find names by. A name is found by it that has each of its words, in whatever order, the last of which
// may go on; with mistakes, also one that has all of them written as one.
type typedName struct {
	words  []typedWord
	joint  *typedWord // the words as one; nil for fewer than two
	joined string
}

// typedWord is a word of a typed name and what may stand for it.
type typedWord struct {
	text   string       // folded
	goes   bool         // it may go on
	strict bool         // but not in Latin letters
	roman  string       // in Latin letters, what it is among names of other scripts; "" for none
	latin  string       // in other letters, how it may be written in Latin names; "" for none
	near   approximates // with a typing mistake, or two; nil for none
	nearly approximates // likewise of roman
}

func newTypedName(text string) *typedName {
	t := &typedName{}
	words := language.Words(text)
	for i, w := range words {
		t.words = append(t.words, newTypedWord(w, i == len(words)-1))
		t.joined += w.Text
	}
	if len(words) > 1 {
		joint := newTypedWord(language.Word{Text: t.joined, Written: t.joined, End: len(t.joined), ByGrams: words[0].ByGrams}, true)
		joint.near = nil // with a mistake "per 1" would begin as Person does
		t.joint = &joint
	}
	return t
}

// newTypedWord prepares a word. A run of a script without spaces always goes on: nobody can tell where its words end.
func newTypedWord(w language.Word, last bool) typedWord {
	t := typedWord{text: w.Text, goes: last || w.ByGrams}
	letters := utf8.RuneCountInString(w.Text)
	if t.roman, t.latin = language.TypedRoman(w); 2*len(t.roman) < letters { // qqqq is no Q
		t.roman = ""
	}
	if !w.ByGrams {
		t.near = forgiving(w.Text, letters, t.goes)
	}
	t.nearly = forgiving(t.roman, len(t.roman), t.goes)
	return t
}

// forgiving returns the automaton for one mistake from four letters on, for two from eight. A number near another is another.
func forgiving(text string, letters int, goes bool) approximates {
	switch {
	case strings.Trim(text, "0123456789") == "":
		return nil
	case letters >= 8:
		return newApproximates(text, letters, near, goes)
	}
	return newApproximates(text, letters, nearest, goes)
}

// empty reports whether nothing is typed that a name could have.
func (t *typedName) empty() bool { return len(t.words) == 0 }

// whole is the text with no word that may go on.
func (t *typedName) whole() *typedName {
	w := *t
	w.words = slices.Clone(t.words)
	w.words[len(w.words)-1].goes = false
	if t.joint != nil {
		joint := *t.joint
		joint.goes = false
		w.joint = &joint
	}
	return &w
}

// find adds to found those whose names have what is typed; some of them may have one word in one name and another in another. With
// mistaken, words may have typing mistakes, or be one.
func (t *typedName) find(names *index.Directory, mistaken bool, found *index.Ordinals) {
	of := newOrdinals()
	defer freeOrdinals(of)
	for i := range t.words {
		set := of
		if i == 0 {
			set = found
		}
		set.Clear()
		t.words[i].find(names, mistaken, set)
		if i > 0 {
			found.And(set)
		}
	}
	if mistaken && t.joint != nil { // otherwise "al p" would find Alphonse before Al Pacino
		t.joint.find(names, mistaken, found)
	}
}

func (w *typedWord) find(names *index.Directory, mistaken bool, found *index.Ordinals) {
	names.Find(w.text, w.goes, found)
	if w.roman != "" {
		names.FindRoman(w.roman, w.goes && !w.strict, found)
	}
	if w.latin != "" {
		names.Find(w.latin, w.goes, found)
	}
	if !mistaken {
		return
	}
	for _, a := range w.near {
		names.Near(w.text, a.edits, a.prefix, func(word []byte) bool { return matches(a, word) }, found)
	}
	for _, a := range w.nearly {
		names.NearRoman(w.roman, a.edits, a.prefix, func(key []byte) bool { return matches(a, key) }, found)
	}
}

// is reports whether w stands for a word of a name.
func (w *typedWord) is(n index.NameWord, mistaken bool) bool {
	if n.Roman {
		return w.roman != "" && (n.Text == w.roman || !w.strict && w.begins(n.Text, w.roman)) || mistaken && w.nearly.accepts(n.Text)
	}
	return w.begins(n.Text, w.text) || w.latin != "" && w.begins(n.Text, w.latin) || mistaken && w.near.accepts(n.Text)
}

func (w *typedWord) begins(word, with string) bool {
	return word == with || w.goes && strings.HasPrefix(word, with)
}

// ordinals are sets as large as a vocabulary.
var ordinals = sync.Pool{New: func() any { return &index.Ordinals{} }}

// newOrdinals returns an empty set, which freeOrdinals takes back.
func newOrdinals() *index.Ordinals { return ordinals.Get().(*index.Ordinals) }

func freeOrdinals(o *index.Ordinals) {
	o.Clear()
	ordinals.Put(o)
}
