package segment

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/document"
	api "github.com/blevesearch/bleve_index_api"
	segmentapi "github.com/blevesearch/scorch_segment_api/v2"
	"github.com/google/go-cmp/cmp"
)

// bare is a Field.
type bare struct {
	api.Field
	name  string
	terms []string
	value string // stored, where there is one
}

func (f bare) Name() string           { return f.name }
func (f bare) Terms() []string        { return f.terms }
func (f bare) Value() []byte          { return []byte(f.value) }
func (f bare) EncodedFieldType() byte { return 't' }
func (f bare) Size() int              { return 0 }
func (f bare) Options() api.FieldIndexingOptions {
	if f.value != "" {
		return api.StoreField
	}
	return api.IndexField | api.SkipFreqNorm
}

// record is what a test wants of a document: its terms by field, and what it stores.
type record struct {
	id     string
	terms  map[string][]string
	stored string
}

// invented makes n records: a term that all have, one that every third has, some that few have, one of its own, and terms with any bytes.
func invented(n int, seed uint64) []record {
	r := rand.New(rand.NewPCG(seed, 1))
	var records []record
	for i := range n {
		c := record{id: fmt.Sprintf("%d-%05d", seed, i), stored: strings.Repeat(fmt.Sprint(i), r.IntN(40)+1), terms: map[string][]string{
			"word": {"all", fmt.Sprint("few", r.IntN(50)), fmt.Sprint("few", r.IntN(50)), fmt.Sprint("own", seed, i)},
		}}
		if i%3 == 0 {
			c.terms["word"] = append(c.terms["word"], "third")
			c.terms["bytes"] = []string{string([]byte{0, byte(r.IntN(256)), 0xff})}
		}
		c.terms[fmt.Sprint("only", seed)] = []string{"x", "x"}
		records = append(records, c)
	}
	return records
}

func documents(records []record) []api.Document {
	var documents []api.Document
	for _, r := range records {
		d := document.NewDocument(r.id)
		for field, terms := range r.terms {
			d.AddField(bare{name: field, terms: terms})
		}
		d.AddField(bare{name: "stored", value: r.stored})
		d.AddIDField()
		documents = append(documents, d)
	}
	return documents
}

// made makes a segment of records, in a file if path is not "".
func made(t testing.TB, records []record, path string) segmentapi.Segment {
	t.Helper()
	var p Plugin
	s, _, err := p.New(documents(records))
	if err != nil {
		t.Fatal(err)
	}
	if path == "" {
		return s
	}
	if err := s.(segmentapi.UnpersistedSegment).Persist(path); err != nil {
		t.Fatal(err)
	}
	return opened(t, path)
}

func opened(t testing.TB, path string) segmentapi.Segment {
	t.Helper()
	var p Plugin
	s, err := p.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// inverted is what a segment of records holds: documents by term, by field.
func inverted(records []record) map[string]map[string][]uint32 {
	fields := map[string]map[string][]uint32{}
	add := func(field, term string, n int) {
		if fields[field] == nil {
			fields[field] = map[string][]uint32{}
		}
		if list := fields[field][term]; !slices.Contains(list[max(0, len(list)-1):], uint32(n)) {
			fields[field][term] = append(list, uint32(n))
		}
	}
	for n, r := range records {
		add("_id", r.id, n)
		for field, terms := range r.terms {
			for _, term := range terms {
				add(field, term, n)
			}
		}
	}
	return fields
}

// holds checks all that zapx reads of a segment.
func holds(t *testing.T, s segmentapi.Segment, records []record) {
	t.Helper()
	if s.Count() != uint64(len(records)) {
		t.Errorf("%d documents, want %d", s.Count(), len(records))
	}
	want, got := inverted(records), map[string]map[string][]uint32{}
	for _, field := range s.Fields() {
		dictionary, err := s.Dictionary(field)
		if err != nil {
			t.Fatal(err)
		}
		terms := dictionary.AutomatonIterator(nil, nil, nil)
		for entry, err := terms.Next(); entry != nil || err != nil; entry, err = terms.Next() {
			if err != nil {
				t.Fatal(err)
			}
			list, err := dictionary.PostingsList([]byte(entry.Term), nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			documents := roaring.New()
			list.(interface{ OrInto(*roaring.Bitmap) }).OrInto(documents)
			if got[field] == nil {
				got[field] = map[string][]uint32{}
			}
			got[field][entry.Term] = documents.ToArray()
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("postings (-want +got):\n%s", diff)
	}
	for n, r := range records {
		values := map[string]string{}
		if err := s.VisitStoredFields(uint64(n), func(field string, _ byte, value []byte, _ []uint64) bool {
			values[field] += string(value)
			return true
		}); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(map[string]string{"_id": r.id, "stored": r.stored}, values); diff != "" {
			t.Fatalf("stored with document %d (-want +got):\n%s", n, diff)
		}
	}
	found, err := s.DocNumbers([]string{records[0].id, "nobody", records[len(records)-1].id})
	if err != nil || !found.Equals(roaring.BitmapOf(0, uint32(len(records)-1))) {
		t.Errorf("ids are those of %v, %v", found, err)
	}
}
