package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// RomanKey returns what a folded word in Latin letters is looked for as among the romanised words, where the usual ways to
// romanise one sound meet; "" for a word that holds other than Latin letters and the digits 0 to 9.
//
//   - y, and j inside a word, are i, once beside another: Yuriy, Yurii and Yurij; ironiya, ironija and ironia. But ji is ji (Kenji), and a j
//     that begins a word or is followed by h stays: it is a consonant in Japanese, Korean, Mandarin and Hindi.
//   - ye and je are e at the beginning and after a vowel: Yevgeny and Evgeny, Dostoyevsky and Dostoevsky.
//   - A letter twice is one, and so is ch, th and the like; ou is o: Tookyoo, Toukyou and Tokyo, Nippon and Nipon, Anna and Ana.
//   - kh is h, ph f, w v, x ks, tz ts, tch ch, sch shch, woe oe (gwoemul and goemul), m before b and p is n (shimbun and shinbun).
//
// What the schemes of one script keep apart stays apart: s and sh, z and zh, c and ch, l and r, voiced and voiceless.
//
// For an unfinished word the key is nearly always the beginning of the word's key: a choice made by the next letter is lost at one
// keystroke at most, as at the k of kh.
func RomanKey(folded string) string {
	for _, r := range folded {
		if !unicode.Is(unicode.Latin, r) && (r < '0' || r > '9') {
			return ""
		}
	}
	if key, ok := wholeKeys[folded]; ok {
		return key
	}
	key := make([]byte, 0, len(folded)+2)
	for at := range len(folded) {
		c := folded[at]
		switch {
		case at > 0 && c == folded[at-1] && 'a' <= c && c <= 'z', at > 1 && folded[at-1] == 'h' && strings.HasPrefix(folded[at:], folded[at-2:at]):
		case c == 'y', c == 'i', c == 'j' && glides(folded, at):
			key = appendGlide(key, c, folded[at+1:])
		default:
			key = appendLetter(key, c, folded[at+1:])
		}
	}
	return string(key)
}

// wholeKeys are words keyed as a whole: the Japanese particle を, the Mandarin vowel ü as it is typed without dots.
var wholeKeys = map[string]string{"wo": "o", "lv": "lu", "nv": "nu", "lve": "lue", "nve": "nue"}

// glides reports whether the j at byte at of word is the sound of y.
func glides(word string, at int) bool {
	after := word[at+1:]
	return at > 0 && !strings.HasPrefix(after, "h") && !strings.HasPrefix(after, "i") && !strings.HasPrefix(after, "y")
}

// appendGlide appends the i that c, an i, y or j before after, comes to: none after an i, nor where it only leads to an e.
func appendGlide(key []byte, c byte, after string) []byte {
	last := lastOf(key)
	if last == 'i' || c != 'i' && strings.HasPrefix(after, "e") && strings.IndexByte("\x00aeou", last) >= 0 {
		return key
	}
	return append(key, 'i')
}

// appendLetter appends what c comes to between key and after.
func appendLetter(key []byte, c byte, after string) []byte {
	last := lastOf(key)
	switch {
	case c == 'u' && last == 'o', c == 't' && strings.HasPrefix(after, "c"), c == 'w' && strings.HasPrefix(after, "oe"):
		return key
	case c == 'h' && last == 'k':
		key[len(key)-1] = 'h'
		return key
	case c == 'h' && last == 'p':
		key[len(key)-1] = 'f'
		return key
	case c == 'z' && last == 't':
		c = 's'
	case c == 'm' && (strings.HasPrefix(after, "b") || strings.HasPrefix(after, "p")):
		c = 'n'
	case c == 'c' && last == 's':
		return append(key, 'h', 'c')
	case c == 'w':
		c = 'v'
	case c == 'x':
		return append(key, 'k', 's')
	}
	if c == last && c < utf8.RuneSelf && (c < '0' || c > '9') {
		return key // two spellings met: vw, ttch
	}
	return append(key, c)
}

// lastOf returns the last byte of key, 0 if there is none.
func lastOf(key []byte) byte {
	if len(key) == 0 {
		return 0
	}
	return key[len(key)-1]
}
