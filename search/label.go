package search

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"cinedex/index/film"
)

// label names a value of a facet to the reader.
func (r *run) label(facet Facet, value string, ordinal uint32) string {
	langs := r.request.Langs
	switch facet {
	case FacetGenre:
		return film.GenreLabel(value, langs)
	case FacetLanguage:
		return film.LanguageLabel(value, langs)
	case FacetCountry:
		return film.CountryLabel(value, langs)
	case FacetKind:
		return film.KindLabel(value, langs)
	case FacetPerson, FacetDirector:
		if ordinal != unknown {
			return r.snapshot.PersonLabel(ordinal)
		}
		if name := r.snapshot.People.Recorded(personOf(value)); name != "" {
			return name
		}
	}
	return value
}

// personOf returns the id in a value of the facet person, which may be one in a role: director:pedro-almodovar.
func personOf(value string) string {
	if _, id, inRole := strings.Cut(value, ":"); inRole {
		return id
	}
	return value
}

// unknown is the ordinal of a value that no film has.
const unknown = ^uint32(0)

// ordinal returns the number of a selected value, which may be one that no film has, or, of a person, one in a role.
func (r *run) ordinal(facet Facet, value string) uint32 {
	if facet == FacetPerson {
		if o, ok := r.snapshot.People.Find(personOf(value)); ok {
			return o
		}
	}
	return unknown
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
