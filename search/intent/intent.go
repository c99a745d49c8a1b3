// Package intent knows the words that say what kind of film is wanted: genres, languages, countries, decades and kinds, in
// the languages people type.
//
// In "french comedy 1960s" no word need be in a title. The package says what facet values such words stand for; what a
// search makes of that is its own affair. It does not guess the text's language: a word means what it means in any of them, and
// a word that is common in one language is left out of all (polar is a French crime film and an English bear).
//
// What is known comes from the labels of package film and, for what labels do not have (inflections, adjectives of nations,
// subgenres, decades), from words.tsv, whose head explains its form.
package intent

// Meaning is what the words [From,To) of a typed text stand for: films with any of the Values, which are alternatives ("french" is
// films in French and films of France).
type Meaning struct {
	From, To int     // words of the text
	Values   []Value // at least one; shared: not to be changed
}

// Value is one value of a facet.
type Value struct {
	Facet string // one of Facets
	Value string // genre: slug; kind: slug; language: BCP 47 tag; country: ISO 3166-1 alpha-2; decade: its first year, "1960"
}

// The facets that words can ask for a value of.
const (
	Genre    = "genre"
	Kind     = "kind"
	Language = "language"
	Country  = "country"
	Decade   = "decade"
)

// Meanings returns what the folded words of a text (Word.Text of package language) stand for, in the text's order: at each place
// the longest term, and none that shares a word with one before it.
//
// Two meanings have words in common only where one word says two things, and both are then asked for: a run of Chinese,
// Japanese, Korean or Thai holds several terms ("日本のホラー映画"), and some terms are a genre of one country ("spaghetti western"). Meanings of
// the same words stand next to each other. It allocates only where something is found.
func Meanings(words []string) []Meaning {
	l := known()
	var found []Meaning
	for at := 0; at < len(words); {
		asked, to := l.longestAt(words, at)
		if to > at {
			for _, values := range asked {
				found = append(found, Meaning{at, to, values})
			}
			at = to
			continue
		}
		found, at = l.appendRun(found, words, at)
	}
	return found
}

// Medium reports whether a folded word only says that a film is meant (film, movies, película, кино, 映画): beside other
// words it asks for nothing.
func Medium(folded string) bool { return known().mediums[folded] }

// Filler reports whether a folded word asks for nothing in a text that says what films are wanted and nothing else: that it is films
// (see Medium), or the particle between (películas de terror, films from France).
func Filler(folded string) bool { return known().fillers[folded] }
