package index

import (
	"fmt"
	"math"
	"testing"

	"cinedex/index/film"
)

// TestEsteem: what makes a film better known or liked raises its esteem, whatever it is, and nothing raises it beyond the bound.
func TestEsteem(t *testing.T) {
	about := func(id string, change func(*film.Film)) *film.Film {
		f := &film.Film{ID: id, OriginalTitle: id}
		change(f)
		return f
	}
	order := []*film.Film{ // each above those before it
		about("nothing", func(*film.Film) {}),
		about("text", func(f *film.Film) {
			f.Synopses = map[string]string{"en": "A keeper waits for boats that never come home again."}
		}),
		about("rated-low", func(f *film.Film) {
			f.Synopses = map[string]string{"en": "A keeper waits for boats that never come home again."}
			f.Rating = &film.Rating{Average: 3}
		}),
		about("credits", func(f *film.Film) {
			for i := range 30 {
				f.Credits = append(f.Credits, film.Credit{Name: fmt.Sprint("Actor ", i), Role: "actor"})
			}
		}),
		about("rated-high", func(f *film.Film) { f.Rating = &film.Rating{Average: 8.5, Votes: 100} }),
		about("voted", func(f *film.Film) { f.Rating = &film.Rating{Average: 8.5, Votes: 400_000} }),
		about("popular", func(f *film.Film) { f.Popularity = 1e4 }),
		about("endless", func(f *film.Film) { f.Popularity = math.MaxFloat64 }),
	}
	x, err := Open(t.TempDir(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	}()
	bulk := x.Bulk(t.Context())
	for _, f := range order {
		if problems := f.Validate(); len(problems) > 0 {
			t.Fatal(problems)
		}
		if err := bulk.Add(film.Record{Film: f}); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := bulk.Finish(); err != nil {
		t.Fatal(err)
	}
	s := x.Acquire()
	defer s.Release()
	before := float32(-1)
	for _, f := range order {
		seg, doc, err := s.FindFilm(f.ID)
		if err != nil || seg == nil {
			t.Fatalf("%s: %v", f.ID, err)
		}
		if esteem := seg.Esteem[doc]; esteem <= before || esteem > mostEsteem {
			t.Errorf("%s: %v, want more than %v and at most %v", f.ID, esteem, before, mostEsteem)
		} else {
			before = esteem
		}
	}
}
