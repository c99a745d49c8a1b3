package index

import (
	"bytes"
	"cmp"
	"strings"
)

// Place is a film's place in the fixed order, apart from any segment.
type Place struct {
	Popularity float64
	Votes      uint32
	Year       uint16
	ID         string
}

// Place returns the place of a document.
func (c *Columns) Place(doc uint32) Place {
	return Place{Popularity: c.Popularity[doc], Votes: c.Votes[doc], Year: c.Year[doc], ID: c.ID(doc)}
}

// Compare is negative where p stands before q, 0 only for one film.
func (p Place) Compare(q Place) int {
	return cmp.Or(cmp.Compare(q.Popularity, p.Popularity), cmp.Compare(q.Votes, p.Votes), cmp.Compare(q.Year, p.Year), strings.Compare(p.ID, q.ID))
}

// CompareFixed orders two films, of one segment or two, by what breaks every tie: popularity, votes, newest, id. It is
// negative where the first stands before the second, and 0 only for one film.
func CompareFixed(a *Columns, x uint32, b *Columns, y uint32) int {
	if c := cmp.Or(cmp.Compare(b.Popularity[y], a.Popularity[x]), cmp.Compare(b.Votes[y], a.Votes[x]), cmp.Compare(b.Year[y], a.Year[x])); c != 0 {
		return c
	}
	return bytes.Compare(a.ids.at(x), b.ids.at(y))
}

// steps are a number of each document by its place among the different numbers, from the least on. Dictionaries have numbers in
// their order, so that places cost nothing, and documents are put in the order of places by counting, without comparing.
type steps struct {
	of     []uint32 // each document's; 0 for those that have none, or have zero
	number int      // of steps, the one of zero included
}

// rank puts the documents in the fixed order. byID has them in the order of their ids.
func (c *Columns) rank(byID []uint32, popularity, votes steps) {
	years := steps{of: make([]uint32, c.Docs), number: len(c.Years)}
	for doc, year := range c.Year {
		years.of[doc] = uint32(year)
	}
	c.ByRank, c.Rank = byID, make([]uint32, c.Docs)
	spare := make([]uint32, len(byID))
	for _, s := range []steps{years, votes, popularity} { // each keeps the order of the one before where it knows none
		s.highestFirst(spare, c.ByRank)
		c.ByRank, spare = spare, c.ByRank
	}
	for rank, doc := range c.ByRank {
		c.Rank[doc] = uint32(rank)
	}
}

// highestFirst writes docs to dst, those on the highest step first, those on one as they are.
func (s steps) highestFirst(dst, docs []uint32) {
	starts := make([]uint32, s.number+1) // by step, where its documents begin, moved on as they come
	for _, doc := range docs {
		starts[s.of[doc]]++
	}
	sum := uint32(0)
	for step := s.number; step >= 0; step-- {
		starts[step], sum = sum, sum+starts[step]
	}
	for _, doc := range docs {
		at := &starts[s.of[doc]]
		dst[*at] = doc
		*at++
	}
}
