package index

import (
	"bytes"
	"math/bits"
	"slices"
	"sort"
	"unicode/utf8"
)

// nameTable has the words of many names and, of each, whose it is. Words are in byte order, so that those that begin alike are
// neighbours, and so are their ordinals. It never changes. Half a million people take about 10 MB.
type nameTable struct {
	words    texts
	signs    []uint32 // see lettersOf
	starts   []uint32 // by word, where its ordinals begin, and where the last one's end
	ordinals []uint32
}

// romanMark begins Roman words, so that they are no words of names: they are looked for among themselves only.
const romanMark = "\x01"

// named is a name and what has it.
type named struct {
	ordinal uint32
	name    string
}

// newNameTable takes in names.
func newNameTable(names []named) *nameTable {
	type entry struct{ word, ordinal uint32 }
	var (
		known   = map[string]uint32{}
		met     texts // in the order they were met
		entries = make([]entry, 0, 3*len(names))
		words   []NameWord
	)
	for _, n := range names {
		words = AppendNameWords(words[:0], n.name)
		for _, w := range words {
			text := w.Text
			if w.Roman {
				text = romanMark + text
			}
			number, ok := known[text]
			if !ok {
				number = uint32(met.len())
				known[text] = number
				met.add([]byte(text))
			}
			entries = append(entries, entry{number, n.ordinal})
		}
	}
	order := make([]uint32, met.len())
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int { return bytes.Compare(met.at(a), met.at(b)) })
	t := &nameTable{words: met.inOrder(order), starts: make([]uint32, met.len()+1), ordinals: make([]uint32, len(entries))}
	place := make([]uint32, met.len()) // by the order met, in byte order
	for i, number := range order {
		place[number] = uint32(i)
	}
	for _, e := range entries {
		t.starts[place[e.word]+1]++
	}
	for i := range met.len() {
		t.starts[i+1] += t.starts[i]
	}
	next := slices.Clone(t.starts)
	for _, e := range entries {
		at := &next[place[e.word]]
		t.ordinals[*at] = e.ordinal
		*at++
	}
	t.sign()
	return t
}

// merged returns one table of what both have.
func (t *nameTable) merged(other *nameTable) *nameTable {
	m := &nameTable{starts: []uint32{0}, ordinals: make([]uint32, 0, len(t.ordinals)+len(other.ordinals))}
	for i, j := uint32(0), uint32(0); int(i) < t.words.len() || int(j) < other.words.len(); {
		order := 0
		switch {
		case int(i) == t.words.len():
			order = 1
		case int(j) == other.words.len():
			order = -1
		default:
			order = bytes.Compare(t.words.at(i), other.words.at(j))
		}
		if order <= 0 {
			m.ordinals = append(m.ordinals, t.of(i, i+1)...)
		}
		if order >= 0 {
			m.ordinals = append(m.ordinals, other.of(j, j+1)...)
		}
		if order <= 0 {
			m.words.add(t.words.at(i))
			i++
		} else {
			m.words.add(other.words.at(j))
		}
		if order >= 0 {
			j++
		}
		m.starts = append(m.starts, uint32(len(m.ordinals)))
	}
	m.sign()
	return m
}

func (t *nameTable) sign() {
	t.signs = make([]uint32, t.words.len())
	for i := range t.signs {
		t.signs[i] = lettersOf(t.words.at(uint32(i)))
	}
}

// of returns the ordinals of the words from one up to another, some of them twice.
func (t *nameTable) of(from, to uint32) []uint32 { return t.ordinals[t.starts[from]:t.starts[to]] }

// find returns the place of the first word that is not before text.
func (t *nameTable) find(text string) uint32 {
	wanted := []byte(text)
	return uint32(sort.Search(t.words.len(), func(i int) bool { return bytes.Compare(t.words.at(uint32(i)), wanted) >= 0 }))
}

// span returns the places of the words that begin with text, or, without prefix, of text itself.
func (t *nameTable) span(text string, prefix bool) (from, to uint32) {
	from = t.find(text)
	switch end := PrefixEnd(text); {
	case prefix && end == "":
		return from, uint32(t.words.len())
	case prefix:
		return from, t.find(end)
	case int(from) < t.words.len() && string(t.words.at(from)) == text:
		return from, from + 1
	}
	return from, from
}

// near calls use with the ordinals of the words that begin with mark and the first letter of text, whose rest may be edits
// mistakes from text, or, with prefix, begin so, and is taken by accept.
func (t *nameTable) near(mark, text string, edits int, prefix bool, accept func(word []byte) bool, use func(ordinals []uint32)) {
	_, first := utf8.DecodeRuneInString(text)
	signs := lettersOf([]byte(mark + text))
	from, to := t.span(mark+text[:first], true)
	for i := from; i < to; i++ {
		has := t.signs[i]
		if bits.OnesCount32(signs&^has) <= edits && (prefix || bits.OnesCount32(has&^signs) <= edits) && accept(t.words.at(i)[len(mark):]) {
			use(t.of(i, i+1))
		}
	}
}
