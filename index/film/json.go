package film

import (
	"encoding/json"
	"math"
	"reflect"
	"strconv"
	"strings"
)

// decoder reads JSON that is known to be well formed into the types of this package, and gathers what does not fit. It
// exists because encoding/json stops at the first value of a wrong type, takes a field that is given twice or in other
// case, and is four times slower. Its methods take the text of one value, without white space around it; null is the
// zero value.
//
// Malformed JSON gives wrong values or problems, never a panic.
type decoder struct{ problems }

// object hands each field of an object to set, which says whether it knows the field.
func (d *decoder) object(v string, of reflect.Type, set func(field, v string) bool) {
	if v == "null" {
		return
	}
	if v[0] != '{' {
		d.add("", v, "must be an object")
		return
	}
	var few [24]string // as many fields as a film has
	seen := few[:0]
	d.members(v, func(field, v string) {
		n := len(d.problems)
		switch {
		case contains(seen, field):
			d.add("", v, "must be given once")
		case set(field, v):
			seen = append(seen, field)
		case n < MaxProblems: // finding the nearest takes time
			d.add("", v, "is not a field of a %s%s", strings.ToLower(of.Name()), perhaps(field, fieldNames(of)))
		}
		if len(d.problems) > n {
			d.within(n, cut(field))
		}
	})
}

// contains is slices.Contains, which does not keep seen on the stack.
func contains(seen []string, field string) bool {
	for _, s := range seen {
		if s == field {
			return true
		}
	}
	return false
}

// fieldNames returns the JSON names of a struct's fields.
func fieldNames(of reflect.Type) []string {
	var names []string
	for f := range of.Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		names = append(names, name)
	}
	return names
}

// texts reads an object of texts.
func (d *decoder) texts(v string) map[string]string {
	if v == "null" {
		return nil
	}
	if v[0] != '{' {
		d.add("", v, "must be an object of texts")
		return nil
	}
	m := map[string]string{}
	d.members(v, func(key, v string) {
		n := len(d.problems)
		if _, twice := m[key]; twice {
			d.add("", v, "must be given once")
		} else {
			m[key] = d.text(v)
		}
		if len(d.problems) > n {
			d.within(n, cut(key))
		}
	})
	return m
}

// list reads an array, each element with read. One that does not fit is a zero value, so that the others keep their
// places.
func list[T any](d *decoder, v string, read func(string) T) []T {
	if v == "null" {
		return nil
	}
	if v[0] != '[' {
		d.add("", v, "must be a list")
		return nil
	}
	var list []T
	for i := next(v, 1); i < len(v) && v[i] != ']'; {
		end := skip(v, i)
		n := len(d.problems)
		list = append(list, read(v[i:end]))
		if len(d.problems) > n {
			d.within(n, "["+strconv.Itoa(len(list)-1)+"]")
		}
		i = next(v, end)
	}
	return list
}

func (d *decoder) textList(v string) []string { return list(d, v, d.text) }

func (d *decoder) text(v string) string {
	switch {
	case v == "null":
		return ""
	case v[0] != '"' || len(v) < 2:
		d.add("", v, "must be text")
		return ""
	case strings.IndexByte(v, '\\') < 0:
		return v[1 : len(v)-1]
	}
	var s string
	if err := json.Unmarshal([]byte(v), &s); err != nil {
		d.add("", v, "must be text")
		return ""
	}
	// A surrogate without its other half is read as U+FFFD: there are more of those than were written.
	if n := strings.Count(s, "\uFFFD"); n > strings.Count(v, "\uFFFD")+strings.Count(strings.ToLower(v), `\ufffd`) {
		d.add("", v, "must be Unicode text, without half of a surrogate pair")
	}
	return s
}

// integer reads a whole number, also one written as 2021.0 or 2.021e3.
func (d *decoder) integer(v string) int {
	if n, err := strconv.Atoi(v); err == nil {
		return n
	}
	const exact = 1 << 53 // beyond, a float has no units
	if f, err := strconv.ParseFloat(v, 64); err == nil && isNumber(v) && f == math.Trunc(f) && math.Abs(f) < exact {
		return int(f)
	}
	if v != "null" {
		d.add("", v, "must be a whole number")
	}
	return 0
}

func (d *decoder) number(v string) float64 {
	if f, err := strconv.ParseFloat(v, 64); err == nil && isNumber(v) {
		return f
	}
	if v != "null" {
		d.add("", v, "must be a number")
	}
	return 0
}

// isNumber keeps out what strconv reads beyond JSON: Inf, NaN.
func isNumber(v string) bool { return v[0] == '-' || '0' <= v[0] && v[0] <= '9' }

func (d *decoder) boolean(v string) bool {
	if v != "true" && v != "false" && v != "null" {
		d.add("", v, "must be true or false")
	}
	return v == "true"
}
