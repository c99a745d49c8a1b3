package index

import (
	"fmt"
	"iter"

	segmentapi "github.com/blevesearch/scorch_segment_api/v2"

	"cinedex/index/segment"
)

// fieldReader reads whole fields of one segment. It is for one goroutine and for as long as the segment is held.
type fieldReader struct {
	segment segmentapi.Segment
	docs    []uint32 // of the term at hand
	all     []uint32 // of a whole field, see postings
	err     error    // the first that reading met; after one, what was read is not complete
}

func (r *fieldReader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

// terms yields the terms of field in byte order; each is overwritten by the next.
func (r *fieldReader) terms(field string) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		r.walk(field, func(t *segment.Terms) bool { return yield(t.Term()) })
	}
}

// postingLists yields the terms of field in byte order and the documents that have each; both are overwritten by the next.
func (r *fieldReader) postingLists(field string) iter.Seq2[[]byte, []uint32] {
	return func(yield func([]byte, []uint32) bool) {
		r.walk(field, func(t *segment.Terms) bool {
			r.docs = t.AppendDocuments(r.docs[:0])
			return yield(t.Term(), r.docs)
		})
	}
}

func (r *fieldReader) walk(field string, visit func(*segment.Terms) bool) {
	terms, err := segment.NewTerms(r.segment, field)
	if err != nil {
		r.fail(fmt.Errorf("the field %s: %w", field, err))
		return
	}
	for terms.Next() && visit(terms) {
	}
	if err := terms.Err(); err != nil {
		r.fail(fmt.Errorf("the field %s: %w", field, err))
	}
}

// steps reads a field of sortable numbers of docs documents. take gets each number and the documents that have it.
func (r *fieldReader) steps(field string, docs int, take func(n float64, docs []uint32)) steps {
	s := steps{of: make([]uint32, docs), number: 1}
	for term, docs := range r.postingLists(field) {
		n := unsortable(string(term))
		take(n, docs)
		if n == 0 { // there are two zeros, one after all other numbers
			continue
		}
		for _, doc := range docs {
			s.of[doc] = uint32(s.number)
		}
		s.number++
	}
	return s
}
