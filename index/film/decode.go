package film

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"
)

// Decode reads one line of NDJSON: a film or, with "record": "person", a person, brought into canonical form (see
// Film.Validate). The line is strict JSON in UTF-8 of at most MaxRecordBytes; a field that is unknown, given twice or
// of a wrong type is refused like a value that breaks a rule. The error is an *Error of kind Invalid that names every
// problem of the record, the first MaxProblems of them. Decode keeps no reference to line.
func Decode(line []byte) (Record, error) {
	if err := wellFormed(line); err != nil {
		return Record{}, err
	}
	var d decoder
	var r Record
	var broken []Problem
	v := string(bytes.TrimSpace(line))
	switch kind := recordKind(v); kind {
	case "", `"film"`:
		r.Film = d.film(v)
		broken = r.Film.Validate()
	case `"person"`:
		r.Person = d.person(v)
		broken = r.Person.Validate()
	default:
		d.add("record", kind, `must be "film" or "person"`)
	}
	// What could not be read must not be reported as missing, too.
	unread := d.problems
	for _, p := range broken {
		if !unread.covers(p.Field) && len(d.problems) < MaxProblems {
			d.problems = append(d.problems, p)
		}
	}
	if err := d.err(); err != nil {
		return Record{}, err
	}
	return r, nil
}

// wellFormed returns the error of a line that is not one JSON object in UTF-8 of a size that is read.
func wellFormed(line []byte) error {
	var ps problems
	switch {
	case len(line) > MaxRecordBytes:
		ps.add("", fmt.Sprintf("%d bytes", len(line)), "must have at most %d bytes", MaxRecordBytes)
	case !utf8.Valid(line):
		ps.add("", string(bytes.ToValidUTF8(line, []byte("\uFFFD"))), "must be UTF-8")
	case !json.Valid(line):
		ps.add("", string(line), "must be one JSON object: %s", syntaxOf(line))
	case bytes.TrimSpace(line)[0] != '{':
		ps.add("", string(line), "must be one JSON object")
	}
	if len(ps) == 0 {
		return nil
	}
	return &Error{Kind: Invalid, Message: "the record " + ps[0].Rule, Problems: ps}
}

// syntaxOf says what makes line no JSON, and where.
func syntaxOf(line []byte) string {
	err := json.Unmarshal(line, new(json.RawMessage))
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Sprintf("%v, at byte %d", err, syntax.Offset)
	}
	return fmt.Sprint(err)
}

// recordKind returns the text of the field "record", quoted, "" without one.
func recordKind(v string) (kind string) {
	var d decoder
	d.members(v, func(field, v string) {
		if field == "record" && kind == "" && v != "null" {
			kind = v
		}
	})
	return kind
}
