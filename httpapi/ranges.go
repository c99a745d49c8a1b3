package httpapi

import (
	"errors"
	"strconv"
	"strings"

	"cinedex/search"
)

const yearRule = "is not a year, a range (1990..1999) or a decade (1990s)"

func setYears(r *search.Request, values []string) error {
	for _, v := range values {
		years, ok := search.ParseYears(v)
		switch {
		case !ok && reversed(v, search.ParseYears):
			return errors.New(quoted(v) + " " + reversedRule)
		case !ok:
			return errors.New(quoted(v) + " " + yearRule)
		}
		r.Years = append(r.Years, years)
	}
	return nil
}

const reversedRule = "begins after it ends"

// reversed tells whether v, which parse does not take, is a range that it would take the other way round.
func reversed(v string, parse func(string) (search.Range, bool)) bool {
	from, to, isRange := strings.Cut(v, "..")
	_, ok := parse(to + ".." + from)
	return isRange && ok
}

// parseRange reads N, N..M, N.. and ..M with number reading N and M.
func parseRange(v string, number func(string) (int, bool)) (search.Range, bool) {
	from, to, isRange := strings.Cut(v, "..")
	if !isRange {
		n, ok := number(v)
		return search.Range{From: n, To: n}, ok
	}
	var r search.Range
	ok := from != "" || to != ""
	if from != "" && ok {
		r.From, ok = number(from)
	}
	if to != "" && ok {
		r.To, ok = number(to)
	}
	return r, ok && (to == "" || r.From <= r.To)
}

// parseNatural reads decimal digits only: no sign, no spaces; at most nine of them.
func parseNatural(v string) (int, bool) {
	if v == "" || len(v) > 9 || strings.Trim(v, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(v)
	return n, err == nil
}

func parseMinutes(v string) (search.Range, bool) {
	return parseRange(v, func(v string) (int, bool) {
		n, ok := parseNatural(v)
		return n, ok && n > 0
	})
}

func setRuntime(r *search.Request, values []string) error {
	minutes, ok := parseMinutes(values[0])
	switch {
	case !ok && reversed(values[0], parseMinutes):
		return errors.New(quoted(values[0]) + " " + reversedRule)
	case !ok:
		return errors.New(quoted(values[0]) + " is not a number of minutes or a range of them (90..120)")
	}
	r.Runtime = minutes
	return nil
}
