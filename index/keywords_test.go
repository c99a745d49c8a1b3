package index

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

func TestKeywordKey(t *testing.T) {
	for text, want := range map[string]string{
		"Motherhood": "motherhood", "  dna  test": "dna test", "DNA-Test": "dna test", "Émigré": "emigre", "母親": "母亲",
		"don't": "dont", "mother & daughter": "mother daughter", "!": "!", "$ $": "$$", "": "", " ": "",
	} {
		if got := KeywordKey(text); got != want {
			t.Errorf("KeywordKey(%q) = %q, want %q", text, got, want)
		}
	}
}

func withKeywords(id string, keywords ...string) *film.Film {
	f := small(id, 1)
	f.Keywords = keywords
	return f
}

// A keyword is one thing however films spell it, and called as most films do. Words of companies and characters are none.
func TestKeywords(t *testing.T) {
	dir := t.TempDir()
	x := openAt(t, dir)
	company := withKeywords("company")
	company.Companies = []string{"Film Noir"}
	company.Credits = []film.Credit{{Person: "a", Name: "A", Role: "actor", Character: "Noir"}}
	add(t, x, film.Record{Film: withKeywords("a", "Film Noir", "film-noir", "noir")}, film.Record{Film: company})
	put(t, x, withKeywords("b", "film noir", "film noir drama"))
	put(t, x, withKeywords("c", "film noir"))
	type keyword struct {
		Label string
		Films []string
		Count int
	}
	check := func(want map[string]keyword) {
		t.Helper()
		got := map[string]keyword{}
		s := x.Acquire()
		defer s.Release()
		for o, key := range s.Keywords.Keys() {
			k := keyword{Label: s.KeywordLabel(uint32(o)), Count: s.KeywordFilms(uint32(o))}
			for _, seg := range s.Segments {
				docs := seg.Reader().Keyword(key)
				docs.And(seg.Films)
				for _, doc := range docs.ToArray() {
					k.Films = append(k.Films, seg.ID(doc))
				}
			}
			if len(k.Films) != k.Count {
				t.Errorf("%s counts %d films and has %q", key, k.Count, k.Films)
			}
			k.Films = nil
			got[key] = k
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
	written := map[string]keyword{"film noir": {Label: "film noir", Count: 3}, "noir": {Label: "noir", Count: 1}, "film noir drama": {Label: "film noir drama", Count: 1}}
	check(written)
	if err := x.Optimize(t.Context()); err != nil {
		t.Fatal(err)
	}
	check(written)
	for _, id := range []string{"b", "c"} {
		if err := x.DeleteFilm(t.Context(), id, Precondition{}); err != nil {
			t.Fatal(err)
		}
	}
	check(map[string]keyword{"film noir": {Label: "Film Noir", Count: 1}, "noir": {Label: "noir", Count: 1}, "film noir drama": {Label: "film noir drama"}})
	closeIndex(t, x)
	x = openAt(t, dir)
	put(t, x, withKeywords("d", "noir"))
	check(map[string]keyword{"film noir": {Label: "Film Noir", Count: 1}, "noir": {Label: "noir", Count: 2}, "film noir drama": {Label: "film noir drama"}})
}
