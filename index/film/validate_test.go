package film

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// FuzzValidate puts arbitrary values where Decode, fuzzed, seldom gets to: what passes must pass again, unchanged, and
// come back from JSON.
func FuzzValidate(f *testing.F) {
	f.Add(" A  title\n", "PT_br", "Penélope O'Cruz", "Sci-Fi", "esp", "one\r\n\x00two", 7.1)
	f.Add("\u0301\u00a0\u0e38", "cmn", "ŉ\u0308", "drama film film", "XC", "\u2028\u1fef\u0301", math.Copysign(0, -1))
	f.Fuzz(func(t *testing.T, title, tag, name, genre, country, text string, number float64) {
		film := &Film{
			ID: "a", OriginalTitle: title, OriginalLanguage: tag, Titles: map[string]string{tag: title, "en": name},
			Aliases: []string{title, name, title}, Kind: text, Genres: []string{genre, title}, Languages: []string{tag, country},
			Countries: []string{country}, Synopses: map[string]string{tag: text, "es": title},
			Quotes: []Quote{{Text: text, Source: name, Language: tag}}, Credits: []Credit{{Name: name}, {Person: title, Name: name}},
			Keywords: []string{genre}, Images: []string{title}, Popularity: number, Rating: &Rating{Average: number},
			Links: map[string]string{tag: text, title: name},
		}
		for _, p := range film.Validate() {
			// Do without what was refused, the field as a whole.
			switch p.Field {
			case "original_title":
				film.OriginalTitle = "A"
			case "original_language":
				film.OriginalLanguage = ""
			case "kind":
				film.Kind = ""
			case "popularity":
				film.Popularity = 0
			case "rating.average":
				film.Rating = nil
			default:
				film = &Film{ID: "a", OriginalTitle: "A", Genres: film.Genres[:min(1, len(film.Genres))]}
				if len(film.Validate()) > 0 {
					return
				}
			}
		}
		if film.OriginalTitle == "" && film.Titles == nil {
			return
		}
		line, err := Record{Film: film}.Encode()
		if err != nil {
			t.Fatal(err)
		}
		r, err := Decode(line)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if diff := cmp.Diff(film, r.Film); diff != "" {
			t.Error(diff)
		}
	})
}
