package httpapi

import (
	"errors"
	"slices"
	"strings"

	"cinedex/search"
)

// narrow adds facetFilters or numericFilters: all of a list, any of a list in it, and so on by turns.
func (s *algoliaSearch) narrow(v any, filter func(text string) (search.Condition, error)) error {
	v, err := nested(v)
	if err != nil {
		return err
	}
	c, err := listCondition(v, search.All, maxFilterDepth, filter)
	if err == nil {
		s.only(c)
	}
	return err
}

// only adds a condition that all hits must keep.
func (s *algoliaSearch) only(c search.Condition) {
	s.request.Only.Of = append(s.request.Only.Of, c)
}

// notKept refuses what would narrow a search by something that films have not, unless it asks for nothing: heeding it by half would
// show the wrong films.
func notKept(_ *algoliaSearch, v any) error {
	if list, is := v.([]any); v == false || v == "false" || v == "[]" || is && len(list) == 0 {
		return nil
	}
	return errors.New("is not known here, and to leave it out would find other films than are asked for")
}

// setInside keeps no film: none has a place, so that none is inside of what a map shows.
func setInside(s *algoliaSearch, v any) error {
	v, err := nested(v)
	if err != nil {
		return err
	}
	list, isList := v.([]any)
	if _, isText := v.(string); !isList && !isText {
		return errors.New("must be an array of places, or a text")
	}
	if !isList || len(list) > 0 {
		s.only(search.Condition{Op: search.Any})
	}
	return nil
}

// maxFilterDepth is how deep lists of filters, and parentheses, may nest.
const maxFilterDepth = 16

func listCondition(v any, op search.Op, depth int, filter func(string) (search.Condition, error)) (c search.Condition, err error) {
	if text, is := v.(string); is {
		return filter(text)
	}
	list, is := v.([]any)
	if !is || depth == 0 {
		return c, errors.New("must be filters (texts), or an array of filters and arrays of filters")
	}
	c.Op = op
	inner := search.All + search.Any - op
	for _, element := range list {
		if empty, is := element.([]any); is && len(empty) == 0 {
			continue // asks for nothing
		}
		one, err := listCondition(element, inner, depth-1, filter)
		if err != nil {
			return c, err
		}
		c.Of = append(c.Of, one)
	}
	if len(c.Of) == 0 {
		c.Op = search.All
	}
	return c, nil
}

// facetFilter reads attribute:value, or attribute:-value, which excludes; a value that begins with a hyphen has a \ before it.
func (s *algoliaSearch) facetFilter(text string) (search.Condition, error) {
	attribute, value, ok := strings.Cut(text, ":")
	if !ok {
		return search.Condition{}, errors.New(quoted(text) + " is not an attribute and a value (genre:drama)")
	}
	value, excluded := strings.CutPrefix(strings.TrimSpace(value), "-")
	if !excluded {
		value = strings.TrimPrefix(value, `\`)
	}
	c, err := s.valueCondition(strings.TrimSpace(attribute), value)
	if err == nil && excluded {
		c = not(c)
	}
	return c, err
}

func not(c search.Condition) search.Condition {
	return search.Condition{Op: search.None, Of: []search.Condition{c}}
}

// valueCondition is that of films with a value of an attribute.
func (s *algoliaSearch) valueCondition(attribute, value string) (search.Condition, error) {
	parse, closed := closedAttributes[attribute]
	if closed {
		canonical, problem := parse(value)
		if problem != "" {
			return search.Condition{}, errors.New(quoted(value) + " " + problem)
		}
		return search.Condition{Op: search.Has, Facet: search.Facet(attribute), Value: canonical}, nil
	}
	switch attribute {
	case "person", "director":
		return s.personCondition(search.Facet(attribute), value), nil
	case decadeAttribute, decadeLevel, yearLevel:
		return decadeCondition(attribute, value)
	case idAttribute:
		return search.Condition{Op: search.Has, Facet: search.FacetID, Value: value}, nil
	}
	return numberCondition(attribute, "=", value)
}

// decadeCondition is that of films of a decade (1990s) or of a year of one (1990s > 1994).
func decadeCondition(attribute, value string) (c search.Condition, err error) {
	decade, year, _ := strings.Cut(value, levelSeparator)
	years, ok := search.ParseYears(decade)
	switch {
	case !ok || !strings.HasSuffix(decade, "s") || attribute != yearLevel && decade != value:
		return c, errors.New(quoted(value) + " is not a decade (1990s)")
	case attribute != yearLevel:
		return within(search.NumberYear, float64(years.From), float64(years.To)), nil
	}
	n, ok := parseNatural(year)
	if !ok || n < years.From || n > years.To {
		return c, errors.New(quoted(value) + " is not a year of a decade (1990s > 1994)")
	}
	return within(search.NumberYear, float64(n), float64(n)), nil
}

// closedAttributes have values of a fixed form.
var closedAttributes = map[string]parseValue{"genre": parseGenre, "language": parseLanguage, "country": parseCountry, "kind": parseKind}

// personCondition is that of films with a person, who is named by the label, with the id in brackets where others share it, or by the
// id alone. A label that several share stands for all of them, and one of nobody for no film.
func (s *algoliaSearch) personCondition(facet search.Facet, value string) search.Condition {
	ids := s.people(value)
	if label, id, bracketed := cutID(value); len(ids) == 0 && bracketed && slices.Contains(s.people(label), id) {
		ids = []string{id}
	}
	if id, problem := parsePerson(value); len(ids) == 0 && problem == "" && !strings.Contains(id, ":") {
		ids = []string{id}
	}
	c := search.Condition{Op: search.Any}
	for _, id := range ids {
		c.Of = append(c.Of, search.Condition{Op: search.Has, Facet: facet, Value: id})
	}
	return c
}

// cutID parts a label from the id in brackets after it.
func cutID(value string) (label, id string, ok bool) {
	value, ok = strings.CutSuffix(value, ")")
	at := strings.LastIndex(value, " (")
	if !ok || at < 0 {
		return "", "", false
	}
	return value[:at], value[at+len(" ("):], true
}
