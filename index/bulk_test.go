package index

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

// Of several records with one id the last stays, whether they come in one batch or in batches written side by side.
func TestBulkDuplicates(t *testing.T) {
	const ids, records = 700, 3*bulkBatch + 10
	x := openAt(t, t.TempDir())
	b := x.Bulk(t.Context())
	want := map[string]string{}
	for n := range records {
		f := small(fmt.Sprintf("f%d", n%ids), n)
		if err := b.Add(film.Record{Film: f}); err != nil {
			t.Fatal(err)
		}
		want[f.ID] = encoded(t, film.Record{Film: f})
	}
	created, replaced, err := b.Finish()
	if created != ids || replaced != records-ids || err != nil {
		t.Errorf("created %d, replaced %d, %v; want %d, %d", created, replaced, err, ids, records-ids)
	}
	if diff := cmp.Diff(want, now(t, x)); diff != "" {
		t.Error(diff)
	}
}

func TestBulkMixed(t *testing.T) {
	x := openAt(t, t.TempDir())
	b := x.Bulk(t.Context())
	want := map[string]string{}
	people := 0
	for _, r := range slices.Backward(records(t)) { // films first
		if err := b.Add(r); err != nil {
			t.Fatal(err)
		}
		if r.Film != nil {
			want[r.Film.ID] = encoded(t, r)
		} else {
			people++
		}
	}
	created, replaced, err := b.Finish()
	if created != len(want)+people || replaced != 0 || err != nil {
		t.Errorf("created %d, replaced %d, %v", created, replaced, err)
	}
	if diff := cmp.Diff(want, now(t, x)); diff != "" {
		t.Error(diff)
	}
	finds(t, x, FieldNameWhole, "αλμοδοβαρ")
	finds(t, x, FieldName, "альмодовар", found(acquired(t, x), FieldCredit, "pedro-almodovar\x00Pedro Almodóvar")...)
}

func acquired(t *testing.T, x *Index) *Snapshot {
	s := x.Acquire()
	t.Cleanup(s.Release)
	return s
}

func TestBulkWithoutRecords(t *testing.T) {
	x := openAt(t, t.TempDir())
	version := x.Stats().Version
	if created, replaced, err := x.Bulk(t.Context()).Finish(); created != 0 || replaced != 0 || err != nil {
		t.Errorf("created %d, replaced %d, %v", created, replaced, err)
	}
	if got := x.Stats().Version; got != version {
		t.Errorf("version %q became %q", version, got)
	}
}

// When its context ends, a bulk write keeps the batches under way, whole, and nothing of what was gathered since.
func TestBulkCancelled(t *testing.T) {
	x := openAt(t, t.TempDir())
	ctx, cancel := context.WithCancel(t.Context())
	b := x.Bulk(ctx)
	for n := range bulkBatch + bulkBatch/2 {
		if err := b.Add(film.Record{Film: small(fmt.Sprintf("f%d", n), n)}); err != nil {
			t.Fatal(err)
		}
	}
	cancel()
	created, replaced, err := b.Finish()
	if created != bulkBatch || replaced != 0 || !errors.Is(err, context.Canceled) {
		t.Errorf("created %d, replaced %d, %v", created, replaced, err)
	}
	if got := len(now(t, x)); got != bulkBatch {
		t.Errorf("%d films are there", got)
	}
	put(t, x, small("after", 1))
}

func TestBulkAfterClose(t *testing.T) {
	x := openAt(t, t.TempDir())
	b := x.Bulk(t.Context())
	if err := b.Add(film.Record{Film: small("a", 1)}); err != nil {
		t.Fatal(err)
	}
	closeIndex(t, x)
	created, _, err := b.Finish()
	if created != 0 {
		t.Errorf("created %d", created)
	}
	wantKind(t, err, film.Unavailable)
}

// Two bulk writes and single writes, of the same films and people, leave each id once, as one of them wrote it.
func TestBulkBesideOthers(t *testing.T) {
	const films = bulkBatch + 200
	x := openAt(t, t.TempDir())
	var wg sync.WaitGroup
	for n := range 2 {
		wg.Go(func() {
			b := x.Bulk(t.Context())
			for i := range films {
				r := film.Record{Film: small(fmt.Sprintf("f%d", i), n)}
				if i%800 == 50 {
					r = film.Record{Person: &film.Person{ID: "someone", Name: fmt.Sprintf("Name %d", n)}}
				}
				if err := b.Add(r); err != nil {
					t.Error(err)
				}
			}
			if _, _, err := b.Finish(); err != nil {
				t.Error(err)
			}
		})
		wg.Go(func() {
			for i := range 40 {
				if _, _, err := x.PutFilm(t.Context(), small(fmt.Sprintf("f%d", i*7), 2+n), Precondition{}); err != nil {
					t.Error(err)
				}
				if i%20 == 0 {
					if _, _, err := x.PutPerson(t.Context(), &film.Person{ID: "someone", Name: fmt.Sprintf("Name %d", 2+n)}, Precondition{}); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	wg.Wait()
	all := now(t, x)
	candidates := map[string]bool{}
	for id, json := range all {
		clear(candidates)
		for n := range 4 {
			var i int
			if _, err := fmt.Sscanf(id, "f%d", &i); err != nil {
				t.Fatal(err)
			}
			candidates[encoded(t, film.Record{Film: small(id, n)})] = true
		}
		if !candidates[json] {
			t.Errorf("%s is %s", id, json)
		}
	}
	if len(all) < films-3 {
		t.Errorf("%d films are there", len(all))
	}
	p, _, err := x.Person("someone")
	if err != nil {
		t.Fatal(err)
	}
	s := acquired(t, x)
	if got := found(s, FieldNameWhole, "name"+p.Name[len("Name "):]); len(got) != len(all) {
		t.Errorf("%d films of %d are found by the person's name %q", len(got), len(all), p.Name)
	}
	for n := range 4 {
		if name := fmt.Sprintf("Name %d", n); name != p.Name {
			finds(t, x, FieldNameWhole, fmt.Sprintf("name%d", n))
		}
	}
}
