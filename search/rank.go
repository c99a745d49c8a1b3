package search

import (
	"math/bits"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
)

// tier is where the words of a text were found. All hits of one tier stand before those of the next, whatever their
// scores; tiers are evaluated in order and no further than the page needs.
type tier int

const (
	wholeTitle     tier = iota // the text is a title, or one and its year
	titleBeginning             // a title begins with the text
	titleWords                 // every word is in the titles, or the year
	wholeName                  // the text is someone's name
	nameWords                  // every word is in the names of the people, or the year
	titleAndNames              // every word is in either
	keywords                   // keywords, companies and characters help
	texts                      // synopses and quotes help
	tiers
)

var tierNames = [...]string{"whole title", "beginning of a title", "words of titles", "a person's name", "words of names",
	"titles and names", "keywords", "synopses and quotes"}

// level is a tier of one kind of pass: the coarsest part of a hit's rank. For the pass most, tier is how many words lack.
type level struct {
	kind passKind
	tier tier
}

// levels lists what the passes of a run come to, best first.
func (r *run) levels() []level {
	var all []level
	seen := map[passKind]bool{}
	for kind := exact; kind <= most; kind++ {
		for _, s := range r.segments {
			p := s.pass(kind)
			if p == nil || seen[kind] {
				continue
			}
			seen[kind] = true
			n := int(tiers)
			if kind == most {
				n = len(p.having)
			}
			for t := range n {
				all = append(all, level{kind, tier(t)})
			}
		}
	}
	return all
}

func (s *segmentRun) pass(kind passKind) *pass {
	for _, p := range s.passes {
		if p.kind == kind {
			return p
		}
	}
	return nil
}

// at returns the hits of one level, without those of the levels before it, which seen holds and at adds to.
func (s *segmentRun) at(l level, seen *roaring.Bitmap) *roaring.Bitmap {
	p := s.pass(l.kind)
	if p == nil {
		return s.none
	}
	docs := s.tierSet(p, l)
	if docs == nil || docs.IsEmpty() {
		return s.none
	}
	docs = roaring.And(docs, s.hits)
	docs.And(p.found)
	docs.AndNot(seen)
	seen.Or(docs)
	return docs
}

func (s *segmentRun) tierSet(p *pass, l level) *roaring.Bitmap {
	if l.kind == most {
		return p.having[l.tier]
	}
	each := make([]*roaring.Bitmap, len(p.words))
	of := func(pick func(w sets) *roaring.Bitmap) *roaring.Bitmap {
		for i, w := range p.words {
			each[i] = pick(w)
		}
		return intersection(each...)
	}
	switch l.tier {
	case wholeTitle:
		return p.whole
	case titleBeginning:
		return p.begin
	case titleWords:
		return of(func(w sets) *roaring.Bitmap { return union(w.title, w.year) })
	case wholeName:
		return p.name
	case nameWords:
		return of(func(w sets) *roaring.Bitmap { return union(w.name, w.year) })
	case titleAndNames:
		return of(func(w sets) *roaring.Bitmap { return union(w.title, w.name, w.year) })
	case keywords:
		return of(func(w sets) *roaring.Bitmap { return w.common })
	}
	return p.found
}

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
	scoreSpan  = 1 << 23 / scoreSteps // all scores are below
)

// scoreOf is the score that value packed.
func scoreOf(value float64) float64 {
	return float64(0x7fffff-uint64(value)>>8) / scoreSteps
}

// renown is how known a film is, in steps: each doubling of its popularity is one, each sixteenfold of its votes.
func renown(s *index.Segment, doc uint32) float32 {
	popularity := bits.Len64(uint64(min(s.Popularity[doc], 1<<60)*4)) - 2
	votes := bits.Len32(s.Votes[doc]) / 4
	return float32(max(0, popularity) + votes)
}

// values computes the value of each of docs in a level.
func (r *run) values(s *segmentRun, l level, docs *roaring.Bitmap, use func(doc uint32, value float64)) {
	if l.scored() {
		r.textScores(s, l, docs, func(doc uint32, score float32) {
			use(doc, value(score*(1+fame*renown(s.Segment, doc)), 0))
		})
		return
	}
	ofTitle := l.tier <= titleWords
	for it := docs.Iterator(); it.HasNext(); {
		doc := it.Next()
		breadth := uint8(0)
		if ofTitle {
			breadth = s.Breadth[doc]
		}
		use(doc, value(renown(s.Segment, doc), breadth))
	}
}
