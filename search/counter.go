package search

import (
	"math/bits"
	"slices"
	"sync"
)

// counter counts ordinals. Its arrays are as long as a vocabulary and pooled; only what was touched is cleared.
type counter struct {
	counts  []uint32
	touched []uint32 // those counted, each once
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
	c.clear()
	counters.Put(c)
}

func (c *counter) clear() {
	for _, o := range c.touched {
		c.counts[o] = 0
	}
	c.touched = c.touched[:0]
}

// count counts an ordinal n times more.
func (c *counter) count(o, n uint32) {
	if c.counts[o] == 0 {
		c.touched = append(c.touched, o)
	}
	c.counts[o] += n
}

// countedMark is set in the counts of ordinals that are in touched while touch gathers them.
const countedMark = 1 << 31

// touch adds those of the ordinals that were counted without being noted. What is noted already may be among them.
func (c *counter) touch(lists ...[]uint32) {
	for _, o := range c.touched {
		c.counts[o] |= countedMark
	}
	for _, list := range lists {
		for _, o := range list {
			if n := c.counts[o]; n > 0 && n < countedMark {
				c.touched = append(c.touched, o)
				c.counts[o] |= countedMark
			}
		}
	}
	for _, o := range c.touched {
		c.counts[o] &^= countedMark
	}
}

// touchAll notes everything that was counted.
func (c *counter) touchAll() {
	c.touched = c.touched[:0]
	for o, n := range c.counts {
		if n > 0 {
			c.touched = append(c.touched, uint32(o))
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
