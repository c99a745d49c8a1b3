package httpapi

import (
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"cinedex/index/film"
	"cinedex/search"
)

// The filters of a request, for the table of parameters.
func genres(r *search.Request) *search.Filter    { return &r.Genre }
func languages(r *search.Request) *search.Filter { return &r.Language }
func countries(r *search.Request) *search.Filter { return &r.Country }
func kinds(r *search.Request) *search.Filter     { return &r.Kind }
func people(r *search.Request) *search.Filter    { return &r.Person }

type filterOf func(*search.Request) *search.Filter

// parseValue turns a filter's value into the form that the index keeps, or says what is wrong with it.
type parseValue func(v string) (canonical, problem string)

// anyOf fills Any, and None with the values led by "!".
func anyOf(filter filterOf, parse parseValue) func(*search.Request, []string) error {
	return func(r *search.Request, values []string) error {
		f := filter(r)
		return addValues(values, parse, &f.Any, &f.None)
	}
}

// allOf fills All, and None with the values led by "!".
func allOf(filter filterOf, parse parseValue) func(*search.Request, []string) error {
	return func(r *search.Request, values []string) error {
		f := filter(r)
		return addValues(values, parse, &f.All, &f.None)
	}
}

func addValues(values []string, parse parseValue, wanted, none *[]string) error {
	if len(values) > search.MaxFilterValues { // repetitions count: the engine, which sees none, has the same bound
		return fmt.Errorf("%d values; at most %d can be given", len(values), search.MaxFilterValues)
	}
	for _, v := range values {
		list := wanted
		v, excluded := strings.CutPrefix(v, "!")
		if excluded {
			list = none
		}
		canonical, problem := parse(v)
		if problem != "" {
			return errors.New(quoted(v) + " " + problem)
		}
		if !slices.Contains(*list, canonical) {
			*list = append(*list, canonical)
		}
	}
	return nil
}

func parseGenre(v string) (canonical, problem string) {
	if slug := film.Genre(v); slug != "" {
		return slug, ""
	}
	return "", "is not a genre"
}

func parseLanguage(v string) (canonical, problem string) {
	if tag, ok := film.Language(v); ok {
		return tag, ""
	}
	return "", "is not a language (BCP 47: es, pt-BR)"
}

func parseCountry(v string) (canonical, problem string) {
	if code, ok := film.Country(v); ok {
		return code, ""
	}
	return "", "is not a country (ISO 3166-1: ES, JP)"
}

func parseKind(v string) (canonical, problem string) {
	if slices.Contains(film.Kinds, v) {
		return v, ""
	}
	return "", "is not one of " + joined(film.Kinds)
}

// parsePerson takes a person id, or role:id.
func parsePerson(v string) (canonical, problem string) {
	role, id, hasRole := strings.Cut(v, ":")
	if !hasRole {
		role, id = "", v
	}
	if hasRole && !slices.Contains(film.Roles, role) {
		return "", "has a role that is not one of " + joined(film.Roles)
	}
	folded, ok := film.FoldPersonID(id)
	if !ok {
		return "", "is not a person id (penelope-cruz) or a role and one (director:pedro-almodovar)"
	}
	if hasRole {
		folded = role + ":" + folded
	}
	return folded, ""
}

// maxAcceptLanguage bounds the header that is looked at, in bytes; browsers send under 100.
const maxAcceptLanguage = 512

func setLangs(r *search.Request, values []string) error {
	for _, v := range listed(values) {
		tag, problem := parseLanguage(v)
		if problem != "" {
			return errors.New(quoted(v) + " " + problem)
		}
		r.Langs = append(r.Langs, tag)
	}
	return nil
}

// acceptedLanguages are those of the Accept-Language header, best first. A header that cannot be read is no error: the
// person did not write it.
func acceptedLanguages(r *http.Request) []string {
	header := r.Header.Get("Accept-Language")
	if header == "" || len(header) > maxAcceptLanguage {
		return nil
	}
	tags, _, err := language.ParseAcceptLanguage(header)
	if err != nil {
		return nil
	}
	var langs []string
	for _, tag := range tags[:min(len(tags), search.MaxLangs)] {
		if lang, ok := film.Language(tag.String()); ok {
			langs = append(langs, lang)
		}
	}
	return langs
}
