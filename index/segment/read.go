package segment

import (
	"encoding/binary"
	"fmt"

	"github.com/RoaringBitmap/roaring/v2"
	api "github.com/blevesearch/bleve_index_api"
	segmentapi "github.com/blevesearch/scorch_segment_api/v2"
	"github.com/blevesearch/vellum"
	zap "github.com/blevesearch/zapx/v17"
)

// input is a segment to be merged, as its bytes.
type input struct {
	data        []byte
	documents   uint64
	storedIndex uint64
	fields      []fieldEntry

	bitmap   *roaring.Bitmap // over data
	iterator *roaring.ManyIntIterator
}

// newInput reads what fields a segment has.
func newInput(s segmentapi.Segment) (*input, error) {
	in := &input{documents: s.Count(), bitmap: roaring.New()}
	var fieldsIndex uint64
	switch s := s.(type) {
	case *memory:
		in.data, in.storedIndex, fieldsIndex = s.data, s.storedIndex, s.fieldsIndex
	case *zap.Segment:
		in.data, in.storedIndex, fieldsIndex = s.Data(), s.StoredIndexOffset(), s.SectionsIndexOffset()
	default:
		return nil, fmt.Errorf("a segment is %T, which is none of this package's", s)
	}
	at := fieldsIndex
	n := in.uvarint(&at)
	for range n {
		begin := binary.BigEndian.Uint64(in.data[at:])
		at += 8
		in.fields = append(in.fields, in.field(begin))
	}
	return in, nil
}

// uvarint reads a number and moves at behind it.
func (in *input) uvarint(at *uint64) uint64 {
	v, n := binary.Uvarint(in.data[*at:min(*at+binary.MaxVarintLen64, uint64(len(in.data)))])
	*at += uint64(max(n, 0))
	return v
}

func (in *input) field(at uint64) (f fieldEntry) {
	length := in.uvarint(&at)
	f.name = string(in.data[at : at+length])
	at += length
	f.options = api.FieldIndexingOptions(in.uvarint(&at))
	sections := in.uvarint(&at)
	for range sections {
		if binary.BigEndian.Uint16(in.data[at:]) == zap.SectionInvertedTextIndex {
			f.at = binary.BigEndian.Uint64(in.data[at+2:])
		}
		at += 10
	}
	return f
}

// terms iterates over a field's dictionary; nil where it is empty.
func (in *input) terms(f fieldEntry) (*vellum.FSTIterator, error) {
	if f.at == 0 {
		return nil, nil
	}
	at := f.at
	in.uvarint(&at) // doc values
	in.uvarint(&at)
	at = in.uvarint(&at)
	length := in.uvarint(&at)
	fst, err := vellum.Load(in.data[at : at+length])
	if err != nil {
		return nil, fmt.Errorf("the dictionary of %s: %w", f.name, err)
	}
	iterator, err := fst.Iterator(nil, nil)
	if err == vellum.ErrIteratorDone {
		return nil, nil
	}
	return iterator, err
}

// appendDocuments appends the documents of the postings that a dictionary's value stands for.
func (in *input) appendDocuments(dst []uint32, value uint64) ([]uint32, error) {
	if value&zap.FSTValEncodingMask == zap.FSTValEncoding1Hit {
		document, _ := zap.FSTValDecode1Hit(value)
		return append(dst, uint32(document)), nil
	}
	at := value
	in.uvarint(&at) // frequencies
	in.uvarint(&at) // positions
	length := in.uvarint(&at)
	if _, err := in.bitmap.FromBuffer(in.data[at : at+length]); err != nil {
		return nil, fmt.Errorf("a bitmap of postings: %w", err)
	}
	n := int(in.bitmap.GetCardinality())
	have := len(dst)
	if cap(dst) < have+n {
		dst = append(make([]uint32, 0, 2*(have+n)), dst...)
	}
	dst = dst[:have+n]
	if in.iterator == nil {
		in.iterator = new(roaring.ManyIntIterator)
	}
	in.iterator.Initialize(in.bitmap)
	for have < len(dst) {
		read := in.iterator.NextMany(dst[have:])
		if read == 0 {
			return nil, fmt.Errorf("a bitmap of postings ends early")
		}
		have += read
	}
	return dst, nil
}

// stored returns the bytes of one document's stored part.
func (in *input) stored(document uint64) []byte {
	begin := binary.BigEndian.Uint64(in.data[in.storedIndex+8*document:])
	at := begin
	meta := in.uvarint(&at)
	values := in.uvarint(&at)
	return in.data[begin : at+meta+values]
}
