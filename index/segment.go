package index

import (
	"fmt"
	"iter"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	api "github.com/blevesearch/bleve_index_api"
	segmentapi "github.com/blevesearch/scorch_segment_api/v2"

	"cinedex/index/film"
)

// Segment is an immutable part of a Snapshot. Its documents have the numbers 0 to Docs-1, which say nothing of their order
// and hold in this snapshot only.
type Segment struct {
	*Columns
	Films *roaring.Bitmap // films that are not deleted; read only
	Adult *roaring.Bitmap // those of them marked as adult; read only

	bleve *scorch.SegmentSnapshot
}

// newSegment joins a segment of Bleve's with its columns. The bitmaps share memory with the segment's file.
func newSegment(s *scorch.SegmentSnapshot, c *Columns) (*Segment, error) {
	seg := &Segment{Columns: c, bleve: s}
	r := seg.Reader()
	seg.Films = r.Postings(FieldFlag, FlagFilm)
	seg.Adult = r.Postings(FieldFlag, FlagAdult)
	if d := s.Deleted(); d != nil {
		seg.Films.AndNot(d)
		seg.Adult.AndNot(d)
	}
	return seg, r.Err()
}

// Film decodes the stored film with that document number.
func (s *Segment) Film(doc uint32) (*film.Film, error) {
	f := &film.Film{}
	err := s.Record(doc, func(json []byte) error { return film.DecodeStored(json, f) })
	return f, err
}

// Record hands the stored JSON of a document to use, which must not keep it: one object, as film.Record.Encode writes it.
func (s *Segment) Record(doc uint32, use func(json []byte) error) (err error) {
	defer orDamaged(&err)
	var failed error
	found := false
	// The visitor never stops the visit: zapx 17.2 gives a buffer back to its pool twice when one does.
	err = s.bleve.VisitDocument(uint64(doc), func(field string, _ byte, value []byte, _ []uint64) bool {
		if field == fieldStored {
			found, failed = true, unpack(value, use)
		}
		return true
	})
	switch {
	case err != nil:
		return fmt.Errorf("reading document %d: %w", doc, err)
	case !found:
		return fmt.Errorf("document %d has no record", doc)
	}
	return failed
}

// Reader reads the postings of one segment. It is for one goroutine and for as long as its snapshot is held.
type Reader struct {
	segment segmentapi.Segment
	fields  map[string]segmentapi.TermDictionary
	list    segmentapi.PostingsList
	err     error
}

// Reader returns a new reader of the segment.
func (s *Segment) Reader() *Reader {
	return &Reader{segment: s.bleve.Segment(), fields: make(map[string]segmentapi.TermDictionary, 16)}
}

// Err returns the first error that reading met; after one, what was read is not complete.
func (r *Reader) Err() error { return r.err }

func (r *Reader) dictionary(field string) segmentapi.TermDictionary {
	d, ok := r.fields[field]
	if !ok {
		var err error
		if d, err = r.segment.Dictionary(field); err != nil {
			r.fail(fmt.Errorf("dictionary of %s: %w", field, err))
			return nil
		}
		r.fields[field] = d
	}
	return d
}

func (r *Reader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

// Or adds the documents that have term in field to dst, deleted ones included. dst then shares memory with the segment's
// file and must not outlive the snapshot.
func (r *Reader) Or(dst *roaring.Bitmap, field, term string) {
	if list := r.postings(field, []byte(term)); list != nil {
		list.(interface{ OrInto(*roaring.Bitmap) }).OrInto(dst)
	}
}

// Postings returns the documents that have term in field, as Or adds them.
func (r *Reader) Postings(field, term string) *roaring.Bitmap {
	b := roaring.New()
	r.Or(b, field, term)
	return b
}

// FilmWithID returns the document of the film that has an id, as Or adds it; of one that the segment lacks, none.
func (r *Reader) FilmWithID(id string) *roaring.Bitmap { return r.Postings(fieldID, filmPrefix+id) }

// Count returns how many documents have term in field, deleted ones included.
func (r *Reader) Count(field, term string) uint64 {
	if list := r.postings(field, []byte(term)); list != nil {
		return list.Count()
	}
	return 0
}

// postings returns the list of term, which the next call overwrites; nil where there is none.
func (r *Reader) postings(field string, term []byte) segmentapi.PostingsList {
	d := r.dictionary(field)
	if d == nil {
		return nil
	}
	list, err := d.PostingsList(term, nil, r.list)
	if err != nil {
		r.fail(fmt.Errorf("postings of %s: %w", field, err))
		return nil
	}
	r.list = list
	return list
}

// Automaton accepts terms byte by byte; vellum's Levenshtein automata are such.
type Automaton = segmentapi.Automaton

// Terms yields the terms of field from start, inclusive, to end, exclusive, in byte order; "" leaves an end open. a, if not
// nil, accepts those that are wanted.
func (r *Reader) Terms(field string, a Automaton, start, end string) iter.Seq[string] {
	return func(yield func(string) bool) {
		d := r.dictionary(field)
		if d == nil {
			return
		}
		var from, to []byte
		if start != "" {
			from = []byte(start)
		}
		if end != "" {
			to = []byte(end)
		}
		entries := omitCount(d, a, from, to)
		for {
			entry, err := entries.Next()
			if err != nil {
				r.fail(fmt.Errorf("terms of %s: %w", field, err))
				return
			}
			if entry == nil || !yield(entry.Term) {
				return
			}
		}
	}
}

// omitCount iterates without reading each term's postings, where the segment can: a quarter faster.
func omitCount(d segmentapi.TermDictionary, a Automaton, from, to []byte) interface {
	Next() (*api.DictEntry, error)
} {
	if lean, ok := d.(interface {
		AutomatonIteratorOmitCount(segmentapi.Automaton, []byte, []byte) segmentapi.DictionaryIterator
	}); ok {
		return lean.AutomatonIteratorOmitCount(a, from, to)
	}
	return d.AutomatonIterator(a, from, to)
}

// Prefix yields the terms of field that begin with prefix.
func (r *Reader) Prefix(field, prefix string) iter.Seq[string] {
	return r.Terms(field, nil, prefix, PrefixEnd(prefix))
}

// PrefixEnd is the first string after all that begin with prefix; "" if there is none.
func PrefixEnd(prefix string) string {
	end := []byte(prefix)
	for i := len(end) - 1; i >= 0; i-- {
		if end[i] < 0xff {
			end[i]++
			return string(end[:i+1])
		}
	}
	return ""
}
