package intent

import (
	"slices"
	"strings"
	"unicode/utf8"

	"cinedex/index/film"
)

// labelled are the languages that are looked for by their labels. Of the rest hardly any film is, and what they are called is often
// another word (Ewe, Ido, Pali).
const labelled = `af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gd gl gu he hi hr hu hy id is it ja jv ka kk km
	kn ko ku ky lo lt lv mi mk ml mn mr ms my ne nl no pa pl ps pt qu rm ro ru se sk sl so sq sr sv sw ta te tg th tk tr uk ur uz vi wo
	xh yi yo zh zu`

// kinds are those that are asked for by name; an episode is more often of a title ("Episode IV").
var kinds = []string{"feature", "short", "documentary", "series"}

// addLabels enters what the values of facets are called in the languages of labels.
func (l *lexicon) addLabels() {
	for _, lang := range film.LabelLanguages {
		langs := []string{lang}
		for tag := range strings.FieldsSeq(labelled) {
			l.addLabel(film.LanguageLabel(tag, langs), Value{Language, tag})
		}
		for a := 'A'; a <= 'Z'; a++ {
			for b := 'A'; b <= 'Z'; b++ {
				l.addCountry(string([]rune{a, b}), langs)
			}
		}
		for _, kind := range kinds {
			l.addLabel(film.KindLabel(kind, langs), named(kind)...)
		}
	}
	for _, genre := range film.Genres() {
		for _, spelling := range film.GenreSpellings(genre) {
			l.addLabel(spelling, named(genre)...)
		}
	}
}

// named returns the genre and the kind of that slug, whichever there are: catalogues say by either that a film is a documentary.
func named(slug string) []Value {
	var values []Value
	if slices.Contains(film.Genres(), slug) {
		values = append(values, Value{Genre, slug})
	}
	if slices.Contains(kinds, slug) {
		values = append(values, Value{Kind, slug})
	}
	return values
}

// addCountry enters the label of a code if it is that of a country.
func (l *lexicon) addCountry(code string, langs []string) {
	if canonical, ok := film.Country(code); !ok || canonical != code {
		return
	}
	if label := film.CountryLabel(code, langs); label != code {
		l.addLabel(label, Value{Country, code})
	}
}

// addLabel enters a label, but for those of a single character, which are parts of too many words.
func (l *lexicon) addLabel(label string, values ...Value) {
	if utf8.RuneCountInString(label) > 1 {
		l.add(label, asked{values})
	}
}
