package search

import (
	"container/heap"
)

// shortlist keeps the best n documents of one segment: what top does across segments, for the many documents of which few can
// be on the page.
type shortlist struct {
	n    int
	rank []uint32 // the segment's fixed order
	kept []listed
}

// listed is a document and what it is ordered by, smaller first.
type listed struct {
	value float64
	rank  uint32
	doc   uint32
}

func newShortlist(n int, rank []uint32) *shortlist { return &shortlist{n: n, rank: rank} }

func (l *shortlist) Len() int           { return len(l.kept) }
func (l *shortlist) Less(i, j int) bool { return l.kept[i].after(l.kept[j]) }
func (l *shortlist) Swap(i, j int)      { l.kept[i], l.kept[j] = l.kept[j], l.kept[i] }
func (l *shortlist) Push(any)           { panic("only kept is added to") }
func (l *shortlist) Pop() any           { panic("nothing is taken out") }

// after reports whether d stands after e.
func (d listed) after(e listed) bool {
	return d.value > e.value || d.value == e.value && d.rank > e.rank
}

// offer takes a document in if it is among the best n so far. Once there are n, the worst of them is on top of a heap.
func (l *shortlist) offer(doc uint32, value float64) {
	if len(l.kept) == l.n && value > l.kept[0].value { // before its rank is fetched from far away
		return
	}
	d := listed{value, l.rank[doc], doc}
	switch {
	case len(l.kept) < l.n:
		if l.kept = append(l.kept, d); len(l.kept) == l.n {
			heap.Init(l)
		}
	case l.kept[0].after(d):
		l.kept[0] = d
		heap.Fix(l, 0)
	}
}
