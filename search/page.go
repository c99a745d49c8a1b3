package search

import (
	"math"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
)

// page ranks the hits and returns the candidates of the page asked for, whether hits follow them, and where they stood.
func (r *run) page() (page []candidate, more bool) {
	if r.request.CountOnly {
		return nil, false
	}
	skip, want := r.request.Skip+(r.request.Page-1)*r.request.PerPage, r.request.PerPage
	if r.after != nil {
		skip = 0
	}
	rests := r.rests(func(s *segmentRun) *roaring.Bitmap { return s.hits })
	for _, l := range r.order() {
		docs := make([]*roaring.Bitmap, len(r.segments))
		here := 0
		for i, s := range r.segments {
			docs[i] = r.levelSet(s, l, rests[i])
			here += int(docs[i].GetCardinality())
		}
		switch {
		case here == 0, r.after != nil && r.before(l):
			continue
		case skip >= here:
			skip -= here
			continue
		case want == len(page):
			return page, true
		case len(page) > 0 && r.expired(): // of what was found something is shown all the same
			return page, false
		}
		best := &top{n: skip + want - len(page)}
		left := 0 // hits of this level after the cursor
		for i, s := range r.segments {
			left += r.offer(best, s, l, docs[i])
		}
		sorted := best.sorted()
		page = append(page, sorted[min(skip, len(sorted)):]...)
		if left > len(sorted) {
			return page, true
		}
		skip = 0
	}
	return page, false
}

// rests returns some films of each segment, of which no level has had any yet.
func (r *run) rests(films func(*segmentRun) *roaring.Bitmap) []*rest {
	list := make([]*rest, len(r.segments))
	for i, s := range r.segments {
		list[i] = &rest{films: films(s)}
	}
	return list
}

// order lists the levels that hits are told apart by: the tiers of relevance, or one for any other order.
func (r *run) order() []level {
	if r.sort.Key == SortRelevance && len(r.plan.words) > 0 {
		return r.levels()
	}
	return []level{{}}
}

func (r *run) levelSet(s *segmentRun, l level, left *rest) *roaring.Bitmap {
	if r.sort.Key == SortRelevance && len(r.plan.words) > 0 {
		return s.at(l, left)
	}
	return s.hits
}

// offer gives docs of one segment to best and returns how many of them come after the cursor.
func (r *run) offer(best *top, s *segmentRun, l level, docs *roaring.Bitmap) int {
	n := 0
	after := func(c candidate) bool {
		if r.after != nil && !r.after.precedes(c) {
			return false
		}
		n++
		return true
	}
	here := newShortlist(best.n, s.Rank)
	value := func(doc uint32, value float64) {
		if r.after == nil {
			n++
		} else if !after(candidate{segment: s, doc: doc, level: l, value: value}) {
			return
		}
		here.offer(doc, value)
	}
	switch {
	case docs.IsEmpty():
	case r.sort.Key == SortRelevance && len(r.plan.words) > 0:
		r.values(s, l, docs, value)
	case r.sort.Key == SortTitle:
		r.titleOrder(s, docs, func(c candidate) {
			if after(c) {
				best.offer(c)
			}
		})
	case r.fixed() && r.after == nil && docs.GetCardinality() > uint64(s.Docs/16):
		// The fixed order is kept: of many hits the first are soon met.
		left := best.n
		for _, doc := range s.ByRank {
			if left == 0 {
				break
			}
			if docs.Contains(doc) {
				best.offer(candidate{segment: s, doc: doc, level: l})
				left--
			}
		}
		n = int(docs.GetCardinality())
	default:
		for it := docs.Iterator(); it.HasNext(); {
			doc := it.Next()
			value(doc, r.sortValue(s.Segment, doc))
		}
	}
	for _, p := range here.kept {
		best.offer(candidate{segment: s, doc: p.doc, level: l, value: p.value})
	}
	return n
}

// fixed reports whether the order asked for is the one that breaks every tie.
func (r *run) fixed() bool {
	return r.sort.Key == SortRelevance || r.sort.Key == SortPopularity && !r.sort.Reversed
}

// sortValue is what a film is ordered by, smaller first; films without the value come last either way. It is 0 in the fixed
// order, whose candidates may come from ByRank: there it stands in the place of a film alone.
func (r *run) sortValue(s *index.Segment, doc uint32) float64 {
	if r.fixed() {
		return 0
	}
	v, has, descending := 0.0, false, false
	switch r.sort.Key {
	case SortPopularity:
		v, descending = s.Popularity[doc], true
		has = v > 0
	case SortRating:
		v, descending = float64(s.Rating[doc]), true
		has = v >= 0
	case SortYear:
		v = float64(s.Year[doc])
		has = v > 0
	}
	switch {
	case !has:
		return math.Inf(1)
	case descending != r.sort.Reversed:
		return -v
	}
	return v
}
