package search

import (
	"math/bits"
	"slices"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
)

// counter counts ordinals. Its arrays are as long as a vocabulary and pooled; only what was touched is cleared.
type counter struct {
	counts  []uint32
	touched []uint32
}

var counters = sync.Pool{New: func() any { return &counter{} }}

func newCounter(size int) *counter {
	c := counters.Get().(*counter)
	if len(c.counts) < size {
		c.counts = make([]uint32, size+size/4)
	}
	return c
}

func (c *counter) free() {
	for _, o := range c.touched {
		c.counts[o] = 0
	}
	c.touched = c.touched[:0]
	counters.Put(c)
}

func (c *counter) add(ordinals []uint32) {
	for _, o := range ordinals {
		if c.counts[o] == 0 {
			c.touched = append(c.touched, o)
		}
		c.counts[o]++
	}
}

// count adds what docs have.
func (c *counter) count(docs *roaring.Bitmap, lists index.Lists) {
	var buffer [512]uint32
	for it := docs.ManyIterator(); ; {
		n := it.NextMany(buffer[:])
		if n == 0 {
			return
		}
		for _, doc := range buffer[:n] {
			c.add(lists.At(doc))
		}
	}
}

// threshold returns the count that a value needs to be among the first limit, ties included.
func (c *counter) threshold(limit int) uint32 {
	if len(c.touched) <= limit {
		return 1
	}
	// Counts by their number of bits narrow the search to a few values; those are sorted.
	var sizes [33]int
	for _, o := range c.touched {
		sizes[bits.Len32(c.counts[o])]++
	}
	size, above := 32, 0
	for ; above+sizes[size] < limit; size-- {
		above += sizes[size]
	}
	var counts []uint32
	for _, o := range c.touched {
		if bits.Len32(c.counts[o]) == size {
			counts = append(counts, c.counts[o])
		}
	}
	if size == 1 {
		return 1
	}
	slices.Sort(counts)
	return counts[len(counts)-(limit-above)]
}
