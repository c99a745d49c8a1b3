package search

import (
	"cmp"
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
	"cinedex/index/fold"
)

// counter counts ordinals. Its arrays are as long as a vocabulary and pooled; only what was touched is cleared.
type counter struct {
	counts  []uint32
	touched []uint32
}

var counters = sync.Pool{New: func() any { return &counter{} }}

func newCounter(size int) *counter {
	c := counters.Get().(*counter)
	if len(c.counts) < size {
		c.counts = make([]uint32, size+size/4)
	}
	return c
}

func (c *counter) free() {
	for _, o := range c.touched {
		c.counts[o] = 0
	}
	c.touched = c.touched[:0]
	counters.Put(c)
}

func (c *counter) add(ordinals []uint32) {
	for _, o := range ordinals {
		if c.counts[o] == 0 {
			c.touched = append(c.touched, o)
		}
		c.counts[o]++
	}
}

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

// count adds what docs have.
func (c *counter) count(docs *roaring.Bitmap, lists index.Lists) {
	var buffer [512]uint32
	for it := docs.ManyIterator(); ; {
		n := it.NextMany(buffer[:])
		if n == 0 {
			return
		}
		for _, doc := range buffer[:n] {
			c.add(lists.At(doc))
		}
	}
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

// threshold returns the count that a value needs to be among the first limit, ties included.
func (c *counter) threshold(limit int) uint32 {
	if len(c.touched) <= limit {
		return 1
	}
	// Counts by their number of bits narrow the search to a few values; those are sorted.
	var sizes [33]int
	for _, o := range c.touched {
		sizes[bits.Len32(c.counts[o])]++
	}
	size, above := 32, 0
	for ; above+sizes[size] < limit; size-- {
		above += sizes[size]
	}
	var counts []uint32
	for _, o := range c.touched {
		if bits.Len32(c.counts[o]) == size {
			counts = append(counts, c.counts[o])
		}
	}
	if size == 1 {
		return 1
	}
	slices.Sort(counts)
	return counts[len(counts)-(limit-above)]
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
