package search

import (
	"math"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
)

// textScores weighs docs by what their texts say: BM25 over the texts of the language that fits best, with the words that
// the film has elsewhere added. Document frequencies and lengths are those of the whole index, so that a film scores
// alike in every segment.
func (r *run) textScores(s *segmentRun, l level, docs *roaring.Bitmap, use func(doc uint32, score float32)) {
	p := s.pass(l.kind)
	best, here := newScores(s.Docs), newScores(s.Docs)
	defer best.free()
	defer here.free()
	into := best // the first language's scores are the best so far
	for a, analyzer := range r.plan.analyzers {
		any := false
		for i, w := range p.words {
			if stop := r.plan.words[i].texts == nil || r.plan.words[i].texts[a].Stop; stop || w.texts[a] == nil {
				continue
			}
			if holding := roaring.And(w.texts[a], docs); !holding.IsEmpty() {
				any = true
				r.addWord(s, analyzer, a, i, holding, into.of)
			}
		}
		switch {
		case !any:
			continue
		case into == best:
			into = here
			continue
		}
		for it := docs.Iterator(); it.HasNext(); {
			doc := it.Next()
			best.of[doc] = max(best.of[doc], here.of[doc])
			here.of[doc] = 0
		}
	}
	other := float32(otherField)
	if l.kind == most && r.plan.many() {
		other = otherInDescription
	}
	for i := range p.words {
		holding := narrow(docs, p.words[i].anyPlace())
		if holding == nil {
			continue
		}
		weight := r.idf(l.kind, i, -1) * other
		for it := holding.Iterator(); it.HasNext(); {
			best.of[it.Next()] += weight
		}
	}
	for it := docs.Iterator(); it.HasNext(); {
		doc := it.Next()
		use(doc, best.of[doc])
		best.of[doc] = 0
	}
}

// scores has a score for each document of a segment. They are pooled, and all zero in the pool: who uses one clears what it
// has set.
type scores struct{ of []float32 }

var scorePool = sync.Pool{New: func() any { return &scores{} }}

func newScores(docs int) *scores {
	s := scorePool.Get().(*scores)
	if len(s.of) < docs {
		s.of = make([]float32, docs)
	}
	return s
}

func (s *scores) free() { scorePool.Put(s) }

// addWord adds what one word is worth to each of holding, which have it in their texts in one language.
func (r *run) addWord(s *segmentRun, analyzer string, a, i int, holding *roaring.Bitmap, scores []float32) {
	field := index.FieldText(analyzer)
	twice, four := roaring.New(), roaring.New()
	for _, term := range r.plan.words[i].texts[a].Any {
		s.Or(twice, field, term+index.SuffixTwice)
		s.Or(four, field, term+index.SuffixFour)
	}
	idf := r.idf(exact, i, a)
	average := r.snapshot.AverageLength(analyzer)
	add := func(docs *roaring.Bitmap, frequency float64) {
		for it := docs.Iterator(); it.HasNext(); {
			doc := it.Next()
			norm := bm25K1 * (1 - bm25B + bm25B*s.TextLength(analyzer, doc)/average)
			scores[doc] += idf * float32(frequency*(bm25K1+1)/(frequency+norm))
		}
	}
	four.And(holding)
	twice.And(holding)
	twice.AndNot(four)
	once := roaring.AndNot(holding, twice)
	once.AndNot(four)
	add(once, 1)
	add(twice, 2.5) // two or three
	add(four, 5)    // four or more
}

// idf is the weight of a word by how few films have it: of those with texts in the language of analyzer a, or, with a negative,
// of all films anywhere else.
func (r *run) idf(kind passKind, i, a int) float32 {
	key := idfKey{kind, i, a}
	if weight, ok := r.idfs[key]; ok {
		return weight
	}
	having, films := 0.0, float64(r.snapshot.Films)
	if a >= 0 {
		films = r.snapshot.Texts(r.plan.analyzers[a])
	}
	for _, s := range r.segments {
		p := s.passUpTo(kind)
		if p == nil {
			continue
		}
		if w := &p.words[i]; a >= 0 {
			having += float64(cardinality(w.texts[a]))
		} else {
			having += float64(w.commonFilms())
		}
	}
	weight := float32(math.Log(1 + (max(films, having)-having+.5)/(having+.5)))
	r.idfs[key] = weight
	return weight
}

type idfKey struct {
	kind passKind
	word int
	a    int
}
