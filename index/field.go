package index

import (
	api "github.com/blevesearch/bleve_index_api"
)

// terms is a field of a document whose terms are known already: Bleve's analysis finds its work done, and package segment
// keeps the postings of bare terms and nothing else. It is a segment.Field.
type terms struct {
	name string
	list []string // a term may be there several times
}

func (t *terms) add(term string) {
	if term != "" {
		t.list = append(t.list, term)
	}
}

func (t *terms) Terms() []string { return t.list }

func (t *terms) Name() string                                   { return t.name }
func (t *terms) Value() []byte                                  { return nil }
func (t *terms) ArrayPositions() []uint64                       { return nil }
func (t *terms) EncodedFieldType() byte                         { return 't' }
func (t *terms) Analyze()                                       {}
func (t *terms) Options() api.FieldIndexingOptions              { return api.IndexField | api.SkipFreqNorm }
func (t *terms) AnalyzedLength() int                            { return len(t.list) }
func (t *terms) AnalyzedTokenFrequencies() api.TokenFrequencies { return nil }
func (t *terms) NumPlainTextBytes() uint64                      { return 0 }
func (t *terms) Size() int                                      { return 16 * len(t.list) } // about; Bleve only sums it

// stored is the field that keeps a record's JSON, packed.
type stored []byte

func (s stored) Terms() []string                                { return nil }
func (s stored) Name() string                                   { return fieldStored }
func (s stored) Value() []byte                                  { return s }
func (s stored) ArrayPositions() []uint64                       { return nil }
func (s stored) EncodedFieldType() byte                         { return 't' }
func (s stored) Analyze()                                       {}
func (s stored) Options() api.FieldIndexingOptions              { return api.StoreField }
func (s stored) AnalyzedLength() int                            { return 0 }
func (s stored) AnalyzedTokenFrequencies() api.TokenFrequencies { return nil }
func (s stored) NumPlainTextBytes() uint64                      { return uint64(len(s)) }
func (s stored) Size() int                                      { return len(s) }
