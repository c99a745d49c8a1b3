package index

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2"
	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

func TestOpen(t *testing.T) {
	write := func(t *testing.T, content string, path ...string) {
		t.Helper()
		file := filepath.Join(path...)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	// made makes a catalogue of one film in dir.
	made := func(t *testing.T, dir string) {
		x := openAt(t, dir)
		put(t, x, small("a", 1))
		closeIndex(t, x)
	}
	segmentFile := func(t *testing.T, dir string) string {
		files, err := filepath.Glob(filepath.Join(dir, indexFolder, "store", "*.zap"))
		if err != nil || len(files) == 0 {
			t.Fatal("no segment's file:", err)
		}
		return files[0]
	}
	const broken = "is not a catalogue that can be opened: name another, or restore it"
	tests := []struct {
		name    string
		prepare func(t *testing.T, dir string)
		refused string // "": opens
	}{
		{"absent", func(*testing.T, string) {}, ""},
		{"empty", func(t *testing.T, dir string) {
			if err := os.MkdirAll(dir, 0o755); err != nil {
				t.Fatal(err)
			}
		}, ""},
		{"a start that was cut off", func(t *testing.T, dir string) {
			write(t, "{", dir, indexFolder+".new-ABC", "index_meta.json")
		}, ""},
		{"a start that was cut off beside a catalogue", func(t *testing.T, dir string) {
			made(t, dir)
			write(t, "{", dir, indexFolder+".new-ABC", "index_meta.json")
		}, ""},
		{"other files", func(t *testing.T, dir string) { write(t, "", dir, "notes.txt") },
			"holds notes.txt but no catalogue: name an empty folder or one that does not exist yet"},
		{"a file", func(t *testing.T, dir string) { write(t, "", dir) }, "name a folder"},
		{"description cut", func(t *testing.T, dir string) {
			made(t, dir)
			write(t, "{", dir, indexFolder, "index_meta.json")
		}, broken},
		{"description lost", func(t *testing.T, dir string) {
			made(t, dir)
			if err := os.Remove(filepath.Join(dir, indexFolder, "index_meta.json")); err != nil {
				t.Fatal(err)
			}
		}, broken},
		{"root overwritten", func(t *testing.T, dir string) {
			made(t, dir)
			write(t, strings.Repeat("?", 65536), dir, indexFolder, "store", "root.bolt")
		}, broken},
		{"root emptied", func(t *testing.T, dir string) {
			made(t, dir)
			write(t, "", dir, indexFolder, "store", "root.bolt")
		}, broken},
		{"mapping overwritten", func(t *testing.T, dir string) {
			made(t, dir)
			root := filepath.Join(dir, indexFolder, "store", "root.bolt")
			file, err := os.ReadFile(root)
			if err != nil {
				t.Fatal(err)
			}
			write(t, strings.ReplaceAll(string(file), `{"default_mapping"`, `{{default_mapping"`), root)
		}, broken},
		{"segment lost", func(t *testing.T, dir string) {
			made(t, dir)
			if err := os.Remove(segmentFile(t, dir)); err != nil {
				t.Fatal(err)
			}
		}, broken},
		{"segment emptied", func(t *testing.T, dir string) {
			made(t, dir)
			write(t, "", segmentFile(t, dir))
		}, broken},
		{"segment overwritten", func(t *testing.T, dir string) {
			made(t, dir)
			write(t, string(bytes.Repeat([]byte{0xff}, 4096)), segmentFile(t, dir))
		}, broken},
		{"segment cut short", func(t *testing.T, dir string) {
			made(t, dir)
			write(t, "short", segmentFile(t, dir))
		}, broken},
		{"another mapping version", func(t *testing.T, dir string) {
			x := openAt(t, dir)
			if _, err := x.batch(&lane{key: keySeq + "test"}, func(b *bleve.Batch) error {
				b.SetInternal(keyVersion, []byte(strconv.Itoa(MappingVersion+1)))
				return nil
			}); err != nil {
				t.Fatal(err)
			}
			closeIndex(t, x)
		}, "import its films into a new folder with this one, or go on with the one that made it"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "timeout", "films")
			tt.prepare(t, dir)
			x, err := Open(dir, Options{})
			if tt.refused != "" {
				if err == nil {
					closeIndex(t, x)
					t.Fatal("it opened")
				}
				if !strings.Contains(err.Error(), tt.refused) || !strings.Contains(err.Error(), dir) || strings.Contains(err.Error(), "\n") {
					t.Errorf("the error is %q, want it to name the folder and say %q, in one line", err, tt.refused)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			put(t, x, small("new", 1))
			closeIndex(t, x)
			finds(t, openAt(t, dir), FieldTitle, "new", "new")
		})
	}
}

// spoil overwrites a part of a file.
func spoil(t *testing.T, name string, part func([]byte) []byte) {
	t.Helper()
	file, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	copy(part(file), bytes.Repeat([]byte{0xff}, len(file)))
	if err := os.WriteFile(name, file, 0o600); err != nil {
		t.Fatal(err)
	}
}

// Wherever a disk has spoilt a segment, the catalogue opens or the error says what to do.
func TestOpenSpoilt(t *testing.T) {
	whole := t.TempDir()
	x := openAt(t, whole)
	b := x.Bulk(t.Context())
	for n := range 3 {
		if err := b.Add(film.Record{Film: small(fmt.Sprint("film-", n), n)}); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := b.Finish(); err != nil {
		t.Fatal(err)
	}
	closeIndex(t, x)
	unread := 0
	for at := 0; ; at += 41 {
		dir, end := filepath.Join(t.TempDir(), "films"), false
		if err := os.CopyFS(dir, os.DirFS(whole)); err != nil {
			t.Fatal(err)
		}
		files, err := filepath.Glob(filepath.Join(dir, indexFolder, "store", "*.zap"))
		if err != nil || len(files) != 1 {
			t.Fatal(files, err)
		}
		spoil(t, files[0], func(file []byte) []byte {
			end = at >= len(file)
			return file[min(at, len(file)):min(at+2, len(file))]
		})
		if end {
			break
		}
		switch x, err := Open(dir, Options{}); {
		case err == nil:
			closeIndex(t, x)
		case strings.Contains(err.Error(), "cannot be read: restore it, or name another"):
			unread++
		case !strings.Contains(err.Error(), "name another, or restore it"):
			t.Errorf("two bytes overwritten at %d: %v", at, err)
		}
	}
	if unread == 0 {
		t.Error("no postings that columns are made of were overwritten")
	}
}

// A record that a disk has spoilt is an error for whoever reads, writes or merges it, and for nobody else.
func TestRecordSpoilt(t *testing.T) {
	dir := t.TempDir()
	x := openAt(t, dir)
	put(t, x, small("a", 1))
	closeIndex(t, x)
	files, err := filepath.Glob(filepath.Join(dir, indexFolder, "store", "*.zap"))
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	spoil(t, files[0], func(file []byte) []byte { return file[:8] }) // how long it is

	x = openAt(t, dir)
	put(t, x, small("b", 1))
	const damaged = "a segment's file is damaged"
	if _, _, err := x.Film("a"); err == nil || !strings.Contains(err.Error(), damaged) {
		t.Errorf("reading it: %v", err)
	}
	_, _, err = x.PutFilm(t.Context(), small("a", 2), Precondition{})
	wantKind(t, err, film.Unavailable)
	if err := x.Optimize(t.Context()); err == nil || !strings.Contains(err.Error(), damaged) {
		t.Errorf("merging it: %v", err)
	}
	put(t, x, small("c", 1))
	finds(t, x, FieldTitle, "c", "c")
}

func TestOpenTwice(t *testing.T) {
	t.Parallel() // it waits
	dir := t.TempDir()
	x := openAt(t, dir)
	_, err := Open(dir, Options{})
	if !errors.Is(err, ErrInUse) || !strings.Contains(err.Error(), "the catalogue in "+dir+" cannot be opened: another process has it open") {
		t.Fatalf("the second Open says %v", err)
	}
	put(t, x, small("a", 1)) // the first is none the worse
	closeIndex(t, x)
	openAt(t, dir)
}

func TestReopen(t *testing.T) {
	dir := t.TempDir()
	x := openAt(t, dir)
	add(t, x, records(t)...)
	if err := x.DeleteFilm(t.Context(), "volver-2006", Precondition{}); err != nil {
		t.Fatal(err)
	}
	before, version := now(t, x), x.Stats().Version
	closeIndex(t, x)

	x = openAt(t, dir)
	if got := x.Stats().Version; got != version {
		t.Errorf("version %q became %q", version, got)
	}
	if diff := cmp.Diff(before, now(t, x)); diff != "" {
		t.Error(diff)
	}
	s := x.Acquire()
	defer s.Release()
	o, ok := s.People.Find("pedro-almodovar")
	if label := s.PersonLabel(o); !ok || label != "Pedro Almodóvar" {
		t.Errorf("the label is %q", label)
	}
	if got := s.People.Aliases("pedro-almodovar"); len(got) < 2 {
		t.Errorf("the names are %q", got)
	}
}

// Catalogues that hold different things have different versions, wherever they are.
func TestVersionOfAnotherCatalogue(t *testing.T) {
	a, b := openAt(t, t.TempDir()), openAt(t, t.TempDir())
	put(t, a, small("a", 1))
	put(t, b, small("a", 2))
	if a.Stats().Version == b.Stats().Version {
		t.Errorf("both have version %q", a.Stats().Version)
	}
}

func TestClose(t *testing.T) {
	x := openFixtures(t)
	held := x.Acquire()
	before := catalogue(t, held)
	closeIndex(t, x)

	s := x.Acquire()
	if s.Films != 0 || len(s.Segments) != 0 || s.Version != "" {
		t.Errorf("a snapshot after Close has %d films in %d segments, version %q", s.Films, len(s.Segments), s.Version)
	}
	s.Release()
	if got := x.Stats(); got.Films != 0 {
		t.Errorf("Stats after Close: %+v", got)
	}
	_, _, err := x.Film("volver-2006")
	wantKind(t, err, film.NotFound)
	_, _, err = x.Person("pedro-almodovar")
	wantKind(t, err, film.NotFound)
	wantKind(t, x.Optimize(t.Context()), film.Unavailable)

	if diff := cmp.Diff(before, catalogue(t, held)); diff != "" {
		t.Error("the snapshot held over Close:", diff)
	}
	finds := found(held, FieldTitle, "volver")
	held.Release()
	if diff := cmp.Diff([]string{"volver-2006"}, finds); diff != "" {
		t.Error(diff)
	}
}
