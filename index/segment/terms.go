package segment

import (
	"errors"
	"fmt"

	segmentapi "github.com/blevesearch/scorch_segment_api/v2"
	"github.com/blevesearch/vellum"
)

// Terms reads one field of a segment whole: its terms in byte order, each with the documents that have it. A dictionary that is
// asked for a term's documents looks the term up; here the walk has arrived at them already, and no term becomes a string. It is
// for one goroutine and for as long as the segment is held.
type Terms struct {
	in    *input
	walk  *vellum.FSTIterator // nil where there are none left
	begun bool
	term  []byte
	value uint64
	err   error
}

// NewTerms returns the terms of a field of s, a segment of Plugin's, before the first of them. A field that s has not has no terms.
func NewTerms(s segmentapi.Segment, field string) (*Terms, error) {
	in, err := newInput(s)
	if err != nil {
		return nil, err
	}
	t := &Terms{in: in}
	for _, f := range in.fields {
		if f.name == field {
			t.walk, err = in.terms(f)
		}
	}
	return t, err
}

// Next goes to the next term and reports whether there is one.
func (t *Terms) Next() bool {
	if t.walk == nil || t.err != nil {
		return false
	}
	if t.begun {
		if err := t.walk.Next(); err != nil {
			if !errors.Is(err, vellum.ErrIteratorDone) {
				t.err = fmt.Errorf("the terms of a dictionary: %w", err)
			}
			t.walk = nil
			return false
		}
	}
	t.begun = true
	t.term, t.value = t.walk.Current()
	return true
}

// Term returns the term, which Next overwrites.
func (t *Terms) Term() []byte { return t.term }

// AppendDocuments appends the numbers of the documents that have the term, ascending, deleted ones included.
func (t *Terms) AppendDocuments(dst []uint32) []uint32 {
	documents, err := t.in.appendDocuments(dst, t.value)
	if err != nil {
		t.err = err
		return dst
	}
	return documents
}

// Err returns the first error met; after one, what was read is not complete.
func (t *Terms) Err() error { return t.err }
