package film

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// MaxProblems bounds the problems that are named of one record, so that a small bad record has no huge answer.
const MaxProblems = 1000

// maxProblemValue bounds Problem.Value, in characters.
const maxProblemValue = 100

// problems gathers what is wrong with a record. Code that looks at a part names it relatively ("name"), and its caller
// puts the part's own path before it with within, so that a good record never pays for a path.
type problems []Problem

func (ps *problems) add(field, value, format string, args ...any) {
	if len(*ps) < MaxProblems {
		*ps = append(*ps, Problem{Field: field, Value: cut(value), Rule: fmt.Sprintf(format, args...)})
	}
}

// within puts path before the fields of the problems from the nth on.
func (ps problems) within(n int, path string) {
	for i := n; i < len(ps); i++ {
		switch f := ps[i].Field; {
		case f == "":
			ps[i].Field = path
		case f[0] == '[':
			ps[i].Field = path + f
		default:
			ps[i].Field = path + "." + f
		}
	}
}

// covers says whether a problem is known already of the field or of a part of it.
func (ps problems) covers(field string) bool {
	for _, p := range ps {
		if rest, ok := strings.CutPrefix(p.Field, field); ok && (rest == "" || rest[0] == '.' || rest[0] == '[') {
			return true
		}
	}
	return false
}

// err is nil without problems, else the Error that names them all.
func (ps problems) err() error {
	if len(ps) == 0 {
		return nil
	}
	message := ps[0].Rule
	if ps[0].Field != "" {
		message = ps[0].Field + " " + message
	}
	if n := len(ps) - 1; n > 0 {
		message = fmt.Sprintf("%s (and %d more)", message, n)
	}
	return &Error{Kind: Invalid, Message: message, Field: ps[0].Field, Problems: ps}
}

// cut returns the first maxProblemValue characters of s.
func cut(s string) string {
	n := 0
	for i := range s {
		if n == maxProblemValue {
			return strings.Clone(s[:i])
		}
		n++
	}
	return s
}

// exceeds says whether s has more than max characters.
func exceeds(s string, max int) bool {
	return len(s) > max && utf8.RuneCountInString(s) > max
}
