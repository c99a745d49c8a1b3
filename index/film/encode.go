package film

import (
	"bytes"
	"encoding/json"
	"errors"
)

// Encode returns the record as one line of JSON without the line's end, in the one form that equal records share: a
// person's begins with "record": "person", maps are in the order of their keys, "<" and "&" are not escaped. Decode
// reads it back, and a record that Decode or Validate has passed encodes to the same bytes again. The error is of a
// record that is neither film nor person, or both, or has a number that JSON has not.
func (r Record) Encode() ([]byte, error) {
	switch {
	case r.Film != nil && r.Person == nil:
		return encode(r.Film)
	case r.Person != nil && r.Film == nil:
		return encode(struct {
			Record string `json:"record"`
			*Person
		}{"person", r.Person})
	}
	return nil, errors.New("a record is a film or a person")
}

func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
