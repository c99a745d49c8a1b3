package film

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// cleanLine returns s as one line in NFC: trimmed, with runs of white space made one space, without control characters and
// those that turn the direction of what follows, in other people's texts too.
func cleanLine(s string) string {
	if !isPlainLine(s) {
		s = strings.Map(func(r rune) rune {
			if isControl(r) {
				return -1
			}
			return r
		}, s)
		s = strings.Join(strings.FieldsFunc(s, breaksLine), " ")
	}
	return strings.TrimSpace(norm.NFC.String(s))
}

// isPlainLine says whether s has only single spaces between printable characters, as nearly all text does.
func isPlainLine(s string) bool {
	last := ' '
	for _, r := range s {
		if r == ' ' && last == ' ' || r != ' ' && breaksLine(r) || isControl(r) {
			return false
		}
		last = r
	}
	return last != ' ' || s == ""
}

// breaksLine says whether r has no place within a line but as a space. No-break and ideographic spaces have one.
func breaksLine(r rune) bool {
	return r == ' ' || '\t' <= r && r <= '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// isControl says whether r, which breaks no line, has no place in one. The joiners and the marks of direction, which only
// speak for themselves, have one.
func isControl(r rune) bool {
	switch {
	case r < 0x7F:
		return r < ' ' && !breaksLine(r)
	case r < 0xA0:
		return r != '\u0085'
	}
	return '\u202A' <= r && r <= '\u202E' || '\u2066' <= r && r <= '\u2069'
}

// isVisible says whether r leaves a mark of its own where it is shown.
func isVisible(r rune) bool {
	return unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S) && r != brailleBlank &&
		!unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r)
}

const brailleBlank = '\u2800'

// cleanText returns s as text of any number of lines in NFC: trimmed, lines ended by "\n" alone, without other control
// characters but tabs.
func cleanText(s string) string {
	if strings.ContainsFunc(s, isStray) {
		s = strings.ReplaceAll(s, "\r\n", "\n")
		s = strings.Map(func(r rune) rune {
			switch {
			case r == '\r', r == '\u0085', r == '\u2028', r == '\u2029':
				return '\n'
			case isStray(r):
				return -1
			}
			return r
		}, s)
	}
	return strings.TrimSpace(norm.NFC.String(s))
}

func isStray(r rune) bool {
	if r < 0x7F {
		return r < ' ' && r != '\n' && r != '\t'
	}
	return r < 0xA0 || r == '\u2028' || r == '\u2029'
}
