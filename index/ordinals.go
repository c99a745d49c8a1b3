package index

import (
	"iter"
	"math/bits"

	"github.com/RoaringBitmap/roaring/v2"
)

// Ordinals is a set of ordinals, a bit for each: half a million people take 64 kB. The zero value is empty.
type Ordinals struct {
	words []uint64
}

// Add takes o in.
func (s *Ordinals) Add(o uint32) {
	if short := int(o/64) + 1 - len(s.words); short > 0 {
		s.words = append(s.words, make([]uint64, short+len(s.words)/4)...)
	}
	s.words[o/64] |= 1 << (o % 64)
}

// Remove takes o out.
func (s *Ordinals) Remove(o uint32) {
	if int(o/64) < len(s.words) {
		s.words[o/64] &^= 1 << (o % 64)
	}
}

// Has reports whether o is in the set.
func (s *Ordinals) Has(o uint32) bool {
	return int(o/64) < len(s.words) && s.words[o/64]&(1<<(o%64)) != 0
}

// Fill makes the set what b holds, which then tells in a nanosecond whether it has a number.
func (s *Ordinals) Fill(b *roaring.Bitmap) {
	size := int(b.DenseSize())
	if short := size - len(s.words); short > 0 {
		s.words = append(s.words, make([]uint64, short)...)
	}
	clear(s.words)
	b.WriteDenseTo(s.words)
}

// And leaves what is in other as well.
func (s *Ordinals) And(other *Ordinals) {
	n := min(len(s.words), len(other.words))
	for i := range n {
		s.words[i] &= other.words[i]
	}
	clear(s.words[n:])
}

// AndNot takes out what is in other.
func (s *Ordinals) AndNot(other *Ordinals) {
	for i := range min(len(s.words), len(other.words)) {
		s.words[i] &^= other.words[i]
	}
}

// Or takes in what is in other.
func (s *Ordinals) Or(other *Ordinals) {
	if short := len(other.words) - len(s.words); short > 0 {
		s.words = append(s.words, make([]uint64, short)...)
	}
	for i, w := range other.words {
		s.words[i] |= w
	}
}

// Len returns how many there are.
func (s *Ordinals) Len() (n int) {
	for _, w := range s.words {
		n += bits.OnesCount64(w)
	}
	return n
}

// All yields the ordinals, the least first.
func (s *Ordinals) All() iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		for i, w := range s.words {
			for ; w != 0; w &= w - 1 {
				if !yield(uint32(i*64 + bits.TrailingZeros64(w))) {
					return
				}
			}
		}
	}
}

// Clear empties the set and keeps its room.
func (s *Ordinals) Clear() { clear(s.words) }
