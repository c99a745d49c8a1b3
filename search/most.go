package search

import (
	"cmp"
	"math"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

// telling weighs the words that count when not all can be had, by how few films have them: no stop words, none that only ask
// for films or that nobody has, a repeated one once, and of many the rarest.
func (r *run) telling() []float64 {
	weights := make([]float64, len(r.plan.words))
	type rarity struct {
		word  int
		films uint64
	}
	var words []rarity
	for _, s := range r.segments {
		s.likeliest, s.having = s.likely(), make([]*roaring.Bitmap, len(r.plan.words))
	}
	for i := range r.plan.words {
		if w := &r.plan.words[i]; w.stop() || w.medium || r.plan.repeats(i) {
			continue
		}
		films := uint64(0)
		for _, s := range r.segments {
			if s.having[i] = s.likeliest[i].anywhere(); s.having[i] != nil {
				films += s.having[i].AndCardinality(s.base)
			}
		}
		if films > 0 {
			words = append(words, rarity{i, films})
		}
	}
	slices.SortStableFunc(words, func(a, b rarity) int { return cmp.Compare(a.films, b.films) })
	for _, w := range words[:min(len(words), mostWords)] {
		weights[w.word] = math.Log(1 + float64(r.snapshot.Films)/float64(w.films))
	}
	return weights
}

// repeats reports whether word i was typed before.
func (p *plan) repeats(i int) bool {
	return slices.ContainsFunc(p.words[:i], func(w word) bool { return w.text == p.words[i].text && w.field == p.words[i].field })
}

// mayLack is the share of the words' weight that films may lack.
func (r *run) mayLack() float64 {
	words := 0
	for _, weight := range r.plan.telling {
		if weight > 0 {
			words++
		}
	}
	switch {
	case r.found() > 0:
		return lackBeside
	case words == 2:
		return lackOfTwo
	}
	return lackOfMore
}

// guessed returns what the words were found as by the pass that forgave most mistakes in them; passes that leave words out
// forgive none.
func (s *segmentRun) guessed() []sets {
	for i := len(s.passes) - 1; i >= 0; i-- {
		if p := s.passes[i]; p.kind != gist && p.kind != unnumbered && p.kind != most {
			return p.words
		}
	}
	return s.words
}

// likely returns the words as typed, but those that nobody has so as they were guessed.
func (s *segmentRun) likely() []sets {
	guessed, words := s.guessed(), slices.Clone(s.words)
	for i := range words {
		if !s.plan.known[i] {
			words[i] = guessed[i]
		}
	}
	return words
}

// anywhere returns the films that have the word at all.
func (w *sets) anywhere() *roaring.Bitmap {
	return union(append([]*roaring.Bitmap{w.common()}, w.texts...)...)
}

// many reports whether the words that count when not all can be had are a description's.
func (p *plan) many() bool {
	n := 0
	for _, weight := range p.telling {
		if weight > 0 {
			n++
		}
	}
	return n > fewWords
}

// addMost finds the films that have most of the words, told apart by how many they lack. The words that lack are the least
// telling: together they weigh no more than a share of all, a small one where some films have them all. Of a long text some of
// the rarest words are enough: nobody's memory of a film has all of its synopsis.
func (s *segmentRun) addMost() {
	if last := len(s.passes) - 1; s.passes[last].kind == most { // the first try, which found nothing
		s.passes = s.passes[:last]
	}
	words := s.likeliest
	type counted struct {
		docs   *roaring.Bitmap
		weight float64
	}
	var each []counted
	total := 0.0
	for i := range words {
		if weight := s.plan.telling[i]; weight > 0 {
			each = append(each, counted{s.having[i], weight})
			total += weight
		}
	}
	if len(each) == 0 {
		return
	}
	p := &pass{kind: most, words: words}
	if s.plan.many() {
		var docs []*roaring.Bitmap
		for _, e := range each {
			docs = append(docs, e.docs)
		}
		p.having = []*roaring.Bitmap{atLeast(leastOfMany, docs)}
	} else {
		slices.SortStableFunc(each, func(a, b counted) int { return cmp.Compare(b.weight, a.weight) })
		p.having = make([]*roaring.Bitmap, len(each))
		// lack goes on from the word n with the films that have those chosen so far, of which some lack.
		var lack func(n, lacking int, left float64, having *roaring.Bitmap)
		lack = func(n, lacking int, left float64, having *roaring.Bitmap) {
			if n == len(each) {
				p.having[lacking] = union(p.having[lacking], having)
				return
			}
			if e := each[n]; e.weight <= left && lacking+1 < len(each) {
				lack(n+1, lacking+1, left-e.weight, having)
			}
			docs := each[n].docs
			if having != nil && docs != nil {
				docs = roaring.And(having, docs)
			}
			if docs != nil && !docs.IsEmpty() {
				lack(n+1, lacking, left, docs)
			}
		}
		lack(0, 0, s.plan.mayLack*total, nil)
	}
	p.found = union(p.having...)
	if p.found != nil {
		s.add(p)
	}
}

// atLeast returns the documents that are in n of the sets or more.
func atLeast(n int, sets []*roaring.Bitmap) *roaring.Bitmap {
	counted := make([]*roaring.Bitmap, n) // by how many, less one, of the sets seen so far
	for k := range counted {
		counted[k] = roaring.New()
	}
	for _, docs := range sets {
		if docs == nil {
			continue
		}
		for k := n - 1; k > 0; k-- {
			counted[k].Or(roaring.And(counted[k-1], docs))
		}
		counted[0].Or(docs)
	}
	return counted[n-1]
}
