package index

import (
	"cmp"
	"slices"
	"strings"

	"cinedex/index/language"
)

// KeywordKey is what spellings of one keyword have in common: its folded words, joined by one space; the folded signs of one that
// has no word. It is "" of a text that is no keyword.
func KeywordKey(text string) string {
	words := language.Words(text)
	if len(words) == 0 {
		return language.Signs(text)
	}
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.Text)
	}
	return b.String()
}

// KeywordLabel returns what to call a keyword: the spelling that most films of the snapshot use, the first in byte order of several.
func (s *Snapshot) KeywordLabel(ordinal uint32) string {
	if label, ok := s.keywordLabels.Load(ordinal); ok {
		return label.(string)
	}
	label := s.commonest(s.Keywords, ordinal)
	s.keywordLabels.Store(ordinal, label)
	return label
}

// KeywordFilms returns how many films of the snapshot have a keyword, adult ones included.
func (s *Snapshot) KeywordFilms(ordinal uint32) int {
	films := 0
	for _, seg := range s.Segments {
		n := seg.Keywords.Of(ordinal)
		if deleted := seg.bleve.Deleted(); n > 0 && deleted != nil && !deleted.IsEmpty() {
			n = int(seg.Reader().Keyword(s.Keywords.Keys()[ordinal]).AndCardinality(seg.Films))
		}
		films += n
	}
	return films
}

// Counts are how many documents of a segment have each value of a field, deleted ones included.
type Counts struct {
	ordinals []uint32 // those with the most documents first
	docs     []uint32 // beside them
	order    []uint32 // places in ordinals, by ordinal
}

// All returns the values that documents have, those that most have first; read only.
func (c *Counts) All() (ordinals []uint32) { return c.ordinals }

// Of returns how many documents have the value with that ordinal.
func (c *Counts) Of(ordinal uint32) int {
	i, ok := slices.BinarySearchFunc(c.order, ordinal, func(place, o uint32) int { return cmp.Compare(c.ordinals[place], o) })
	if !ok {
		return 0
	}
	return int(c.docs[c.order[i]])
}

// newCounts takes in postings, those with the most documents first.
func newCounts(postings []posting) Counts {
	n := len(postings)
	c := Counts{ordinals: make([]uint32, n), docs: make([]uint32, n), order: make([]uint32, n)}
	for i, p := range postings {
		c.ordinals[i], c.docs[i], c.order[i] = p.ordinal, uint32(len(p.docs)), uint32(i)
	}
	slices.SortFunc(c.order, func(a, b uint32) int { return cmp.Compare(c.ordinals[a], c.ordinals[b]) })
	return c
}
