package search

import (
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"cinedex/fixtures"
	"cinedex/index"
	"cinedex/index/film"
)

var update = flag.Bool("update", false, "rewrite testdata with what the tests see")

// catalogue is the engine over the embedded films, in several segments. Tests share it and only read.
var catalogue *Engine

// scratch is a folder for what is shared; it is gone at the end.
var scratch string

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(func() int {
		dir, err := os.MkdirTemp("", "cinedex-search-")
		if err != nil {
			panic(err)
		}
		defer os.RemoveAll(dir)
		scratch = dir
		x, err := index.Open(filepath.Join(dir, "embedded"), index.Options{})
		if err != nil {
			panic(err)
		}
		defer x.Close()
		bulk, n := x.Bulk(context.Background()), 0
		for record, err := range fixtures.Records() {
			if err == nil {
				err = bulk.Add(record)
			}
			if n++; err == nil && n%100 == 0 {
				_, _, err = bulk.Finish()
				bulk = x.Bulk(context.Background())
			}
			if err != nil {
				panic(err)
			}
		}
		if _, _, err := bulk.Finish(); err != nil {
			panic(err)
		}
		catalogue = New(x, Options{Timeout: time.Hour})
		return m.Run()
	}())
}

// engineOver returns an engine over an index of its own that holds films.
func engineOver(t testing.TB, films ...*film.Film) *Engine {
	t.Helper()
	x, err := index.Open(t.TempDir(), index.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	})
	bulk := x.Bulk(t.Context())
	for _, f := range films {
		if problems := f.Validate(); len(problems) > 0 {
			t.Fatalf("film %s: %v", f.ID, problems)
		}
		if err := bulk.Add(film.Record{Film: f}); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := bulk.Finish(); err != nil {
		t.Fatal(err)
	}
	return New(x, Options{Timeout: time.Hour})
}

// search answers r or fails the test.
func search(t testing.TB, e *Engine, r Request) *Response {
	t.Helper()
	response, err := e.Search(context.Background(), r)
	if err != nil {
		t.Fatalf("Search(%q): %v", r.Text, err)
	}
	return response
}

// TestTimeLimit: an answer cut short says so, holds no more than the whole one, and is not followed by nonsense.
func TestTimeLimit(t *testing.T) {
	hurried := New(catalogue.index, Options{Timeout: time.Nanosecond})
	for _, r := range []Request{
		{}, {Text: "love"}, {Text: "almodovar madre spaceship"}, {Text: `"the end"`}, {Text: "-madre"}, {Text: "amodovar"},
		{Text: "love", Sort: Sort{Key: SortTitle}}, {Text: "two women give birth in the same hospital room and become friends for life"},
		{Genre: Filter{Any: []string{"drama"}}, Page: 3},
	} {
		r.Facets, r.Highlight, r.Explain = Facets, true, true
		whole, cut := search(t, catalogue, r), search(t, hurried, r)
		if !cut.Partial || whole.Partial {
			t.Errorf("%q: partial is %t, without a limit %t", r.Text, cut.Partial, whole.Partial)
		}
		if cut.Total > whole.Total || len(cut.Hits) > cut.Total {
			t.Errorf("%q: %d hits of %d, without a limit of %d", r.Text, len(cut.Hits), cut.Total, whole.Total)
		}
		if len(cut.Facets) != len(Facets) {
			t.Errorf("%q: %d facets, want all %d", r.Text, len(cut.Facets), len(Facets))
		}
		if cut.NextCursor != "" {
			r.Cursor = cut.NextCursor
			search(t, catalogue, r)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if response, err := catalogue.Search(ctx, Request{Text: "love"}); !errors.Is(err, context.Canceled) || response != nil {
		t.Errorf("answer %v, error %v, want none and context.Canceled", response, err)
	}
}

// FuzzSearch types anything, with any settings, into an index of a few films.
func FuzzSearch(f *testing.F) {
	e := engineOver(f,
		&film.Film{ID: "a", OriginalTitle: "Madres paralelas", OriginalLanguage: "es", Year: 2021, Popularity: 9, Genres: []string{"drama"},
			Titles: map[string]string{"ja": "パラレル・マザーズ"}, Synopses: map[string]string{"es": "Dos mujeres en un hospital.", "en": "Two women."},
			Credits: []film.Credit{{Name: "Penélope Cruz", Role: "actor", Character: "Janis"}, {Name: "Pedro Almodóvar", Role: "director"}}},
		&film.Film{ID: "b", OriginalTitle: "8½", OriginalLanguage: "it", Year: 1963, Adult: true, Keywords: []string{"film director"}},
		&film.Film{ID: "c", OriginalTitle: "東京物語", OriginalLanguage: "ja", Quotes: []film.Quote{{Text: "静かな傑作", Language: "ja"}}},
		&film.Film{ID: "d", Titles: map[string]string{"th": "เด็กก่อนเวลา", "fa": "بچه\u200cهای آسمان"}, Runtime: 100, Popularity: 1e300},
		&film.Film{ID: "e", OriginalTitle: "<b>", Links: map[string]string{"imdb": "tt1"}, Rating: &film.Rating{Average: 7, Votes: 3}},
	)
	for i, seed := range []string{
		"madres paral", "\x00\u202e", `"a b" -c title:d year:1990..`, strings.Repeat("x ", 256), "東京物語 8½", "-", "year:", "almodobar crus",
		"two women in a hospital", "เด็ก", "بچه\u200cهای", `-"madres paralelas`, "<b>", "8 1/2 1963", "paralelasmadres", "ガ", "e\u0301",
	} {
		f.Add(seed, uint64(i)*0x9e3779b97f4a7c15)
	}
	f.Fuzz(func(t *testing.T, text string, flags uint64) {
		take := func(n int) int {
			v := flags % uint64(n)
			flags /= uint64(n)
			return int(v)
		}
		r := Request{
			Text: text, Adult: Adult(take(3)), Sort: Sort{SortKey(take(6)), take(2) == 1}, Page: take(3), PerPage: take(4), NoTypos: take(2) == 1,
			MatchAll: take(2) == 1, Highlight: take(2) == 1, Explain: take(2) == 1, Facets: Facets[:take(7)], FacetLimit: take(3),
			Langs: [][]string{nil, {"ja", "pt-BR"}, {"th"}, {text}}[take(4)],
		}
		pick := func(values ...string) Filter {
			return [...]Filter{{}, {Any: values}, {All: values}, {None: values}}[take(4)]
		}
		r.Genre, r.Person, r.Kind = pick("drama", text), pick("director:pedro-almodovar", text), pick(text)
		r.Years, r.Runtime = [][]Range{nil, {{1960, 2000}}, {{0, 1970}, {2020, 0}}}[take(3)], Range{take(200), take(200)}
		r.Link = []string{"", "", "imdb:tt1", text}[take(4)]
		response, err := e.Search(context.Background(), r)
		if utf8.RuneCountInString(text) > MaxText {
			if film.KindOf(err) != film.Invalid {
				t.Fatalf("error %v for a text too long", err)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if len(response.Hits) > response.PerPage || len(response.Hits) > response.Total || response.Total > 5 || response.Partial {
			t.Errorf("%d hits of %d, %d a page, partial %t", len(response.Hits), response.Total, response.PerPage, response.Partial)
		}
		for _, hit := range response.Hits {
			for _, h := range hit.Highlights {
				if !strings.Contains(h.HTML, "<mark>") || h.Field == "" {
					t.Errorf("%q: nothing is marked in %+v", text, h)
				}
			}
		}
		if response.NextCursor != "" {
			r.Cursor = response.NextCursor
			if _, err := e.Search(context.Background(), r); err != nil {
				t.Errorf("the next page: %v", err)
			}
		}
	})
}
