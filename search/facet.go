package search

import (
	"cmp"
	"slices"
	"strings"

	"cinedex/index"
	"cinedex/index/fold"
)

// facet counts one facet.
func (r *run) facet(facet Facet) FacetCounts {
	if facet == FacetYear {
		return r.yearFacet()
	}
	values, size := r.vocabulary(facet)
	c := newCounter(size)
	defer c.free()
	for _, s := range r.segments {
		lists := s.lists(facet)
		c.count(s.without(facet), lists)
	}
	filter := r.request.facetFilters()[facet]
	selected := slices.Concat(filter.Any, filter.All)
	list := r.withSelected(facet, r.best(facet, c, values), selected, func(value string) int {
		n := uint64(0)
		for _, s := range r.segments {
			n += s.without(facet).AndCardinality(s.facetPostings(facet, value))
		}
		return int(n)
	})
	return FacetCounts{Facet: facet, Values: list}
}

// vocabulary returns the values of a facet by ordinal, and how many there are.
func (r *run) vocabulary(facet Facet) (values []string, size int) {
	switch facet {
	case FacetGenre:
		values = r.snapshot.Genres.Values()
	case FacetLanguage:
		values = r.snapshot.Languages.Values()
	case FacetCountry:
		values = r.snapshot.Countries.Values()
	case FacetKind:
		values = r.snapshot.Kinds.Values()
	default:
		values = r.snapshot.People.IDs()
	}
	return values, len(values)
}

func (s *segmentRun) lists(facet Facet) index.Lists {
	switch facet {
	case FacetGenre:
		return s.Genres
	case FacetLanguage:
		return s.Languages
	case FacetCountry:
		return s.Countries
	case FacetKind:
		return s.Kinds
	}
	return s.People
}

// best returns the values counted most, as many as the request's limit, ties in label order. Labels are looked up for those
// that may be listed only.
func (r *run) best(facet Facet, c *counter, values []string) []labelled {
	limit := r.request.FacetLimit
	least := c.threshold(limit)
	var list []labelled
	for _, o := range c.touched {
		if c.counts[o] >= least {
			list = append(list, r.labelled(facet, values[o], o, int(c.counts[o])))
		}
	}
	return firstValues(list, limit)
}

// labelled is a facet value and the form of its label that ties are ordered by.
type labelled struct {
	FacetValue
	key string
}

func (r *run) labelled(facet Facet, value string, ordinal uint32, count int) labelled {
	label := r.label(facet, value, ordinal)
	return labelled{FacetValue{Value: value, Label: label, Count: count}, fold.Text(label)}
}

// firstValues orders values by count, label and value and returns the first of them.
func firstValues(list []labelled, limit int) []labelled {
	slices.SortFunc(list, func(a, b labelled) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.key, b.key), strings.Compare(a.Value, b.Value))
	})
	return list[:min(limit, len(list))]
}

// withSelected marks the values that the request chose and adds, in their place, those not among the first.
func (r *run) withSelected(facet Facet, list []labelled, selected []string, count func(value string) int) []FacetValue {
	for _, value := range slices.Compact(slices.Sorted(slices.Values(selected))) {
		i := slices.IndexFunc(list, func(v labelled) bool { return v.Value == value })
		if i < 0 {
			i = len(list)
			list = append(list, r.labelled(facet, value, r.ordinal(facet, value), count(value)))
		}
		list[i].Selected = true
	}
	values := make([]FacetValue, len(list))
	for i, v := range firstValues(list, len(list)) {
		values[i] = v.FacetValue
	}
	return values
}
