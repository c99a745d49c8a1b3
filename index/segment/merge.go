package segment

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
	segmentapi "github.com/blevesearch/scorch_segment_api/v2"
	"github.com/blevesearch/vellum"
)

// dropped is the new number of a document that is left out.
const dropped = math.MaxUint64

// merger writes one segment of several.
type merger struct {
	inputs  []*input
	drops   []*roaring.Bitmap
	numbers [][]uint64 // by input and document: the new number
	total   int
	stop    <-chan struct{}

	documents []uint32 // of the term at hand
	term      []byte
}

func newMerger(segments []segmentapi.Segment, drops []*roaring.Bitmap, stop <-chan struct{}) (m *merger, err error) {
	defer orDamaged(&err)
	m = &merger{drops: drops, stop: stop}
	for i, s := range segments {
		in, err := newInput(s)
		if err != nil {
			return nil, err
		}
		m.inputs = append(m.inputs, in)
		numbers := make([]uint64, in.documents)
		for document := range numbers {
			if m.drops[i] != nil && m.drops[i].Contains(uint32(document)) {
				numbers[document] = dropped
			} else {
				numbers[document] = uint64(m.total)
				m.total++
			}
		}
		m.numbers = append(m.numbers, numbers)
	}
	return m, nil
}

func (m *merger) write(w *writer) (err error) {
	defer orDamaged(&err)
	fields, err := m.fields()
	if err != nil {
		return err
	}
	if err := m.writeStored(w); err != nil {
		return err
	}
	for i := range fields {
		if fields[i].at, err = m.merge(w, fields[i].name); err != nil {
			return fmt.Errorf("merging %s: %w", fields[i].name, err)
		}
	}
	if err := w.end(fields); err != nil {
		return err
	}
	return w.footer(m.total)
}

// fields returns those of all inputs. Their stored ones must be the same, for what is stored numbers them.
func (m *merger) fields() ([]fieldEntry, error) {
	var fields []fieldEntry
	known := map[string]int{}
	stored := func(in *input) (names []string) {
		for _, f := range in.fields {
			if f.options.IsStored() {
				names = append(names, f.name)
			}
		}
		return names
	}
	for _, in := range m.inputs {
		if !slices.Equal(stored(in), stored(m.inputs[0])) {
			return nil, fmt.Errorf("segments store different fields: %q and %q", stored(in), stored(m.inputs[0]))
		}
		for _, f := range in.fields {
			if i, ok := known[f.name]; ok {
				fields[i].options |= f.options
				continue
			}
			known[f.name] = len(fields)
			fields = append(fields, fieldEntry{name: f.name, options: f.options})
		}
	}
	slices.SortFunc(fields, func(a, b fieldEntry) int { return compareFields(a.name, a.options, b.name, b.options) })
	return fields, nil
}

// writeStored copies what the documents store.
func (m *merger) writeStored(w *writer) error {
	offsets := make([]uint64, 0, m.total)
	for i, in := range m.inputs {
		if m.stopped() {
			return segmentapi.ErrClosed
		}
		for document, number := range m.numbers[i] {
			if number == dropped {
				continue
			}
			offsets = append(offsets, w.at())
			if _, err := w.out.Write(in.stored(uint64(document))); err != nil {
				return err
			}
		}
	}
	return w.endStored(offsets)
}

// merge merges one field's dictionaries and postings, in the order of terms, and among those of one term in that of the inputs, by which documents ascend.
func (m *merger) merge(w *writer, field string) (at uint64, err error) {
	var heap []*cursor
	for i, in := range m.inputs {
		for _, f := range in.fields {
			if f.name != field {
				continue
			}
			terms, err := in.terms(f)
			if err != nil {
				return 0, err
			}
			if terms != nil {
				c := &cursor{FSTIterator: terms, input: i}
				c.term, c.value = terms.Current()
				heap = append(heap, c)
			}
		}
	}
	if len(heap) == 0 {
		return 0, nil
	}
	for i := len(heap)/2 - 1; i >= 0; i-- {
		sink(heap, i)
	}
	if err := w.beginField(); err != nil {
		return 0, err
	}
	for n := 0; len(heap) > 0; n++ {
		if n%1024 == 0 && m.stopped() {
			return 0, segmentapi.ErrClosed
		}
		m.term = append(m.term[:0], heap[0].term...)
		m.documents = m.documents[:0]
		for len(heap) > 0 && bytes.Equal(heap[0].term, m.term) {
			if err := m.take(heap[0]); err != nil {
				return 0, err
			}
			switch err := heap[0].Next(); {
			case err == nil:
				heap[0].term, heap[0].value = heap[0].Current()
			case errors.Is(err, vellum.ErrIteratorDone):
				heap[0] = heap[len(heap)-1]
				heap = heap[:len(heap)-1]
			default:
				return 0, err
			}
			sink(heap, 0)
		}
		if len(m.documents) == 0 {
			continue
		}
		if err := w.term(m.term, m.documents); err != nil {
			return 0, err
		}
	}
	return w.endField()
}

// take adds the documents of the term that c is at, by their new numbers.
func (m *merger) take(c *cursor) (err error) {
	have := len(m.documents)
	if m.documents, err = m.inputs[c.input].appendDocuments(m.documents, c.value); err != nil {
		return err
	}
	numbers := m.numbers[c.input]
	kept := m.documents[:have]
	for _, document := range m.documents[have:] {
		if number := numbers[document]; number != dropped {
			kept = append(kept, uint32(number))
		}
	}
	m.documents = kept
	return nil
}

func (m *merger) stopped() bool {
	select {
	case <-m.stop:
		return true
	default:
		return false
	}
}
