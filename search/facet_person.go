package search

import (
	"cinedex/index"
)

// countPeople counts the people of some films so that those who are among the first limit, ties included, have their exact counts.
// Of few films it looks at everyone in each. Of many it counts heads, those with the most films of all, and no more of them than it
// must: once limit people have more films each than anyone left can have, it completes the counts of those who may be among the
// first, who may be left in some segments, and leaves out the rest. This is the threshold algorithm of Fagin, Lotem and Naor
// ("Optimal aggregation algorithms for middleware", 2003).
func (r *run) countPeople(c *counter, limit int, parts []*part) {
	films := 0
	for _, p := range parts {
		films += p.films
	}
	switch {
	case films < manyFilms:
		for _, p := range parts {
			for it := p.docs.Iterator(); it.HasNext(); {
				for _, person := range p.segment.People.At(it.Next()) {
					c.count(person, 1)
				}
			}
		}
	case !r.countHeads(c, parts, limit):
		for _, p := range parts {
			p.countPeople(c)
		}
		c.touchAll()
	}
}

// manyFilms is from how many films on it pays not to note whom each film adds to those counted.
const manyFilms = 4096

// beyond is how many of the films somebody may have at most who is not among the first n heads.
func (p *part) beyond(n int) int { return min(p.segment.People.Beyond(n), p.films) }

// countPeople adds everyone.
func (p *part) countPeople(c *counter) {
	people, step := &p.segment.People, uint32(1)
	if p.rest != nil {
		who, docs := people.People()
		for i, person := range who {
			c.counts[person] += docs[i]
		}
		step = ^uint32(0) // less one
	}
	p.each(func(docs []uint32) { people.Count(docs, c.counts, step) })
}

// countHeads counts the first heads and reports whether they are enough. It does not begin where that is unlikely or would cost
// more than counting everyone.
func (r *run) countHeads(c *counter, parts []*part, limit int) bool {
	counted := 0
	for heads := leastHeads; heads <= index.MaxHeads; heads *= 2 {
		if counted == 0 && !headsSuffice(parts, heads, limit) {
			continue
		}
		var who [][]uint32
		for i := range parts {
			who = append(who, parts[i].countHeads(c, counted, heads))
		}
		c.touch(who...)
		if counted = heads; r.completePeople(c, parts, heads, limit) {
			return true
		}
	}
	c.clear()
	return false
}

// leastHeads is how many heads are counted at first.
const leastHeads = 64

// headsSuffice guesses whether so many heads are enough, taking the films for a sample of all, and cost less than counting
// everyone: they are counted by testing whether each of their films is among those asked for, and to look at a film's people takes
// as long as walkCost such tests, as measured (BenchmarkFacets).
func headsSuffice(parts []*part, heads, limit int) bool {
	beyond, least, tests, films := 0, 0, 0, 0
	for _, p := range parts {
		beyond += p.beyond(heads)
		least += p.segment.People.Beyond(limit-1) * p.films / max(1, p.segment.Docs)
		_, docs := p.segment.People.People()
		for _, n := range docs[:min(heads, len(docs))] {
			tests += int(n)
		}
		films += min(p.films, p.segment.Docs-p.films)
	}
	return beyond < least && tests < films*walkCost
}

const walkCost = 20

// countHeads adds the heads from first on, up to end, and returns them.
func (p *part) countHeads(c *counter, first, end int) []uint32 {
	heads := p.segment.People.Heads()
	who, films := p.segment.People.People()
	end = min(end, len(heads))
	if first >= end {
		return nil
	}
	for i := first; i < end; i++ {
		if p.rest != nil {
			c.counts[who[i]] += films[i] - uint32(p.rest.AndCardinality(heads[i]))
		} else {
			c.counts[who[i]] += uint32(p.docs.AndCardinality(heads[i]))
		}
	}
	return who[first:end]
}

// completePeople finishes the counts of those who may be among the first limit, where so many heads are counted. It reports false
// where that does not tell who is among them, or of too many.
func (r *run) completePeople(c *counter, parts []*part, heads, limit int) bool {
	if len(c.touched) < limit {
		return false
	}
	least, beyond := int(c.threshold(limit)), 0
	for i := range parts {
		beyond += parts[i].beyond(heads)
	}
	if least <= beyond {
		return false
	}
	var open []uint32
	for _, person := range c.touched {
		more := 0
		for i := range parts {
			if !parts[i].segment.People.Among(person, heads) {
				more += parts[i].beyond(heads)
			}
		}
		if more > 0 && int(c.counts[person])+more >= least {
			open = append(open, person)
		}
	}
	if len(open) > openPeople*limit {
		return false
	}
	ids := r.snapshot.People.IDs()
	for _, p := range parts {
		if p.beyond(heads) == 0 {
			continue
		}
		reader := p.segment.Segment.Reader() // the segment's own is for another goroutine
		for _, person := range open {
			if !p.segment.People.Among(person, heads) {
				c.counts[person] += uint32(p.docs.AndCardinality(facetPostings(reader, FacetPerson, ids[person])))
			}
		}
		p.failed = reader.Err()
	}
	return true
}

// openPeople is for how many people, to each that is listed, postings are looked up rather than everyone counted.
const openPeople = 4
