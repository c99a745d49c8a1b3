package search

import (
	"slices"
	"strings"

	"cinedex/index/film"
	"cinedex/index/language"
)

// faithful returns how far a film has a keyword as it was asked for, from looseForm to 1. Postings tell that texts have its words in some
// form, anywhere: of boxing also a box office, of time travel also a time to travel, and of revenge a film whose text only repeats that
// it is called Revenge of the Nerds.
func faithful(asked []word, f *film.Film) float32 {
	if len(asked) == 0 {
		return 1
	}
	for _, text := range f.Keywords {
		if standIn(asked, language.Words(text), nil) {
			return 1
		}
	}
	var titles [][]language.Word // that have it, among other words
	title := func(text string) {
		if words := language.Words(text); len(words) > len(asked) && standIn(asked, words, nil) {
			titles = append(titles, words)
		}
	}
	title(f.OriginalTitle)
	for _, text := range f.Titles {
		title(text)
	}
	for _, text := range f.Synopses {
		if standIn(asked, language.Words(text), titles) {
			return 1
		}
	}
	for _, q := range f.Quotes {
		if standIn(asked, language.Words(q.Text), titles) {
			return 1
		}
	}
	return looseForm
}

// standIn reports whether the words stand near each other in a text, in any order and each perhaps with another ending, but not where it
// repeats one of the titles.
func standIn(asked []word, text []language.Word, titles [][]language.Word) bool {
	for at := range text {
		here := text[at:min(at+len(asked)+wordsBetween, len(text))]
		if sameWord(asked[0].text, here[0]) || sameWord(asked[len(asked)-1].text, here[0]) {
			if allAmong(asked, here) && !slices.ContainsFunc(titles, func(title []language.Word) bool { return repeats(text, at, title) }) {
				return true
			}
		}
	}
	return false
}

// repeats reports whether the word at some place of a text stands there as in a title: beside the same words.
func repeats(text []language.Word, at int, title []language.Word) bool {
	for i := range title {
		if title[i].Text != text[at].Text {
			continue
		}
		before := i > 0 && at > 0 && title[i-1].Text == text[at-1].Text
		after := i+1 < len(title) && at+1 < len(text) && title[i+1].Text == text[at+1].Text
		if before || after {
			return true
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
