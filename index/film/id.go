package film

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cinedex/index/fold"
)

// PersonID derives a person's id from a name: folded, apostrophes dropped, each run of what is no letter, mark or digit
// made one "-", trimmed and cut at MaxIDChars characters, never between a letter and its marks. "Penélope Cruz" is
// "penelope-cruz", "宮崎駿" stays: names are not romanised, since that would make one of two people. It is "" for a name
// without a letter or digit.
func PersonID(name string) string { return slug(name, MaxIDChars) }

// FoldPersonID returns the form of a person id that the catalogue keeps, and whether it is one: folded, 1 to MaxIDChars
// letters, marks and digits of any script and . _ ~ -, but not "." or "..".
func FoldPersonID(id string) (folded string, ok bool) {
	folded = fold.Text(id)
	for _, r := range folded {
		if !isWordRune(r) && !strings.ContainsRune("._~-", r) {
			return folded, false
		}
	}
	return folded, folded != "" && !isDots(folded) && !exceeds(folded, MaxIDChars)
}

// ValidID says whether id can be a film's: 1 to MaxIDChars of A-Z a-z 0-9 . _ ~ -, but not "." or "..".
func ValidID(id string) bool {
	for i := range len(id) {
		switch c := id[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
		case c == '.', c == '_', c == '~', c == '-':
		default:
			return false
		}
	}
	return 1 <= len(id) && len(id) <= MaxIDChars && !isDots(id)
}

// isDots says whether an address cannot end in id: it is taken for a step in the path.
func isDots(id string) bool { return id == "." || id == ".." }

// apostrophes are what people and keyboards write for one, and the letters that stand for one in romanised names.
const apostrophes = "'`´‘’‛′‵＇｀ʹʻʼʽʾʿˈˊˋ՚׳ꞌ"

// slug folds s into words of letters, marks and digits with "-" between them, of at most max characters.
func slug(s string, max int) string {
	// Once before folding, which takes ´ apart, and once after, which brings ʼn out of ŉ. What that leaves is folded
	// again, as marks may have come to stand on other letters.
	s = fold.Text(dropApostrophes(s))
	if bare := dropApostrophes(s); bare != s {
		s = fold.Text(bare)
	}
	var b strings.Builder
	b.Grow(len(s))
	chars, letter := 0, 0 // written so far; where the last letter or digit begins
	for i, r := range s {
		if isWordRune(r) {
			if !unicode.Is(unicode.M, r) {
				letter = b.Len()
			}
			if chars == max {
				if unicode.Is(unicode.M, r) { // its letter goes with it
					return strings.TrimRight(b.String()[:letter], "-")
				}
				break
			}
			b.WriteString(s[i : i+utf8.RuneLen(r)])
			chars++
		} else if out := b.String(); out != "" && out[len(out)-1] != '-' && chars < max {
			b.WriteByte('-')
			chars++
		}
	}
	return strings.TrimRight(b.String(), "-")
}

func dropApostrophes(s string) string {
	if !strings.ContainsAny(s, apostrophes) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(apostrophes, r) {
			return -1
		}
		return r
	}, s)
}

// isWordRune says whether r is a letter, a mark or a digit.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}
