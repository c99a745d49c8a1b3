package replay

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

// shelf is films with titles, names, genres and years, and one with a title alone.
var shelf = []*film.Film{
	{ID: "a", OriginalTitle: "Madres paralelas", Titles: map[string]string{"en": "Parallel Mothers"}, Year: 2021, Genres: []string{"drama"}, Credits: []film.Credit{{Name: "Pedro Almodóvar"}, {Name: "Penélope Cruz"}}},
	{ID: "b", OriginalTitle: "千と千尋の神隠し", Year: 2001, Genres: []string{"animation", "family"}, Credits: []film.Credit{{Name: "宮崎駿"}}},
	{ID: "c", OriginalTitle: "M"},
}

func TestSeedDecides(t *testing.T) {
	for _, kind := range Kinds {
		first := Requests(kind, shelf, 300, 1)
		if len(first) != 300 {
			t.Errorf("%s: %d requests, want 300", kind, len(first))
		}
		if diff := cmp.Diff(first, Requests(kind, shelf, 300, 1)); diff != "" {
			t.Errorf("%s: the same seed gave others:\n%s", kind, diff)
		}
		if cmp.Equal(first, Requests(kind, shelf, 300, 2)) {
			t.Errorf("%s: another seed gave the same", kind)
		}
	}
}

func TestKeystrokes(t *testing.T) {
	var got []string
	for _, q := range keystrokes("Öl 千 abcdefghijklmnopqrst") {
		got = append(got, q.Text)
	}
	want := []string{"Ö", "Öl", "Öl 千"}
	for end := range len("abcdefghijklmno") {
		want = append(want, "Öl 千 "+"abcdefghijklmno"[:end+1])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestTexts: whole texts are titles, names, parts of them, and some of them with a mistake.
func TestTexts(t *testing.T) {
	seen, strange := map[string]bool{}, 0
	for _, q := range Requests(Full, shelf, 2000, 1) {
		seen[q.Text] = true
		known := false
		for _, f := range shelf {
			all := strings.ToLower(f.Title() + " " + f.Titles["en"])
			for _, c := range f.Credits {
				all += " " + strings.ToLower(c.Name)
			}
			known = known || !slices.ContainsFunc(strings.Fields(strings.ToLower(q.Text)), func(w string) bool { return !strings.Contains(all, w) })
		}
		if !known {
			strange++
		}
	}
	for _, want := range []string{"Madres paralelas", "parallel mothers", "Penélope Cruz", "madres almodóvar", "宮崎駿", "M"} {
		if !seen[want] {
			t.Errorf("%q is never asked for", want)
		}
	}
	if strange < 2000/20 || strange > 2000/mistakes {
		t.Errorf("%d of 2000 texts have words that no film has, want about one in %d, of longer texts", strange, mistakes)
	}
}

// TestBrowse: what is chosen together is one film's.
func TestBrowse(t *testing.T) {
	seen := map[Request]bool{}
	for _, q := range Requests(Browse, shelf, 500, 1) {
		seen[q] = true
	}
	want := map[Request]bool{
		{}: true, {Genre: "drama"}: true, {Genre: "drama", Decade: 2020}: true, {Decade: 2020}: true,
		{Genre: "animation"}: true, {Genre: "animation", Decade: 2000}: true, {Genre: "family"}: true, {Genre: "family", Decade: 2000}: true, {Decade: 2000}: true,
	}
	if diff := cmp.Diff(want, seen); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestMistyped(t *testing.T) {
	w := &writer{Rand: rand.New(rand.NewPCG(1, 1))}
	seen := map[string]bool{}
	for range 5000 {
		seen[w.mistyped("abcd")] = true
	}
	for _, want := range []string{"acbd", "abdc", "acd", "abd", "abbcd", "abccd", "axcd", "abxd"} {
		if !seen[want] {
			t.Errorf("abcd is never mistyped as %q", want)
		}
	}
	for got := range seen {
		if got[0] != 'a' {
			t.Errorf("%q begins with another letter", got)
		}
	}
	if got := w.mistyped("abc"); got != "abc" {
		t.Errorf("abc became %q", got)
	}
}

// TestSample: each film has the same chance.
func TestSample(t *testing.T) {
	kept := map[string]int{}
	for seed := range uint64(2000) {
		s := NewSample(2, seed)
		for _, f := range shelf {
			s.Add(f)
		}
		if len(s.Films()) != 2 || s.Films()[0] == s.Films()[1] {
			t.Fatalf("kept %v", s.Films())
		}
		for _, f := range s.Films() {
			kept[f.ID]++
		}
	}
	for _, f := range shelf {
		if n := kept[f.ID]; n < 1250 || n > 1420 {
			t.Errorf("%s was kept %d times of 2000, want about 1333", f.ID, n)
		}
	}
	small := NewSample(10, 1)
	small.Add(shelf[0])
	if len(small.Films()) != 1 {
		t.Errorf("of one film %d were kept", len(small.Films()))
	}
}

func TestQuantile(t *testing.T) {
	var hundred []time.Duration
	for n := range 100 {
		hundred = append(hundred, time.Duration(n+1))
	}
	for _, test := range []struct {
		sorted []time.Duration
		q      float64
		want   time.Duration
	}{
		{nil, .5, 0},
		{[]time.Duration{7}, .5, 7},
		{[]time.Duration{7}, .99, 7},
		{[]time.Duration{1, 2}, .5, 1},
		{[]time.Duration{1, 2, 3}, .5, 2},
		{hundred, .5, 50},
		{hundred, .9, 90},
		{hundred, .99, 99},
		{hundred, 1, 100},
	} {
		if got := quantile(test.sorted, test.q); got != test.want {
			t.Errorf("quantile %g of %d is %d, want %d", test.q, len(test.sorted), got, test.want)
		}
	}
}

func TestReplay(t *testing.T) {
	requests := []Request{{Text: "one"}, {Text: "two"}, {Text: "none"}}
	var asked []string
	between := 0
	got, err := Replay(t.Context(), requests, func(_ context.Context, q Request) (int, error) {
		asked = append(asked, q.Text)
		return map[string]int{"one": 1, "two": 2}[q.Text], nil
	}, func() { between++ })
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"one", "two", "none"}, asked); diff != "" {
		t.Errorf("asked (-want +got):\n%s", diff)
	}
	if got.Requests != 3 || got.Found != 2 || between != 3 || got.P50 > got.P99 || got.P99 > got.Max || got.Max == 0 {
		t.Errorf("got %+v, %d times in between", got, between)
	}
	failed := errors.New("failed")
	if _, err = Replay(t.Context(), requests, func(context.Context, Request) (int, error) { return 0, failed }, func() {}); !errors.Is(err, failed) {
		t.Errorf("error %v, want that of the engine", err)
	}
}
