package search

import (
	"github.com/RoaringBitmap/roaring/v2"
)

// union returns the union of sets, nil being empty: one of them if the others are empty, so it must not be changed.
func union(sets ...*roaring.Bitmap) *roaring.Bitmap {
	var first *roaring.Bitmap
	own := false
	for _, b := range sets {
		switch {
		case b == nil || b.IsEmpty():
		case first == nil:
			first = b
		case !own:
			first, own = roaring.Or(first, b), true
		default:
			first.Or(b)
		}
	}
	return first
}

// intersection returns the intersection of sets, nil being empty. It must not be changed.
func intersection(sets ...*roaring.Bitmap) *roaring.Bitmap {
	var first *roaring.Bitmap
	for i, b := range sets {
		switch {
		case b == nil || b.IsEmpty():
			return nil
		case i == 0:
			first = b
		case i == 1:
			first = roaring.And(first, b)
		default:
			first.And(b)
		}
	}
	return first
}

// cardinality is how many documents a set has, nil being empty.
func cardinality(docs *roaring.Bitmap) uint64 {
	if docs == nil {
		return 0
	}
	return docs.GetCardinality()
}
