package index

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

// A snapshot stays as it was over writes, deletions and merges, with its columns, its labels and its version.
func TestSnapshotNeverChanges(t *testing.T) {
	x := openFixtures(t)
	known := rows{}
	held := x.Acquire()
	before, version, directed := catalogue(t, held), held.Version, found(held, FieldRole, "director:pedro-almodovar")
	for n := range 3 {
		for id := range before {
			if len(id)%8 == n {
				put(t, x, small(id, n))
			}
		}
		if err := x.DeleteFilm(t.Context(), directed[n], Precondition{}); err != nil {
			t.Fatal(err)
		}
		if err := x.Optimize(t.Context()); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before, catalogue(t, held)); diff != "" || held.Version != version {
			t.Fatalf("round %d: version %q, was %q; films:\n%s", n, held.Version, version, diff)
		}
		if diff := cmp.Diff(directed, found(held, FieldRole, "director:pedro-almodovar")); diff != "" {
			t.Fatal(diff)
		}
		known.check(t, held)
	}
	held.Release()
}

// Each write changes the version; merging, which changes nothing that is read, does not.
func TestVersion(t *testing.T) {
	x := openAt(t, t.TempDir())
	seen := map[string]bool{}
	changes := func(what string, changed bool) {
		t.Helper()
		s := x.Acquire()
		defer s.Release()
		if seen[s.Version] == changed {
			t.Errorf("%s: version %q, seen before: %t", what, s.Version, seen[s.Version])
		}
		seen[s.Version] = true
	}
	changes("empty", true)
	for n := range 5 {
		put(t, x, small(strconv.Itoa(n), n))
		changes("put", true)
	}
	add(t, x, film.Record{Film: small("bulk", 1)}, film.Record{Film: small("bulk2", 1)})
	changes("bulk", true)
	putPerson(t, x, &film.Person{ID: "someone", Name: "Someone"})
	changes("person", true)
	if err := x.DeleteFilm(t.Context(), "1", Precondition{}); err != nil {
		t.Fatal(err)
	}
	changes("deletion", true)
	wantKind(t, x.DeleteFilm(t.Context(), "1", Precondition{}), film.NotFound)
	changes("refused", false)
	if err := x.Optimize(t.Context()); err != nil {
		t.Fatal(err)
	}
	changes("merged", false)
}

// Many acquire, read and release while writes publish, reopenings take Bleve's index away, and at last Close does.
func TestSnapshotsAcrossReopenings(t *testing.T) {
	dir := t.TempDir()
	x := openAt(t, dir)
	add(t, x, records(t)...)
	want := now(t, x)
	stop := make(chan struct{})
	var readers, writers sync.WaitGroup
	for range 3 {
		readers.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				s := x.Acquire()
				if s.Version != "" && len(found(s, FieldTitle, "volver")) != 1 {
					t.Errorf("version %q does not have Volver", s.Version)
				}
				if o, ok := s.People.Find("pedro-almodovar"); s.Version != "" && (!ok || s.PersonLabel(o) != "Pedro Almodóvar") {
					t.Errorf("version %q does not have Almodóvar", s.Version)
				}
				s.Release()
			}
		})
	}
	for w := range 3 {
		writers.Go(func() {
			for n := range 8 {
				f := small(fmt.Sprintf("new-%d-%d", w, n), n)
				if _, _, err := x.PutFilm(t.Context(), f, Precondition{}); err != nil {
					t.Errorf("the disk is well, and yet: %v", err)
				}
			}
		})
	}
	writers.Go(func() {
		for range 5 {
			x.reopen(x.generation.Load(), nil)
		}
	})
	writers.Wait()
	s := x.Acquire()
	got := catalogue(t, s)
	rows{}.check(t, s)
	s.Release()
	for id := range got {
		if strings.HasPrefix(id, "new-") {
			delete(got, id)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" || s.Films != len(want)+24 {
		t.Errorf("%d films; what was there before:\n%s", s.Films, diff)
	}
	closeIndex(t, x)
	close(stop)
	readers.Wait()
}

func TestSpoken(t *testing.T) {
	x := openAt(t, t.TempDir())
	f := small("a", 1)
	f.Languages = []string{"ja-JP"}
	put(t, x, f)
	s := x.Acquire()
	defer s.Release()
	for lang, want := range map[string]bool{"ja": true, "j": false, "ko": false} {
		if got := spoken(s.root, lang); got != want {
			t.Errorf("spoken(%q) = %t", lang, got)
		}
	}
}
