package search

import (
	"cmp"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

// union returns the union of sets, nil being empty: one of them if the others are empty, so it must not be changed. Joining two sets
// costs what both have: those with the fewest documents come first, and the largest is gone through once.
func union(sets ...*roaring.Bitmap) *roaring.Bitmap {
	var few [16]*roaring.Bitmap
	some := few[:0]
	for _, b := range sets {
		if b != nil && !b.IsEmpty() {
			some = append(some, b)
		}
	}
	switch len(some) {
	case 0:
		return nil
	case 1:
		return some[0]
	case 2:
	default:
		slices.SortFunc(some, func(a, b *roaring.Bitmap) int { return cmp.Compare(a.GetCardinality(), b.GetCardinality()) })
	}
	all := roaring.Or(some[0], some[1])
	for _, b := range some[2:] {
		all.Or(b)
	}
	return all
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

// narrow returns which of films are in one of the sets, nil for none.
func narrow(films *roaring.Bitmap, to places) *roaring.Bitmap {
	var all *roaring.Bitmap
	switch {
	case films == nil:
		return nil
	case films.GetCardinality() <= lookedUp:
		for it := films.Iterator(); it.HasNext(); {
			doc := it.Next()
			if !slices.ContainsFunc(to[:], func(docs *roaring.Bitmap) bool { return has(docs, doc) }) {
				continue
			}
			if all == nil {
				all = roaring.New()
			}
			all.Add(doc)
		}
		return all
	}
	for _, docs := range to {
		switch {
		case docs == nil || !films.Intersects(docs): // no room is taken for nothing
		case all == nil:
			all = roaring.And(films, docs)
		default:
			all.Or(roaring.And(films, docs))
		}
	}
	return all
}

// lookedUp is up to how many films looking each of them up is cheaper than intersecting sets.
const lookedUp = 16
