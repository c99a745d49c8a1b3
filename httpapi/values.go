package httpapi

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"cinedex/search"
)

func setText(r *search.Request, values []string) (err error) {
	r.Text, err = typedText(values[0], search.MaxText)
	return err
}

// typedText is what a person typed, of at most so many characters.
func typedText(v string, limit int) (string, error) {
	text := strings.ToValidUTF8(v, "\uFFFD")
	if n := utf8.RuneCountInString(text); n > limit {
		return "", fmt.Errorf("has %d characters; at most %d are taken", n, limit)
	}
	return text, nil
}

func setAdult(r *search.Request, values []string) (err error) {
	r.Adult, err = oneOf(values[0], []string{"exclude", "include", "only"},
		[]search.Adult{search.AdultExclude, search.AdultInclude, search.AdultOnly})
	return err
}

func setLink(r *search.Request, values []string) error {
	service, id, ok := strings.Cut(values[0], ":")
	if !ok || service == "" || id == "" || len(values[0]) > maxLink {
		return errors.New(quoted(values[0]) + " is not a service and an id (imdb:tt12618926)")
	}
	r.Link = strings.ToLower(service) + ":" + id
	return nil
}

// maxLink bounds a link, in bytes.
const maxLink = 256

func setSort(r *search.Request, values []string) (err error) {
	key, reversed := strings.CutPrefix(values[0], "-")
	r.Sort.Reversed = reversed
	r.Sort.Key, err = oneOf(key, []string{"relevance", "popularity", "rating", "year", "title"},
		[]search.SortKey{search.SortRelevance, search.SortPopularity, search.SortRating, search.SortYear, search.SortTitle})
	return err
}

func setPage(r *search.Request, values []string) (err error) {
	r.Page, err = integer(values[0], search.MaxDepth)
	return err
}

func setPerPage(r *search.Request, values []string) (err error) {
	r.PerPage, err = integer(values[0], search.MaxPerPage)
	return err
}

func setFacetLimit(r *search.Request, values []string) (err error) {
	r.FacetLimit, err = integer(values[0], search.MaxFacetLimit)
	return err
}

func setCursor(r *search.Request, values []string) error {
	r.Cursor = values[0]
	return nil
}

func setFacets(r *search.Request, values []string) error {
	r.Facets = []search.Facet{}
	for _, name := range listed(values) {
		facet := search.Facet(name)
		if !slices.Contains(search.Facets, facet) {
			return fmt.Errorf("%s is not a facet; they are %s", quoted(name), joined(search.Facets))
		}
		if !slices.Contains(r.Facets, facet) {
			r.Facets = append(r.Facets, facet)
		}
	}
	return nil
}

func setTypos(r *search.Request, values []string) (err error) {
	r.NoTypos, err = oneOf(values[0], []string{"auto", "off"}, []bool{false, true})
	return err
}

func setMatch(r *search.Request, values []string) (err error) {
	r.MatchAll, err = oneOf(values[0], []string{"auto", "all"}, []bool{false, true})
	return err
}

func setHighlight(r *search.Request, values []string) (err error) {
	r.Highlight, err = oneOf(values[0], []string{"true", "false"}, []bool{true, false})
	return err
}

func setExplain(r *search.Request, values []string) (err error) {
	r.Explain, err = oneOf(values[0], []string{"true", "false"}, []bool{true, false})
	return err
}

// oneOf is the meaning that belongs to the word v.
func oneOf[T any](v string, words []string, meanings []T) (T, error) {
	if i := slices.Index(words, v); i >= 0 {
		return meanings[i], nil
	}
	var none T
	return none, fmt.Errorf("%s is not one of %s", quoted(v), joined(words))
}

// integer reads a whole number from 1 to limit.
func integer(v string, limit int) (int, error) {
	n, ok := parseNatural(v)
	if !ok || n < 1 || n > limit {
		return 0, fmt.Errorf("%s is not a whole number from 1 to %d", quoted(v), limit)
	}
	return n, nil
}

// listed are the values of a parameter that takes a comma-separated list as well as repetition.
func listed(values []string) []string {
	var list []string
	for _, v := range values {
		for part := range strings.SplitSeq(v, ",") {
			if part = strings.TrimSpace(part); part != "" {
				list = append(list, part)
			}
		}
	}
	return list
}

func joined[T ~string](words []T) string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = string(w)
	}
	return strings.Join(texts, ", ")
}
