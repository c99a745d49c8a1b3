package search

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// Number is a property that is a number. Its text is its name in a request.
type Number string

const (
	NumberYear       Number = "year"
	NumberRuntime    Number = "runtime" // minutes
	NumberPopularity Number = "popularity"
	NumberRating     Number = "rating" // the average
)

// Numbers are all of them.
var Numbers = []Number{NumberYear, NumberRuntime, NumberPopularity, NumberRating}

// NumberCounts say what a number comes to over the hits that have it.
type NumberCounts struct {
	Number        Number
	Films         int // that have it
	Min, Max, Sum float64
	Values        []NumberValue // commonest first, ties by value; none of popularity, which hardly two films share
}

// NumberValue is a value and how many of the hits have it.
type NumberValue struct {
	Value float64
	Count int
}

// number returns a film's number, or that it has none.
func (s *segmentRun) number(n Number, doc uint32) (v float64, has bool) {
	switch n {
	case NumberYear:
		v = float64(s.Year[doc])
	case NumberRuntime:
		v = float64(s.Runtime[doc])
	case NumberPopularity:
		v = s.Popularity[doc]
	case NumberRating:
		v = math.Round(float64(s.Rating[doc])*ratingSteps) / ratingSteps
		return v, v >= 0
	}
	return v, v > 0
}

// ratingSteps is to how much of one a rating is exact: it is kept as a float32, whose 7.1 is not quite that of a float64.
const ratingSteps = 1e5

// numbers sums up those asked for; when time is up they are empty.
func (r *run) numbers() []NumberCounts {
	var list []NumberCounts
	for _, n := range r.request.Numbers {
		c := NumberCounts{Number: n}
		if !r.expired() {
			r.sum(&c)
		}
		list = append(list, c)
	}
	return list
}

func (r *run) sum(c *NumberCounts) {
	counts := map[float64]int{}
	if c.Number == NumberYear || c.Number == NumberRuntime {
		r.countWhole(c.Number, func(v float64, films int) {
			c.add(v, films)
			counts[v] = films
		})
	} else {
		for _, s := range r.segments {
			for it := s.hits.Iterator(); it.HasNext(); {
				v, has := s.number(c.Number, it.Next())
				if !has {
					continue
				}
				if c.add(v, 1); c.Number == NumberRating {
					counts[v]++
				}
			}
		}
	}
	for _, v := range slices.Sorted(maps.Keys(counts)) {
		c.Values = append(c.Values, NumberValue{v, counts[v]})
	}
	slices.SortStableFunc(c.Values, func(a, b NumberValue) int { return cmp.Compare(b.Count, a.Count) })
	c.Values = c.Values[:min(len(c.Values), r.request.FacetLimit)]
}

// countWhole hands over each value of a column of whole numbers with how many of the hits have it.
func (r *run) countWhole(n Number, use func(v float64, films int)) {
	c := newCounter(math.MaxUint16 + 1)
	defer c.free()
	for _, s := range r.segments {
		column := s.Year
		if n == NumberRuntime {
			column = s.Runtime
		}
		for it := s.hits.Iterator(); it.HasNext(); {
			c.count(uint32(column[it.Next()]), 1)
		}
	}
	for _, v := range c.touched {
		if v > 0 {
			use(float64(v), int(c.counts[v]))
		}
	}
}

// add takes in films that have the same value.
func (c *NumberCounts) add(v float64, films int) {
	if c.Films == 0 {
		c.Min, c.Max = v, v
	}
	c.Films += films
	c.Sum += v * float64(films)
	c.Min, c.Max = min(c.Min, v), max(c.Max, v)
}
