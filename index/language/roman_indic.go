package language

import (
	"strings"
	"unicode/utf8"
)

// Nine scripts of India lie in blocks of 128 characters that Unicode took over from ISCII, in which one letter has one place: a table
// by place romanises all of them.
const (
	indicStart    = 0x0900
	bengaliBlock  = 0x0980
	gurmukhiBlock = 0x0A00
	gujaratiBlock = 0x0A80
	tamilBlock    = 0x0B80
	indicEnd      = 0x0D80
	blockSize     = 0x80
)

// Places in a block.
const (
	candrabindu = 0x01
	anusvara    = 0x02
	firstVowel  = 0x05
	firstLetter = 0x15
	letterJ     = 0x1C
	letterNy    = 0x1E
	dentalT     = 0x24
	letterY     = 0x2F
	nuktaSign   = 0x3C
	firstSign   = 0x3E
	virama      = 0x4D
	firstDigit  = 0x66
	tippi       = 0x70 // Gurmukhi
)

var (
	indicVowels     = strings.Fields("a a i i u u ri l e e e ai o o o au") // from firstVowel; RomanKey knows no length
	indicSigns      = strings.Fields("a i i u u ri ri e e e ai o o o au")  // from firstSign
	indicConsonants = strings.Fields("k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l zh v sh sh s h")

	// dotted are consonants that a nukta makes others; in Bengali these are others again.
	dotted        = map[string]string{"k": "q", "g": "gh", "j": "z", "ph": "f", "s": "sh"}
	dottedBengali = map[string]string{"d": "r", "dh": "rh", "j": "y"}
)

// akshara is a consonant and the vowel after it, either of which may be missing.
type akshara struct {
	consonant, vowel string
	inherent         bool // the vowel is the a that is not written
}

// romaniseIndic writes part, letters of scripts of India, in ASCII letters and digits, as words are usually typed: where it is
// not spoken, the a that is not written is not typed either.
func romaniseIndic(b *strings.Builder, part string) {
	first, _ := utf8.DecodeRuneInString(part)
	block := first - first%blockSize
	word := aksharas(part, block)
	switch block {
	case indicStart, gurmukhiBlock, gujaratiBlock:
		dropInner(word)
		dropFinal(word)
	case bengaliBlock:
		dropFinal(word)
	}
	for _, a := range word {
		b.WriteString(a.consonant)
		b.WriteString(a.vowel)
	}
}

// aksharas parts a word of the block; a nasal that is a mark, and a digit, are consonants without a vowel.
func aksharas(part string, block rune) []akshara {
	word := make([]akshara, 0, len(part)/3)
	for _, r := range part {
		place := int(r - block)
		switch {
		case place >= firstVowel && place < firstVowel+len(indicVowels):
			word = append(word, akshara{vowel: indicVowels[place-firstVowel]})
		case place >= firstLetter && place < firstLetter+len(indicConsonants):
			word = append(word, akshara{consonant: indicConsonant(block, place, word), vowel: "a", inherent: true})
		case place == candrabindu, place == tippi:
			word = append(word, akshara{consonant: "n"})
		case place == anusvara:
			word = append(word, akshara{consonant: anusvaraOf(block)})
		case place >= firstDigit && place < firstDigit+10:
			word = append(word, akshara{consonant: string(rune('0' + place - firstDigit))})
		case len(word) > 0:
			word[len(word)-1].sign(block, place)
		}
	}
	return word
}

// indicConsonant returns the consonant at place, which follows the word.
func indicConsonant(block rune, place int, word []akshara) string {
	switch {
	case place == dentalT && block >= tamilBlock:
		return "th" // the usage of the south
	case place == letterY && block == bengaliBlock:
		return "j"
	case place == letterNy && len(word) > 0 && word[len(word)-1] == (akshara{consonant: "j"}):
		word[len(word)-1].consonant = "g"
		return "y"
	}
	return indicConsonants[place-firstLetter]
}

// anusvaraOf returns the usual reading of the nasal that takes the place of its consonant from what follows.
func anusvaraOf(block rune) string {
	switch {
	case block == bengaliBlock:
		return "ng"
	case block >= tamilBlock:
		return "m"
	}
	return "n"
}

// sign applies a vowel sign, virama or nukta to the akshara it follows.
func (a *akshara) sign(block rune, place int) {
	switch {
	case place >= firstSign && place < firstSign+len(indicSigns):
		a.vowel, a.inherent = indicSigns[place-firstSign], false
	case place == virama:
		a.vowel, a.inherent = "", false
	case place == nuktaSign:
		others := dotted
		if block == bengaliBlock {
			others = dottedBengali
		}
		if other, ok := others[a.consonant]; ok {
			a.consonant = other
		}
	}
}

// dropInner takes out the a's between a vowel with one consonant and a consonant with a written vowel: dil(a)vale, jan(a)ta.
func dropInner(word []akshara) {
	for i := 1; i < len(word)-1; i++ {
		if next := word[i+1]; word[i].inherent && word[i-1].vowel != "" && next.consonant != "" && next.vowel != "" && !next.inherent {
			word[i] = akshara{consonant: word[i].consonant}
		}
	}
}

// dropFinal takes the last a out, unless nothing else is spoken or the word would end in two consonants that are hard to say.
func dropFinal(word []akshara) {
	end := len(word) - 1
	if end < 1 || !word[end].inherent || word[end-1].vowel == "" && strings.Contains("y r v n", word[end].consonant) {
		return
	}
	word[end] = akshara{consonant: word[end].consonant}
}
