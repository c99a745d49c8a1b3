package index

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"golang.org/x/text/collate"
	textlanguage "golang.org/x/text/language"

	"cinedex/index/film"
)

// titled is a film with its key in one order.
type titled struct{ title, key string }

// titlesOf returns the titles of each order, by tag, as the segments of x have them.
func titlesOf(t *testing.T, x *Index) map[string][]titled {
	t.Helper()
	s := x.Acquire()
	defer s.Release()
	all := map[string][]titled{}
	for _, seg := range s.Segments {
		tags := append([]string{OriginalTitles}, seg.TitleTags(seg.Reader())...)
		for _, tag := range tags {
			order := seg.TitleOrder(seg.Reader(), tag)
			for docs := seg.Films.Iterator(); docs.HasNext(); {
				doc := docs.Next()
				f, err := seg.Film(doc)
				if err != nil {
					t.Fatal(err)
				}
				if title := shownIn(f, tag); title != "" || order.Key(doc) != "" {
					all[tag] = append(all[tag], titled{title, order.Key(doc)})
				}
			}
		}
	}
	return all
}

// shownIn is the film's title in a language, or its own.
func shownIn(f *film.Film, tag string) string {
	if tag == OriginalTitles {
		return f.Title()
	}
	if title, ok := f.Titles[tag]; ok || tag != f.OriginalLanguage {
		return title
	}
	return f.OriginalTitle
}

func TestTitleOrderIsTheCollators(t *testing.T) {
	x := openFixtures(t)
	orders := titlesOf(t, x)
	want := map[string]int{}
	for _, r := range records(t) {
		if f := r.Film; f != nil {
			for tag := range f.Titles {
				want[tag]++
			}
			if _, ok := f.Titles[f.OriginalLanguage]; !ok {
				want[f.OriginalLanguage]++
			}
			want[OriginalTitles]++
		}
	}
	got := map[string]int{}
	for tag, titles := range orders {
		got[tag] = len(titles)
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Error("titles by tag:", diff)
	}
	for tag, titles := range orders {
		if tag == OriginalTitles { // of many languages, each ordered by its own rules
			continue
		}
		c := collate.New(textlanguage.Make(tag), collate.IgnoreCase, collate.Numeric)
		for i, a := range titles {
			for _, b := range titles[i+1:] {
				if got, want := cmp.Compare(a.key, b.key), c.CompareString(a.title, b.title); got != want {
					t.Errorf("%s: %q and %q compare as %d, the collator says %d", tag, a.title, b.title, got, want)
				}
			}
		}
	}
}

// What readers of each language expect, so that the collator's options are the right ones.
func TestTitleOrder(t *testing.T) {
	tests := []struct {
		tag    string
		titles []string // in order
	}{
		{"en", []string{"2 Days in Paris", "12 Angry Men", "101 Dalmatians", "alien", "Amélie", "Zorro"}},
		{"sv", []string{"Zorro", "Åsa-Nisse", "Äppelkriget", "Öde"}},
		{"de", []string{"Abend", "Äpfel", "Apollo", "Zoo"}},
		{"es", []string{"Nada", "Nube", "Ñoquis", "Oro"}},
		{"ja", []string{"あ", "い", "う"}},
	}
	for _, tt := range tests {
		t.Run(tt.tag, func(t *testing.T) {
			x := openAt(t, t.TempDir())
			for i, title := range slices.Backward(tt.titles) {
				put(t, x, &film.Film{ID: string(rune('a' + i)), Titles: map[string]string{tt.tag: title}})
			}
			shown := titlesOf(t, x)[tt.tag]
			slices.SortFunc(shown, func(a, b titled) int { return strings.Compare(a.key, b.key) })
			var got []string
			for _, s := range shown {
				got = append(got, s.title)
			}
			if diff := gocmp.Diff(tt.titles, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTitleOrderOfLongTitles(t *testing.T) {
	x := openAt(t, t.TempDir())
	long := strings.Repeat("long title ", 40)
	put(t, x, &film.Film{ID: "a", OriginalTitle: long, OriginalLanguage: "en"})
	put(t, x, &film.Film{ID: "b", OriginalTitle: "longer", OriginalLanguage: "en"})
	put(t, x, &film.Film{ID: "none", OriginalTitle: "No language"})
	orders := titlesOf(t, x)
	if got := len(orders["en"]); got != 2 {
		t.Errorf("%d English titles", got)
	}
	for _, s := range orders["en"] {
		if len(s.key) == 0 || len(s.key) > maxOrderKey {
			t.Errorf("%q has a key of %d bytes", s.title, len(s.key))
		}
	}
}
