package search

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/RoaringBitmap/roaring/v2"
)

// TestSums: what is marked is handed over once and in order, and what goes back into the pool is clear.
func TestSums(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 511, 512, 513, 5000} {
		want := map[uint32]bool{}
		s := newSums(70_000)
		for range n {
			doc := rnd.Uint32N(70_000)
			s.of[doc] += .5
			s.mark([]uint32{doc})
			want[doc] = true
		}
		var got []uint32
		s.each(func(docs []uint32) { got = append(got, docs...) })
		if !slices.IsSorted(got) || len(got) != len(want) || slices.ContainsFunc(got, func(doc uint32) bool { return !want[doc] }) {
			t.Errorf("%d marked, %d handed over", len(want), len(got))
		}
		some := roaring.BitmapOf(0, 69_999)
		some.AddMany(got[:len(got)/2])
		among := s.among(some)
		for _, doc := range some.ToArray() {
			if among.Contains(doc) != want[doc] {
				t.Errorf("document %d: among is %t", doc, !want[doc])
			}
		}
		s.free()
		if slices.ContainsFunc(s.of, func(v float32) bool { return v != 0 }) || slices.ContainsFunc(s.marks, func(v uint64) bool { return v != 0 }) {
			t.Fatal("sums in the pool are not clear")
		}
	}
}
