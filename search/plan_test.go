package search

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestUnderstood: what a person is told of the text, beside films.
func TestUnderstood(t *testing.T) {
	const (
		nothing = "no letter or digit to look for: all films are shown"
		typos   = "no film has these words as typed: near spellings in titles and names are shown"
		most    = "no film has all of these words: films with most of them are shown"
	)
	tests := []struct {
		text, understood, corrected string
		notes                       []string
	}{
		{"", "", "", nil},
		{"   ", "", "", nil},
		{"madres paral", "madres paral*", "", nil},
		{"year:1990..1999", "year:1990..1999", "", nil},
		{"year:1990s", "year:1990s", "", nil},
		{"love year:19", "love year:19*", "", []string{`"19" is not a year yet: left out`}},
		{"love year:1990..19", "love year:1990..19*", "", []string{`"1990..19" is not a year yet: left out`}},
		{"year:1x9 love", "year:1x9 love*", "love", []string{`"1x9" is not a year, a range (1990..1999) or a decade (1990s): looked for as text`, most + `; none has "1x9"`}},
		{"amodovar", "amodovar*", "almodóvar", []string{typos}},
		{"hte godfather", "hte godfather*", "the godfather", []string{typos, `films with most of the words follow; none has "hte"`}},
		{"almodovar madre spaceship", "almodovar madre spaceship*", "almodovar madre", []string{most}},
		{"qqqqqqqq", "qqqqqqqq*", "", nil},
		{"!!!", "!!!", "", []string{nothing}},
		{"& -!", "& -!", "", []string{nothing}},
		{"madre & !", "madre & !", "", nil},
		{`""`, "", "", []string{"nothing stands between these quotes, so they are left out"}},
		{"title:", "", "", []string{"nothing follows title: directly, so it is left out"}},
	}
	for _, tt := range tests {
		got := search(t, catalogue, Request{Text: tt.text}).Query
		want := Understood{Text: tt.text, Understood: tt.understood, Corrected: tt.corrected, Notes: tt.notes}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

// TestClauses: each kind of clause keeps the films it says, with or without others.
func TestClauses(t *testing.T) {
	tests := []struct {
		text  string
		want  int    // films
		first string // id
	}{
		{"director:almodovar", 8, "madres-paralelas-2021"},
		{"director:almodovar -year:1990s", 7, "madres-paralelas-2021"},
		{"director:almodovar -year:1990s -year:2020..", 4, "dolor-y-gloria-2019"},
		{"director:almodovar year:1999", 1, "todo-sobre-mi-madre-1999"},
		{"director:almodovar year:1999 year:2002", 2, "todo-sobre-mi-madre-1999"},
		{"director:almodovar -title:madres -title:madre -volver", 5, "dolor-y-gloria-2019"},
		{"person:almodovar -director:pedro", 0, ""},
		{`director:"pedro almodovar"`, 8, "madres-paralelas-2021"},
		{`director:"almodovar pedro"`, 0, ""},
		{`director:"penelope cruz"`, 0, ""},
		{`person:"penelope cruz"`, 4, "madres-paralelas-2021"},
		{`person:"ペネロペ・クルス"`, 4, "madres-paralelas-2021"},
		{`title:"penelope cruz"`, 0, ""},
		{`-"toy story" year:1995`, 3, "se7en-1995"},
		{`-title:story year:1995`, 3, "se7en-1995"},
		{"title:toy -title:2", 1, "toy-story-1995"},
	}
	for _, tt := range tests {
		r := search(t, catalogue, Request{Text: tt.text, NoTypos: true, MatchAll: true})
		first := ""
		if len(r.Hits) > 0 {
			first = r.Hits[0].Film.ID
		}
		if r.Total != tt.want || first != tt.first {
			t.Errorf("%s: %d films, the first %q, want %d, %q", tt.text, r.Total, first, tt.want, tt.first)
		}
	}
	all, without := search(t, catalogue, Request{}), search(t, catalogue, Request{Text: "-madre"})
	with := search(t, catalogue, Request{Text: "madre -zzz"})
	if without.Total >= all.Total || strings.Contains(without.Query.Understood, "*") || with.Total == 0 || with.Total+without.Total != all.Total {
		t.Errorf("%d films without, %d with, of %d", without.Total, with.Total, all.Total)
	}
}
