package segment

import (
	"bytes"

	"github.com/blevesearch/vellum"
)

// cursor is where the merging of a field has got to in one input.
type cursor struct {
	*vellum.FSTIterator
	input int
	term  []byte
	value uint64
}

// sink brings the heap's element i down to its place.
func sink(heap []*cursor, i int) {
	for {
		least := 2*i + 1
		if least >= len(heap) {
			return
		}
		if right := least + 1; right < len(heap) && heap[right].before(heap[least]) {
			least = right
		}
		if !heap[least].before(heap[i]) {
			return
		}
		heap[i], heap[least] = heap[least], heap[i]
		i = least
	}
}

func (c *cursor) before(d *cursor) bool {
	if order := bytes.Compare(c.term, d.term); order != 0 {
		return order < 0
	}
	return c.input < d.input
}
