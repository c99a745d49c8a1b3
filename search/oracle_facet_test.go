package search

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"cinedex/index/film"
	"cinedex/index/fold"
)

// facet counts a facet over the films that the text matches.
func (o *oracle) facet(q Request, matches []string, facet Facet) FacetCounts {
	counts := FacetCounts{Facet: facet}
	values, chosen, decades := map[string]int{}, map[string]int{}, map[int]int{}
	for _, id := range matches {
		f := o.films[id]
		if !keeps(q, f, facet) {
			continue
		}
		for _, v := range valuesOf(f, facet) {
			values[v]++
		}
		for _, v := range slices.Compact(slices.Sorted(slices.Values(chosenBy(f, facet)))) {
			chosen[v]++
		}
		if facet == FacetYear && f.Year != 0 {
			decades[f.Year/10]++
			counts.Max = max(counts.Max, f.Year)
			counts.Min = min(cmp.Or(counts.Min, math.MaxInt), f.Year)
		}
	}
	selected := slices.Concat(q.facetFilters()[facet].Any, q.facetFilters()[facet].All)
	for _, y := range q.Years {
		if facet == FacetYear && y.From == y.To {
			selected = append(selected, strconv.Itoa(y.From))
		}
	}
	list := o.ordered(q, facet, values)
	list = list[:min(len(list), cmp.Or(q.FacetLimit, DefaultFacetLimit))]
	listed := map[string]int{}
	for _, v := range list {
		listed[v.Value] = v.Count
	}
	for _, v := range selected {
		listed[v] = chosen[v]
	}
	counts.Values = o.ordered(q, facet, listed)
	for i := range counts.Values {
		counts.Values[i].Selected = slices.Contains(selected, counts.Values[i].Value)
	}
	if facet == FacetYear {
		counts.Decades = decadesOf(q, decades)
	}
	return counts
}

func decadesOf(q Request, counts map[int]int) []FacetValue {
	var list []FacetValue
	selected := func(d int) bool { return slices.Contains(q.Years, Range{10 * d, 10*d + 9}) }
	for d := film.MinYear / 10; d <= film.MaxYear()/10; d++ {
		if label := strconv.Itoa(10*d) + "s"; counts[d] > 0 || selected(d) {
			list = append(list, FacetValue{Value: label, Label: label, Count: counts[d], Selected: selected(d)})
		}
	}
	return list
}

// ordered lists values commonest first, ties in label order.
func (o *oracle) ordered(q Request, facet Facet, counts map[string]int) []FacetValue {
	list := []FacetValue{}
	for value, n := range counts {
		list = append(list, FacetValue{Value: value, Label: o.label(q, facet, value), Count: n})
	}
	slices.SortFunc(list, func(a, b FacetValue) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(fold.Text(a.Label), fold.Text(b.Label)), strings.Compare(a.Value, b.Value))
	})
	return list
}

func (o *oracle) label(q Request, facet Facet, value string) string {
	switch facet {
	case FacetGenre:
		return film.GenreLabel(value, q.Langs)
	case FacetLanguage:
		return film.LanguageLabel(value, q.Langs)
	case FacetCountry:
		return film.CountryLabel(value, q.Langs)
	case FacetKind:
		return film.KindLabel(value, q.Langs)
	case FacetPerson:
		_, id, _ := strings.Cut(":"+value, ":")
		if _, inRole, is := strings.Cut(value, ":"); is {
			id = inRole
		}
		return cmp.Or(o.labels[id], value)
	}
	return value
}
