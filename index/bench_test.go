package index

import (
	"context"
	"testing"

	segmentapi "github.com/blevesearch/scorch_segment_api/v2"

	"cinedex/fixtures/grow"
	"cinedex/index/film"
)

// The data of these benchmarks is 50,000 generated films, of some 30,000 people, merged to one segment.

const generatedFilms = 50_000

// newGenerated returns an index of the generated films.
func newGenerated(b *testing.B) *Index {
	b.Helper()
	x, err := Open(b.TempDir(), Options{Bulk: true})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := x.Close(); err != nil {
			b.Error(err)
		}
	})
	bulk := x.Bulk(context.Background())
	for f, err := range grow.Films(grow.Options{Seed: 1, Films: generatedFilms}) {
		if err == nil {
			err = bulk.Add(film.Record{Film: f})
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	if _, _, err := bulk.Finish(); err != nil {
		b.Fatal(err)
	}
	if err := x.Optimize(context.Background()); err != nil {
		b.Fatal(err)
	}
	return x
}

// BenchmarkSegment builds the columns of the segment, as happens when it appears and at each start, and reads and decodes one
// film of it, each in turn.
func BenchmarkSegment(b *testing.B) {
	s := newGenerated(b).Acquire()
	defer s.Release()
	if len(s.Segments) != 1 {
		b.Fatalf("%d segments, want 1", len(s.Segments))
	}
	seg := s.Segments[0]
	b.Run("columns", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := buildColumns([]segmentapi.Segment{seg.bleve.Segment()}, newVocabularies()); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/generatedFilms, "ns/film")
	})
	b.Run("film", func(b *testing.B) {
		b.ReportAllocs()
		for n := 0; b.Loop(); n++ {
			if _, err := seg.Film(uint32(n * 7919 % seg.Docs)); err != nil {
				b.Fatal(err)
			}
		}
	})
}
