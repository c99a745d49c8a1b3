package language

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// greekLetters transcribes modern Greek near ISO 843, as titles usually are: without marks. The accents are gone; two vowels that they part
// have a diaeresis.
var greekLetters = strings.NewReplacer(
	"αυ", "av", "ευ", "ev", "ηυ", "iv", "ου", "ou", "γγ", "ng", "γξ", "nx", "γχ", "nch",
	"α", "a", "β", "v", "γ", "g", "δ", "d", "ε", "e", "ζ", "z", "η", "i", "θ", "th", "ι", "i", "κ", "k", "λ", "l", "μ", "m", "ν", "n", "ξ", "x",
	"ο", "o", "π", "p", "ρ", "r", "σ", "s", "ς", "s", "τ", "t", "υ", "y", "φ", "f", "χ", "ch", "ψ", "ps", "ω", "o", "ϊ", "i", "ϋ", "y",
)

// devoiced are αυ, ευ and ηυ before letters without voice and, at the end, before the end, which stands as a space.
var devoiced = func() *strings.Replacer {
	var pairs []string
	for _, vowel := range []string{"α", "ε", "η"} {
		for _, next := range []string{"θ", "κ", "ξ", "π", "σ", "ς", "τ", "φ", "χ", "ψ", " "} {
			pairs = append(pairs, vowel+"υ"+next, vowel+"φ"+next)
		}
	}
	return strings.NewReplacer(pairs...)
}()

// greekStarts are pairs of letters that at the beginning of a word stand for one sound.
var greekStarts = [][2]string{{"μπ", "b"}, {"ντ", "d"}, {"γκ", "g"}}

// greekAccents brings the accents of old spelling to the one of today and drops breathings.
var greekAccents = strings.NewReplacer(
	"\u0300", "\u0301", "\u0342", "\u0301", "\u0313", "", "\u0314", "", "\u0345", "", "\u0304", "", "\u0306", "",
)

// romaniseGreek writes part, lower-case Greek, in ASCII letters.
func romaniseGreek(b *strings.Builder, part string) {
	part = greekAccents.Replace(norm.NFD.String(part))
	part = strings.ReplaceAll(part, "\u0301υ", "\u0301υ\u0308") // an accent on the first of two vowels parts them: άυλος
	part = norm.NFC.String(strings.ReplaceAll(part, "\u0301", ""))
	for _, start := range greekStarts {
		if rest, ok := strings.CutPrefix(part, start[0]); ok {
			b.WriteString(start[1])
			part = rest
			break
		}
	}
	part = strings.TrimSuffix(devoiced.Replace(part+" "), " ")
	b.WriteString(greekLetters.Replace(part))
}
