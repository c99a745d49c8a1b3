package search

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"cinedex/index/film"
)

// complete checks the request's bounds and fills in its defaults. The error is a *film.Error of kind film.Invalid that names
// the parameter, the bound and what to do.
func (q *Request) complete() error {
	for _, set := range []struct {
		n     *int
		value int
	}{{&q.Page, 1}, {&q.PerPage, DefaultPerPage}, {&q.FacetLimit, DefaultFacetLimit}} {
		if *set.n == 0 {
			*set.n = set.value
		}
	}
	return q.check()
}

func (q *Request) check() error {
	if n := utf8.RuneCountInString(q.Text); n > MaxText {
		return invalid("q", "has %d characters; at most %d are taken", n, MaxText)
	}
	for _, f := range []struct {
		name   string
		values []string
	}{
		{"genre", q.Genre.Any}, {"genre", q.Genre.None}, {"genre.all", q.Genre.All},
		{"language", q.Language.Any}, {"language", q.Language.None}, {"language.all", q.Language.All},
		{"country", q.Country.Any}, {"country", q.Country.None}, {"country.all", q.Country.All},
		{"kind", q.Kind.Any}, {"kind", q.Kind.None}, {"kind.all", q.Kind.All},
		{"person", q.Person.Any}, {"person", q.Person.None}, {"person.all", q.Person.All},
	} {
		if len(f.values) > MaxFilterValues {
			return invalid(f.name, "%d values; at most %d can be given", len(f.values), MaxFilterValues)
		}
	}
	switch {
	case len(q.Years) > MaxFilterValues:
		return invalid("year", "%d values; at most %d can be given", len(q.Years), MaxFilterValues)
	case q.Page < 1:
		return invalid("page", "%d is not a page: the first is 1", q.Page)
	case q.PerPage < 1 || q.PerPage > MaxPerPage:
		return invalid("per_page", "%d is not from 1 to %d", q.PerPage, MaxPerPage)
	case q.Cursor == "" && (q.Page > MaxDepth || q.Skip+q.Page*q.PerPage > MaxDepth):
		return invalid("page", "page × per_page is over %d: go deeper with cursor", MaxDepth)
	case q.FacetLimit < 1 || q.FacetLimit > MaxFacetLimit:
		return invalid("facet_limit", "%d is not from 1 to %d", q.FacetLimit, MaxFacetLimit)
	case len(q.Langs) > MaxLangs:
		return invalid("lang", "%d languages; at most %d can be given", len(q.Langs), MaxLangs)
	case len(q.Cursor) > MaxCursor:
		return invalid("cursor", "not a next_cursor of an answer")
	}
	if q.Skip < 0 {
		return invalid("skip", "%d is less than none", q.Skip)
	}
	if n := q.Only.size(); n > MaxConditions {
		return invalid("filters", "%d conditions, each NOT and each list of them counted as one; at most %d are taken", n, MaxConditions)
	}
	for _, facet := range q.Facets {
		if facet != FacetDirector && !slices.Contains(Facets, facet) {
			return invalid("facets", "%q is not a facet; those are %v", facet, Facets)
		}
	}
	return nil
}

func invalid(parameter, format string, args ...any) error {
	return &film.Error{Kind: film.Invalid, Field: parameter, Message: parameter + ": " + fmt.Sprintf(format, args...)}
}

// order returns the order asked for, or the default.
func (q *Request) order() Sort {
	switch {
	case q.Sort.Key != SortDefault:
		return q.Sort
	case q.Text == "":
		return Sort{Key: SortPopularity}
	}
	return Sort{Key: SortRelevance}
}

// wants reports whether a facet is to be counted.
func (q *Request) wants(f Facet) bool { return slices.Contains(q.Facets, f) }
