package query

import (
	"unicode"
	"unicode/utf8"
)

const (
	zeroWidthSpace     = '\u200b' // separates words in Thai, Khmer and Burmese
	zeroWidthNonJoiner = '\u200c'
	zeroWidthJoiner    = '\u200d'
)

// clean returns text without what cannot be seen, each run of white space as one space and none at either end; and for
// each byte of that its place in text. Every character but the space is copied as it is, so that a character's last
// byte also tells where it ends in text.
func clean(text string) (string, []int) {
	cleaned := make([]byte, 0, len(text))
	offsets := make([]int, 0, len(text))
	before := ' '
	for i, r := range text {
		switch {
		case r == utf8.RuneError:
			// Also where a decoder before us put it. "Almod\xf3var" without its broken letter is one typo away from
			// the name; with a replacement character it would be two words.
			continue
		case unicode.IsSpace(r), unicode.IsControl(r), r == zeroWidthSpace:
			r = ' '
			if before == ' ' {
				continue
			}
		case r == zeroWidthNonJoiner, r == zeroWidthJoiner:
			// Also at a word's end, where Malayalam has it.
			if !unicode.In(before, unicode.L, unicode.M, unicode.S) {
				continue
			}
		case unicode.Is(unicode.Cf, r):
			continue
		}
		cleaned = utf8.AppendRune(cleaned, r)
		for n := i; len(offsets) < len(cleaned); n++ {
			offsets = append(offsets, n)
		}
		before = r
	}
	if n := len(cleaned); n > 0 && cleaned[n-1] == ' ' {
		cleaned, offsets = cleaned[:n-1], offsets[:n-1]
	}
	return string(cleaned), offsets
}
