package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"cinedex/index/film"
	"cinedex/index/language"
)

// wording is what a film's keywords, titles and texts, of these the first mostRead bytes, say, cut into words.
type wording struct {
	keywords, titles, texts [][]language.Word
}

func newWording(f *film.Film) *wording {
	w := &wording{}
	for _, text := range f.Keywords {
		w.keywords = append(w.keywords, language.Words(text))
	}
	w.titles = append(w.titles, language.Words(f.OriginalTitle))
	for _, text := range f.Titles {
		w.titles = append(w.titles, language.Words(text))
	}
	left := mostRead
	add := func(text string) {
		text = beginningOf(text, left)
		left -= len(text)
		w.texts = append(w.texts, language.Words(text))
	}
	for _, lang := range sortedKeys(f.Synopses) {
		add(f.Synopses[lang])
	}
	for _, q := range f.Quotes {
		add(q.Text)
	}
	return w
}

// faithful returns how far a film has a keyword as it was asked for, from looseForm to 1. Postings tell that texts have its words in some
// form, anywhere: of boxing also a box office, of time travel also a time to travel, and of revenge a film whose text only repeats that
// it is called Revenge of the Nerds.
func (w *wording) faithful(asked []word) float32 {
	if len(asked) == 0 {
		return 1
	}
	for _, words := range w.keywords {
		if standIn(asked, words, nil) {
			return 1
		}
	}
	var titles [][]language.Word // that have it, among other words
	for _, words := range w.titles {
		if len(words) > len(asked) && standIn(asked, words, nil) {
			titles = append(titles, words)
		}
	}
	if slices.ContainsFunc(w.texts, func(words []language.Word) bool { return standIn(asked, words, titles) }) {
		return 1
	}
	return looseForm
}

// standIn reports whether the words stand near each other in a text, in any order and each perhaps with another ending, but not where it
// repeats one of the titles.
func standIn(asked []word, text []language.Word, titles [][]language.Word) bool {
	for at := range text {
		if !slices.ContainsFunc(asked, func(w word) bool { return sameWord(w.text, text[at]) }) {
			continue
		}
		here := text[at:min(at+len(asked)+wordsBetween, len(text))]
		all := !slices.ContainsFunc(asked, func(w word) bool {
			return !slices.ContainsFunc(here, func(t language.Word) bool { return sameWord(w.text, t) })
		})
		if all && !slices.ContainsFunc(titles, func(title []language.Word) bool { return repeats(text, at, title) }) {
			return true
		}
	}
	return false
}

// wordsBetween is how many other words may stand between those of a keyword: "travel back in time".
const wordsBetween = 2

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

// sameWord reports whether a word of a text is one asked for but for its ending: a letter that is more, two that are others at the end of
// a word of which more stays, or a longer ending of a long word.
func sameWord(asked string, t language.Word) bool {
	if t.ByGrams {
		return strings.Contains(t.Text, asked)
	}
	if asked == t.Text {
		return true
	}
	bytes := 0 // that are the same, whole letters
	for bytes < min(len(asked), len(t.Text)) && asked[bytes] == t.Text[bytes] {
		bytes++
	}
	for bytes > 0 && bytes < len(asked) && !utf8.RuneStart(asked[bytes]) {
		bytes--
	}
	same := utf8.RuneCountInString(asked[:bytes])
	ofAsked, ofText := utf8.RuneCountInString(asked[bytes:]), utf8.RuneCountInString(t.Text[bytes:])
	more := max(ofAsked, ofText)
	if ofAsked == 0 || ofText == 0 { // one begins with the other
		return same >= leastSame && more == 1 || same >= shortestStem && more <= 2*endingLetters
	}
	return same > leastSame && more <= endingLetters
}

const (
	leastSame     = 3   // letters that two forms of a word share at least; more if both have an ending
	endingLetters = 2   // letters in which they may differ at the end; twice as many may be added to a long one
	looseForm     = .35 // what a film's texts count that only have forms of the words somewhere
)
