package search

import (
	"testing"

	"cinedex/index/film"
)

// correctable are films that texts with mistakes may mean.
func correctable() []*film.Film {
	mothers := namedFilm("mothers", "Madres paralelas", "Pedro Almodóvar", "Penélope Cruz")
	mothers.Credits[0].Role = "director"
	mothers.Year = 2021
	mothers.Titles, mothers.Genres = map[string]string{"en": "Parallel Mothers"}, []string{"drama"}
	return []*film.Film{
		mothers, namedFilm("amelie", "Le Fabuleux Destin d'Amélie Poulain"), namedFilm("walle", "WALL·E"), namedFilm("adult", "Zeppelin"),
		namedFilm("stalker", "Сталкер"), {ID: "told", OriginalTitle: "Ash", Synopses: map[string]string{"en": "A zebra crosses the savannah."}},
	}
}

func TestCorrected(t *testing.T) {
	films := correctable()
	films[3].Adult = true
	e := engineOver(t, films...)
	tests := []struct {
		name    string
		request Request
		want    string
	}{
		{"the catalogue's spelling, in lower case as typed", Request{Text: "amodovar"}, "almodóvar"},
		{"with its capitals if any was typed", Request{Text: "Amodovar"}, "Almodóvar"},
		{"a whole title", Request{Text: "paralel mothers"}, "parallel mothers"},
		{"a whole title in capitals", Request{Text: "Paralel Mothers"}, "Parallel Mothers"},
		{"of another script", Request{Text: "сталкир"}, "сталкер"},
		{"one word of several", Request{Text: "madres amodovar"}, "madres almodóvar"},
		{"operators stay", Request{Text: "title:madrez"}, "title:madres"},
		{"and directors", Request{Text: "director:amodovar madres"}, "director:almodóvar madres"},
		{"and what is excluded, and quotes", Request{Text: `amodovar -comedy -"a b" "madres paralelas"`}, `almodóvar -comedy -"a b" "madres paralelas"`},
		{"and years", Request{Text: "amodovar year:..2026"}, "almodóvar year:..2026"},
		{"what nobody has goes", Request{Text: "madres quagga"}, "madres"},
		{"with its operator", Request{Text: "title:quagga madres"}, "madres"},
		{"the first part of a clause too", Request{Text: "quagga-madres"}, "madres"},
		{"or the middle", Request{Text: "madres-quagga-paralelas"}, "madres paralelas"},
		{"in a text without mistakes forgiven", Request{Text: "zebra quagga", NoTypos: true}, "zebra"},
		{"typos=off finds nothing: what they would have", Request{Text: "amodovar", NoTypos: true}, "almodóvar"},
		{"match=all finds nothing: what most would have", Request{Text: "madres quagga", MatchAll: true}, "madres"},
		{"both", Request{Text: "amodovar quagga", MatchAll: true, NoTypos: true}, "almodóvar"},
		{"found as typed", Request{Text: "almodovar madres"}, ""},
		{"found by a word half typed", Request{Text: "almod"}, ""},
		{"found without stop words", Request{Text: "the films of almodovar"}, ""},
		{"found by what stands for it", Request{Text: "drama almodovar"}, ""},
		{"nothing is near", Request{Text: "qqqqqqqq"}, ""},
		{"nothing typed", Request{}, ""},
		{"filters hide all that was found", Request{Text: "almodovar", Genre: Filter{Any: []string{"horror"}}}, ""},
		{"filters hide it, typos=off", Request{Text: "madres", NoTypos: true, Years: []Range{{From: 1900, To: 1901}}}, ""},
		{"adult films are not offered", Request{Text: "zepelin"}, ""},
		{"unless they are searched", Request{Text: "zepelin", Adult: AdultInclude}, "zeppelin"},
	}
	for _, tt := range tests {
		if got := search(t, e, tt.request).Query.Corrected; got != tt.want {
			t.Errorf("%s: %q is corrected to %q, want %q", tt.name, tt.request.Text, got, tt.want)
		}
	}
}

// TestCorrectedFinds takes what is offered for the judged queries: it is not what was typed, and nothing of it has to be forgiven.
func TestCorrectedFinds(t *testing.T) {
	offered := 0
	for _, q := range readJudged(t) {
		corrected := search(t, catalogue, Request{Text: q.text}).Query.Corrected
		if corrected == "" {
			continue
		}
		offered++
		r := search(t, catalogue, Request{Text: corrected, NoTypos: true, MatchAll: true})
		if corrected == q.text || r.Total == 0 || r.Query.Corrected != "" {
			t.Errorf("%q is corrected to %q, which has %d films", q.text, corrected, r.Total)
		}
	}
	if offered < 50 {
		t.Errorf("%d of the judged queries are corrected, want most of those with mistakes", offered)
	}
}
