package search

import (
	"slices"
	"strconv"
)

// namedYears are those that begin with what is typed. None are guessed: a year near another is another.
func (r *run) namedYears(typed *typedName, parts []*part, limit int) (list []NamedValue) {
	c := newCounter(years)
	defer c.free()
	tally(slices.Clone(parts), repeated(FacetYear, len(parts)), repeated(c, len(parts)))
	var found []labelled
	for _, year := range c.touched {
		text := strconv.Itoa(int(year))
		if _, is := typed.show(text, nil, false); is && year > 0 {
			found = append(found, labelled{FacetValue{Value: text, Label: text, Count: int(c.counts[year])}, text})
		}
	}
	for _, v := range firstValues(found, limit) {
		html, _ := typed.show(v.Label, nil, false)
		list = append(list, NamedValue{v.FacetValue, html})
	}
	return list
}

func repeated[T any](v T, n int) []T {
	list := make([]T, n)
	for i := range list {
		list[i] = v
	}
	return list
}
