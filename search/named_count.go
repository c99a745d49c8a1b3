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
	if facet != FacetDirector && wanted.Len() <= fewValues {
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
	all := newCounter(r.vocabularySize(facet))
	defer all.free()
	if facet == FacetDirector {
		r.countDirectors(all, parts)
	} else {
		tally(slices.Clone(parts), repeated(facet, len(parts)), repeated(all, len(parts)))
	}
	for _, o := range all.touched {
		if wanted.Has(o) {
			c.count(o, all.counts[o])
		}
	}
	return c
}

// fewValues is for how many values looking each up takes less than counting all.
const fewValues = 8
