package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mozillazg/go-unidecode"
	"golang.org/x/text/unicode/norm"

	"cinedex/index/fold"
)

// Romanised returns the words of text as somebody types them in Latin letters, in order: of each the key that RomanKey gives, what
// stands in the text, and its bytes there. It is nil where no letter of text is of another script than Latin; a word in Latin letters
// among others comes through, so that the whole stays whole. Words that share a character, as half-width kana may, share its bytes.
// What has no reading has no word.
//
// lang is the text's BCP 47 tag, "" if unknown. Han is read as Japanese where the text holds kana or lang is Japanese, otherwise as
// Mandarin, each character a word; lang and the letters tell how Cyrillic is romanised. Hangul words, and words of the other
// scripts, are one word each; Japanese is parted into words as the usual romanisations are.
//
// It is safe for concurrent use. The first Japanese text with kanji or hiragana loads the dictionary: see japanese.
func Romanised(text, lang string) []Word {
	if !romanisable(text) {
		return nil
	}
	r := romaniser{text: text, cyrillic: cyrillicFor(text, lang), japanese: inJapanese(text, lang)}
	for _, w := range Words(text) {
		if w.ByGrams {
			r.run(w)
		} else {
			r.add(RomanKey(r.letters(w)), w.Start, w.End)
		}
	}
	return r.words
}

// romanisable reports whether text has a letter of another script than Latin.
func romanisable(text string) bool {
	for _, r := range text {
		if r >= utf8.RuneSelf && unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Common) {
			return true
		}
	}
	return false
}

// romaniser romanises one text.
type romaniser struct {
	text     string
	cyrillic cyrillicScheme
	japanese bool
	words    []Word
}

// add adds the word of the key, if it has any, which stands at bytes start to end of the text.
func (r *romaniser) add(key string, start, end int) {
	if key != "" {
		r.words = append(r.words, Word{Text: key, Written: r.text[start:end], Start: start, End: end})
	}
}

// letters returns a word of scripts written with spaces in ASCII letters and digits.
func (r *romaniser) letters(w Word) string {
	written := unjoined(strings.ToLower(norm.NFKC.String(w.Written)), true)
	var b strings.Builder
	for len(written) > 0 {
		s, n := stretch(written, alphabetOf)
		switch part := written[:n]; s {
		case inLatin:
			b.WriteString(fold.Text(part))
		case inCyrillic:
			r.cyrillic.romanise(&b, part)
		case inGreek:
			romaniseGreek(&b, part)
		case inIndic:
			romaniseIndic(&b, part)
		default:
			romaniseOther(&b, part)
		}
		written = written[n:]
	}
	return b.String()
}

// alphabet is a group of characters that are romanised alike.
type alphabet uint8

const (
	inOther alphabet = iota
	inLatin
	inCyrillic
	inGreek
	inIndic
	inHangul
	inHanOrKana
	inherited // goes with the letter before
)

// alphabetOf returns the alphabet of a letter of a script written with spaces.
func alphabetOf(r rune) alphabet {
	switch {
	case r < utf8.RuneSelf, unicode.Is(unicode.Latin, r):
		return inLatin
	case unicode.Is(unicode.Cyrillic, r):
		return inCyrillic
	case unicode.Is(unicode.Greek, r):
		return inGreek
	case indicStart <= r && r < indicEnd:
		return inIndic
	case unicode.Is(unicode.Inherited, r):
		return inherited
	}
	return inOther
}

// stretch returns the alphabet that s, not empty, begins with, and how many bytes of it follow each other.
func stretch(s string, of func(rune) alphabet) (alphabet, int) {
	first, n := utf8.DecodeRuneInString(s)
	a := of(first)
	for at, r := range s[n:] {
		if next := of(r); next != a && next != inherited {
			return a, n + at
		}
	}
	return a, len(s)
}

// romaniseOther writes what go-unidecode makes of part, which for scripts that leave vowels out is only a skeleton.
func romaniseOther(b *strings.Builder, part string) {
	for _, c := range strings.ToLower(unidecode.Unidecode(misread.Replace(part))) {
		if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
			b.WriteRune(c)
		}
	}
}

// misread are letters that go-unidecode leaves out or writes as nobody types them.
var misread = strings.NewReplacer("ا", "a", "آ", "a", "ու", "u", "ռ", "r")
