package search

import (
	"slices"
	"strings"

	"cinedex/index"
	"cinedex/index/film"
)

// names returns the directory of the names of a facet's values.
func (r *run) names(facet Facet) *index.Directory {
	switch facet {
	case FacetGenre:
		return r.snapshot.Genres.Names()
	case FacetLanguage:
		return r.snapshot.Languages.Names()
	case FacetCountry:
		return r.snapshot.Countries.Names()
	case FacetKind:
		return r.snapshot.Kinds.Names()
	}
	return r.snapshot.People.Names()
}

// otherNames returns what a value is called beside its label, the names of a person's record first.
func (r *run) otherNames(facet Facet, o uint32) []string {
	switch facet {
	case FacetGenre:
		return r.snapshot.Genres.Called(o)
	case FacetLanguage:
		return r.snapshot.Languages.Called(o)
	case FacetCountry:
		return r.snapshot.Countries.Called(o)
	case FacetKind:
		return r.snapshot.Kinds.Called(o)
	}
	_, aliases, credited := r.snapshot.People.Called(o)
	return slices.Concat(aliases, credited)
}

// numbered returns the ordinal of a value that is in the vocabulary.
func (r *run) numbered(facet Facet, value string) (uint32, bool) {
	switch facet {
	case FacetGenre:
		return r.snapshot.Genres.Find(value)
	case FacetLanguage:
		return r.snapshot.Languages.Find(value)
	case FacetCountry:
		return r.snapshot.Countries.Find(value)
	case FacetKind:
		return r.snapshot.Kinds.Find(value)
	}
	return r.snapshot.People.Find(value)
}

// readsOther reports whether labels are shown in a language that directories do not have them in.
func (r *run) readsOther() bool {
	return slices.ContainsFunc(r.request.Langs, func(lang string) bool {
		base, _, _ := strings.Cut(lang, "-")
		return base != lang || !slices.Contains(film.LabelLanguages, base)
	})
}

// countNamed counts those of the wanted values that may be among the first limit; the caller frees the counter.
func (r *run) countNamed(facet Facet, wanted *index.Ordinals, parts []*part, limit int) *counter {
	c := newCounter(r.vocabularySize(facet))
	if facet == FacetPerson {
		r.countNamedPeople(c, wanted, parts, limit)
		return c
	}
	if wanted.Len() <= fewValues {
		values := r.vocabulary(facet)
		for o := range wanted.All() {
			for _, p := range parts {
				if n := p.docs.AndCardinality(facetPostings(p.segment.Reader, facet, values[o])); n > 0 {
					c.count(o, uint32(n))
				}
			}
		}
		return c
	}
	all := newCounter(len(c.counts))
	defer all.free()
	tally(slices.Clone(parts), repeated(facet, len(parts)), repeated(all, len(parts)))
	for _, o := range all.touched {
		if wanted.Has(o) {
			c.count(o, all.counts[o])
		}
	}
	return c
}

// fewValues is for how many values looking each up takes less than counting all.
const fewValues = 8

// countNamedPeople counts those of wanted who may be among the first limit, ties included. Of few films it looks at everyone in each;
// of few people at every film of each. Of many of both it begins with those who have the most films in a segment, counts them in all,
// and ends where nobody left can have as many as limit of them: the threshold algorithm, see countPeople.
func (r *run) countNamedPeople(c *counter, wanted *index.Ordinals, parts []*part, limit int) {
	films, people := 0, wanted.Len()
	for _, p := range parts {
		films += p.films
	}
	switch {
	case films < manyFilms, films < manyNamed && films < 2*people:
		for _, p := range parts {
			for it := p.docs.Iterator(); it.HasNext(); {
				for _, person := range p.segment.People.At(it.Next()) {
					if wanted.Has(person) {
						c.count(person, 1)
					}
				}
			}
		}
	case people < fewNamed:
		for person := range wanted.All() {
			countFilms(c, person, parts)
		}
	default:
		countFirstNamed(c, wanted, parts, limit)
	}
}

const (
	manyNamed = 16 << 10 // films, each of whose people takes about as long to look at as is saved by stopping early
	fewNamed  = 2 << 10  // people whose films are looked at before those are found who have the most
)

// countFilms counts the films that credit a person.
func countFilms(c *counter, person uint32, parts []*part) {
	n := 0
	for _, p := range parts {
		n += p.filmsOf(person)
	}
	if n > 0 {
		c.count(person, uint32(n))
	}
}

// filmsOf returns how many of the part's films credit a person.
func (p *part) filmsOf(person uint32) (n int) {
	credits := &p.segment.People
	films := credits.Films(person)
	head := credits.Head(person)
	switch {
	case len(films) == 0 || p.films == 0:
		return 0
	case p.films == p.segment.Docs:
		return len(films)
	case p.rest != nil && head != nil:
		return len(films) - int(p.rest.AndCardinality(head))
	case head != nil:
		return int(p.docs.AndCardinality(head))
	}
	for _, doc := range films {
		if p.docs.Contains(doc) {
			n++
		}
	}
	return n
}

// countFirstNamed counts by the threshold algorithm. Whoever is counted is taken out of a copy of wanted.
func countFirstNamed(c *counter, wanted *index.Ordinals, parts []*part, limit int) {
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
					countFilms(c, person, parts)
				}
			}
			beyond += p.beyond(to)
		}
		if beyond == 0 || len(c.touched) >= limit && int(c.threshold(limit)) > beyond {
			return
		}
	}
}

// leastDepth is how many of the people with the most films are looked through at first.
const leastDepth = 256
