package search

import (
	"cmp"
	"container/heap"
	"strings"

	"cinedex/index"
)

// candidate is a hit that may stand on the page.
type candidate struct {
	segment *segmentRun
	doc     uint32
	level   level
	value   float64 // what it is ordered by, smaller first
	text    string  // and where values are equal
}

// compare orders candidates of one level: value, text, then the fixed order of films.
func (c candidate) compare(d candidate) int {
	if c := cmp.Or(cmp.Compare(c.value, d.value), strings.Compare(c.text, d.text)); c != 0 {
		return c
	}
	if c.segment == d.segment {
		return cmp.Compare(c.segment.Rank[c.doc], d.segment.Rank[d.doc])
	}
	return index.CompareFixed(c.segment.Columns, c.doc, d.segment.Columns, d.doc)
}

// top keeps the best n of the candidates given to it: a heap with the worst of them on top.
type top struct {
	n    int
	kept []candidate
}

func (t *top) Len() int           { return len(t.kept) }
func (t *top) Less(i, j int) bool { return t.kept[i].compare(t.kept[j]) > 0 }
func (t *top) Swap(i, j int)      { t.kept[i], t.kept[j] = t.kept[j], t.kept[i] }
func (t *top) Push(x any)         { t.kept = append(t.kept, x.(candidate)) }
func (t *top) Pop() any {
	last := t.kept[len(t.kept)-1]
	t.kept = t.kept[:len(t.kept)-1]
	return last
}

// offer takes c in if it is among the best n so far.
func (t *top) offer(c candidate) {
	switch {
	case len(t.kept) < t.n:
		heap.Push(t, c)
	case t.n > 0 && c.value <= t.kept[0].value && c.compare(t.kept[0]) < 0:
		t.kept[0] = c
		heap.Fix(t, 0)
	}
}

// sorted empties t and returns what it kept, best first.
func (t *top) sorted() []candidate {
	sorted := make([]candidate, len(t.kept))
	for i := len(sorted) - 1; i >= 0; i-- {
		sorted[i] = heap.Pop(t).(candidate)
	}
	return sorted
}
