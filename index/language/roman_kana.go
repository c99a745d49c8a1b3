package language

import (
	"bytes"
	"strings"
)

// kanaSyllables are the katakana from the small ァ on, by Hepburn. A - is no syllable of its own: see romaniseKana.
var kanaSyllables = strings.Fields(`- a - i - u - e - o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo
	ta da chi ji - tsu zu te de to do na ni nu ne no ha ba pa hi bi pi fu bu pu he be pe ho bo po ma mi mu me mo
	- ya - yu - yo ra ri ru re ro wa wa i e o n vu ka ke va vi ve vo`)

// smallKana are the vowels that small letters put in the place of the one before.
var smallKana = map[rune]string{
	'ァ': "a", 'ィ': "i", 'ゥ': "u", 'ェ': "e", 'ォ': "o", 'ャ': "ya", 'ュ': "yu", 'ョ': "yo",
}

// romaniseKana returns kana in ASCII letters. The small tsu and the mark of length are left out, as RomanKey takes a letter
// twice for once; so is what is no kana.
func romaniseKana(kana string) string {
	var b []byte
	for _, r := range kana {
		r = katakana(r)
		if vowel, ok := smallKana[r]; ok {
			b = appendSmall(b, vowel)
			continue
		}
		if at := int(r - 'ァ'); at >= 0 && at < len(kanaSyllables) && kanaSyllables[at] != "-" {
			b = append(b, kanaSyllables[at]...)
		}
	}
	return string(b)
}

// katakana returns the katakana of a hiragana, and any other character as it is.
func katakana(r rune) rune {
	if 'ぁ' <= r && r <= 'ゖ' || r == 'ゝ' || r == 'ゞ' {
		return r + 'ァ' - 'ぁ'
	}
	return r
}

// appendSmall puts the small vowel, which may begin with y, in the place of the vowel at the end of b: kyo, she, ti, fa. After a
// lone u it makes wi.
func appendSmall(b []byte, vowel string) []byte {
	n := len(b) - 1
	if n < 0 || strings.IndexByte("aiueo", b[n]) < 0 {
		return append(b, vowel...)
	}
	if b[n] == 'u' && (n == 0 || strings.IndexByte("aiueon", b[n-1]) >= 0) && vowel[0] != 'y' {
		return append(b[:n], "w"+vowel...)
	}
	b = b[:n]
	if bytes.HasSuffix(b, []byte("sh")) || bytes.HasSuffix(b, []byte("ch")) || bytes.HasSuffix(b, []byte("j")) {
		vowel = strings.TrimPrefix(vowel, "y")
	}
	return append(b, vowel...)
}
