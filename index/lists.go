package index

import "runtime"

// Lists hold a list of ordinals for each document.
type Lists struct {
	starts []uint32 // where each list begins, and where the last one ends
	values []uint32
}

// At returns the list of doc; read only.
func (l *Lists) At(doc uint32) []uint32 { return l.values[l.starts[doc]:l.starts[doc+1]] }

// batch is how many documents Count takes at once.
const batch = 512

// Count adds step to the count of each ordinal that docs have, each time that one has it. Lists of documents that are no
// neighbours are far from each other in memory. Where those of many documents begin is read first, and a value of each, without
// anything between that depends on what is read, so that the processor waits for all of them at once.
func (l *Lists) Count(docs []uint32, counts []uint32, step uint32) {
	if len(l.values) == 0 {
		return
	}
	var from, to [batch]uint32
	for ; len(docs) > 0; docs = docs[min(batch, len(docs)):] {
		n := min(batch, len(docs))
		for i, doc := range docs[:n] {
			from[i], to[i] = l.starts[doc], l.starts[doc+1]
		}
		touched := uint32(0)
		for i := range n {
			touched += l.values[min(int(from[i]), len(l.values)-1)]
		}
		for i := range n {
			for _, o := range l.values[from[i]:to[i]] {
				counts[o] += step
			}
		}
		runtime.KeepAlive(touched)
	}
}

// newLists turns postings round: each document's ordinals in the order of the postings.
func newLists(docs int, postings []posting) Lists {
	starts := make([]uint32, docs+2) // shifted by one, so that filling moves each start to its place
	for _, p := range postings {
		for _, doc := range p.docs {
			starts[doc+2]++
		}
	}
	for i := 2; i < len(starts); i++ {
		starts[i] += starts[i-1]
	}
	values := make([]uint32, starts[docs+1])
	for _, p := range postings {
		for _, doc := range p.docs {
			values[starts[doc+1]] = p.ordinal
			starts[doc+1]++
		}
	}
	return Lists{starts: starts[:docs+1], values: values}
}
