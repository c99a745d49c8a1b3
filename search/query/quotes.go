package query

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quotes is a family of quotation marks: whichever opens, any of those that close does.
type quotes struct {
	open, close string
}

// families of quotation marks, the first of each being those that String writes. The double ones are one family because
// languages pair them differently (“a”, „a“, ”a”), and phones put a typographic one where a straight one was meant.
// Single quotes are none: they are apostrophes.
var families = [...]quotes{
	{open: `"“”„‟＂`, close: `"“”‟＂`},
	{open: "«»", close: "»«"},
	{open: "「", close: "」"},
	{open: "『", close: "』"},
}

// opening returns the family of the quote that text begins with.
func opening(text string) (quotes, bool) {
	r, _ := utf8.DecodeRuneInString(text)
	for _, q := range families {
		if strings.ContainsRune(q.open, r) {
			return q, true
		}
	}
	return quotes{}, false
}

// opensAfter reports whether r, right after the character before, opens a phrase inside a word. Elsewhere a quote within
// a word is part of it (5'11", צה"ל), but Chinese and Japanese put no space before a quote, and a corner bracket is
// nothing else.
func opensAfter(before, r rune) bool {
	if strings.ContainsRune("「『", r) {
		return true
	}
	if !unicode.In(before, unicode.Han, unicode.Hiragana, unicode.Katakana) {
		return false
	}
	_, ok := opening(string(r))
	return ok
}

// cut returns what of text, which follows an opening quote, stands before the closing one, and the bytes of both; all
// of text if none closes.
func (q quotes) cut(text string) (inside string, n int, closed bool) {
	var before rune
	for i, r := range text {
		if strings.ContainsRune(q.close, r) {
			n = i + utf8.RuneLen(r)
			if !gershayim(before, text[n:]) {
				return text[:i], n, true
			}
		}
		before = r
	}
	return text, len(text), false
}

// gershayim reports whether a quote between the character before and the text after is the mark of a Hebrew
// abbreviation, for which keyboards type a quote: צה"ל.
func gershayim(before rune, after string) bool {
	r, _ := utf8.DecodeRuneInString(after)
	return unicode.Is(unicode.Hebrew, before) && unicode.Is(unicode.Hebrew, r)
}

// punctuationLen returns the bytes of the punctuation that clings to a closing quote, up to an opening one: neither the
// comma of `"a", "b"` nor the hyphen of `"spider"-man` is a word or an operator.
func punctuationLen(text string) int {
	for i, r := range text {
		if _, ok := opening(text[i:]); ok || !unicode.IsPunct(r) {
			return i
		}
	}
	return len(text)
}

// quote puts text in the first family of quotes that none of its characters closes early. There is one for every
// phrase that was parsed: the family it stood in.
func quote(text string) string {
	for _, q := range families {
		closed := text + firstRune(q.close)
		if inside, _, _ := q.cut(closed); inside == text {
			return firstRune(q.open) + closed
		}
	}
	return `"` + text + `"`
}

func firstRune(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}
