package search

import (
	"strconv"
	"strings"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
)

// filters are the any-of filters of a request in one segment, by facet. They stand apart because a facet's own counts are
// taken as if its filter were absent.
type filters map[Facet]*roaring.Bitmap

// filter narrows the matches to hits, and remembers what the facets need.
func (s *segmentRun) filter(q *Request) {
	s.filters = filters{}
	s.fixed = s.match
	narrow := func(b *roaring.Bitmap) { s.fixed = roaring.And(s.fixed, b) }
	for facet, values := range q.facetFilters() {
		if len(values.Any) > 0 {
			s.filters[facet] = s.anyOf(facet, values.Any)
		}
		for _, v := range values.All {
			narrow(facetPostings(s.Reader, facet, v))
		}
		for _, v := range values.None {
			s.fixed = roaring.AndNot(s.fixed, facetPostings(s.Reader, facet, v))
		}
	}
	if len(q.Years) > 0 {
		s.filters[FacetYear] = s.inYears(q.Years)
	}
	if q.Runtime != (Range{}) {
		narrow(s.inRuntime(q.Runtime))
	}
	if q.Link != "" {
		narrow(s.Postings(index.FieldLink, q.Link))
	}
	if len(q.Only.Of) > 0 || q.Only.Op != All {
		s.fixed = s.satisfying(&q.Only, s.fixed)
	}
	s.hits = s.without("")
}

// facetFilters returns the filters on facets but the year's, which are ranges.
func (q *Request) facetFilters() map[Facet]Filter {
	return map[Facet]Filter{FacetGenre: q.Genre, FacetLanguage: q.Language, FacetCountry: q.Country, FacetKind: q.Kind, FacetPerson: q.Person}
}

// without returns the matches that all filters keep, the any-of filter of one facet left out.
func (s *segmentRun) without(facet Facet) *roaring.Bitmap {
	if s.hits != nil && s.filters[facet] == nil {
		return s.hits
	}
	docs := s.fixed
	for other, b := range s.filters {
		if other != facet {
			docs = roaring.And(docs, b)
		}
	}
	return docs
}

func (s *segmentRun) anyOf(facet Facet, values []string) *roaring.Bitmap {
	any := roaring.New()
	for _, v := range values {
		any.Or(facetPostings(s.Reader, facet, v))
	}
	return any
}

// facetPostings returns the documents that have a value of a facet. A person's may be one of a role: director:pedro-almodovar.
func facetPostings(r *index.Reader, facet Facet, value string) *roaring.Bitmap {
	switch facet {
	case FacetGenre:
		return r.Postings(index.FieldGenre, value)
	case FacetLanguage:
		return r.Postings(index.FieldLanguage, value)
	case FacetCountry:
		return r.Postings(index.FieldCountry, value)
	case FacetKind:
		return r.Postings(index.FieldKind, value)
	case FacetYear:
		return r.Postings(index.FieldYear, value)
	case FacetID:
		return r.FilmWithID(value)
	case FacetDirector:
		return r.Postings(index.FieldRole, directorPrefix+value)
	}
	if strings.Contains(value, ":") {
		return r.Postings(index.FieldRole, value)
	}
	return r.Credited(value)
}

// inYears returns the documents of any of the ranges.
func (s *segmentRun) inYears(ranges []Range) *roaring.Bitmap {
	any := roaring.New()
	for term := range s.Terms(index.FieldYear, nil, "", "") {
		year, err := strconv.Atoi(term)
		for _, r := range ranges {
			if err == nil && r.holds(year) {
				s.Or(any, index.FieldYear, term)
				break
			}
		}
	}
	return any
}

func (s *segmentRun) inRuntime(r Range) *roaring.Bitmap {
	within := roaring.New()
	for term := range s.Terms(index.FieldRuntime, nil, "", "") {
		if minutes, err := strconv.Atoi(term); err == nil && r.holds(minutes) {
			s.Or(within, index.FieldRuntime, term)
		}
	}
	return within
}

// holds reports whether n is in the range.
func (r Range) holds(n int) bool { return n >= r.From && (r.To == 0 || n <= r.To) }

// constrain removes from found what the text's operators, phrases and exclusions rule out. Of known it is known that it
// holds them: it is not looked at again.
func (s *segmentRun) constrain(found, known *roaring.Bitmap) {
	p := s.plan
	if len(p.years) > 0 {
		found.And(s.inYears(p.years))
	}
	if len(p.notYears) > 0 {
		found.AndNot(s.inYears(p.notYears))
	}
	for i := range p.excluded {
		w := s.find(&p.excluded[i])
		for _, b := range append(w.texts, w.common()) {
			if b != nil {
				found.AndNot(b)
			}
		}
	}
	s.constrainPhrases(found, known)
}
