package search

import (
	"cmp"
	"slices"
	"strings"

	"cinedex/index/fold"
)

// facets counts those asked for; when time is up they have no values.
func (r *run) facets() []FacetCounts {
	var wanted []Facet
	for _, facet := range append(slices.Clone(Facets), FacetDirector) {
		if r.request.wants(facet) {
			wanted = append(wanted, facet)
		}
	}
	list := make([]FacetCounts, len(wanted))
	for i, facet := range wanted {
		list[i].Facet = facet
	}
	if len(wanted) == 0 || r.expired() {
		return list
	}
	counters := r.count(wanted)
	for i, facet := range wanted {
		if facet == FacetYear {
			list[i] = r.yearFacet(counters[i])
		} else {
			list[i].Values = r.facetValues(facet, counters[i])
		}
		counters[i].free()
	}
	return list
}

// count counts facets. People, who take about as long as the others together, are counted beside them where that pays.
func (r *run) count(facets []Facet) []*counter {
	counters := make([]*counter, len(facets))
	parts := make([][]*part, len(r.segments)) // by segment and facet
	for i, s := range r.segments {
		parts[i] = s.parts(facets)
	}
	var ofPeople func()
	var of []*part // what people are counted over
	for i, facet := range facets {
		counters[i] = newCounter(r.vocabularySize(facet))
		if facet == FacetDirector {
			var of []*part
			for n := range parts {
				of = append(of, parts[n][i])
				parts[n][i] = nil
			}
			r.countDirectors(counters[i], of)
		}
		if facet != FacetPerson {
			continue
		}
		films := 0
		for n := range parts {
			of = append(of, parts[n][i])
			films += of[n].films
			parts[n][i] = nil
		}
		ofPeople = func() { r.countPeople(counters[i], r.request.FacetLimit, of) }
		if films < besideFilms {
			ofPeople()
			ofPeople = nil
		}
	}
	tasks := []func(){func() {
		for _, list := range parts {
			tally(list, facets, counters)
		}
	}}
	if ofPeople != nil {
		tasks = append(tasks, ofPeople)
	}
	together(r.cores, len(tasks), func(i int) { tasks[i]() })
	for _, p := range of {
		if p.failed != nil {
			p.segment.failed = p.failed
		}
	}
	return counters
}

// besideFilms is from how many films on counting takes longer than starting a goroutine for it.
const besideFilms = 10_000

// facetValues lists the values of a facet counted, those selected among them.
func (r *run) facetValues(facet Facet, c *counter) []FacetValue {
	filter := r.request.facetFilters()[facet]
	selected := slices.Concat(filter.Any, filter.All)
	return r.withSelected(facet, r.best(facet, c, r.request.FacetLimit), selected, func(value string) int {
		n := uint64(0)
		for _, s := range r.segments {
			n += s.without(facet).AndCardinality(facetPostings(s.Reader, facet, value))
		}
		return int(n)
	})
}

// vocabulary returns the values of a facet by ordinal.
func (r *run) vocabulary(facet Facet) []string {
	switch facet {
	case FacetGenre:
		return r.snapshot.Genres.Values()
	case FacetLanguage:
		return r.snapshot.Languages.Values()
	case FacetCountry:
		return r.snapshot.Countries.Values()
	case FacetKind:
		return r.snapshot.Kinds.Values()
	}
	return r.snapshot.People.IDs()
}

// vocabularySize is above every ordinal of a facet; years are their own.
func (r *run) vocabularySize(facet Facet) int {
	if facet == FacetYear {
		return years
	}
	return len(r.vocabulary(facet))
}

// best returns the values counted most, as many as limit, ties in label order. Labels are looked up for those that may be listed only.
func (r *run) best(facet Facet, c *counter, limit int) []labelled {
	values := r.vocabulary(facet)
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
