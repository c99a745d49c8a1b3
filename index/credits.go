package index

import (
	"github.com/RoaringBitmap/roaring/v2"
)

// Credits hold the people of each document. Of the heads, those with the most films, the documents are kept too: whoever counts
// people over very many films can so leave out those who cannot be among the first.
type Credits struct {
	Lists

	people []uint32          // everyone credited in the segment, those with the most films first
	docs   []uint32          // and how many documents have them, deleted ones included
	heads  []*roaring.Bitmap // the documents of the first of them
	rank   []uint16          // by ordinal, as far as there are heads: the place among them plus one; 0 for others
	films  Lists             // by place among the ordinals credited: the documents
	among  ranked            // the ordinals credited
}

// MaxHeads is how many heads a segment has at most. In catalogues grown to a million films they have a third of all credits.
const MaxHeads = 512

// People returns everyone credited in the segment by ordinal, those with the most films first, and how many documents have them,
// deleted ones included; read only.
func (c *Credits) People() (people, docs []uint32) { return c.people, c.docs }

// Heads returns the documents of the heads, which are the first of People, deleted ones included; read only.
func (c *Credits) Heads() []*roaring.Bitmap { return c.heads }

// Films returns the documents that credit a person, deleted ones included; read only.
func (c *Credits) Films(person uint32) []uint32 {
	if place, ok := c.among.place(person); ok {
		return c.films.At(place)
	}
	return nil
}

// Head returns the documents of a person who is among the heads, as Heads has them; nil for others.
func (c *Credits) Head(person uint32) *roaring.Bitmap {
	if !c.Among(person, len(c.heads)) {
		return nil
	}
	return c.heads[c.rank[person]-1]
}

// Beyond is how many documents anyone has at most whom n others stand before.
func (c *Credits) Beyond(n int) int {
	if n >= len(c.docs) {
		return 0
	}
	return int(c.docs[n])
}

// Among reports whether a person is among the first n heads.
func (c *Credits) Among(person uint32, n int) bool {
	return int(person) < len(c.rank) && c.rank[person] > 0 && int(c.rank[person]) <= n
}

// newCredits takes in the postings of people, those with the most films first.
func newCredits(docs int, postings []posting) Credits {
	c := Credits{Lists: newLists(docs, postings), people: make([]uint32, len(postings)), docs: make([]uint32, len(postings))}
	for i, p := range postings {
		c.people[i], c.docs[i] = p.ordinal, uint32(len(p.docs))
	}
	for i, p := range postings[:min(MaxHeads, len(postings))] {
		c.heads = append(c.heads, roaring.BitmapOf(p.docs...))
		if short := int(p.ordinal) + 1 - len(c.rank); short > 0 {
			c.rank = append(c.rank, make([]uint16, short)...)
		}
		c.rank[p.ordinal] = uint16(i + 1)
	}
	c.among = newRanked(c.people)
	c.films = newFilms(&c.among, postings)
	return c
}

// newFilms puts the documents of each posting at its ordinal's place.
func newFilms(among *ranked, postings []posting) Lists {
	l := Lists{starts: make([]uint32, len(postings)+1)}
	places := make([]uint32, len(postings))
	for i, p := range postings {
		places[i], _ = among.place(p.ordinal)
		l.starts[places[i]+1] = uint32(len(p.docs))
	}
	for i := range postings {
		l.starts[i+1] += l.starts[i]
	}
	l.values = make([]uint32, l.starts[len(postings)])
	for i, p := range postings {
		copy(l.values[l.starts[places[i]]:], p.docs)
	}
	return l
}
