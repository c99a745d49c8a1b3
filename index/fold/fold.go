// Package fold gives text the one form in which its spellings meet: what a person types, what a film is called and what
// an identifier is made of are all compared folded.
//
// It is a leaf of its own because both the identifiers of people (package film) and the analyzers of every language
// need it.
package fold

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Text returns s folded: compatibility composed (NFKC), lower case, without the marks that writers leave out.
//
//   - Marks on Latin, Greek, Cyrillic, Arabic and Hebrew letters go, so "Penélope" is "penelope" and "أحمد" is "احمد".
//     Those of й and ї stay: they are letters of their own to all who type them.
//   - Of Devanagari the nukta goes. All other marks are part of their letters (Indic and Thai vowels, the dakuten of
//     kana) and stay.
//   - Diacritics that stand on no letter, variation selectors and the Arabic tatweel go.
//   - Letters that do not decompose but are typed plainly become plain: ø o, ł l, đ and ð d, ß ss, æ ae, œ oe, þ th, ı i.
//
// Spaces and punctuation are left as NFKC has them. A run of bytes that are no UTF-8 becomes one U+FFFD. Text never
// fails, and Text(Text(s)) is Text(s). Text that is folded already is returned as it is, mostly without allocating.
func Text(s string) string {
	upper := false
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			return foldUnicode(s)
		}
		upper = upper || 'A' <= c && c <= 'Z'
	}
	if upper {
		return strings.ToLower(s)
	}
	return s
}

// foldUnicode folds rune by rune while the runes are such as fold alone, which nearly all text is made of; at the first
// one whose folding depends on its neighbours it hands the whole of s to foldMarks.
func foldUnicode(s string) string {
	singles := foldedSingles()
	var b strings.Builder
	changed := false
	for i, r := range s {
		f, alone := singles.fold(r)
		if !alone {
			return foldMarks(s)
		}
		if !changed {
			if f == "" || strings.HasPrefix(s[i:], f) && len(f) == utf8.RuneLen(r) {
				continue
			}
			changed = true
			b.Grow(len(s) + 8)
			b.WriteString(s[:i])
		}
		if f == "" {
			b.WriteRune(r)
		} else {
			b.WriteString(f)
		}
	}
	if !changed {
		return s
	}
	return b.String()
}

// foldMarks is the definition of folding: decompose, fold each letter, drop marks by the letter they stand on, compose.
func foldMarks(s string) string {
	s = norm.NFKD.String(strings.ToValidUTF8(s, "\uFFFD"))
	out := make([]byte, 0, len(s)+8)
	var base, last rune // the last rune kept that is no mark, and the last one kept
	for _, r := range s {
		if unicode.Is(unicode.M, r) {
			if drops(base, last, r) {
				continue
			}
			last = r
			out = utf8.AppendRune(out, r)
			continue
		}
		if r == tatweel {
			continue
		}
		// By way of upper case, so that letters with two lower-case forms (σ ς, i ı) get one.
		r = unicode.ToLower(unicode.ToUpper(r))
		base, last = r, r
		if plain, ok := plainLetters[r]; ok {
			out = append(out, plain...)
			base, last = 'a', 'a' // any Latin letter
			continue
		}
		out = utf8.AppendRune(out, r)
	}
	return string(norm.NFC.Bytes(out))
}

const (
	tatweel = 'ـ'
	nukta   = '\u093C'
)

// plainLetters are the letters that have no decomposition but are typed without their stroke or apart. ё, й and the
// like decompose and are settled by their marks.
var plainLetters = map[rune]string{
	'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ı': "i",
}

// bareScripts are the scripts whose readers do without the marks.
var bareScripts = []*unicode.RangeTable{
	unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Arabic, unicode.Hebrew,
}

// bareMarks are the marks that such letters carry: those of the scripts and those that all scripts share.
var bareMarks = append([]*unicode.RangeTable{unicode.Inherited}, bareScripts...)

// drops says whether folding drops mark after the letter base (0 for none), where last is the rune right before it.
func drops(base, last, mark rune) bool {
	switch {
	case mark == nukta, unicode.Is(unicode.Variation_Selector, mark):
		return true
	case last == 'и' && mark == '\u0306', last == 'і' && mark == '\u0308':
		return false
	case !unicode.In(mark, bareMarks...):
		return false
	}
	return !unicode.IsLetter(base) || unicode.In(base, bareScripts...)
}

// singles holds how runes fold that fold alone: whose result neither depends on the runes around them nor changes how
// those fold.
type singles [tableEnd]string

// tableEnd ends the runes that the table holds: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, and from U+1E00 the
// accented Latin of Vietnamese, polytonic Greek and general punctuation.
const (
	lowEnd    = 0x700
	highStart = 0x1E00
	highEnd   = 0x2070
	tableEnd  = lowEnd + highEnd - highStart
)

// fold returns how r folds, "" meaning that it stays, and whether it folds alone.
func (t *singles) fold(r rune) (folded string, alone bool) {
	switch {
	case r < utf8.RuneSelf && (r < 'A' || r > 'Z'):
		return "", true
	case r < lowEnd:
		return t[r], t[r] != ""
	case highStart <= r && r < highEnd:
		f := t[r-highStart+lowEnd]
		return f, f != ""
	case 0x4E00 <= r && r <= 0x9FFF, 0xAC00 <= r && r <= 0xD7A3: // Han, Hangul syllables
		return "", true
	case 0x3041 <= r && r <= 0x3096, 0x30A1 <= r && r <= 0x30FA, r == 'ー': // kana
		return "", true
	}
	return "", false
}

// foldedSingles derives the table from foldMarks, so that there is one definition of folding.
var foldedSingles = sync.OnceValue(func() *singles {
	t := new(singles)
	for i := range rune(tableEnd) {
		r := i
		if r >= lowEnd {
			r += highStart - lowEnd
		}
		if !unicode.Is(unicode.M, r) && r != tatweel {
			t[i] = foldMarks(string(r))
		}
	}
	return t
})
