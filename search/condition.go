package search

import (
	"math"

	"github.com/RoaringBitmap/roaring/v2"
)

// Condition is a filter of any shape, as a tree: what Filter and Range cannot say, such as one facet or another. Facets are counted
// with it applied. The zero Condition holds of every film.
type Condition struct {
	Op       Op
	Of       []Condition // of All, Any and None
	Facet    Facet       // of Has, and its value; a person's may be one in a role, a director's is a person's id
	Value    string
	Number   Number
	From, To float64 // of Within, inclusive; infinite for an open end
}

// Op is what a Condition asks for.
type Op int

const (
	All    Op = iota // every one of Of holds
	Any              // at least one does
	None             // not one does
	Has              // the film has the value of the facet
	Within           // the film has the number, and it is in the range
)

// MaxConditions is how many parts the Condition of a request may have, all of the tree counted.
const MaxConditions = 500

// size counts the parts of the tree.
func (c *Condition) size() int {
	n := 1
	for i := range c.Of {
		n += c.Of[i].size()
	}
	return n
}

// satisfying returns those of docs that the condition holds of. It may be docs itself: it must not be changed.
func (s *segmentRun) satisfying(c *Condition, docs *roaring.Bitmap) *roaring.Bitmap {
	switch c.Op {
	case Any:
		any := roaring.New()
		for i := range c.Of {
			any.Or(s.satisfying(&c.Of[i], docs))
		}
		return any
	case None:
		for i := range c.Of {
			docs = roaring.AndNot(docs, s.satisfying(&c.Of[i], docs))
		}
	case Has:
		return roaring.And(docs, facetPostings(s.Reader, c.Facet, c.Value))
	case Within:
		return s.within(c, docs)
	default:
		for i := range c.Of {
			docs = s.satisfying(&c.Of[i], docs)
		}
	}
	return docs
}

// within returns those of docs whose number is in the range.
func (s *segmentRun) within(c *Condition, docs *roaring.Bitmap) *roaring.Bitmap {
	if c.Number == NumberYear || c.Number == NumberRuntime {
		r := Range{From: int(math.Ceil(min(max(c.From, 1), maxWhole))), To: int(math.Floor(max(0, min(c.To, maxWhole))))}
		switch {
		case r.To < max(r.From, 1):
			return roaring.New()
		case c.Number == NumberYear:
			return roaring.And(docs, s.inYears([]Range{r}))
		}
		return roaring.And(docs, s.inRuntime(r))
	}
	found := roaring.New()
	for it := docs.Iterator(); it.HasNext(); {
		doc := it.Next()
		if v, has := s.number(c.Number, doc); has && c.From <= v && v <= c.To {
			found.Add(doc)
		}
	}
	return found
}

// maxWhole is above every year and runtime.
const maxWhole = 1 << 30
