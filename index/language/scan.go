package language

import (
	"unicode"
	"unicode/utf8"
)

// kind is what a character is to the words around it.
type kind uint8

const (
	other       kind = iota // parts words
	letter                  // of a script written with spaces, or a digit
	gram                    // of a script looked for by grams
	numeral                 // neither letter nor digit, with a numeric value: ½ ³ ①
	mark                    // belongs to the character before
	apostrophe              // between letters: see parts
	hebrewQuote             // between Hebrew letters: of an acronym
	middleDot               // between two l: of one Catalan letter
	joiner                  // invisible or stretching; never parts a word
)

// span is the bytes of one unfolded word.
type span struct {
	start, end int // end is 0 after the last word
	kind       kind
	ascii      bool // nothing but ASCII letters and digits, and apostrophes
	joined     bool // holds apostrophes or other characters that the word is rid of
}

// scan returns the first word of text at byte at or after it.
func scan(text string, at int) span {
	for at < len(text) {
		r, n := decode(text, at)
		switch k := kindOf(r); k {
		case letter, gram:
			return extend(text, span{start: at, end: at + n, kind: k, ascii: r < utf8.RuneSelf})
		case numeral:
			return span{start: at, end: at + n, kind: k}
		}
		at += n
	}
	return span{}
}

// extend takes into s, which is its first character, what else is of the word.
func extend(text string, s span) span {
	var last rune
	for at := s.start; at < len(text); {
		r, n := decode(text, at)
		switch k := kindOf(r); k {
		case s.kind:
			s.end, last = at+n, r
			s.ascii = s.ascii && r < utf8.RuneSelf
		case mark:
			s.end, s.ascii = at+n, false
		case apostrophe, hebrewQuote, middleDot:
			next, _ := decode(text, at+n)
			if s.kind != letter || kindOf(next) != letter || parts(k, text[s.start:at], text[at+n:], last, next) {
				return s
			}
			s.joined = true
		case joiner:
			s.joined, s.ascii = true, false
		default:
			return s
		}
		at += n
	}
	return s
}

// parts reports whether a character of kind k between the words before and after parts them; last and next are the letters beside it.
func parts(k kind, before, after string, last, next rune) bool {
	switch k {
	case hebrewQuote:
		return !unicode.Is(unicode.Hebrew, last) || !unicode.Is(unicode.Hebrew, next)
	case middleDot:
		return unicode.ToLower(last) != 'l' || unicode.ToLower(next) != 'l'
	}
	return elided(before, after)
}

// elided reports whether before is an article, pronoun or preposition that lost its vowel to the word after the apostrophe. Some
// of them are English words too: an s alone after the apostrophe elides nothing (all's).
func elided(before, after string) bool {
	var lower [8]byte
	if len(before) > len(lower) {
		return false
	}
	for i := range len(before) {
		c := before[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		lower[i] = c
	}
	switch string(lower[:len(before)]) {
	case "b", "c", "d", "j", "l", "m", "n", "s", "t", "v":
		return true
	case "agl", "all", "anch", "bell", "coll", "com", "cos", "dagl", "dall", "degl", "dell", "dov", "gl", "jusqu", "lorsqu", "negl", "nell",
		"pell", "puisqu", "qu", "quell", "quest", "quoiqu", "sant", "sugl", "sull", "un":
		first, n := decode(after, 0)
		second, _ := decode(after, n)
		return first != 's' && first != 'S' || kindOf(second) == letter
	}
	return false
}

// decode is utf8.DecodeRuneInString at byte at, quick for ASCII; behind the end it returns a character that parts words.
func decode(text string, at int) (rune, int) {
	if at >= len(text) {
		return 0, 0
	}
	if c := text[at]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[at:])
}

// kindOf returns the kind of r. The commonest scripts are told by their blocks, as Unicode's tables are searched slowly.
func kindOf(r rune) kind {
	switch {
	case r < utf8.RuneSelf:
		return asciiKind(byte(r))
	case 0xC0 <= r && r < 0x2B0:
		if r == '×' || r == '÷' {
			return other
		}
		return letter
	case 0x4E00 <= r && r < 0xA000, 0xAC00 <= r && r < 0xD7A4: // Han, Hangul syllables
		return gram
	case 0x430 <= r && r < 0x480, 0x5D0 <= r && r < 0x5EB: // Cyrillic, Hebrew
		return letter
	}
	switch r {
	case '’', '‘', 'ʼ', 'ʻ', 'ʾ', 'ʿ', '′', '＇', '´', '׳':
		return apostrophe
	case '״':
		return hebrewQuote
	case '·':
		return middleDot
	case 'ـ': // Arabic tatweel
		return joiner
	case 'ー', 'ｰ', 'ﾞ', 'ﾟ', '゛', '゜': // length and voicing of kana
		return gram
	}
	return tableKind(r)
}

func asciiKind(c byte) kind {
	switch {
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
		return letter
	case c == '\'', c == '`':
		return apostrophe
	case c == '"':
		return hebrewQuote
	}
	return other
}

// gramScripts are written without spaces, but for Hangul.
var gramScripts = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar,
}

func tableKind(r rune) kind {
	switch {
	case unicode.IsLetter(r), unicode.Is(unicode.Nl, r):
		if unicode.In(r, gramScripts...) {
			return gram
		}
		return letter
	case unicode.Is(unicode.Nd, r):
		return letter
	case unicode.IsMark(r):
		return mark
	case unicode.Is(unicode.No, r):
		return numeral
	case unicode.Is(unicode.Cf, r):
		return joiner
	}
	return other
}
