package segment

import (
	"path/filepath"
	"testing"

	zap "github.com/blevesearch/zapx/v17"
	"github.com/google/go-cmp/cmp"
)

func TestTerms(t *testing.T) {
	records := invented(500, 1)
	for _, path := range []string{"", filepath.Join(t.TempDir(), "made")} {
		s := made(t, records, path)
		want := inverted(records)
		want["absent"], want["stored"] = nil, nil
		for field, postings := range want {
			terms, err := NewTerms(s, field)
			if err != nil {
				t.Fatal(err)
			}
			var got map[string][]uint32
			last := ""
			for terms.Next() {
				if got == nil {
					got = map[string][]uint32{}
				} else if string(terms.Term()) <= last {
					t.Errorf("%s: %q comes after %q", field, terms.Term(), last)
				}
				last = string(terms.Term())
				documents := terms.AppendDocuments([]uint32{7})
				if documents[0] != 7 {
					t.Errorf("%s: %q: what was there before is %v", field, last, documents[:1])
				}
				got[last] = documents[1:]
			}
			if err := terms.Err(); err != nil {
				t.Fatal(err)
			}
			if terms.Next() {
				t.Errorf("%s goes on after its end", field)
			}
			if diff := cmp.Diff(postings, got); diff != "" {
				t.Errorf("%s, in the file %q (-want +got):\n%s", field, path, diff)
			}
		}
	}
}

func TestTermsOfForeignSegment(t *testing.T) {
	if _, err := NewTerms(&zap.SegmentBase{}, "word"); err == nil {
		t.Error("no error")
	}
}
