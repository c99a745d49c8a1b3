package index

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"

	"cinedex/fixtures"
	"cinedex/index/film"
)

// TestMain fails if an index leaves goroutines behind, opened or refused.
func TestMain(m *testing.M) { goleak.VerifyTestMain(m, goleak.IgnoreCurrent()) }

// openAt opens the catalogue in dir until the test's end.
func openAt(t *testing.T, dir string) *Index {
	t.Helper()
	x, err := Open(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closeIndex(t, x) })
	return x
}

// closeIndex closes x unless that is done.
func closeIndex(t *testing.T, x *Index) {
	t.Helper()
	select {
	case <-x.stop:
	default:
		if err := x.Close(); err != nil {
			t.Errorf("closing: %v", err)
		}
	}
}

// records returns the fixtures: people, then films.
func records(t *testing.T) []film.Record {
	t.Helper()
	var all []film.Record
	for r, err := range fixtures.Records() {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	return all
}

// add writes records in one bulk write.
func add(t *testing.T, x *Index, records ...film.Record) {
	t.Helper()
	b := x.Bulk(t.Context())
	for _, r := range records {
		if err := b.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := b.Finish(); err != nil {
		t.Fatal(err)
	}
}

// openFixtures opens a catalogue of the fixtures in several segments.
func openFixtures(t *testing.T) *Index {
	t.Helper()
	x := openAt(t, t.TempDir())
	for part := range slices.Chunk(records(t), 60) {
		add(t, x, part...)
	}
	return x
}

// small returns a film whose content depends on id and n.
func small(id string, n int) *film.Film {
	return &film.Film{
		ID: id, OriginalTitle: fmt.Sprintf("Film %s take %d", id, n), OriginalLanguage: "en", Kind: "feature",
		Year: 1900 + n%100, Runtime: 1 + n%90_000, Genres: []string{"drama"}, Popularity: float64(n),
		Credits: []film.Credit{{Person: "someone", Name: "Some One", Role: "director"}},
	}
}

func put(t *testing.T, x *Index, f *film.Film) (version string) {
	t.Helper()
	version, _, err := x.PutFilm(t.Context(), f, Precondition{})
	if err != nil {
		t.Fatalf("putting %s: %v", f.ID, err)
	}
	return version
}

func putPerson(t *testing.T, x *Index, p *film.Person) {
	t.Helper()
	if _, _, err := x.PutPerson(t.Context(), p, Precondition{}); err != nil {
		t.Fatalf("putting %s: %v", p.ID, err)
	}
}

// eventually fails the test if holds does not come true.
func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(2 * time.Minute); !holds(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("in vain waited for: %s", what)
		}
	}
}

// catalogue returns the stored films of a snapshot by id, as JSON. A film that is live twice fails the test.
func catalogue(t *testing.T, s *Snapshot) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, seg := range s.Segments {
		for docs := seg.Films.Iterator(); docs.HasNext(); {
			f, err := seg.Film(docs.Next())
			if err != nil {
				t.Fatal(err)
			}
			if _, ok := all[f.ID]; ok {
				t.Errorf("%s is there twice", f.ID)
			}
			all[f.ID] = encoded(t, film.Record{Film: f})
		}
	}
	if s.Films != len(all) {
		t.Errorf("the snapshot counts %d films and holds %d", s.Films, len(all))
	}
	return all
}

func encoded(t *testing.T, r film.Record) string {
	t.Helper()
	json, err := r.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return string(json)
}

// now returns the catalogue of the newest snapshot.
func now(t *testing.T, x *Index) map[string]string {
	t.Helper()
	s := x.Acquire()
	defer s.Release()
	return catalogue(t, s)
}

// found returns the ids of the films that have term in field, sorted.
func found(s *Snapshot, field, term string) []string {
	ids := []string{}
	for _, seg := range s.Segments {
		docs := seg.Reader().Postings(field, term)
		docs.And(seg.Films)
		for it := docs.Iterator(); it.HasNext(); {
			ids = append(ids, seg.ID(it.Next()))
		}
	}
	slices.Sort(ids)
	return ids
}

// finds fails the test unless exactly the films ids have term in field.
func finds(t *testing.T, x *Index, field, term string, ids ...string) {
	t.Helper()
	s := x.Acquire()
	defer s.Release()
	if diff := cmp.Diff(append([]string{}, ids...), found(s, field, term)); diff != "" {
		t.Errorf("%s:%s (-want +got):\n%s", field, term, diff)
	}
}

// wantKind fails the test unless err is of that kind.
func wantKind(t *testing.T, err error, kind film.ErrorKind) {
	t.Helper()
	if film.KindOf(err) != kind || err == nil {
		t.Errorf("error %v is of kind %q, want %q", err, film.KindOf(err), kind)
	}
}

// childDir is set in a process that this test binary starts of itself: the catalogue it is to work in.
const childDir = "CINEDEX_TEST_CHILD_DIR"

// child runs the test again in a process of its own, in which os.Getenv(childDir) is dir.
func child(t *testing.T, dir string, env ...string) *exec.Cmd {
	t.Helper()
	name := strings.Join(strings.Split(t.Name(), "/"), "$/^")
	c := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^"+name+"$", "-test.timeout=30m")
	c.Env = append(os.Environ(), append(env, childDir+"="+dir)...)
	return c
}

func TestFilm(t *testing.T) {
	x := openFixtures(t)
	for _, r := range records(t) {
		if r.Film == nil {
			continue
		}
		f, version, err := x.Film(r.Film.ID)
		if err != nil {
			t.Fatal(err)
		}
		want := encoded(t, r)
		if diff := cmp.Diff(want, encoded(t, film.Record{Film: f})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", f.ID, diff)
		}
		if version != versionOf([]byte(want)) {
			t.Errorf("%s: version %q is not that of what was stored", f.ID, version)
		}
	}
	for _, absent := range []string{"", "no-such-film", "pedro-almodovar", "p:pedro-almodovar"} {
		_, _, err := x.Film(absent)
		wantKind(t, err, film.NotFound)
	}
}

func TestStats(t *testing.T) {
	x := openAt(t, t.TempDir())
	empty := x.Stats()
	if empty.Films != 0 || empty.People != 0 || len(empty.Languages) != 0 || !empty.At.IsZero() || empty.Bytes == 0 {
		t.Errorf("an empty catalogue has %+v", empty)
	}
	a, b := small("a", 1), small("b", 2)
	a.Languages, b.Languages = []string{"pt-BR", "es"}, []string{"pt"}
	put(t, x, a)
	put(t, x, b)
	putPerson(t, x, &film.Person{ID: "someone", Name: "Some One"})
	putPerson(t, x, &film.Person{ID: "nobody", Name: "No Body"})
	got := x.Stats()
	got.Languages["pt"]++ // the caller's own
	got = x.Stats()
	if got.At.IsZero() || got.Version == empty.Version {
		t.Errorf("after writes: written at %v, version %q", got.At, got.Version)
	}
	want := Stats{Films: 2, People: 2, Languages: map[string]int{"pt-BR": 1, "pt": 2, "es": 1}, Bytes: got.Bytes, Version: got.Version, At: got.At}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if err := x.DeleteFilm(t.Context(), "a", Precondition{}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]int{"pt": 1}, x.Stats().Languages); diff != "" {
		t.Error(diff)
	}
}
