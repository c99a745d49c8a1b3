package search

import (
	"strconv"
)

// years holds a count for every year that a film may have.
const years = 1 << 12

func (r *run) yearFacet(c *counter) FacetCounts {
	counts := c.counts[:years]
	f := FacetCounts{Facet: FacetYear}
	decades := map[int]int{}
	var list []labelled
	least := c.threshold(r.request.FacetLimit + 1) // one of them may be the films without a year
	for year := 1; year < years; year++ {
		if counts[year] == 0 {
			continue
		}
		if f.Min == 0 {
			f.Min = year
		}
		f.Max = year
		decades[year/10*10] += int(counts[year])
		if counts[year] >= least {
			text := strconv.Itoa(year)
			list = append(list, labelled{FacetValue{Value: text, Label: text, Count: int(counts[year])}, text})
		}
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
		return int(counts[year%years])
	})
	for _, decade := range sortedKeys(decades) {
		label := decadeLabel(decade)
		f.Decades = append(f.Decades, FacetValue{Value: label, Label: label, Count: decades[decade], Selected: chosen[label]})
	}
	return f
}

func decadeLabel(decade int) string { return strconv.Itoa(decade) + "s" }
