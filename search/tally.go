package search

import (
	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
)

// part is the films of one segment that a facet is counted over.
type part struct {
	segment *segmentRun
	docs    *roaring.Bitmap
	rest    *roaring.Bitmap // the documents of the segment that docs are not, if those are fewer; else nil
	films   int             // of docs
	failed  error           // reading the segment
}

// parts returns what each facet is counted over: one and the same where their filters are.
func (s *segmentRun) parts(facets []Facet) []*part {
	list := make([]*part, len(facets))
	for i, facet := range facets {
		docs := s.without(facet)
		for _, p := range list[:i] {
			if p.docs == docs {
				list[i] = p
			}
		}
		if list[i] != nil {
			continue
		}
		list[i] = &part{segment: s, docs: docs, films: int(docs.GetCardinality())}
		// What all documents come to is kept, so that a count over most of them is that without what the others have.
		if 2*list[i].films > s.Docs {
			list[i].rest = roaring.Flip(docs, 0, uint64(s.Docs))
		}
	}
	return list
}

// each hands over the documents that are to be looked at, many at a time: docs, or rest where there is one.
func (p *part) each(use func(docs []uint32)) {
	docs := p.docs
	if p.rest != nil {
		docs = p.rest
	}
	var buffer [512]uint32
	for it := docs.ManyIterator(); ; {
		n := it.NextMany(buffer[:])
		if n == 0 {
			return
		}
		use(buffer[:n])
	}
}

// sets returns the column of a facet that has sets.
func (s *segmentRun) sets(facet Facet) *index.Sets {
	switch facet {
	case FacetGenre:
		return &s.Genres
	case FacetLanguage:
		return &s.Languages
	case FacetCountry:
		return &s.Countries
	}
	return &s.Kinds
}

// tally adds the films of one segment to the counters of facets; list has the part of each, nil for those left out. Facets
// counted over the same films are counted together, for finding out which films those are takes as long as counting one.
func tally(list []*part, facets []Facet, counters []*counter) {
	for i, p := range list {
		if p == nil {
			continue
		}
		var together []*column
		for n := i; n < len(list); n++ {
			if list[n] == p {
				list[n] = nil
				together = append(together, newColumn(p, facets[n], counters[n]))
			}
		}
		p.each(func(docs []uint32) {
			for _, c := range together {
				c.count(docs)
			}
		})
		for _, c := range together {
			c.close(p)
		}
	}
}

// column is one facet of a segment, counted by sets, or by years.
type column struct {
	of     []uint32 // by document: its set
	year   []uint16 // or its year
	docs   []uint32 // by set or year: how many documents of the segment have it
	sets   *index.Sets
	counts *counter // by set or year; nil where films are so few that values are counted at once
	into   *counter
}

func newColumn(p *part, facet Facet, into *counter) *column {
	c := &column{into: into}
	if facet == FacetYear {
		c.year, c.docs = p.segment.Year, p.segment.Years
	} else {
		c.sets = p.segment.sets(facet)
		c.of, c.docs = c.sets.Of, c.sets.Docs
	}
	if p.rest != nil || p.films >= len(c.docs)/4 {
		c.counts = newCounter(len(c.docs))
	}
	return c
}

func (c *column) count(docs []uint32) {
	switch {
	case c.counts == nil && c.sets == nil:
		for _, doc := range docs {
			c.into.count(uint32(c.year[doc]), 1)
		}
	case c.counts == nil:
		for _, doc := range docs {
			for _, o := range c.sets.At(doc) {
				c.into.count(o, 1)
			}
		}
	case c.sets == nil:
		counts := c.counts.counts
		for _, doc := range docs {
			counts[c.year[doc]]++
		}
	default:
		counts := c.counts.counts
		for _, doc := range docs {
			counts[c.of[doc]]++
		}
	}
}

// close adds what was counted of a part to the counts by value.
func (c *column) close(p *part) {
	if c.counts == nil {
		return
	}
	counts := c.counts.counts[:len(c.docs)]
	for set, n := range counts {
		if p.rest != nil {
			n = c.docs[set] - n
		}
		switch {
		case n == 0:
		case c.sets == nil:
			c.into.count(uint32(set), n)
		default:
			for _, o := range c.sets.Values(uint32(set)) {
				c.into.count(o, n)
			}
		}
	}
	clear(counts)
	c.counts.free()
}
