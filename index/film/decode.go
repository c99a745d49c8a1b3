package film

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Decode reads one line of NDJSON: a film or, with "record": "person", a person, brought into canonical form (see
// Film.Validate). The line is strict JSON in UTF-8 of at most MaxRecordBytes; a field that is unknown, given twice or
// of a wrong type is refused like a value that breaks a rule. The error is an *Error of kind Invalid that names every
// problem of the record, the first MaxProblems of them. Decode keeps no reference to line.
func Decode(line []byte) (Record, error) { return decode(line, "", "") }

// DecodeFilm reads, as Decode does, the film that is to be stored under id: "record" and "id" may be left out, and must
// be "film" and id where they are given.
func DecodeFilm(line []byte, id string) (*Film, error) {
	r, err := decode(line, filmRecord, id)
	return r.Film, err
}

// DecodePerson is DecodeFilm for a person; id is folded, see FoldPersonID.
func DecodePerson(line []byte, id string) (*Person, error) {
	r, err := decode(line, personRecord, id)
	return r.Person, err
}

// The values of the field "record", as JSON.
const (
	filmRecord   = `"film"`
	personRecord = `"person"`
)

// decode reads a record that is of kind wanted and has that id; "" is any.
func decode(line []byte, wanted, id string) (Record, error) {
	if err := wellFormed(line); err != nil {
		return Record{}, err
	}
	var d decoder
	var r Record
	var broken problems
	v := string(bytes.TrimSpace(line))
	kind := recordKind(v)
	if kind == "" {
		kind = wanted
	}
	switch {
	case wanted != "" && kind != wanted:
		d.add("record", kind, "must be %s, or be left out, where a %s is stored", wanted, strings.Trim(wanted, `"`))
	case kind == "", kind == filmRecord:
		r.Film = d.film(v)
		orElse(&r.Film.ID, id)
		broken = r.Film.Validate()
		broken.underID(id, r.Film.ID)
	case kind == personRecord:
		r.Person = d.person(v)
		orElse(&r.Person.ID, id)
		broken = r.Person.Validate()
		broken.underID(id, r.Person.ID)
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

// orElse gives a record that has no id the one that it is stored under.
func orElse(own *string, id string) {
	if strings.TrimSpace(*own) == "" {
		*own = id
	}
}

// underID adds the problem of a record that is to be stored under another id than its own.
func (ps *problems) underID(id, own string) {
	if id != "" && own != id && !ps.covers("id") {
		ps.add("id", own, "must be the id that the record is stored under, %s, or be left out", cut(id))
	}
}

// wellFormed returns the error of a line that is not one JSON object in UTF-8 of a size that is read.
func wellFormed(line []byte) error {
	var ps problems
	if len(line) > MaxRecordBytes {
		ps.add("", fmt.Sprintf("%d bytes", len(line)), "must have at most %d bytes", MaxRecordBytes)
	} else if !utf8.Valid(line) {
		ps = notUTF8(line)
	} else if fault := Syntax(line); fault != "" {
		ps.add("", string(line), "must be one JSON object: %s", fault)
	}
	if len(ps) > 0 && ps[0].Field == "" {
		return &Error{Kind: Invalid, Message: "the record " + ps[0].Rule, Problems: ps}
	}
	return ps.err()
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
