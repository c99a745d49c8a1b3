package search

import (
	"math/bits"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
)

// sums hold what features come to for each document of a segment, and mark the documents that have any. They are pooled, and all zero in
// the pool.
type sums struct {
	of    []float32
	marks []uint64 // a bit for each document
}

var sumsPool = sync.Pool{New: func() any { return &sums{} }}

func newSums(docs int) *sums {
	s := sumsPool.Get().(*sums)
	if len(s.of) < docs {
		s.of, s.marks = make([]float32, docs), make([]uint64, (docs+63)/64)
	}
	return s
}

// free gives the sums back, cleared.
func (s *sums) free() {
	s.each(func(docs []uint32) {
		for _, doc := range docs {
			s.of[doc] = 0
		}
	})
	clear(s.marks)
	sumsPool.Put(s)
}

// mark notes documents that have some.
func (s *sums) mark(docs []uint32) {
	for _, doc := range docs {
		s.marks[doc>>6] |= 1 << (doc & 63)
	}
}

// each hands over the documents that have some, in order, many at a time.
func (s *sums) each(use func(docs []uint32)) {
	var buffer [512]uint32
	n := 0
	for i, word := range s.marks {
		for ; word != 0; word &= word - 1 {
			buffer[n] = uint32(i<<6 + bits.TrailingZeros64(word))
			if n++; n == len(buffer) {
				use(buffer[:n])
				n = 0
			}
		}
	}
	use(buffer[:n])
}

// among returns which of some documents have any.
func (s *sums) among(docs *roaring.Bitmap) *roaring.Bitmap {
	return roaring.And(roaring.FromDense(s.marks, false), docs)
}
