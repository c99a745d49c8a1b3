package stock

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"
)

// Box is what a search page asks of a Films.
type Box struct {
	Text     string // what was typed; the last word counts as unfinished
	AllWords bool   // find films that have every word, wherever, not films that have any, as Bleve does by itself
	Genre    string // slug; "" for any
	Decade   int    // its first year; 0 for any
}

// Found is Bleve's answer.
type Found struct {
	result *bleve.SearchResult
}

// Total is how many films were found.
func (f Found) Total() int { return int(f.result.Total) }

// IDs are the films of the first page, best first.
func (f Found) IDs() []string {
	ids := make([]string, len(f.result.Hits))
	for i, hit := range f.result.Hits {
		ids[i] = hit.ID
	}
	return ids
}

// Marked returns the pieces of a hit's field with the matched words in <mark>.
func (f Found) Marked(hit int, field string) []string { return f.result.Hits[hit].Fragments[field] }

// Counts are the commonest values of a facet, genre, year, language or person, and how many films have each.
func (f Found) Counts(facet string) map[string]int {
	counts := map[string]int{}
	for _, value := range f.result.Facets[facet].Terms.Terms() {
		counts[value.Term] = value.Count
	}
	return counts
}

const (
	pageSize  = 20
	facetSize = 20
)

// Search answers a box in one request of Bleve's: films that have one or all of the words in title, name or text, the last of
// them as a word or as the beginning of one; the first 20 by score, or by popularity where nothing was typed; their titles and
// years; the matched words marked; the first 20 genres, years, languages and people with their counts.
func (x *Films) Search(ctx context.Context, b Box) (Found, error) {
	request := bleve.NewSearchRequestOptions(x.query(b), pageSize, 0, false)
	request.Fields = []string{fieldTitle, fieldYear}
	if b.Text == "" {
		request.SortBy([]string{"-" + fieldPopularity})
	} else {
		request.Highlight = bleve.NewHighlight()
	}
	for _, field := range []string{fieldGenre, fieldYear, fieldLanguage, fieldPerson} {
		request.AddFacet(field, bleve.NewFacetRequest(field, facetSize))
	}
	result, err := x.bleve.SearchInContext(ctx, request)
	if err != nil {
		return Found{}, fmt.Errorf("searching with Bleve: %w", err)
	}
	return Found{result}, nil
}

func (x *Films) query(b Box) query.Query {
	var all []query.Query
	switch words := strings.Fields(b.Text); {
	case len(words) == 0:
	case b.AllWords:
		last := len(words) - 1
		for _, token := range x.bleve.Mapping().AnalyzerNamed(typed).Analyze([]byte(strings.Join(words[:last], " "))) {
			all = append(all, anyField(string(token.Term), ""))
		}
		all = append(all, anyField(words[last], words[last]))
	default:
		all = append(all, anyField(b.Text, words[len(words)-1]))
	}
	if b.Genre != "" {
		genre := query.NewTermQuery(b.Genre)
		genre.SetField(fieldGenre)
		all = append(all, genre)
	}
	if b.Decade != 0 {
		yes := true
		years := query.NewTermRangeInclusiveQuery(strconv.Itoa(b.Decade), strconv.Itoa(b.Decade+9), &yes, &yes)
		years.SetField(fieldYear)
		all = append(all, years)
	}
	if len(all) == 0 {
		return query.NewMatchAllQuery()
	}
	return query.NewConjunctionQuery(all)
}

// boosts weigh the fields that are searched.
var boosts = []struct {
	field string
	boost float64
}{{fieldTitle, 3}, {fieldName, 2}, {fieldText, 1}}

// anyField finds what matches text in title, name or text, and what has a word that begins with beginning, if there is one.
func anyField(text, beginning string) query.Query {
	var any []query.Query
	for _, b := range boosts {
		match := query.NewMatchQuery(text)
		match.SetField(b.field)
		match.SetBoost(b.boost)
		any = append(any, match)
		if beginning != "" {
			prefix := query.NewPrefixQuery(strings.ToLower(beginning))
			prefix.SetField(b.field)
			prefix.SetBoost(b.boost)
			any = append(any, prefix)
		}
	}
	return query.NewDisjunctionQuery(any)
}
