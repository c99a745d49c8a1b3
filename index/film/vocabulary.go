package film

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// Kinds are what a film can be, in the order they are listed in.
var Kinds = []string{"feature", "short", "documentary", "series", "episode", "other"}

// Roles are the parts a person can have in a film, in the order they are listed in.
var Roles = []string{
	"director", "writer", "composer", "cinematographer", "editor", "producer", "actor", "other",
}

// LabelLanguages are the languages that every label of the vocabulary exists in, as BCP 47 tags.
var LabelLanguages = []string{"en", "es", "fr", "de", "it", "pt", "pl", "ru", "zh", "ja", "ko", "ar"}

// Genre returns the slug of a genre in whatever usual spelling it comes, in any of LabelLanguages: "Sci-Fi",
// "science fiction film" and "Ciencia ficción" are "science-fiction". An unknown genre becomes a slug of its own, formed
// like a person's id with at most MaxGenreChars characters; "" if it has no letter or digit.
func Genre(spelling string) string {
	genres := &vocabularies().genres
	if w := genres.bySlug[spelling]; w != nil {
		return w.slug
	}
	if w := genres.find(spelling); w != nil {
		return w.slug
	}
	s := slug(spelling, MaxGenreChars)
	for _, suffix := range []string{"-film", "-films", "-movie", "-movies"} {
		if stem, ok := strings.CutSuffix(s, suffix); ok {
			if w := genres.bySpelling[stem]; w != nil {
				return w.slug
			}
		}
	}
	return s
}

// Genres returns the slugs of the known genres in alphabetical order.
func Genres() []string {
	slugs := make([]string, 0, len(vocabularies().genres.words))
	for _, w := range vocabularies().genres.words {
		slugs = append(slugs, w.slug)
	}
	return slugs
}

// GenreSpellings returns the labels of a known genre in all LabelLanguages and its other spellings, without repetition.
func GenreSpellings(genre string) []string { return vocabularies().genres.spellings(genre) }

// GenreLabel returns what a genre is called in the first of langs (BCP 47 tags) that has a label for it, else in
// English. A genre that is not known is shown as its slug, made readable.
func GenreLabel(genre string, langs []string) string {
	return vocabularies().genres.label(genre, langs)
}

// KindLabel is GenreLabel for one of Kinds.
func KindLabel(kind string, langs []string) string { return vocabularies().kinds.label(kind, langs) }

// RoleLabel is GenreLabel for one of Roles.
func RoleLabel(role string, langs []string) string { return vocabularies().roles.label(role, langs) }

// word is a row of the table: a value that records hold and what it is called.
type word struct {
	slug   string
	also   []string // spellings beside the labels
	labels []string // by index in LabelLanguages
}

// vocabulary finds words.
type vocabulary struct {
	words      []*word
	bySlug     map[string]*word
	bySpelling map[string]*word // by the spelling's slug
}

func (v *vocabulary) find(spelling string) *word { return v.bySpelling[slug(spelling, MaxGenreChars)] }

func (v *vocabulary) spellings(slug string) []string {
	w := v.bySlug[slug]
	if w == nil {
		return nil
	}
	var all []string
	for _, s := range slices.Concat(w.labels, w.also) {
		if !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

func (v *vocabulary) label(slug string, langs []string) string {
	w := v.bySlug[slug]
	if w == nil {
		return capitalised(strings.ReplaceAll(slug, "-", " "))
	}
	for _, lang := range langs {
		if i := labelIndex(lang); i >= 0 {
			return w.labels[i]
		}
	}
	return w.labels[0]
}

// tabled returns the label of slug in lang, "" if the table has none.
func (v *vocabulary) tabled(slug string, lang language.Tag) string {
	w := v.bySlug[slug]
	base, _ := lang.Base()
	i := labelIndex(base.String())
	if w == nil || i < 0 {
		return ""
	}
	return w.labels[i]
}

// labelIndex returns where in LabelLanguages the language of a tag is (pt for pt-BR), or -1.
func labelIndex(tag string) int {
	base, _, _ := strings.Cut(tag, "-")
	return slices.Index(LabelLanguages, base)
}

func capitalised(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if title := unicode.ToTitle(r); title != r && n > 0 {
		return string(title) + s[n:]
	}
	return s
}

// vocabularyTable has a row a word and tab-separated columns: the vocabulary, the slug, spellings beside the labels
// ("; " between them) and a label in each of LabelLanguages. Its countries and languages are those
// that the Unicode data names in no language, in few, or as nobody does (Hong Kong SAR China, Norwegian Bokmål).
//
//go:embed vocabulary.tsv
var vocabularyTable string

type tables struct{ genres, kinds, roles, countries, languages vocabulary }

// vocabularies parses the table, whose form a test holds.
var vocabularies = sync.OnceValue(func() *tables {
	t := &tables{}
	for _, v := range []*vocabulary{&t.genres, &t.kinds, &t.roles, &t.countries, &t.languages} {
		v.bySlug, v.bySpelling = map[string]*word{}, map[string]*word{}
	}
	byName := map[string]*vocabulary{"genre": &t.genres, "kind": &t.kinds, "role": &t.roles, "country": &t.countries,
		"language": &t.languages}
	for row := range strings.Lines(vocabularyTable) {
		cells := strings.Split(strings.TrimSuffix(row, "\n"), "\t")
		v := byName[cells[0]]
		if v == nil {
			continue // the heading
		}
		w := &word{slug: cells[1], also: strings.Split(cells[2], "; "), labels: cells[3:]}
		if cells[2] == "" {
			w.also = nil
		}
		v.words = append(v.words, w)
		v.bySlug[w.slug] = w
		v.bySpelling[slug(w.slug, MaxGenreChars)] = w
		for _, s := range slices.Concat(w.also, w.labels) {
			v.bySpelling[slug(s, MaxGenreChars)] = w
		}
	}
	return t
})
