package httpapi

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"cinedex/search"
)

// numericForm is a comparison (year>=1990) or a range (year:1990 TO 1999).
var numericForm = regexp.MustCompile(`^\s*([a-zA-Z_.]+)\s*(<=|>=|!=|<|>|=|:)\s*(.*?)\s*$`)

// numericFilter reads one filter of numericFilters.
func numericFilter(text string) (search.Condition, error) {
	m := numericForm.FindStringSubmatch(text)
	if m == nil {
		return search.Condition{}, errors.New(quoted(text) + " is not a comparison (year>=1990) or a range (year:1990 TO 1999)")
	}
	if from, to, isRange := strings.Cut(m[3], " TO "); isRange && m[2] == ":" {
		return rangeCondition(m[1], from, to)
	}
	return numberCondition(m[1], m[2], m[3])
}

func rangeCondition(attribute, from, to string) (search.Condition, error) {
	first, err := numberCondition(attribute, ">=", from)
	if err != nil {
		return first, err
	}
	last, err := numberCondition(attribute, "<=", to)
	return within(first.Number, first.From, last.To), err
}

// numberCondition is that of films whose number compares so.
func numberCondition(attribute, operator, value string) (c search.Condition, err error) {
	number := search.Number(attribute)
	if !slices.Contains(search.Numbers, number) {
		if slices.Contains(facetedAttributes, attribute) {
			return c, fmt.Errorf("%s is no number; those are %s", quoted(attribute), joined(search.Numbers))
		}
		return c, unknownAttribute(attribute)
	}
	v, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return c, errors.New(quoted(value) + " is not a number")
	}
	lowest, highest := math.Inf(-1), math.Inf(1)
	switch operator {
	case "<":
		highest = math.Nextafter(v, lowest)
	case "<=":
		highest = v
	case ">":
		lowest = math.Nextafter(v, highest)
	case ">=":
		lowest = v
	case "!=":
		return not(within(number, v, v)), nil
	default:
		lowest, highest = v, v
	}
	return within(number, lowest, highest), nil
}

func within(n search.Number, from, to float64) search.Condition {
	return search.Condition{Op: search.Within, Number: n, From: from, To: to}
}
