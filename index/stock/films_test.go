package stock_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
	"cinedex/index/stock"
)

// shelf makes an index of a few films with words and 2,500 more of one genre, in several segments that are then merged.
func shelf(t *testing.T) (x *stock.Films, dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "stock")
	x, err := stock.CreateFilms(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	})
	films := []*film.Film{
		{ID: "ran", OriginalTitle: "乱", OriginalLanguage: "ja", Titles: map[string]string{"en": "Ran"}, Year: 1985, Genres: []string{"drama", "war"}, Languages: []string{"ja"},
			Credits: []film.Credit{{Name: "Akira Kurosawa", Role: "director"}}, Synopses: map[string]string{"en": "An old lord divides his realm."}, Popularity: 3},
		{ID: "rango", OriginalTitle: "Rango", OriginalLanguage: "en", Year: 2011, Genres: []string{"animation"}, Languages: []string{"en"}, Popularity: 5,
			Synopses: map[string]string{"en": "A lizard becomes sheriff.", "es": "Un camaleón de sheriff."}},
		{ID: "dreams", OriginalTitle: "Dreams", OriginalLanguage: "en", Year: 1990, Genres: []string{"drama"}, Languages: []string{"ja"},
			Credits: []film.Credit{{Name: "Akira Kurosawa", Role: "director"}}, Popularity: 1},
	}
	for n := range 2500 {
		films = append(films, &film.Film{ID: fmt.Sprint("other-", n), OriginalTitle: fmt.Sprint("Nameless ", n), Genres: []string{"short"}, Popularity: .1})
	}
	bulk := x.Bulk()
	for _, f := range films {
		if problems := f.Validate(); problems != nil {
			t.Fatal(problems)
		}
		if err := bulk.Add(film.Record{Film: f}); err != nil {
			t.Fatal(err)
		}
	}
	if err := bulk.Add(film.Record{Person: &film.Person{ID: "akira-kurosawa", Name: "Akira Kurosawa"}}); err != nil {
		t.Fatal(err)
	}
	if err := bulk.Finish(); err != nil {
		t.Fatal(err)
	}
	if err := x.Merge(t.Context()); err != nil {
		t.Fatal(err)
	}
	return x, dir
}

func TestBox(t *testing.T) {
	x, _ := shelf(t)
	for _, test := range []struct {
		name  string
		box   stock.Box
		total int
		first []string
	}{
		{"half a word; the word itself before", stock.Box{Text: "ran"}, 2, []string{"ran", "rango"}},
		{"the same of all words", stock.Box{Text: "ran", AllWords: true}, 2, []string{"ran", "rango"}},
		{"any word", stock.Box{Text: "kurosawa lord"}, 2, []string{"ran", "dreams"}},
		{"all words, of different fields", stock.Box{Text: "kurosawa lord", AllWords: true}, 1, []string{"ran"}},
		{"an unfinished word before others is none", stock.Box{Text: "kuro dreams", AllWords: true}, 0, []string{}},
		{"a word among others that none has", stock.Box{Text: "kuro dreams"}, 1, []string{"dreams"}},
		{"capitals, and a stop word", stock.Box{Text: "The DREAM"}, 1, []string{"dreams"}},
		{"the same of all words, which a stop word is not one of", stock.Box{Text: "The DREAM", AllWords: true}, 1, []string{"dreams"}},
		{"a synopsis in any language", stock.Box{Text: "camaleón"}, 1, []string{"rango"}},
		{"no mistake is forgiven", stock.Box{Text: "dreems"}, 0, []string{}},
		{"genre, by popularity", stock.Box{Genre: "drama"}, 2, []string{"ran", "dreams"}},
		{"genre and decade", stock.Box{Genre: "drama", Decade: 1980}, 1, []string{"ran"}},
		{"decade", stock.Box{Decade: 1990}, 1, []string{"dreams"}},
		{"everything", stock.Box{}, 2503, []string{"rango", "ran", "dreams"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			found, err := x.Search(t.Context(), test.box)
			if err != nil {
				t.Fatal(err)
			}
			ids := found.IDs()
			if diff := cmp.Diff(test.first, ids[:min(len(ids), len(test.first))]); diff != "" || found.Total() != test.total {
				t.Errorf("%d films, want %d (-want +got):\n%s", found.Total(), test.total, diff)
			}
		})
	}
}

// TestPage: a search does all that a search page needs.
func TestPage(t *testing.T) {
	x, _ := shelf(t)
	found, err := x.Search(t.Context(), stock.Box{Text: "kurosawa"})
	if err != nil {
		t.Fatal(err)
	}
	for facet, want := range map[string]map[string]int{
		"genre":    {"drama": 2, "war": 1},
		"year":     {"1985": 1, "1990": 1},
		"language": {"ja": 2},
		"person":   {"akira-kurosawa": 2},
	} {
		if diff := cmp.Diff(want, found.Counts(facet)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", facet, diff)
		}
	}
	if diff := cmp.Diff([]string{"Akira <mark>Kurosawa</mark>"}, found.Marked(0, "name")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestMergeSweeps: after merging one segment is left, and what it was made of takes no room.
func TestMergeSweeps(t *testing.T) {
	x, dir := shelf(t)
	files, err := filepath.Glob(filepath.Join(dir, "store", "*.zap"))
	if err != nil {
		t.Fatal(err)
	}
	bytes, err := x.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 1 || bytes == 0 {
		t.Errorf("%d segments of %d bytes, want one", len(files), bytes)
	}
}
