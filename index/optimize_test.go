package index

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
)

// While segments are merged, every snapshot is right: its columns are those of its films, and each film is there once.
func TestOptimizeBesideReadsAndWrites(t *testing.T) {
	x := openFixtures(t)
	for n := range 40 {
		put(t, x, small(fmt.Sprintf("single-%d", n), n))
	}
	before := len(now(t, x))
	stop := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		known := rows{}
		for {
			s := x.Acquire()
			known.check(t, s)
			if s.Films != before {
				t.Errorf("%d films, want %d", s.Films, before)
			}
			s.Release()
			select {
			case <-stop:
				return
			default:
			}
		}
	})
	wg.Go(func() {
		for n := 0; ; n++ {
			f := small(fmt.Sprintf("single-%d", n%40), n)
			if _, _, err := x.PutFilm(t.Context(), f, Precondition{}); err != nil {
				t.Error(err)
			}
			if got, _, err := x.Film(f.ID); err != nil || got.Popularity != f.Popularity {
				t.Errorf("%s reads as %v, %v", f.ID, got, err)
			}
			select {
			case <-stop:
				return
			default:
			}
		}
	})
	for range 2 {
		if err := x.Optimize(t.Context()); err != nil {
			t.Error(err)
		}
	}
	close(stop)
	wg.Wait()
	if err := x.Optimize(t.Context()); err != nil {
		t.Error(err)
	}
	if n := x.segments(); n != 1 {
		t.Errorf("%d segments are left", n)
	}
}

func TestOptimizeCancelled(t *testing.T) {
	x := openFixtures(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := x.Optimize(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if err := x.Optimize(t.Context()); err != nil {
		t.Error("and later:", err)
	}
	if n := x.segments(); n != 1 {
		t.Errorf("%d segments are left", n)
	}
}

func TestOptimizeOfNothing(t *testing.T) {
	x := openAt(t, t.TempDir())
	if err := x.Optimize(t.Context()); err != nil {
		t.Error(err)
	}
}

// A catalogue at rest has as few segments as can be: what a segment may have leaves room for what segments of a bulk write leave over.
func TestRestSize(t *testing.T) {
	for docs, parts := range map[int]int64{0: 1, 1: 1, 450_000: 1, 900_000: 2, 1_000_000: 2, 3_000_000: 6} {
		size := restSize(docs)
		if left := size*parts - int64(docs); left < min(parts*bulkBatch*bulkSegments/2, int64(restSegment)/10) || size > restSegment*9/8 {
			t.Errorf("%d documents make segments of at most %d: %d of them have room for %d more", docs, size, parts, left)
		}
	}
}

func TestMerged(t *testing.T) {
	x := openFixtures(t)
	for n := range 20 {
		put(t, x, small(fmt.Sprintf("single-%d", n), n))
	}
	if part := x.Merged(); part != 0 {
		t.Errorf("%g is merged before it begins", part)
	}
	if err := x.Optimize(t.Context()); err != nil {
		t.Fatal(err)
	}
	if part := x.Merged(); part != 1 {
		t.Errorf("%g is merged in the end", part)
	}
}
