package search

import (
	"math"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
)

// feature is something that films may have, and what it is worth to have it. What a film is recommended for is the sum of its features:
// so each part of a score can be named.
type feature struct {
	reason   Reason
	wish     int       // of the keywords and liked films, the one that it belongs to
	weight   float32   // of a film that has it fully; below 0 for what is not liked
	analyzer string    // of a word of texts, which a film has the more of the oftener and the shorter the text; "" of all else
	loose    bool      // that films have it may be an accident, see faithful
	in       []holding // by segment
}

// holding is the films of a segment that have a feature, and those that have it at least twice and four times; nil for none.
type holding struct {
	docs, twice, four *roaring.Bitmap
}

// textFeature finds the films of every segment that have any of some terms in texts.
func (r *run) textFeature(analyzer string, terms []string) []holding {
	field := index.FieldText(analyzer)
	in := make([]holding, len(r.segments))
	for i, s := range r.segments {
		h := holding{roaring.New(), roaring.New(), roaring.New()}
		for _, term := range terms {
			s.Or(h.docs, field, term)
			s.Or(h.twice, field, term+index.SuffixTwice)
			s.Or(h.four, field, term+index.SuffixFour)
		}
		in[i] = h
	}
	return in
}

// strengths are how much of a feature's weight a film has: by the length class of its text for words of texts.
type strengths struct {
	classes           []uint8                    // by document; nil for what is had or not
	once, twice, four [math.MaxUint8 + 1]float32 // twice and four beside what is counted for once and twice
}

// newStrengths returns those of an analyzer's texts in a segment. They are BM25's, from 0 to 1.
func (r *run) newStrengths(s *segmentRun, analyzer string) *strengths {
	t := &strengths{classes: s.Lengths[analyzer]}
	if t.classes == nil {
		for class := range t.once {
			t.once[class] = 1
		}
		return t
	}
	average := r.snapshot.AverageLength(analyzer)
	for class := range t.once {
		norm := bm25K1 * (1 - bm25B + bm25B*index.ClassLength(byte(class))/average)
		part := func(frequency float64) float32 { return float32(frequency / (frequency + norm)) }
		t.once[class] = part(1)
		t.twice[class] = part(2.5) - part(1)
		t.four[class] = part(5) - part(2.5)
	}
	return t
}

// of returns what part of the feature's weight a document has.
func (t *strengths) of(h *holding, doc uint32) float32 {
	class := uint8(0)
	if t.classes != nil {
		class = t.classes[doc]
	}
	worth := float32(0)
	if has(h.docs, doc) {
		worth += t.once[class]
	}
	if has(h.twice, doc) {
		worth += t.twice[class]
	}
	if has(h.four, doc) {
		worth += t.four[class]
	}
	return worth
}

// add adds what a feature is worth to the sums of the films that have it.
func (t *strengths) add(h *holding, weight float32, to *sums) {
	each(h.docs, to.mark)
	for _, part := range []struct {
		docs  *roaring.Bitmap
		table *[math.MaxUint8 + 1]float32
	}{{h.docs, &t.once}, {h.twice, &t.twice}, {h.four, &t.four}} {
		each(part.docs, func(docs []uint32) {
			if t.classes == nil {
				for _, doc := range docs {
					to.of[doc] += weight * part.table[0]
				}
				return
			}
			for _, doc := range docs {
				to.of[doc] += weight * part.table[t.classes[doc]]
			}
		})
	}
}

// each hands over the documents of a set, many at a time; nil is empty.
func each(set *roaring.Bitmap, use func(docs []uint32)) {
	if set == nil {
		return
	}
	var buffer [512]uint32
	for it := set.ManyIterator(); ; {
		n := it.NextMany(buffer[:])
		if n == 0 {
			return
		}
		use(buffer[:n])
	}
}
