package httpapi

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"cinedex/index/film"
	"cinedex/search"
)

// parameter is one row of an endpoint's table: its name, whether it may be repeated, and how its values become part of a
// request. set gets at least one value, and an empty one only where empty is true; its error is a sentence about the values.
type parameter struct {
	name     string
	json     jsonType // of its values in a POSTed search
	repeated bool
	empty    bool // an empty value says something else than an absent one
	set      func(r *search.Request, values []string) error
}

// searchParameters are those of /v1/search, in the order of the contract.
var searchParameters = []parameter{
	{name: "q", set: setText},
	{name: "genre", repeated: true, set: anyOf(genres, parseGenre)},
	{name: "genre.all", repeated: true, set: allOf(genres, parseGenre)},
	{name: "language", repeated: true, set: anyOf(languages, parseLanguage)},
	{name: "language.all", repeated: true, set: allOf(languages, parseLanguage)},
	{name: "country", repeated: true, set: anyOf(countries, parseCountry)},
	{name: "country.all", repeated: true, set: allOf(countries, parseCountry)},
	{name: "kind", repeated: true, set: anyOf(kinds, parseKind)},
	{name: "kind.all", repeated: true, set: allOf(kinds, parseKind)},
	{name: "person", repeated: true, set: anyOf(people, parsePerson)},
	{name: "person.all", repeated: true, set: allOf(people, parsePerson)},
	{name: "year", json: jsonNumberOrText, repeated: true, set: setYears},
	{name: "runtime", json: jsonNumberOrText, set: setRuntime},
	{name: "adult", set: setAdult},
	{name: "link", set: setLink},
	{name: "sort", set: setSort},
	{name: "page", json: jsonNumber, set: setPage},
	{name: "per_page", json: jsonNumber, set: setPerPage},
	{name: "cursor", set: setCursor},
	{name: "facets", repeated: true, empty: true, set: setFacets},
	{name: "facet_limit", json: jsonNumber, set: setFacetLimit},
	{name: "lang", repeated: true, set: setLangs},
	{name: "typos", set: setTypos},
	{name: "match", set: setMatch},
	{name: "highlight", json: jsonBoolean, set: setHighlight},
	{name: "explain", json: jsonBoolean, set: setExplain},
}

// parseParameters turns raw values into a request by the endpoint's table. Every error is a *film.Error of kind Invalid
// that names the parameter. Bounds that a request has in itself, whoever made it, are the engine's to check.
func parseParameters(table []parameter, raw rawParameters) (search.Request, error) {
	r := search.Request{Facets: search.DefaultFacets, Highlight: true}
	if err := checkNames(table, raw); err != nil {
		return r, err
	}
	for _, p := range table {
		values, given := raw[p.name]
		if !given {
			continue
		}
		if len(values) > 1 && !p.repeated {
			return r, invalid(p.name, "is given more than once")
		}
		if !p.empty {
			values = slices.DeleteFunc(slices.Clone(values), func(v string) bool { return v == "" })
			if len(values) == 0 {
				continue
			}
		}
		if err := checkText(p.name, values); err != nil {
			return r, err
		}
		if err := p.set(&r, values); err != nil {
			return r, invalid(p.name, err.Error())
		}
	}
	return r, nil
}

// checkNames refuses a parameter that the table lacks; of several the first in alphabetical order, so that the same
// request gives the same error.
func checkNames(table []parameter, raw rawParameters) error {
	var unknown []string
	for name := range raw {
		if !slices.ContainsFunc(table, func(p parameter) bool { return p.name == name }) {
			unknown = append(unknown, name)
		}
	}
	if len(unknown) == 0 {
		return nil
	}
	known := make([]string, len(table))
	for i, p := range table {
		known[i] = p.name
	}
	name := slices.Min(unknown)
	return invalid(named(name), "is not a parameter here; "+remedy(name, known))
}

// remedy names the known parameter that was perhaps meant, or all of them.
func remedy(name string, known []string) string {
	if len(known) == 0 {
		return "this route takes none"
	}
	if meant := film.Nearest(name, known); meant != "" {
		return "did you mean " + meant + "?"
	}
	return "there are " + strings.Join(known, ", ")
}

// named is a client's name for a parameter as an error may repeat it.
func named(name string) string {
	if name == "" {
		return `""`
	}
	return excerpt(name)
}

// checkText refuses what no value but the typed text may hold: it would be compared, byte by byte, with what is stored.
func checkText(name string, values []string) error {
	if name == "q" || name == "prefix" {
		return nil
	}
	for _, v := range values {
		if !utf8.ValidString(v) {
			return invalid(name, "is not valid UTF-8")
		}
		if strings.ContainsRune(v, 0) {
			return invalid(name, "holds a NUL character")
		}
	}
	return nil
}

// excerpt is a client's text as an error may repeat it: valid and at most 64 characters.
func excerpt(s string) string {
	const limit = 64
	if len(s) > 4*limit {
		s = s[:4*limit]
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	if runes := []rune(s); len(runes) > limit {
		s = string(runes[:limit-1]) + "…"
	}
	return s
}

// quoted is excerpt in quotes, control characters escaped.
func quoted(s string) string { return strconv.Quote(excerpt(s)) }
