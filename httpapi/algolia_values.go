package httpapi

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cinedex/search"
)

// algoliaText is a scalar's text.
func algoliaText(v any) (string, error) {
	switch v := v.(type) {
	case string:
		return v, nil
	case json.Number:
		return v.String(), nil
	case bool:
		return strconv.FormatBool(v), nil
	}
	return "", errors.New("must be a text")
}

func setAlgoliaText(into *string, limit int, v any) error {
	text, err := algoliaText(v)
	if err == nil {
		*into, err = typedText(text, limit)
	}
	return err
}

// setWhole reads a whole number from 0 to limit.
func setWhole(into *int, limit int, v any) error {
	text, err := algoliaText(v)
	if err != nil {
		return err
	}
	n, ok := parseNatural(text)
	if !ok || n > limit {
		return fmt.Errorf("%s is not a whole number from 0 to %d", quoted(text), limit)
	}
	*into = n
	return nil
}

// maxAlgoliaList is how many texts a list may have: each text of each hit is compared with all of attributesToHighlight and its like.
const maxAlgoliaList = 100

// setList reads an array, an array in a text, or a text with commas.
func setList(into *[]string, v any) error {
	v, err := nested(v)
	if err != nil {
		return err
	}
	*into = []string{}
	switch v := v.(type) {
	case string:
		*into = listed([]string{v})
	case []any:
		for _, element := range v {
			text, is := element.(string)
			if !is {
				return errors.New("must be an array of texts")
			}
			*into = append(*into, text)
		}
	default:
		return errors.New("must be an array of texts")
	}
	if len(*into) > maxAlgoliaList {
		return fmt.Errorf("%d texts; at most %d can be given", len(*into), maxAlgoliaList)
	}
	return nil
}

// nested reads the array that a text holds; other values are what they are.
func nested(v any) (any, error) {
	text, is := v.(string)
	if !is || !strings.HasPrefix(strings.TrimSpace(text), "[") {
		return v, nil
	}
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var list []any
	if err := decoder.Decode(&list); err != nil || decoder.More() {
		return nil, errors.New(quoted(text) + " is not a JSON array")
	}
	return list, nil
}

// The attributes of decades, which are counted with the years: plain, and as the levels of a hierarchical menu.
const (
	decadeAttribute = "decade"      // 1990s
	decadeLevel     = "decade.lvl0" // likewise
	yearLevel       = "decade.lvl1" // 1990s > 1994

	levelSeparator = " > " // as the widgets have it unless told otherwise
)

var decadeAttributes = []string{decadeAttribute, decadeLevel, yearLevel}

// idAttribute is the attribute of films' ids: filtered by, never counted.
const idAttribute = "objectID"

// searchedFacets are the attributes whose values can be searched for.
var searchedFacets = []string{"genre", "year", decadeAttribute, "language", "person", "director", "country", "kind"}

// facetedAttributes are all that can be counted and filtered by.
var facetedAttributes = append(slices.Clone(searchedFacets), decadeLevel, yearLevel, "runtime", "popularity", "rating")

func setAlgoliaFacets(s *algoliaSearch, v any) error {
	var names []string
	if err := setList(&names, v); err != nil {
		return err
	}
	if slices.Contains(names, "*") {
		names = facetedAttributes
	}
	for _, name := range names {
		facet := search.Facet(name)
		switch {
		case slices.Contains(s.facets, name):
			continue
		case !slices.Contains(facetedAttributes, name):
			return unknownAttribute(name)
		case slices.Contains(search.Numbers, search.Number(name)):
			s.request.Numbers = append(s.request.Numbers, search.Number(name))
		case slices.Contains(decadeAttributes, name):
			if !slices.Contains(s.request.Facets, search.FacetYear) {
				s.request.Facets = append(s.request.Facets, search.FacetYear)
			}
		default:
			s.request.Facets = append(s.request.Facets, facet)
		}
		s.facets = append(s.facets, name)
	}
	return nil
}

func unknownAttribute(name string) error {
	return fmt.Errorf("%s is not an attribute; those are %s, and %s to filter by", quoted(name), joined(facetedAttributes), idAttribute)
}

// setTypoTolerance takes what forgives some mistakes for what forgives them as usual.
func setTypoTolerance(s *algoliaSearch, v any) error {
	text, err := algoliaText(v)
	if err == nil {
		s.request.NoTypos, err = oneOf(text, []string{"true", "min", "strict", "false"}, []bool{false, false, false, true})
	}
	return err
}

// setRemoveWords takes the ways in which words may be dropped for the one that there is, and none for none.
func setRemoveWords(s *algoliaSearch, v any) error {
	text, err := algoliaText(v)
	if err == nil {
		s.request.MatchAll, err = oneOf(text, []string{"none", "lastWords", "firstWords", "allOptional"}, []bool{true, false, false, false})
	}
	return err
}

func setBoolean(into *bool, v any) error {
	text, err := algoliaText(v)
	if err == nil {
		*into, err = oneOf(text, []string{"true", "false", "1", "0"}, []bool{true, false, true, false})
	}
	return err
}

func setQueryLanguages(s *algoliaSearch, v any) error {
	var tags []string
	if err := setList(&tags, v); err != nil || len(tags) == 0 {
		return err
	}
	s.request.Langs = nil
	return setLangs(&s.request, tags)
}
