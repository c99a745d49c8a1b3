package film

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// cleanLine returns s as one line in NFC: trimmed, with runs of white space and control characters made one space.
func cleanLine(s string) string {
	if !isPlainLine(s) {
		s = strings.Join(strings.FieldsFunc(s, breaksLine), " ")
	}
	return strings.TrimSpace(norm.NFC.String(s))
}

// isPlainLine says whether s has only single spaces between printable characters, as nearly all text does.
func isPlainLine(s string) bool {
	last := ' '
	for _, r := range s {
		if r == ' ' && last == ' ' || r != ' ' && breaksLine(r) {
			return false
		}
		last = r
	}
	return last != ' ' || s == ""
}

// breaksLine says whether r has no place within a line but as a space. No-break and ideographic spaces have one.
func breaksLine(r rune) bool {
	if r < 0x7F {
		return r <= ' '
	}
	return r < 0xA0 || r == '\u2028' || r == '\u2029'
}

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
