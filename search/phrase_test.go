package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

// hamlets are films that hold phrases of stop words in different places.
func hamlets() []*film.Film {
	return []*film.Film{
		{ID: "synopsis", OriginalTitle: "Prince", Synopses: map[string]string{"en": "He asks to be or not to be, that is all."}},
		{ID: "title", OriginalTitle: "To Be or Not to Be"},
		{ID: "quote", OriginalTitle: "Castle", Quotes: []film.Quote{{Text: "To be or not to be, indeed.", Language: "en"}}},
		{ID: "apart", OriginalTitle: "Apart", Synopses: map[string]string{"en": "To not be seen is to be lost, or so he says."}},
		{ID: "none", OriginalTitle: "Ran"},
	}
}

// A phrase is looked for wherever texts are, made of stop words or not, and excluding it finds the other films.
func TestPhrasesOfStopWords(t *testing.T) {
	engine := engineOver(t, hamlets()...)
	for _, test := range []struct{ text, want string }{
		{`"to be or not to be"`, "quote synopsis title"},
		{`-"to be or not to be"`, "apart none"},
		{`prince "to be or not to be"`, "synopsis"},
		{`prince -"to be or not to be"`, ""},
		{`-"or so he"`, "none quote synopsis title"},
		{`-"not to be" -"to not be"`, "none"},
	} {
		r := search(t, engine, Request{Text: test.text, MatchAll: true})
		var ids []string
		for _, h := range r.Hits {
			ids = append(ids, h.Film.ID)
		}
		slices.Sort(ids)
		if diff := cmp.Diff(test.want, strings.Join(ids, " ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.text, diff)
		}
	}
}

func TestPhraseOfStopWordsIsMarked(t *testing.T) {
	r := search(t, engineOver(t, hamlets()...), Request{Text: `"not to be" prince`, Highlight: true})
	want := "He asks to be or <mark>not</mark> <mark>to</mark> <mark>be</mark>, that is all."
	for _, h := range r.Hits[0].Highlights {
		if h.Field == "synopsis" && h.HTML == want {
			return
		}
	}
	t.Errorf("highlights %v, want a synopsis %s", r.Hits[0].Highlights, want)
}

// Stop words alone are not looked for in texts; the answer says how they are.
func TestOnlyStopWords(t *testing.T) {
	r := search(t, engineOver(t, hamlets()[0]), Request{Text: "to be or not to be"})
	if r.Total != 0 || !strings.Contains(fmt.Sprint(r.Query.Notes), "in quotes") {
		t.Errorf("total %d, notes %q; want none found and a note that says what to do", r.Total, r.Query.Notes)
	}
}
