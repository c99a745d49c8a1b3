package httpapi

import (
	"bytes"
	"cmp"
	"encoding/json"
	"html"
	"math"
	"slices"
	"strconv"
	"strings"

	"cinedex/search"
)

// algoliaCounts are values and their counts, as an object whose members keep their order.
type algoliaCounts []algoliaCount

type algoliaCount struct {
	value string
	count int
}

// MarshalJSON writes {"drama": 9, "comedy": 4}.
func (c algoliaCounts) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, v := range c {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(v.value)
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		b.WriteString(strconv.Itoa(v.count))
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// algoliaFigures are the figures of an attribute that is a number.
type algoliaFigures struct {
	Min float64 `json:"min"`
	Max float64 `json:"max"`
	Avg float64 `json:"avg"`
	Sum float64 `json:"sum"`
}

// addFacets adds the counts of the attributes asked for; one that is a number has its figures, too.
func (s *algoliaSearch) addFacets(a *algoliaAnswer, r *search.Response, people peopleLabelled) {
	if len(s.facets) == 0 {
		return
	}
	a.Facets, a.FacetsStats = map[string]algoliaCounts{}, map[string]algoliaFigures{}
	for _, f := range r.Facets {
		if f.Facet == search.FacetYear {
			s.addDecades(a, f)
			continue
		}
		counts := make(algoliaCounts, len(f.Values))
		for i, v := range f.Values {
			counts[i] = algoliaCount{facetName(f.Facet, v, people), v.Count}
		}
		a.Facets[string(f.Facet)] = counts
	}
	for _, n := range r.Numbers {
		counts := make(algoliaCounts, len(n.Values))
		for i, v := range n.Values {
			counts[i] = algoliaCount{strconv.FormatFloat(v.Value, 'f', -1, 64), v.Count}
		}
		a.Facets[string(n.Number)] = counts
		if n.Films > 0 {
			sum := min(n.Sum, math.MaxFloat64) // JSON has no infinity, which popularities can add up to
			a.FacetsStats[string(n.Number)] = algoliaFigures{n.Min, n.Max, sum / float64(n.Films), sum}
		}
	}
}

// addDecades adds those of the attributes of decades that were asked for.
func (s *algoliaSearch) addDecades(a *algoliaAnswer, f search.FacetCounts) {
	for _, name := range decadeAttributes {
		switch {
		case !slices.Contains(s.facets, name):
		case name == yearLevel:
			a.Facets[name] = yearCounts(f)
		default:
			a.Facets[name] = decadeCounts(f, s.request.FacetLimit)
		}
	}
}

// decadeCounts are the commonest decades, those of one count the oldest first.
func decadeCounts(f search.FacetCounts, limit int) algoliaCounts {
	counts := make(algoliaCounts, len(f.Decades))
	for i, v := range f.Decades {
		counts[i] = algoliaCount{v.Value, v.Count}
	}
	slices.SortStableFunc(counts, func(a, b algoliaCount) int { return cmp.Compare(b.count, a.count) })
	return counts[:min(len(counts), limit)]
}

// yearCounts are the commonest years as values below their decades.
func yearCounts(f search.FacetCounts) algoliaCounts {
	counts := make(algoliaCounts, len(f.Values))
	for i, v := range f.Values {
		decade := v.Value[:len(v.Value)-1] + "0s"
		counts[i] = algoliaCount{decade + levelSeparator + v.Value, v.Count}
	}
	return counts
}

// facetName is what a value is called here: a person's the label, with the id in brackets where others have the same.
func facetName(facet search.Facet, v search.FacetValue, people peopleLabelled) string {
	switch {
	case facet != search.FacetPerson && facet != search.FacetDirector:
		return v.Value
	case len(people(v.Label)) > 1:
		return v.Label + " (" + v.Value + ")"
	}
	return v.Label
}

// algoliaFacetAnswer is the answer to a search for values of a facet.
type algoliaFacetAnswer struct {
	FacetHits             []algoliaFacetHit `json:"facetHits"`
	ExhaustiveFacetsCount bool              `json:"exhaustiveFacetsCount"`
	ProcessingTimeMS      int               `json:"processingTimeMS"`
}

type algoliaFacetHit struct {
	Value       string `json:"value"`
	Highlighted string `json:"highlighted"`
	Count       int    `json:"count"`
}

func (s *algoliaSearch) newFacetAnswer(found *search.NamedValues, people peopleLabelled) *algoliaFacetAnswer {
	a := &algoliaFacetAnswer{FacetHits: make([]algoliaFacetHit, len(found.Values)), ExhaustiveFacetsCount: !found.Partial, ProcessingTimeMS: wholeMilliseconds(found.Took)}
	for i, v := range found.Values {
		a.FacetHits[i] = algoliaFacetHit{facetName(search.Facet(s.facet), v.FacetValue, people), s.tags.retag(v.HTML), v.Count}
	}
	return a
}

// newDecadeAnswer lists the decades that begin as typed.
func (s *algoliaSearch) newDecadeAnswer(r *search.Response) *algoliaFacetAnswer {
	a := &algoliaFacetAnswer{FacetHits: []algoliaFacetHit{}, ExhaustiveFacetsCount: !r.Partial, ProcessingTimeMS: wholeMilliseconds(r.Took)}
	typed := strings.TrimSpace(s.facetQuery)
	for _, f := range r.Facets {
		for _, v := range decadeCounts(f, len(f.Decades)) {
			if !strings.HasPrefix(v.value, typed) || len(a.FacetHits) == s.request.FacetLimit {
				continue
			}
			marked := search.Marked{Text: v.value}
			if typed != "" {
				marked.Parts = [][2]int{{0, len(typed)}}
			}
			a.FacetHits = append(a.FacetHits, algoliaFacetHit{v.value, s.tags.mark(marked, 0, len(v.value)), v.count})
		}
	}
	return a
}

// retag puts the tags asked for in the place of those of a text marked in HTML.
func (t highlightTags) retag(marked string) string {
	var m search.Marked
	for n, piece := range strings.Split(marked, "<mark>") {
		inside, after, _ := strings.Cut(piece, "</mark>")
		if n == 0 {
			inside, after = "", piece
		}
		start := len(m.Text)
		m.Text += html.UnescapeString(inside)
		if n > 0 {
			m.Parts = append(m.Parts, [2]int{start, len(m.Text)})
		}
		m.Text += html.UnescapeString(after)
	}
	return t.mark(m, 0, len(m.Text))
}
