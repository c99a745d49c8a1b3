package search

import (
	"github.com/RoaringBitmap/roaring/v2"
)

// scored reports whether the hits of a level are told apart by what their texts say, not only by how known they are.
func (l level) scored() bool { return l.tier == texts || l.kind == most }

// value packs what orders the hits of one level, the smaller the better: the score, and for a title what the text leaves of
// it. It is exact in a float64.
func value(score float32, breadth uint8) float64 {
	quantised := uint64(0x7fffff) - min(uint64(score*scoreSteps), 0x7fffff)
	return float64(quantised<<8 | uint64(breadth))
}

const (
	scoreSteps = 1 << 14              // how finely scores are told apart, in steps to one
	scoreSpan  = 1 << 23 / scoreSteps // scores above it are equal
)

// scoreOf is the score that value packed.
func scoreOf(value float64) float64 {
	return float64(0x7fffff-uint64(value)>>8) / scoreSteps
}

// wholeNameBreadth stands, for films of a person whose whole name is the text, for the letters of a title that begins with it:
// of films equally known, titles that it covers most of come first.
const wholeNameBreadth = 20

// values computes the value of each of docs in a level.
func (r *run) values(s *segmentRun, l level, docs *roaring.Bitmap, use func(doc uint32, value float64)) {
	if l.scored() {
		r.textScores(s, l, docs, func(doc uint32, score float32) {
			use(doc, value(score*(1+fame*float32(s.Renown[doc])), 0))
		})
		return
	}
	if l.tier == sequels {
		r.sequelValues(s, l, docs, use)
		return
	}
	ofTitle, p := l.tier.ofTitle(), s.pass(l.kind)
	for it := docs.Iterator(); it.HasNext(); {
		doc := it.Next()
		breadth := uint8(0)
		switch {
		case l.tier == titleStart && !has(p.begin, doc):
			breadth = wholeNameBreadth
		case ofTitle:
			breadth = s.Breadth[doc]
		}
		use(doc, value(float32(s.Renown[doc]), breadth))
	}
}

// sequelValues orders sequels by their number.
func (r *run) sequelValues(s *segmentRun, l level, docs *roaring.Bitmap, use func(doc uint32, value float64)) {
	left := docs.Clone()
	for _, sequel := range s.pass(l.kind).sequels {
		for it := roaring.And(left, sequel.docs).Iterator(); it.HasNext(); {
			doc := it.Next()
			use(doc, value(scoreSpan-1-float32(sequel.number), s.Breadth[doc]))
		}
		left.AndNot(sequel.docs)
	}
}
