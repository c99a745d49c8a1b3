package index

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

func TestPutFilm(t *testing.T) {
	x := openAt(t, t.TempDir())
	first, created, err := x.PutFilm(t.Context(), small("a", 1), Precondition{})
	if err != nil || !created {
		t.Fatalf("the first: created %t, %v", created, err)
	}
	finds(t, x, FieldTitle, "1", "a")
	second, created, err := x.PutFilm(t.Context(), small("a", 2), Precondition{})
	if err != nil || created {
		t.Fatalf("the second: created %t, %v", created, err)
	}
	finds(t, x, FieldTitle, "1")
	finds(t, x, FieldTitle, "2", "a")
	if first == second || second == "" {
		t.Errorf("versions %q and %q", first, second)
	}
	if again := put(t, x, small("a", 1)); again != first {
		t.Errorf("the same film has versions %q and %q", first, again)
	}
	if _, version, err := x.Film("a"); err != nil || version != first {
		t.Errorf("Film says version %q, %v; PutFilm said %q", version, err, first)
	}
}

// A film and a person may have one id.
func TestDelete(t *testing.T) {
	x := openAt(t, t.TempDir())
	put(t, x, small("a", 1))
	putPerson(t, x, &film.Person{ID: "a", Name: "Ay"})
	if err := x.DeleteFilm(t.Context(), "a", Precondition{}); err != nil {
		t.Fatal(err)
	}
	finds(t, x, FieldTitle, "film")
	_, _, err := x.Film("a")
	wantKind(t, err, film.NotFound)
	wantKind(t, x.DeleteFilm(t.Context(), "a", Precondition{}), film.NotFound)
	if _, _, err := x.Person("a"); err != nil {
		t.Error(err)
	}
	if err := x.DeletePerson(t.Context(), "a", Precondition{}); err != nil {
		t.Fatal(err)
	}
	_, _, err = x.Person("a")
	wantKind(t, err, film.NotFound)
	wantKind(t, x.DeletePerson(t.Context(), "a", Precondition{}), film.NotFound)
	if _, created, err := x.PutFilm(t.Context(), small("a", 1), Precondition{}); err != nil || !created {
		t.Errorf("put again: created %t, %v", created, err)
	}
}

func TestPreconditions(t *testing.T) {
	x := openAt(t, t.TempDir())
	current := put(t, x, small("there", 1))
	tests := []struct {
		name         string
		pre          Precondition
		there, fresh bool // whether a film that exists, and one that does not, may be written
	}{
		{"none", Precondition{}, true, true},
		{"match", Precondition{IfMatch: []string{current}}, true, false},
		{"match one", Precondition{IfMatch: []string{"other", current}}, true, false},
		{"match another", Precondition{IfMatch: []string{"other"}}, false, false},
		{"match any", Precondition{IfMatch: []string{"*"}}, true, false},
		{"none match", Precondition{IfNoneMatch: []string{current}}, false, true},
		{"none match another", Precondition{IfNoneMatch: []string{"other"}}, true, true},
		{"none exists", Precondition{IfNoneMatch: []string{"*"}}, false, true},
		{"both", Precondition{IfMatch: []string{current}, IfNoneMatch: []string{"other"}}, true, false},
		{"contradiction", Precondition{IfMatch: []string{"*"}, IfNoneMatch: []string{"*"}}, false, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			check := func(what string, err error, allowed bool) {
				t.Helper()
				if allowed && err != nil {
					t.Errorf("%s: %v", what, err)
				}
				if !allowed {
					wantKind(t, err, film.Conflict)
				}
			}
			_, _, err := x.PutFilm(t.Context(), small("there", 1), tt.pre)
			check("put there", err, tt.there)
			_, _, err = x.PutFilm(t.Context(), small("fresh", 1), tt.pre)
			check("put fresh", err, tt.fresh)
			if tt.fresh {
				if err := x.DeleteFilm(t.Context(), "fresh", Precondition{}); err != nil {
					t.Fatal(err)
				}
			}
			finds(t, x, fieldID, "f:fresh")
			check("delete there", x.DeleteFilm(t.Context(), "there", tt.pre), tt.there)
			put(t, x, small("there", 1))
		})
	}
}

// Several changes of one id in one group are made in order, each upon what the one before it leaves.
func TestChangesInOneGroup(t *testing.T) {
	x := openAt(t, t.TempDir())
	old := put(t, x, small("a", 1))
	group := []*change{
		{id: "f:a", film: small("a", 2), pre: Precondition{IfMatch: []string{old}}},
		{id: "f:a", film: small("a", 3), pre: Precondition{IfMatch: []string{old}}}, // too late
		{id: "f:a"},
		{id: "f:a"}, // gone already
		{id: "f:a", film: small("a", 4), pre: Precondition{IfNoneMatch: []string{"*"}}},
		{id: "f:b", film: small("b", 1)},
		{id: "f:b"},
	}
	for _, c := range group {
		c.done = make(chan struct{})
	}
	x.commit(&lane{key: keySeq + "test", builder: newBuilder()}, group)
	var kinds []film.ErrorKind
	for _, c := range group {
		<-c.done
		kinds = append(kinds, film.KindOf(c.err))
	}
	if diff := cmp.Diff([]film.ErrorKind{"", film.Conflict, "", film.NotFound, "", "", ""}, kinds); diff != "" {
		t.Error(diff)
	}
	if !group[4].created {
		t.Error("a film put after it was removed is not new")
	}
	want := map[string]string{"a": encoded(t, film.Record{Film: small("a", 4)})}
	if diff := cmp.Diff(want, now(t, x)); diff != "" {
		t.Error(diff)
	}
}

// Many writers, each of films of its own and of films that all share: at every moment each id is live once, each writer
// reads what it wrote, and one of several conditional writes wins.
func TestConcurrentWrites(t *testing.T) {
	const writers, rounds, shared = 12, 15, 5
	x := openAt(t, t.TempDir())
	var wg sync.WaitGroup
	var won [rounds]atomic.Int64
	for w := range writers {
		wg.Go(func() {
			for n := range rounds {
				own := small(fmt.Sprintf("own-%d", w), n)
				version, created, err := x.PutFilm(t.Context(), own, Precondition{})
				if err != nil || created != (n == 0) {
					t.Errorf("%s, %d: created %t, %v", own.ID, n, created, err)
				}
				if f, v, err := x.Film(own.ID); err != nil || v != version || f.Popularity != float64(n) {
					t.Errorf("%s reads as version %q, %v after %q was written", own.ID, v, err, version)
				}
				if _, _, err := x.PutFilm(t.Context(), small(fmt.Sprintf("shared-%d", n%shared), w*rounds+n), Precondition{}); err != nil {
					t.Error(err)
				}
				_, _, err = x.PutFilm(t.Context(), small(fmt.Sprintf("once-%d", n), w), Precondition{IfNoneMatch: []string{"*"}})
				if err == nil {
					won[n].Add(1)
				} else {
					wantKind(t, err, film.Conflict)
				}
			}
		})
	}
	stop := make(chan struct{})
	var reader sync.WaitGroup
	reader.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
				now(t, x)
			}
		}
	})
	wg.Wait()
	close(stop)
	reader.Wait()
	for n := range won {
		if got := won[n].Load(); got != 1 {
			t.Errorf("once-%d was new to %d writers", n, got)
		}
	}
	if got := len(now(t, x)); got != writers+rounds+shared {
		t.Errorf("%d films, want %d", got, writers+rounds+shared)
	}
	for n := range rounds {
		finds(t, x, fieldID, fmt.Sprintf("f:once-%d", n), fmt.Sprintf("once-%d", n))
	}
}

func TestWriteCancelled(t *testing.T) {
	x := openAt(t, t.TempDir())
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for n := range 20 {
		if _, _, err := x.PutFilm(ctx, small("a", n), Precondition{}); !errors.Is(err, context.Canceled) {
			t.Fatalf("error %v", err)
		}
	}
	if got := now(t, x); len(got) > 0 {
		t.Errorf("stored %v", got)
	}
}

// Writes that race with Close are either stored or told that nothing was; none waits for ever.
func TestWriteAcrossClose(t *testing.T) {
	dir := t.TempDir()
	x := openAt(t, dir)
	var wg sync.WaitGroup
	var stored sync.Map
	begun := make(chan struct{}, 1000)
	for w := range 40 {
		wg.Go(func() {
			for n := 0; ; n++ {
				f := small(fmt.Sprintf("%d-%d", w, n), n)
				_, _, err := x.PutFilm(t.Context(), f, Precondition{})
				if err != nil {
					wantKind(t, err, film.Unavailable)
					return
				}
				stored.Store(f.ID, true)
				select {
				case begun <- struct{}{}:
				default:
				}
			}
		})
	}
	for range 40 {
		<-begun
	}
	closeIndex(t, x)
	wg.Wait()
	wantKind(t, x.DeleteFilm(t.Context(), "0-0", Precondition{}), film.Unavailable)

	kept := now(t, openAt(t, dir))
	n := 0
	stored.Range(func(id, _ any) bool {
		if n++; kept[id.(string)] == "" {
			t.Errorf("%s was stored and is lost", id)
		}
		return true
	})
	if n != len(kept) {
		t.Errorf("%d films were stored, %d are there", n, len(kept))
	}
}
