package search

import (
	"strconv"
	"strings"
)

// ParseYears reads 2021, 1990..1999, ..1959, 2020.. and 1990s.
func ParseYears(text string) (Range, bool) {
	if decade, is := strings.CutSuffix(text, "s"); is {
		from, ok := parseYear(decade)
		return Range{From: from, To: from + 9}, ok && from%10 == 0
	}
	from, to, isRange := strings.Cut(text, "..")
	if !isRange {
		year, ok := parseYear(text)
		return Range{From: year, To: year}, ok
	}
	var r Range
	ok := from != "" || to != ""
	if ok && from != "" {
		r.From, ok = parseYear(from)
	}
	if ok && to != "" {
		r.To, ok = parseYear(to)
	}
	return r, ok && (to == "" || r.From <= r.To)
}

// parseYear takes four digits: a year still being typed (19, 199) must not match the first century.
func parseYear(text string) (int, bool) {
	if len(text) != 4 || strings.Trim(text, "0123456789") != "" || text[0] == '0' {
		return 0, false
	}
	year, err := strconv.Atoi(text)
	return year, err == nil
}
