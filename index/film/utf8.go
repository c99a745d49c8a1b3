package film

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// notUTF8 returns the problem of a record that is not UTF-8: its first byte that belongs to no character, what stands
// around it and, where the JSON is otherwise well formed, the path of the value that it lies in.
func notUTF8(line []byte) (ps problems) {
	const around = 40 // bytes shown to each side
	at := 0
	for r, size := utf8.DecodeRune(line); r != utf8.RuneError || size > 1; r, size = utf8.DecodeRune(line[at:]) {
		at += size
	}
	start, end := max(0, at-around), min(len(line), at+around)
	for start < at && !utf8.RuneStart(line[start]) {
		start++
	}
	for end > at+1 && end < len(line) && !utf8.RuneStart(line[end]) {
		end--
	}
	ps.add("", string(bytes.ToValidUTF8(line[start:end], []byte("\uFFFD"))), "must be UTF-8, which byte %d of the record is not", at+1)
	if Syntax(line) == "" {
		ps.within(0, invalidPath(string(bytes.TrimSpace(line)), recordDepth))
	}
	return ps
}

// recordDepth is how many values lie within each other in a record: the credits, one of them, its name.
const recordDepth = 3

// invalidPath returns the path of the first value in v that is not UTF-8, no deeper than depth, since finding it reads v
// once a level; "" is v itself.
func invalidPath(v string, depth int) string {
	var found problems // at most one, for its path
	look := func(step, value string) {
		switch {
		case len(found) > 0:
		case !utf8.ValidString(step): // a name counts as a part of its object
			found = problems{{}}
		case !utf8.ValidString(value):
			found = problems{{Field: invalidPath(value, depth-1)}}
			found.within(0, step)
		}
	}
	var d decoder
	switch {
	case depth == 0:
	case v[0] == '{':
		d.members(v, func(key, value string) { look(cut(key), value) })
	case v[0] == '[':
		i := 0
		list(&d, v, func(value string) struct{} {
			look("["+strconv.Itoa(i)+"]", value)
			i++
			return struct{}{}
		})
	}
	if len(found) == 0 {
		return ""
	}
	return found[0].Field
}
