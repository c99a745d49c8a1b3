package index

import (
	api "github.com/blevesearch/bleve_index_api"
)

// terms is a field of a document whose terms are known already: Bleve's analysis finds its work done. It holds each term
// once, or with its frequency left at one: postings are all that is kept.
type terms struct {
	name string
	set  api.TokenFrequencies
}

// once is the frequency of every term. It is shared by all of them, which only reading allows: Bleve writes to frequencies
// when a document has two fields of one name, and a document here never has.
var once = func() *api.TokenFreq {
	f := &api.TokenFreq{}
	f.SetFrequency(1)
	return f
}()

func newTerms(name string, size int) *terms {
	return &terms{name: name, set: make(api.TokenFrequencies, size)}
}

func (t *terms) add(term string) {
	if term != "" {
		t.set[term] = once
	}
}

func (t *terms) Name() string                                   { return t.name }
func (t *terms) Value() []byte                                  { return nil }
func (t *terms) ArrayPositions() []uint64                       { return nil }
func (t *terms) EncodedFieldType() byte                         { return 't' }
func (t *terms) Analyze()                                       {}
func (t *terms) Options() api.FieldIndexingOptions              { return api.IndexField | api.SkipFreqNorm }
func (t *terms) AnalyzedLength() int                            { return len(t.set) }
func (t *terms) AnalyzedTokenFrequencies() api.TokenFrequencies { return t.set }
func (t *terms) NumPlainTextBytes() uint64                      { return 0 }
func (t *terms) Size() int                                      { return 24 * len(t.set) } // about; Bleve only sums it

// stored is the field that keeps a record's JSON.
type stored []byte

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
