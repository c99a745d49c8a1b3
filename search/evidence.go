package search

import "github.com/RoaringBitmap/roaring/v2"

// evidence tells where a hit has which of the plan's words, the first 64 as bits: what of the film is worth looking at to show
// why it was found.
type evidence struct {
	kind  passKind // the pass that found it
	all   uint64   // words that it has anywhere that can be shown
	texts []uint64 // by analyzer, words that its texts have; nil where that is not known
	roman bool     // some only in Latin letters
}

// evidence gathers what the sets of the pass say of a hit.
func (r *run) evidence(c candidate) evidence {
	p := c.segment.foundBy(c.doc)
	e := evidence{kind: p.kind, texts: make([]uint64, len(r.plan.analyzers))}
	for _, whole := range []*roaring.Bitmap{p.whole, p.same, p.sequel, p.begin, p.name} {
		if has(whole, c.doc) {
			e.all = 1<<min(len(p.words), 64) - 1
		}
	}
	for i, w := range p.words[:min(len(p.words), 64)] {
		bit := uint64(1) << i
		if has(w.title, c.doc) || has(w.name, c.doc) || has(w.keyword, c.doc) {
			e.all |= bit
		} else if has(w.roman, c.doc) {
			e.all, e.roman = e.all|bit, true
		}
		for a, docs := range w.texts {
			if has(docs, c.doc) {
				e.all, e.texts[a] = e.all|bit, e.texts[a]|bit
			}
		}
	}
	return e
}

// foundBy returns the pass that found a hit, in whatever order hits stand.
func (s *segmentRun) foundBy(doc uint32) *pass {
	for _, p := range s.passes {
		if p.found.Contains(doc) {
			return p
		}
	}
	return s.passes[0]
}

func has(docs *roaring.Bitmap, doc uint32) bool { return docs != nil && docs.Contains(doc) }

// inText reports whether a text in the language of analyzer a may show words beside those shown.
func (e *evidence) inText(a int, shown uint64) bool {
	return e.texts == nil || a >= 0 && e.texts[a]&^shown != 0
}

// shownBy reports whether nothing is left to be shown.
func (e *evidence) shownBy(shown uint64) bool { return e.all&^shown == 0 }
