package search

import (
	"slices"
	"strings"

	"cinedex/index/film"
	"cinedex/index/language"
)

// faithful returns how far a film's texts, title and keywords have a keyword as it was asked for, from looseForm to 1. Postings tell that
// texts have its words in some form, anywhere: of boxing also a box office, of time travel also a time to travel.
func faithful(words []word, f *film.Film) float32 {
	if len(words) == 0 {
		return 1
	}
	has := func(text string) bool { return hasNear(words, language.Words(text)) }
	for _, text := range f.Synopses {
		if has(text) {
			return 1
		}
	}
	for _, q := range f.Quotes {
		if has(q.Text) {
			return 1
		}
	}
	for _, text := range f.Keywords {
		if has(text) {
			return 1
		}
	}
	for _, text := range f.Titles {
		if has(text) {
			return 1
		}
	}
	if has(f.OriginalTitle) {
		return 1
	}
	return looseForm
}

// hasNear reports whether the words stand near each other, in any order and each perhaps with another ending.
func hasNear(words []word, text []language.Word) bool {
	for at := range text {
		near := text[at:min(at+len(words)+wordsBetween, len(text))]
		if sameWord(words[0].text, near[0]) || sameWord(words[len(words)-1].text, near[0]) {
			if allAmong(words, near) {
				return true
			}
		}
	}
	return false
}

// wordsBetween is how many other words may stand between those of a keyword: "travel back in time".
const wordsBetween = 2

func allAmong(words []word, text []language.Word) bool {
	for i := range words {
		if !slices.ContainsFunc(text, func(t language.Word) bool { return sameWord(words[i].text, t) }) {
			return false
		}
	}
	return true
}

// sameWord reports whether a word of a text is one asked for but for its ending: a few letters of a long word.
func sameWord(asked string, t language.Word) bool {
	if t.ByGrams {
		return strings.Contains(t.Text, asked)
	}
	same, shorter := 0, min(len(asked), len(t.Text))
	for same < shorter && asked[same] == t.Text[same] {
		same++
	}
	more := max(len(asked), len(t.Text)) - same
	return same == shorter && (more <= 1 || same >= shortestStem && more <= 2*endingLetters) || same >= 3 && more <= endingLetters && same > more
}

const (
	endingLetters = 2   // bytes in which two forms of a word may differ at the end; twice as many may be added to a long one
	looseForm     = .35 // what a film's texts count that only have forms of the words somewhere
)
