package index

import (
	"math/bits"
	"slices"
	"sort"
	"unicode/utf8"
)

// Words are the terms of one field of a segment, kept for finding those that are some mistakes from a text. A term says of itself
// how many letters it has, and in 32 bits which: enough to pass over nearly all of them in a nanosecond each, where walking the
// field's dictionary with an automaton takes a hundred at each fork.
type Words struct {
	texts          // the terms
	signs []uint32 // see lettersOf
	spans []span   // terms with the same first letter and as many letters are neighbours
}

// span is neighbouring terms.
type span struct {
	first    rune
	letters  int
	from, to uint32
}

// newWords takes in terms in byte order, which is that of their first letters. Those of one first letter are put in the order of
// their lengths by counting.
func newWords(terms texts) *Words {
	n := terms.len()
	w := &Words{signs: make([]uint32, n)}
	order, letters := make([]uint32, n), make([]int, n)
	begin, first := 0, rune(0)
	for i := range n {
		term := terms.at(uint32(i))
		letters[i] = utf8.RuneCount(term)
		if r, _ := utf8.DecodeRune(term); r != first {
			w.addSpans(first, order[begin:i], letters[begin:i], uint32(begin))
			begin, first = i, r
		}
	}
	w.addSpans(first, order[begin:], letters[begin:], uint32(begin))
	w.texts = terms.inOrder(order)
	for i := range w.signs {
		w.signs[i] = lettersOf(w.at(uint32(i)))
	}
	return w
}

// addSpans adds the spans of the terms with a first letter, from the term begin on, and fills in their order: the numbers of the
// terms, those with the fewest letters first.
func (w *Words) addSpans(first rune, order []uint32, letters []int, begin uint32) {
	if len(order) == 0 {
		return
	}
	starts := make([]uint32, slices.Max(letters)+1) // by letters, where the terms begin, moved on as they come
	for _, n := range letters {
		starts[n]++
	}
	at := uint32(0)
	for n, terms := range starts {
		if terms > 0 {
			w.spans = append(w.spans, span{first, n, begin + at, begin + at + terms})
		}
		starts[n], at = at, at+terms
	}
	for i, n := range letters {
		order[starts[n]] = begin + uint32(i)
		starts[n]++
	}
}

// lettersOf has a bit set for each letter of a text; letters of one alphabet have bits of their own, as far as there are enough.
func lettersOf(text []byte) (signs uint32) {
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		signs |= 1 << (r & 31)
		text = text[size:]
	}
	return signs
}

// Near calls use with every term that may be edits mistakes from text, or, with prefix, begin so, and with few that are not: an
// edit changes the number of letters by one at most, and which there are by one lost and one gained. first, unless it is 0, is
// the letter that terms must begin with. use must not keep the term.
func (w *Words) Near(text string, edits int, prefix bool, first rune, use func(term []byte)) {
	letters, signs := utf8.RuneCountInString(text), lettersOf([]byte(text))
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
				use(w.at(s.from + uint32(i)))
			}
		}
	}
}

// misspelt are the fields that columns keep the Words of: what is looked for with typing mistakes at each keystroke.
var misspelt = []string{FieldTitle, FieldName, FieldDirector, FieldTitleWhole, FieldTitleKey, FieldNameWhole, FieldTitleRoman, FieldNameRoman}

func (b *columnBuilder) words(r *fieldReader) {
	var terms texts
	for _, field := range misspelt {
		terms.clear()
		for term := range r.terms(field) {
			terms.add(term)
		}
		b.Words[field] = newWords(terms)
	}
}
