package search

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

// TestMarksOfOthers: what stands for the words typed is marked in their place, and nothing else.
func TestMarksOfOthers(t *testing.T) {
	told := func(text string) *film.Film {
		return &film.Film{ID: "told", OriginalTitle: "Ash", OriginalLanguage: "en", Synopses: map[string]string{"en": text}}
	}
	titled := func(title, lang string) *film.Film {
		return &film.Film{ID: "titled", OriginalTitle: title, OriginalLanguage: lang}
	}
	tests := []struct {
		name, text string
		film       *film.Film
		want       []string
	}{
		{"a synonym of several words in a title", "ww2", titled("Voices of World War II", "en"), []string{"Voices of <mark>World War II</mark>"}},
		{"in a text", "ww2", told("A pilot of the Second World War is back."), []string{"A pilot of the <mark>Second World War</mark> is back."}},
		{"in a keyword", "ww2", &film.Film{ID: "k", OriginalTitle: "Ash", Keywords: []string{"the world war two"}}, []string{"the <mark>world war two</mark>"}},
		{"of several words by one", "world war ii", titled("WW2 Voices", "en"), []string{"<mark>WW2</mark> Voices"}},
		{"a number", "rocky 2", titled("Rocky II", "en"), []string{"<mark>Rocky</mark> <mark>II</mark>"}},
		{"in quotes nothing else", `"rocky ii"`, titled("Rocky II: Two", "en"), []string{"<mark>Rocky</mark> <mark>II</mark>: Two"}},
		{"a number in texts only counts", "ash two", &film.Film{ID: "n", OriginalTitle: "Ash 2", Synopses: map[string]string{"en": "Over 2 days."}},
			[]string{"<mark>Ash</mark> <mark>2</mark>"}},
		{"a title's words typed as one", "furyroad", titled("Mad Max: Fury Road", "en"), []string{"Mad Max: <mark>Fury Road</mark>"}},
		{"half typed", "furyro", titled("Mad Max: Fury Road", "en"), []string{"Mad Max: <mark>Fury Road</mark>"}},
		{"one word typed as two", "fury road", titled("Furyroad", "en"), []string{"<mark>Furyroad</mark>"}},
		{"another conjunction is none of the words", "fire y sword", titled("Fire and Sword", "en"), []string{"<mark>Fire</mark> and <mark>Sword</mark>"}},
		{"Hangul", "gisaengchung", titled("기생충", "ko"), []string{"<mark>기생충</mark>"}},
		{"kana", "totoro", titled("となりのトトロ", "ja"), []string{"となりの<mark>トトロ</mark>"}},
		{"Cyrillic, half typed", "zerkal", titled("Старое зеркало", "ru"), []string{"Старое <mark>зеркало</mark>"}},
		{"two words as one", "staroezerkalo", titled("Моё старое зеркало", "ru"), []string{"Моё <mark>старое зеркало</mark>"}},
		{"a Latin title in another script", "вольвер", titled("Volver", "es"), []string{"<mark>Volver</mark>"}},
		{"beside another word", "вольвер ash", &film.Film{ID: "v", OriginalTitle: "Volver", Keywords: []string{"ash"}}, []string{"<mark>Volver</mark>", "<mark>ash</mark>"}},
		{"what the film's kind says is nowhere", "comedy ash", &film.Film{ID: "c", OriginalTitle: "Ash", Genres: []string{"comedy"}}, []string{"<mark>Ash</mark>"}},
	}
	for _, tt := range tests {
		r := search(t, engineOver(t, tt.film), Request{Text: tt.text, Highlight: true, NoTypos: true, MatchAll: true})
		if r.Total != 1 {
			t.Errorf("%s: %q finds %d films, want 1", tt.name, tt.text, r.Total)
			continue
		}
		var got []string
		for _, h := range r.Hits[0].Highlights {
			got = append(got, h.HTML)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", tt.name, tt.text, diff)
		}
	}
}
