package search

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
	"cinedex/search/synonym"
)

// strictly returns the ids of the films that have all words of a text or what stands for them, sorted: nothing is forgiven.
func strictly(t *testing.T, e *Engine, text string) []string {
	t.Helper()
	ids := idsOf(search(t, e, Request{Text: text, NoTypos: true, MatchAll: true, PerPage: MaxPerPage}))
	slices.Sort(ids)
	return ids
}

// variantTest is a text and the films that have its words or what stands for them.
type variantTest struct {
	name, text string
	want       []string
}

func checkVariants(t *testing.T, e *Engine, tests []variantTest) {
	t.Helper()
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, strictly(t, e, tt.text)); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", tt.name, tt.text, diff)
		}
	}
}

func TestSpaces(t *testing.T) {
	e := engineOver(t, namedFilm("apart", "Mad Max: Fury Road"), namedFilm("one", "Furyroad"), namedFilm("person", "Gale", "Ann Furyroad"))
	checkVariants(t, e, []variantTest{
		{"two words as one", "furyroad", []string{"apart", "one", "person"}},
		{"one as two", "fury road", []string{"apart", "one", "person"}},
		{"beside another", "max furyroad", []string{"apart"}},
		{"half typed", "fury ro", []string{"apart", "one", "person"}},
		{"in the operator's field", "title:fury title:road", []string{"apart", "one"}},
		{"in different fields", "title:fury person:road", []string{}},
		{"not in quotes", `"fury road"`, []string{"apart"}},
		{"without typos, nothing near", "fury raod", []string{}},
	})
}

func TestConjunctions(t *testing.T) {
	e := engineOver(t, namedFilm("and", "With Fire and Sword"), namedFilm("sign", "With Fire & Sword"), namedFilm("none", "Fire, a Sword"),
		namedFilm("person", "Steel", "Fire & Sword"))
	for _, conjunction := range []string{"and", "y", "und", "et", "и"} {
		checkVariants(t, e, []variantTest{
			{"one for another, or a sign", "fire " + conjunction + " sword", []string{"and", "sign"}},
		})
	}
	checkVariants(t, e, []variantTest{
		{"a sign is no word", "fire & sword", []string{"and", "none", "person", "sign"}},
		{"not the next word", "fire sword", []string{"and", "none", "person", "sign"}},
		{"at the end it is a word", "sword and", []string{"and"}},
		{"in a title", "title:fire title:y title:sword", []string{"and", "sign"}},
		{"names are none", "person:fire person:y person:sword", []string{}},
		{"not in quotes", `"fire y sword"`, []string{}},
	})
}

func TestSynonyms(t *testing.T) {
	set, err := synonym.Read(strings.NewReader("moggy, cat\nmodern prometheus => frankenstein\n"), "own.txt")
	if err != nil {
		t.Fatal(err)
	}
	e := engineOver(t, namedFilm("war", "Voices of World War II"), namedFilm("short", "WW2 Voices"), namedFilm("cat", "Cat"),
		&film.Film{ID: "told", OriginalTitle: "Ash", Synopses: map[string]string{"en": "A pilot comes back from the Second World War."}},
		&film.Film{ID: "keyword", OriginalTitle: "Ash", Keywords: []string{"world war two"}},
		namedFilm("apart", "War II, the World"), namedFilm("book", "Frankenstein"), namedFilm("modern", "The Modern Prometheus"))
	checkVariants(t, e, []variantTest{
		{"one word for three", "ww2", []string{"keyword", "short", "told", "war"}},
		{"three for one", "world war ii", []string{"apart", "keyword", "short", "told", "war"}},
		{"beside others", "voices ww2", []string{"short", "war"}},
		{"not in quotes", `"world war two"`, []string{"keyword"}},
		{"in the operator's field", "title:ww2", []string{"short", "war"}},
		{"a user's own are not built in", "moggy", []string{}},
	})
	own := New(e.index, Options{Timeout: e.timeout, Synonyms: set})
	checkVariants(t, own, []variantTest{
		{"a user's own", "moggy", []string{"cat"}},
		{"which goes one way", "modern prometheus", []string{"book", "modern"}},
		{"and not back", "frankenstein", []string{"book"}},
		{"beside those built in", "ww2 voices", []string{"short", "war"}},
	})
}

// TestNumbers: how a number is written does not matter in titles; elsewhere numbers only count something.
func TestNumbers(t *testing.T) {
	e := engineOver(t, namedFilm("digit", "Rocky 2"), namedFilm("numeral", "Rocky II"), namedFilm("word", "Rocky Two"), namedFilm("other", "Rocky III"),
		&film.Film{ID: "told", OriginalTitle: "Rocky", Synopses: map[string]string{"en": "He has two sons."}},
		&film.Film{ID: "keyword", OriginalTitle: "Rocky", Keywords: []string{"two"}})
	parts := []string{"digit", "numeral", "word"}
	checkVariants(t, e, []variantTest{
		{"in digits", "rocky 2", parts},
		{"in Roman numerals", `rocky "ii"`, parts},
		{"as a part", "rocky part 2", parts},
		{"spelled out", "rocky two", []string{"digit", "keyword", "numeral", "told", "word"}},
		{"in quotes as typed", `"rocky ii"`, []string{"numeral"}},
	})
}

func TestIntent(t *testing.T) {
	made := func(id string, year int, language, country, kind string, genres ...string) *film.Film {
		return &film.Film{ID: id, OriginalTitle: "Untitled", Year: year, Languages: []string{language}, Countries: []string{country}, Kind: kind, Genres: genres}
	}
	e := engineOver(t, namedFilm("title", "The French Connection"),
		made("fr", 1964, "fr", "FR", "feature", "comedy"), made("quebec", 1967, "fr", "CA", "feature", "comedy"),
		made("later", 1975, "en", "FR", "short", "comedy"), made("horror", 1969, "fr", "FR", "feature", "horror"),
		made("spaghetti", 1966, "it", "IT", "feature", "western"), made("western", 1966, "en", "US", "feature", "western"))
	checkVariants(t, e, []variantTest{
		{"a language or a country, or a title", "french", []string{"fr", "horror", "later", "quebec", "title"}},
		{"a genre with it", "french comedy", []string{"fr", "later", "quebec"}},
		{"a decade with them", "french comedy 1960s", []string{"fr", "quebec"}},
		{"in another language", "comedias francesas", []string{"fr", "later", "quebec"}},
		{"a number and a run without spaces, which says more", "60年代のフランス映画", []string{"fr", "horror"}},
		{"a run that says two things", "フランスコメディ", []string{"fr", "later"}},
		{"one term that says two things", "spaghetti western", []string{"spaghetti"}},
		{"a kind", "french short", []string{"later"}},
		{"that films are wanted says nothing more", "french comedy films", []string{"fr", "later", "quebec"}},
		{"nor does what stands between", "films of french comedy", []string{"fr", "later", "quebec"}},
		{"nor an elided word", "films d'horreur", []string{"horror"}},
		{"all else is a word to be had, and then that is, too", "untitled films of french comedy", []string{}},
		{"in quotes it is one", `"films of" french comedy`, []string{}},
		{"not in quotes", `"french comedy"`, []string{}},
		{"not in an operator's field", "title:french", []string{"title"}},
	})
}

// TestMedium: a word for film beside others asks for nothing; alone it is a word.
func TestMedium(t *testing.T) {
	e := engineOver(t, namedFilm("fits", "Solaris", "Donatas Banionis"), namedFilm("film", "Film"), namedFilm("other", "Ash"))
	checkVariants(t, e, []variantTest{
		{"beside a name", "film banionis", []string{"fits"}},
		{"in another language", "фильм banionis", []string{"fits"}},
		{"alone", "film", []string{"film"}},
		{"in quotes", `"film banionis"`, []string{}},
		{"asked for in titles", "title:film banionis", []string{}},
	})
	if got := idsOf(search(t, e, Request{Text: "films with banionis", NoTypos: true})); !slices.Equal(got, []string{"fits"}) {
		t.Errorf("beside a stop word: %v, want fits alone", got)
	}
}
