package search

import (
	"cmp"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

// telling chooses the words that count when not all can be had: no stop words, and of many the rarest.
func (r *run) telling() []bool {
	telling := make([]bool, len(r.plan.words))
	type rarity struct {
		word  int
		films uint64
	}
	var words []rarity
	for i, w := range r.plan.words {
		if w.stop() {
			continue
		}
		films := uint64(0)
		for _, s := range r.segments {
			last := s.passes[len(s.passes)-1].words[i]
			if any := union(append([]*roaring.Bitmap{last.common}, last.texts...)...); any != nil {
				films += any.GetCardinality()
			}
		}
		words = append(words, rarity{i, films})
	}
	slices.SortStableFunc(words, func(a, b rarity) int { return cmp.Compare(a.films, b.films) })
	for _, w := range words[:min(len(words), mostWords)] {
		telling[w.word] = true
	}
	return telling
}

// many reports whether the words that count when not all can be had are a description's.
func (p *plan) many() bool {
	n := 0
	for _, counts := range p.telling {
		if counts {
			n++
		}
	}
	return n > fewWords
}

// mostOf finds the films that have at least half of the words, told apart by how many they lack. Of a long text some of the
// rarest words are enough: nobody's memory of a film has all of its synopsis.
func (s *segmentRun) mostOf(words []sets) *pass {
	var each []*roaring.Bitmap
	for i, w := range words {
		if s.plan.telling[i] {
			each = append(each, union(append([]*roaring.Bitmap{w.common}, w.texts...)...))
		}
	}
	if len(each) < 2 {
		return nil
	}
	// atLeast[k] holds the documents with more than k of the words seen so far.
	atLeast := make([]*roaring.Bitmap, len(each))
	for k := range atLeast {
		atLeast[k] = roaring.New()
	}
	for n, docs := range each {
		if docs == nil {
			continue
		}
		for k := n; k > 0; k-- {
			atLeast[k].Or(roaring.And(atLeast[k-1], docs))
		}
		atLeast[0].Or(docs)
	}
	p := &pass{kind: most, words: words}
	if s.plan.many() {
		p.having = atLeast[leastOfMany-1 : leastOfMany]
	} else {
		for k := len(each) - 1; k >= (len(each)-1)/2; k-- {
			p.having = append(p.having, atLeast[k])
		}
	}
	p.found = p.having[len(p.having)-1]
	return p
}
