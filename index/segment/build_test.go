package segment

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/document"
	api "github.com/blevesearch/bleve_index_api"
	segmentapi "github.com/blevesearch/scorch_segment_api/v2"
)

func TestNew(t *testing.T) {
	for _, n := range []int{1, 2, 400, 5000} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			records := invented(n, 1)
			holds(t, made(t, records, ""), records)
			holds(t, made(t, records, filepath.Join(t.TempDir(), "file")), records)
		})
	}
}

// What a builder leaves to the next segment must not show.
func TestNewAfterAnother(t *testing.T) {
	for seed := range uint64(4) {
		records := invented(300-int(seed)*50, seed)
		holds(t, made(t, records, ""), records)
	}
}

func TestRefused(t *testing.T) {
	var p Plugin
	d := document.NewDocument("1")
	d.AddField(document.NewTextField("title", nil, []byte("with frequencies")))
	if s, _, err := p.New([]api.Document{d}); err == nil || !strings.Contains(err.Error(), "title") {
		t.Errorf("a field with more than bare terms gave %v, %v", s, err)
	}
	records := invented(3, 1)
	holds(t, made(t, records, ""), records) // nothing of it is left in a builder

	other := documents(records)
	for _, d := range other {
		d.(*document.Document).AddField(bare{name: "also", value: "stored"})
	}
	s, _, err := p.New(other)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := p.Merge([]segmentapi.Segment{made(t, records, ""), s}, make([]*roaring.Bitmap, 2), filepath.Join(t.TempDir(), "m"), nil, nil); err == nil {
		t.Error("segments that store different fields were merged")
	}
}

// BenchmarkNew makes segments of 2,000 invented documents of 6 terms.
func BenchmarkNew(b *testing.B) {
	docs := documents(invented(2000, 1))
	var p Plugin
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := p.New(docs); err != nil {
			b.Fatal(err)
		}
	}
}
