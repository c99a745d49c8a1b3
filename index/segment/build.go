package segment

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"sync"

	api "github.com/blevesearch/bleve_index_api"
	"github.com/golang/snappy"
)

// idField is what Bleve calls the field of the ids. Every segment has it first and the stored fields next, so that what is stored has the
// same form in all and merging copies it.
const idField = "_id"

// builders are kept, for their maps and lists have grown to what a batch needs. A segment in the making takes about 60 bytes a posting.
var builders = sync.Pool{New: func() any { return &builder{fields: map[string]*inverter{}} }}

// builder turns documents into a segment.
type builder struct {
	documents []api.Document
	fields    map[string]*inverter
	ordered   []*inverter // those that documents have

	values, compressed, meta []byte
	documentsOf, starts      []uint32
}

// read takes in the documents' fields.
func (b *builder) read(documents []api.Document) (err error) {
	b.documents = documents
	b.field(idField, api.IndexField|api.StoreField)
	for n, d := range documents {
		b.fields[idField].add(d.ID(), uint32(n))
		d.VisitFields(func(f api.Field) {
			if f.Name() == idField {
				return
			}
			bare, ok := f.(Field)
			if !ok {
				err = fmt.Errorf("the field %s of document %q has more than bare terms", f.Name(), d.ID())
				return
			}
			v := b.field(f.Name(), f.Options())
			for _, term := range bare.Terms() {
				v.add(term, uint32(n))
			}
		})
	}
	slices.SortFunc(b.ordered, func(x, y *inverter) int { return compareFields(x.name, x.options, y.name, y.options) })
	return err
}

func (b *builder) field(name string, options api.FieldIndexingOptions) *inverter {
	v := b.fields[name]
	if v == nil {
		v = &inverter{name: name, ids: map[string]uint32{}}
		b.fields[name] = v
	}
	if !v.used {
		v.used = true
		b.ordered = append(b.ordered, v)
	}
	v.options |= options
	return v
}

// compareFields orders fields: the id, the stored ones, the others.
func compareFields(a string, aOptions api.FieldIndexingOptions, b string, bOptions api.FieldIndexingOptions) int {
	class := func(name string, options api.FieldIndexingOptions) int {
		switch {
		case name == idField:
			return 0
		case options.IsStored():
			return 1
		}
		return 2
	}
	return cmp.Or(cmp.Compare(class(a, aOptions), class(b, bOptions)), strings.Compare(a, b))
}

// reset makes b ready for other documents and keeps none of these alive.
func (b *builder) reset() {
	b.documents = nil
	for _, v := range b.ordered {
		v.used, v.options = false, 0
		clear(v.ids)
		clear(v.terms)
		v.terms, v.count, v.last, v.postings = v.terms[:0], v.count[:0], v.last[:0], v.postings[:0]
	}
	b.ordered = b.ordered[:0]
}

func (b *builder) write(w *writer) error {
	if err := b.writeStored(w); err != nil {
		return err
	}
	fields := make([]fieldEntry, len(b.ordered))
	for i, v := range b.ordered {
		fields[i] = fieldEntry{name: v.name, options: v.options}
		if len(v.terms) == 0 {
			continue
		}
		var err error
		if fields[i].at, err = b.invert(w, v); err != nil {
			return err
		}
	}
	return w.end(fields)
}

// invert writes one field.
func (b *builder) invert(w *writer, v *inverter) (at uint64, err error) {
	if err := w.beginField(); err != nil {
		return 0, err
	}
	b.starts = slices.Grow(b.starts[:0], len(v.terms))[:len(v.terms)]
	sum := uint32(0)
	for id, n := range v.count {
		b.starts[id] = sum
		sum += n
	}
	b.documentsOf = slices.Grow(b.documentsOf[:0], len(v.postings))[:len(v.postings)]
	for _, p := range v.postings { // afterwards each start has moved to its end
		b.documentsOf[b.starts[p.term]] = p.document
		b.starts[p.term]++
	}
	slices.Sort(v.terms)
	for _, term := range v.terms {
		id := v.ids[term]
		end := b.starts[id]
		if err := w.term([]byte(term), b.documentsOf[end-v.count[id]:end]); err != nil {
			return 0, err
		}
	}
	return w.endField()
}

// writeStored writes the documents' ids and stored values.
func (b *builder) writeStored(w *writer) error {
	offsets := make([]uint64, len(b.documents))
	numbers := map[string]uint64{}
	for i, v := range b.ordered {
		numbers[v.name] = uint64(i)
	}
	for n, d := range b.documents {
		id := d.ID()
		b.values = b.values[:0]
		b.meta = binary.AppendUvarint(b.meta[:0], uint64(len(id)))
		d.VisitFields(func(f api.Field) {
			if f.Name() == idField || !f.Options().IsStored() {
				return
			}
			value := f.Value()
			for _, number := range []uint64{numbers[f.Name()], uint64(f.EncodedFieldType()), uint64(len(b.values)), uint64(len(value)), 0} {
				b.meta = binary.AppendUvarint(b.meta, number)
			}
			b.values = append(b.values, value...)
		})
		b.compressed = snappy.Encode(b.compressed[:cap(b.compressed)], b.values)
		offsets[n] = w.at()
		buffer := binary.AppendUvarint(w.buffer[:0], uint64(len(b.meta)))
		buffer = binary.AppendUvarint(buffer, uint64(len(id)+len(b.compressed)))
		buffer = append(append(append(buffer, b.meta...), id...), b.compressed...)
		w.buffer = buffer
		if _, err := w.out.Write(buffer); err != nil {
			return err
		}
	}
	return w.endStored(offsets)
}
