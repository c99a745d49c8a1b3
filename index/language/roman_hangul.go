package language

import "strings"

// Hangul syllables are computed from their letters (The Unicode Standard, section 3.12).
const (
	firstSyllable = 0xAC00
	lastSyllable  = 0xD7A3
	medialCount   = 21
	finalCount    = 28
)

// Initials and finals that sounds around them change, by their place in the tables.
const (
	initialN, initialR, initialM, initialNone = 2, 5, 6, 11
	initialG, initialD, initialS, initialJ    = 0, 3, 9, 12
	medialI                                   = 20
)

// The letters by the Revised Romanisation of Korean of 2000.
var (
	hangulInitials = [...]string{"g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"}
	hangulMedials  = [medialCount]string{
		"a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i",
	}
	hangulFinals = [finalCount]hangulFinal{
		{}, {"k", "", "g"}, {"k", "", "kk"}, {"k", "k", "s"}, {"n", "", "n"}, {"n", "n", "j"}, {"n", "", "n"}, {"t", "", "d"}, {"l", "", "r"}, {"k", "l", "g"},
		{"m", "l", "m"}, {"l", "l", "b"}, {"l", "l", "s"}, {"l", "l", "t"}, {"p", "l", "p"}, {"l", "", "r"}, {"m", "", "m"}, {"p", "", "b"}, {"p", "p", "s"},
		{"t", "", "s"}, {"t", "", "ss"}, {"ng", "ng", ""}, {"t", "", "j"}, {"t", "", "ch"}, {"k", "", "k"}, {"t", "", "t"}, {"p", "", "p"}, {"t", "", ""},
	}
)

// hangulFinal is how the final letter of a syllable reads: as it closes the syllable, or, before a vowel, what stays and what goes over.
type hangulFinal struct{ closed, stays, goes string }

// Finals that end in an h, which hardens the letter after: ㄶ, ㅀ and ㅎ.
var finalsWithH = map[int]string{6: "n", 15: "l", 27: ""}

// syllable is the places of a syllable's letters in the tables.
type syllable struct{ initial, medial, final int }

// romaniseHangul returns word in ASCII letters by the Revised Romanisation, with the changes of sound that it writes. What is no
// whole syllable is left to go-unidecode.
func romaniseHangul(word string) string {
	var b strings.Builder
	runes := []rune(word)
	var onset string // of the next syllable, where the final before decides it
	var decided bool
	for i, r := range runes {
		s, ok := syllableOf(r)
		if !ok {
			romaniseOther(&b, string(r))
			continue
		}
		if !decided {
			onset = hangulInitials[s.initial]
		}
		b.WriteString(onset + hangulMedials[s.medial])
		var coda string
		coda, decided = hangulFinals[s.final].closed, false
		if i+1 < len(runes) {
			if next, ok := syllableOf(runes[i+1]); ok && s.final > 0 {
				coda, onset = joint(s.final, next)
				decided = true
			}
		}
		b.WriteString(coda)
	}
	return b.String()
}

// syllableOf returns the letters of r, if it is a whole syllable.
func syllableOf(r rune) (s syllable, ok bool) {
	if r < firstSyllable || r > lastSyllable {
		return s, false
	}
	at := int(r - firstSyllable)
	return syllable{at / (medialCount * finalCount), at / finalCount % medialCount, at % finalCount}, true
}

// joint returns how a final letter and the initial letter of the next syllable are read together.
func joint(final int, next syllable) (coda, onset string) {
	f, onset := hangulFinals[final], hangulInitials[next.initial]
	if next.initial == initialNone {
		return f.stays, palatal(f.goes, next.medial)
	}
	if h, ok := finalsWithH[final]; ok {
		switch next.initial {
		case initialG, initialD, initialJ:
			return h, map[int]string{initialG: "k", initialD: "t", initialJ: "ch"}[next.initial]
		case initialS:
			return h, "ss"
		}
	}
	switch coda = f.closed; {
	case next.initial == initialN && coda == "l":
		return "l", "l"
	case next.initial == initialN, next.initial == initialM:
		return nasal(coda), onset
	case next.initial == initialR && (coda == "l" || coda == "n"):
		return "l", "l"
	case next.initial == initialR:
		return nasal(coda), "n"
	}
	return coda, onset
}

// palatal returns onset as it is before the vowel: d and t are j and ch before i.
func palatal(onset string, medial int) string {
	switch {
	case medial == medialI && onset == "d":
		return "j"
	case medial == medialI && onset == "t":
		return "ch"
	}
	return onset
}

// nasal returns a closing consonant as it is before n and m.
func nasal(coda string) string {
	switch coda {
	case "k":
		return "ng"
	case "t":
		return "n"
	case "p":
		return "m"
	}
	return coda
}
