package index

import "slices"

// texts holds many short texts in one piece: no header and no allocation for each, and nothing for the garbage collector to follow.
type texts struct {
	bytes []byte
	ends  []uint32 // of each in bytes
}

func (t *texts) add(text []byte) {
	if cap(t.bytes)-len(t.bytes) < len(text) { // append would grow by a quarter, and leave four times the whole behind
		t.bytes = slices.Grow(t.bytes, max(len(t.bytes), len(text)))
	}
	if cap(t.ends) == len(t.ends) {
		t.ends = slices.Grow(t.ends, max(len(t.ends), 1))
	}
	t.bytes = append(t.bytes, text...)
	t.ends = append(t.ends, uint32(len(t.bytes)))
}

// clear leaves no texts, and their room.
func (t *texts) clear() { t.bytes, t.ends = t.bytes[:0], t.ends[:0] }

func (t *texts) len() int { return len(t.ends) }

// at returns the text with that number, counted from 0.
func (t *texts) at(i uint32) []byte { return t.bytes[t.start(i):t.ends[i]] }

func (t *texts) start(i uint32) uint32 {
	if i == 0 {
		return 0
	}
	return t.ends[i-1]
}

// inOrder returns the texts with those numbers, in that order and in no more memory than they need.
func (t *texts) inOrder(numbers []uint32) texts {
	size := 0
	for _, i := range numbers {
		size += len(t.at(i))
	}
	ordered := texts{bytes: make([]byte, 0, size), ends: make([]uint32, 0, len(numbers))}
	for _, i := range numbers {
		ordered.add(t.at(i))
	}
	return ordered
}
