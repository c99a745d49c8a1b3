package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// inJapanese reports whether the Han of text is read as Japanese.
func inJapanese(text, lang string) bool {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	if base == "ja" {
		return true
	}
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.In(r, unicode.Hiragana, unicode.Katakana) })
}

// gramAlphabetOf returns the alphabet of a letter of a script looked for by grams.
func gramAlphabetOf(r rune) alphabet {
	switch {
	case unicode.Is(unicode.Hangul, r):
		return inHangul
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana), r == 'ー':
		return inHanOrKana
	case unicode.Is(unicode.Inherited, r):
		return inherited
	}
	return inOther
}

// run adds the words of w, a run of scripts looked for by grams.
func (r *romaniser) run(w Word) {
	written := norm.NFKC.String(w.Written)
	start, end := func(at int) int { return w.Start + at }, func(at int) int { return w.Start + at }
	if written != r.text[w.Start:w.End] {
		start, end = func(int) int { return w.Start }, func(int) int { return w.End }
	}
	for at := 0; at < len(written); {
		a, n := stretch(written[at:], gramAlphabetOf)
		part := written[at : at+n]
		switch {
		case a == inHangul:
			r.add(RomanKey(romaniseHangul(part)), start(at), end(at+n))
		case a == inHanOrKana && r.japanese:
			for _, word := range readJapanese(part) {
				r.add(RomanKey(romaniseKana(word.kana)), start(at+word.start), end(at+word.end))
			}
		case a == inHanOrKana:
			for i, c := range part {
				r.add(RomanKey(pinyin(c)), start(at+i), end(at+i+utf8.RuneLen(c)))
			}
		default:
			var b strings.Builder
			romaniseOther(&b, part)
			r.add(RomanKey(b.String()), start(at), end(at+n))
		}
		at += n
	}
}
