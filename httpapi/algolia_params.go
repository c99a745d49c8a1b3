package httpapi

import (
	"cmp"
	"encoding/json"
	"maps"
	"net/url"
	"slices"
	"strings"

	"cinedex/search"
)

// algoliaMembers are the members of a JSON object: of a request, or its parameters. In a URL-encoded string all are texts.
type algoliaMembers map[string]any

// algoliaSearch is one search, or one facet's values, as an Algolia client asks for it.
type algoliaSearch struct {
	index   string
	echo    string // the parameters, URL-encoded
	request search.Request

	page, perPage      int
	offset, length     int
	byOffset           bool
	facets             []string // attributes, in the order given
	retrieve           []string // nil is all
	highlight, snippet []string // attributes; of snippet with how many words after a colon
	tags               highlightTags
	ellipsis           string
	matchedOnly        bool // of lists of texts only those that matched

	facet, facetQuery string // of a request for a facet's values
	facetHits         int    // likewise: how many at most
	people            peopleLabelled
}

// peopleLabelled returns the ids of the people with a label.
type peopleLabelled func(label string) []string

// algoliaParameter is one row of the table: set gets a value that is neither null nor empty; its error is a sentence about it.
type algoliaParameter struct {
	name string
	set  func(s *algoliaSearch, v any) error
}

// algoliaParameters are those that are heeded; all others are let pass.
func algoliaParameters() []algoliaParameter {
	return []algoliaParameter{
		{"query", func(s *algoliaSearch, v any) error { return setAlgoliaText(&s.request.Text, search.MaxText, v) }},
		{"page", func(s *algoliaSearch, v any) error { return setWhole(&s.page, search.MaxDepth, v) }},
		{"hitsPerPage", func(s *algoliaSearch, v any) error { return setWhole(&s.perPage, search.MaxPerPage, v) }},
		{"offset", func(s *algoliaSearch, v any) error {
			s.byOffset = true
			return setWhole(&s.offset, search.MaxDepth, v)
		}},
		{"length", func(s *algoliaSearch, v any) error {
			s.byOffset = true
			return setWhole(&s.length, search.MaxPerPage, v)
		}},
		{"facets", setAlgoliaFacets},
		{"maxValuesPerFacet", func(s *algoliaSearch, v any) error { return setWhole(&s.request.FacetLimit, search.MaxFacetLimit, v) }},
		{"facetFilters", func(s *algoliaSearch, v any) error { return s.narrow(v, s.facetFilter) }},
		{"numericFilters", func(s *algoliaSearch, v any) error { return s.narrow(v, numericFilter) }},
		{"filters", setAlgoliaFilters},
		{"attributesToRetrieve", func(s *algoliaSearch, v any) error { return setList(&s.retrieve, v) }},
		{"attributesToHighlight", func(s *algoliaSearch, v any) error { return setList(&s.highlight, v) }},
		{"attributesToSnippet", func(s *algoliaSearch, v any) error { return setList(&s.snippet, v) }},
		{"highlightPreTag", func(s *algoliaSearch, v any) error { return setAlgoliaText(&s.tags.pre, maxTag, v) }},
		{"highlightPostTag", func(s *algoliaSearch, v any) error { return setAlgoliaText(&s.tags.post, maxTag, v) }},
		{"snippetEllipsisText", func(s *algoliaSearch, v any) error { return setAlgoliaText(&s.ellipsis, maxTag, v) }},
		{"restrictHighlightAndSnippetArrays", func(s *algoliaSearch, v any) error { return setBoolean(&s.matchedOnly, v) }},
		{"typoTolerance", setTypoTolerance},
		{"removeWordsIfNoResults", setRemoveWords},
		{"queryLanguages", setQueryLanguages},
		{"naturalLanguages", setQueryLanguages},
		{"facetQuery", func(s *algoliaSearch, v any) error { return setAlgoliaText(&s.facetQuery, search.MaxPrefix, v) }},
		{"maxFacetHits", func(s *algoliaSearch, v any) error { return setWhole(&s.facetHits, maxAlgoliaFacetHits, v) }},
		{"insideBoundingBox", setInside},
		{"insidePolygon", setInside},
		{"tagFilters", notKept}, {"aroundLatLng", notKept}, {"aroundLatLngViaIP", notKept},
		{"restrictSearchableAttributes", notKept}, {"similarQuery", notKept},
	}
}

const (
	maxTag              = 256 // characters
	algoliaPerPage      = 20
	algoliaFacetValues  = 100
	algoliaFacetHits    = 10
	maxAlgoliaFacetHits = 100
)

// readAlgoliaSearch reads one request. Errors are *film.Error of kind Invalid that name the parameter, and a problem where there is
// no such index.
func readAlgoliaSearch(members algoliaMembers, index string, langs []string, people peopleLabelled) (*algoliaSearch, error) {
	params, echo, err := algoliaParams(members)
	if err != nil {
		return nil, err
	}
	var kind, facet, indexName string
	for name, into := range map[string]*string{"type": &kind, "facet": &facet, "indexName": &indexName} {
		if v, is := members[name].(string); is {
			*into = v
		} else if members[name] != nil {
			return nil, invalid(name, "must be a text")
		}
	}
	index = cmp.Or(index, indexName)
	s := &algoliaSearch{
		index: index, echo: echo, perPage: algoliaPerPage, length: algoliaPerPage, facetHits: algoliaFacetHits, people: people,
		request: search.Request{Langs: langs, FacetLimit: algoliaFacetValues, Highlight: true},
		tags:    highlightTags{pre: "<em>", post: "</em>"}, ellipsis: "…", highlight: []string{"*"},
	}
	if s.request.Sort, err = algoliaSort(index); err != nil {
		return nil, err
	}
	for _, p := range algoliaParameters() {
		if v, given := params[p.name]; given && v != nil && v != "" {
			if err := p.set(s, v); err != nil {
				return nil, invalid(p.name, err.Error())
			}
		}
	}
	if kind == "facet" {
		return s, s.asksFacet(facet)
	}
	s.complete()
	return s, nil
}

// complete makes the request what the parameters together come to.
func (s *algoliaSearch) complete() {
	s.request.Marks = len(s.highlight)+len(s.snippet) > 0
	if s.byOffset {
		s.request.Skip, s.request.PerPage = s.offset, s.length
	} else {
		s.request.Page, s.request.PerPage = s.page+1, s.perPage
	}
	if depth := s.request.Skip + max(1, s.request.Page)*s.request.PerPage; s.request.PerPage == 0 || depth > search.MaxDepth {
		s.request.Skip, s.request.Page, s.request.PerPage, s.request.CountOnly = 0, 0, 0, true
	}
}

// asksFacet makes the request one for the values of a facet.
func (s *algoliaSearch) asksFacet(facet string) error {
	s.facet = facet
	if !slices.Contains(searchedFacets, s.facet) {
		return newProblem(notFound, quoted(s.facet)+" is not an attribute whose values can be searched for; those are "+joined(searchedFacets))
	}
	s.request.FacetLimit = max(1, s.facetHits)
	s.request.CountOnly, s.request.Facets, s.request.Numbers = true, nil, nil
	if s.facet == decadeAttribute {
		s.request.Facets = []search.Facet{search.FacetYear}
	}
	return nil
}

// algoliaParams gathers a request's parameters: in a URL-encoded text, an object, or members of the request.
func algoliaParams(members algoliaMembers) (params algoliaMembers, echo string, err error) {
	params = algoliaMembers{}
	switch given := members["params"].(type) {
	case nil:
	case string:
		echo = given
		for name, values := range parseQuery(strings.TrimPrefix(given, "?")) {
			params[name] = strings.ToValidUTF8(values[len(values)-1], "\uFFFD")
		}
	case map[string]any:
		maps.Copy(params, given)
	default:
		return nil, "", invalid("params", "must be a URL-encoded text or an object")
	}
	for name, v := range members {
		if name != "params" && name != "indexName" && name != "requests" && name != "type" && name != "facet" {
			params[name] = v
		}
	}
	if echo == "" {
		values := url.Values{}
		for name, v := range params {
			text, isText := v.(string)
			if !isText {
				json, err := json.Marshal(v)
				if err != nil {
					return nil, "", err
				}
				text = string(json)
			}
			values.Set(name, text)
		}
		echo = values.Encode()
	}
	return params, echo, nil
}
