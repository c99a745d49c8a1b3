package search

import (
	"strconv"
)

// years holds a count for every year that a film may have.
const years = 1 << 12

func (r *run) yearFacet() FacetCounts {
	var counts [years]int
	for _, s := range r.segments {
		for it := s.without(FacetYear).Iterator(); it.HasNext(); {
			counts[s.Year[it.Next()]%years]++
		}
	}
	f := FacetCounts{Facet: FacetYear}
	decades := map[int]int{}
	var list []labelled
	for year := 1; year < years; year++ {
		if counts[year] == 0 {
			continue
		}
		if f.Min == 0 {
			f.Min = year
		}
		f.Max = year
		decades[year/10*10] += counts[year]
		text := strconv.Itoa(year)
		list = append(list, labelled{FacetValue{Value: text, Label: text, Count: counts[year]}, text})
	}
	var selected []string
	chosen := map[string]bool{}
	for _, y := range r.request.Years {
		if y.From == y.To {
			selected = append(selected, strconv.Itoa(y.From))
		} else if y.To == y.From+9 && y.From%10 == 0 {
			chosen[decadeLabel(y.From)] = true
			decades[y.From] += 0 // listed even so
		}
	}
	f.Values = r.withSelected(FacetYear, firstValues(list, r.request.FacetLimit), selected, func(value string) int {
		year, _ := strconv.Atoi(value) // written just above
		return counts[year%years]
	})
	for _, decade := range sortedKeys(decades) {
		label := decadeLabel(decade)
		f.Decades = append(f.Decades, FacetValue{Value: label, Label: label, Count: decades[decade], Selected: chosen[label]})
	}
	return f
}

func decadeLabel(decade int) string { return strconv.Itoa(decade) + "s" }
