package synonym

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/language"
)

// read reads a set that has no error.
func read(t *testing.T, text string) *Set {
	t.Helper()
	s, err := Read(strings.NewReader(text), "test.txt")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// cut cuts text as the engine does.
func cut(text string) (words []string) {
	for _, w := range language.Words(text) {
		words = append(words, w.Text)
	}
	return words
}

// shown writes alternatives of a text as "es 1-3 segunda parte".
func shown(found []Alternative) (lines []string) {
	for _, a := range found {
		lines = append(lines, fmt.Sprintf("%s %d-%d %s", a.Language, a.From, a.To, strings.Join(a.Words, " ")))
	}
	return lines
}

func TestAlternatives(t *testing.T) {
	s := read(t, `
2, ii
[en]
2, ii, two
new york, NYC, new york city
doc => documentary
war film, war movie
war, conflict
a => b, c
b => a
[es]
2, ii, dos`)
	tests := []struct {
		text string
		want []string
	}{
		{"", nil},
		{"nothing of these", nil},
		{"Rocky 2", []string{"* 1-2 ii", "en 1-2 two", "es 1-2 dos"}},
		{"rocky two", []string{"en 1-2 2", "en 1-2 ii"}},
		{"rocky dos", []string{"es 1-2 2", "es 1-2 ii"}},
		{"a new-york doc", []string{"en 0-1 b", "en 0-1 c", "en 1-3 nyc", "en 1-3 new york city", "en 3-4 documentary"}},
		{"in New York City", []string{"en 1-4 new york", "en 1-4 nyc", "en 1-3 nyc", "en 1-3 new york city"}},
		{"documentary", nil}, // maps one way
		{"b c", []string{"en 0-1 a"}},
		{"new", nil}, // of new york only the beginning
		{"the war film", []string{"en 1-3 war movie", "en 1-2 conflict"}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, shown(s.Alternatives(cut(tt.text)))); diff != "" {
			t.Errorf("Alternatives of %q (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestZeroSetHoldsNone(t *testing.T) {
	var none Set
	if got := none.Alternatives([]string{"2", "ii"}); got != nil {
		t.Errorf("the zero set has %v", got)
	}
	if got := none.String(); got != "" {
		t.Errorf("the zero set is written %q", got)
	}
	if got := none.With(read(t, "a, b")).String(); got != "[*]\na, b\n" {
		t.Errorf("the zero set with another is written %q", got)
	}
}

func TestAlternativesAreBounded(t *testing.T) {
	var group []string
	for i := range MaxEquivalents {
		group = append(group, fmt.Sprint("w", i))
	}
	s := read(t, strings.Join(group, ","))
	got := s.Alternatives([]string{"w0", "w1", "w2"})
	if len(got) != MaxAlternatives {
		t.Fatalf("%d alternatives, want %d", len(got), MaxAlternatives)
	}
	last := Alternative{From: 2, To: 3, Words: []string{"w1"}, Language: "*"}
	if diff := cmp.Diff(last, got[len(got)-1]); diff != "" {
		t.Errorf("the last of them (-want +got):\n%s", diff)
	}
}

func TestWith(t *testing.T) {
	mine, more := read(t, "[en]\ncar, auto"), read(t, "[es]\nauto, coche\n[en]\nauto, car, motor")
	both := mine.With(more)
	want := []string{"en 0-1 car", "es 0-1 coche", "en 0-1 motor"}
	if diff := cmp.Diff(want, shown(both.Alternatives([]string{"auto"}))); diff != "" {
		t.Errorf("of both (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"en 0-1 car"}, shown(mine.Alternatives([]string{"auto"}))); diff != "" {
		t.Errorf("the first set has changed (-want +got):\n%s", diff)
	}
}

func TestString(t *testing.T) {
	s := read(t, "Sci-Fi,  SciFi\n[PT_br]\nTV, Telinha =>Televisão\n[*]\n[pt-BR]\nzwölf, 12")
	want := "[*]\nsci fi, scifi\n[pt-BR]\ntv, telinha => televisao\nzwolf, 12\n"
	if diff := cmp.Diff(want, s.String()); diff != "" {
		t.Errorf("String (-want +got):\n%s", diff)
	}
}

func TestAlternativesAllocateNothingInVain(t *testing.T) {
	words := cut("how green was my valley new")
	if n := testing.AllocsPerRun(100, func() {
		if Embedded().Alternatives(words) != nil {
			t.Fatal("the text has alternatives")
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// BenchmarkAlternatives exchanges what may be of six words: of the embedded set, and where nothing may.
func BenchmarkAlternatives(b *testing.B) {
	for _, text := range []string{"how green was my valley mine", "the godfather part 2 new york", "world war two romantic comedy film"} {
		words := cut(text)
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Embedded().Alternatives(words)
			}
		})
	}
}
