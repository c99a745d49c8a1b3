package search

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"cinedex/index/film"
	"cinedex/index/fold"
)

const (
	crossGoldenFile = "testdata/cross.golden.txt"

	// leastConcepts is how many concepts must find, in one language, films that have no text in it.
	leastConcepts = 10

	// leastCross is how many wishes must ask for that.
	leastCross = 15
)

// TestRecommendedAcrossLanguages holds that keywords of one language find films that nothing in this language is said of:
// of the first recommendedHits, those that were judged to fit clearly, and lack every word of the keywords in all they have to read.
func TestRecommendedAcrossLanguages(t *testing.T) {
	films, recommend := embeddedFilms(t), recommendedBy(t)
	var golden bytes.Buffer
	concepts := 0
	for _, w := range readRecommended(t) {
		if w.note != "cross" {
			continue
		}
		found := false
		for _, id := range recommend(w) {
			f := films[id]
			if languages := textLanguages(f); w.grades[id] >= 2 && !slices.Contains(languages, w.language) && lacks(f, w) {
				found = true
				fmt.Fprintf(&golden, "%s %s → %s (%s)\n", w.language, w.text, id, strings.Join(languages, " "))
			}
		}
		if found {
			concepts++
		}
	}
	fmt.Fprintf(&golden, "%d concepts\n", concepts)
	compareGolden(t, crossGoldenFile, golden.Bytes())
	if concepts < leastConcepts {
		t.Errorf("%d concepts find films across languages, want at least %d", concepts, leastConcepts)
	}
}

// textLanguages are those of the synopses and quotes of a film, sorted, without their regions.
func textLanguages(f *film.Film) []string {
	tags := slices.Collect(maps.Keys(f.Synopses))
	for _, q := range f.Quotes {
		tags = append(tags, q.Language)
	}
	for i, tag := range tags {
		tags[i], _, _ = strings.Cut(tag, "-")
	}
	slices.Sort(tags)
	return slices.Compact(tags)
}

// lacks reports whether none of the words of the keywords, however they are inflected, is in anything that there is to read of f.
func lacks(f *film.Film, w judgedWish) bool {
	texts := append([]string{f.OriginalTitle}, f.Aliases...)
	texts = slices.AppendSeq(texts, maps.Values(f.Titles))
	texts = slices.AppendSeq(texts, maps.Values(f.Synopses))
	texts = append(texts, f.Keywords...)
	for _, q := range f.Quotes {
		texts = append(texts, q.Text)
	}
	for _, c := range f.Credits {
		texts = append(texts, c.Name, c.Character)
	}
	all := fold.Text(strings.Join(texts, " "))
	for word := range strings.FieldsSeq(fold.Text(strings.Join(w.keywords(), " "))) {
		if strings.Contains(all, stem(word)) {
			return false
		}
	}
	return true
}

// stem is what all forms of a word surely begin with: all but its last two letters, at least four of them. Words of scripts other than
// Latin, Greek and Cyrillic are whole.
func stem(word string) string {
	first, _ := utf8.DecodeRuneInString(word)
	if !unicode.In(first, unicode.Latin, unicode.Greek, unicode.Cyrillic) {
		return word
	}
	letters := []rune(word)
	return string(letters[:max(len(letters)-2, min(len(letters), 4))])
}
