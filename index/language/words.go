package language

import (
	"strings"

	"cinedex/index/fold"
)

// Word is one folded word of what all languages share: titles, names, keywords, and what people type.
type Word struct {
	Text       string // folded: letters, marks and digits only, never empty
	Written    string // as it stands in the text, its bytes Start to End; Text where one character folds to several words
	Start, End int    // bytes in the text
	ByGrams    bool   // a run of a script looked for by grams; see AppendWords
}

// Words returns the folded words of text in order. See AppendWords.
func Words(text string) []Word { return AppendWords(nil, text) }

// AppendWords appends the folded words of text to dst, in order, and returns it.
//
// A word is a run of letters, marks and digits; all else parts words. That is Unicode's segmentation (UAX 29) but for
// what serves a search box better: a full stop, a colon, a middle dot and an underscore part words (WALL·E is wall, e; U.S. is u, s),
// while an apostrophe is dropped (don't is dont, O'Brien obrien) unless it follows an elided article (l'auberge is l, auberge).
// A fraction, a superscript and the like stand alone (8½ is 8, 1, 2; Alien³ is alien, 3).
//
// Scripts written without spaces (Han, kana, Thai, Lao, Khmer, Myanmar) come as whole runs, ByGrams. So does each Hangul
// word: Korean is spaced, but particles and compounds are written together, and grams find the noun in them.
//
// One character may fold to several words, which then share its bytes. Text aliases the text given where that is folded already.
func AppendWords(dst []Word, text string) []Word {
	for at := 0; ; {
		s := scan(text, at)
		if s.end == 0 {
			return dst
		}
		dst = appendFolded(dst, text, s)
		at = s.end
	}
}

// Joined returns the folded words of text with nothing between them: "Spider-Man" gives "spiderman".
func Joined(text string) string {
	words := Words(text)
	if len(words) == 1 {
		return words[0].Text
	}
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.Text)
	}
	return b.String()
}

// Signs returns the folded text without its white space where it has no word, "" otherwise: what a title like $ or !!! is
// looked for by.
func Signs(text string) string {
	if len(Words(text)) > 0 {
		return ""
	}
	return strings.Join(strings.Fields(fold.Text(text)), "")
}

// appendFolded appends the word or words that the stretch s of text folds to.
func appendFolded(dst []Word, text string, s span) []Word {
	w := Word{Written: text[s.start:s.end], Start: s.start, End: s.end, ByGrams: s.kind == gram}
	if s.ascii && !s.joined {
		w.Text = strings.ToLower(w.Written)
		return append(dst, w)
	}
	folded := fold.Text(unjoined(w.Written, s.joined))
	if w.ByGrams {
		folded = unified(folded)
	}
	// Folding can bring forth what parts words (½ is 1⁄2) and change the script's kind: look again.
	first := len(dst)
	for at := 0; ; {
		p := scan(folded, at)
		if p.end == 0 {
			break
		}
		w.Text, w.ByGrams = unjoined(folded[p.start:p.end], p.joined), p.kind == gram
		dst = append(dst, w)
		at = p.end
	}
	if several := dst[first:]; len(several) > 1 {
		for i := range several {
			several[i].Written = several[i].Text
		}
	}
	return dst
}

// unjoined returns word without the characters that join its parts, if it has any.
func unjoined(word string, joined bool) string {
	if !joined {
		return word
	}
	return strings.Map(func(r rune) rune {
		switch kindOf(r) {
		case apostrophe, joiner, hebrewQuote, middleDot:
			return -1
		}
		return r
	}, word)
}
