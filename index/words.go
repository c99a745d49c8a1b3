package index

import (
	"cmp"
	"math/bits"
	"slices"
	"sort"
	"unicode/utf8"
)

// Words are the terms of one field of a segment, kept for finding those that are some mistakes from a text. A term says of itself
// how many letters it has, and in 32 bits which: enough to pass over nearly all of them in a nanosecond each, where walking the
// field's dictionary with an automaton takes a hundred at each fork.
type Words struct {
	text  []byte
	ends  []uint32 // of each term in text
	signs []uint32 // see lettersOf
	spans []span   // terms with the same first letter and as many letters are neighbours
}

// span is neighbouring terms.
type span struct {
	first    rune
	letters  int
	from, to uint32
}

// newWords takes in terms in any order.
func newWords(terms []string) *Words {
	type entry struct {
		term    string
		first   rune
		letters int
	}
	entries, size := make([]entry, len(terms)), 0
	for i, term := range terms {
		first, _ := utf8.DecodeRuneInString(term)
		entries[i] = entry{term, first, utf8.RuneCountInString(term)}
		size += len(term)
	}
	slices.SortStableFunc(entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.letters, b.letters))
	})
	w := &Words{text: make([]byte, 0, size), ends: make([]uint32, len(terms)), signs: make([]uint32, len(terms))}
	for i, e := range entries {
		w.text = append(w.text, e.term...)
		w.ends[i], w.signs[i] = uint32(len(w.text)), lettersOf(e.term)
		if n := len(w.spans) - 1; n < 0 || w.spans[n].first != e.first || w.spans[n].letters != e.letters {
			w.spans = append(w.spans, span{e.first, e.letters, uint32(i), 0})
		}
		w.spans[len(w.spans)-1].to = uint32(i + 1)
	}
	return w
}

// lettersOf has a bit set for each letter of a text; letters of one alphabet have bits of their own, as far as there are enough.
func lettersOf(text string) (signs uint32) {
	for _, r := range text {
		signs |= 1 << (r & 31)
	}
	return signs
}

// Near calls use with every term that may be edits mistakes from text, or, with prefix, begin so, and with few that are not: an
// edit changes the number of letters by one at most, and which there are by one lost and one gained. first, unless it is 0, is
// the letter that terms must begin with. use must not keep the term.
func (w *Words) Near(text string, edits int, prefix bool, first rune, use func(term []byte)) {
	letters, signs := utf8.RuneCountInString(text), lettersOf(text)
	from, to := 0, len(w.spans)
	if first != 0 {
		from = sort.Search(to, func(i int) bool { return w.spans[i].first >= first })
		to = sort.Search(to, func(i int) bool { return w.spans[i].first > first })
	}
	for _, s := range w.spans[from:to] {
		if s.letters < letters-edits || !prefix && s.letters > letters+edits {
			continue
		}
		for i, has := range w.signs[s.from:s.to] {
			if bits.OnesCount32(signs&^has) <= edits && (prefix || bits.OnesCount32(has&^signs) <= edits) {
				use(w.term(s.from + uint32(i)))
			}
		}
	}
}

func (w *Words) term(i uint32) []byte {
	from := uint32(0)
	if i > 0 {
		from = w.ends[i-1]
	}
	return w.text[from:w.ends[i]]
}

// misspelt are the fields that columns keep the Words of: what is looked for with typing mistakes at each keystroke.
var misspelt = []string{FieldTitle, FieldName, FieldDirector, FieldTitleWhole, FieldTitleKey, FieldNameWhole, FieldTitleRoman, FieldNameRoman}

func (b *columnBuilder) words() {
	b.Words = map[string]*Words{}
	for _, field := range misspelt {
		b.Words[field] = newWords(slices.Collect(b.r.Terms(field, nil, "", "")))
	}
}
