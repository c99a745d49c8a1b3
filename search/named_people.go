package search

import "cinedex/index"

// countNamedPeople counts those of wanted who may be among the first limit, ties included. Of few films it looks at everyone in each;
// of few people at every film of each. Of many of both it takes first those who have the most films, and ends where it can.
func (r *run) countNamedPeople(c *counter, wanted *index.Ordinals, parts []*part, limit int) {
	films, people := 0, wanted.Len()
	for _, p := range parts {
		films += p.films
	}
	if films >= manyFilms {
		dense := newDense(parts)
		defer freeDense(dense)
		if people < fewNamed {
			for person := range wanted.All() {
				countFilms(c, person, dense)
			}
			return
		}
		if countFirstNamed(c, wanted, dense, limit, films*walkFilm) {
			return
		}
		c.clear()
	}
	for _, p := range parts {
		for it := p.docs.Iterator(); it.HasNext(); {
			for _, person := range p.segment.People.At(it.Next()) {
				if wanted.Has(person) {
					c.count(person, 1)
				}
			}
		}
	}
}

// fewNamed is of how many people the films are looked at before those are found who have the most.
const fewNamed = 2 << 10

// What counting costs, in times of testing whether a film is among those asked for, as measured: finding a person's films, and looking
// at everyone in a film.
const (
	findFilms = 20
	walkFilm  = 24
)

// densePart is the films of one segment that people are counted over, as a set that is soon asked.
type densePart struct {
	*part
	has *index.Ordinals // nil where it is all documents of the segment
}

func newDense(parts []*part) []densePart {
	dense := make([]densePart, len(parts))
	for i, p := range parts {
		if dense[i].part = p; p.films < p.segment.Docs {
			dense[i].has = newOrdinals()
			dense[i].has.Fill(p.docs)
		}
	}
	return dense
}

func freeDense(dense []densePart) {
	for _, p := range dense {
		if p.has != nil {
			freeOrdinals(p.has)
		}
	}
}

// countFilms counts the films that credit a person, and returns what that cost.
func countFilms(c *counter, person uint32, parts []densePart) (cost int) {
	n := 0
	for _, p := range parts {
		films := p.segment.People.Films(person)
		if cost += findFilms; p.has == nil {
			n += len(films)
			continue
		}
		cost += len(films)
		for _, doc := range films {
			if p.has.Has(doc) {
				n++
			}
		}
	}
	if n > 0 {
		c.count(person, uint32(n))
	}
	return cost
}

// countFirstNamed begins with those of wanted who have the most films in a segment, counts them in all, and ends where nobody left can
// have as many as limit of them: the threshold algorithm, see countPeople. It gives up, and reports false, once that has cost as
// much as looking at all films would.
func countFirstNamed(c *counter, wanted *index.Ordinals, parts []densePart, limit, budget int) bool {
	left := newOrdinals()
	defer freeOrdinals(left)
	left.Or(wanted)
	for from, to := 0, leastDepth; ; from, to = to, 2*to {
		beyond := 0 // films that anyone can have who is not met yet
		for _, p := range parts {
			people, _ := p.segment.People.People()
			for _, person := range people[min(from, len(people)):min(to, len(people))] {
				if p.films > 0 && left.Has(person) {
					left.Remove(person)
					budget -= countFilms(c, person, parts)
				}
			}
			beyond += p.beyond(to)
		}
		switch {
		case beyond == 0, len(c.touched) >= limit && int(c.threshold(limit)) > beyond:
			return true
		case budget < 0:
			return false
		}
	}
}

// leastDepth is how many of the people with the most films are looked through at first.
const leastDepth = 256
