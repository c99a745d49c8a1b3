package search

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// snippetBytes is about how much of a long text is shown.
const snippetBytes = 240

// html returns the piece, or the part of a long one that has most marks, escaped and with its spans in <mark>.
func (p piece) html() string { return p.part(p.window()) }

// part returns bytes of the piece, escaped and with the spans in <mark>.
func (p piece) part(from, to int) string {
	var b strings.Builder
	b.Grow(to - from + 32)
	if from > 0 {
		b.WriteString("…")
	}
	at := from
	for _, s := range p.spans {
		s = span{max(s.start, from), min(s.end, to)}
		if s.start >= s.end {
			continue
		}
		b.WriteString(html.EscapeString(p.text[at:s.start]))
		b.WriteString("<mark>")
		b.WriteString(html.EscapeString(p.text[s.start:s.end]))
		b.WriteString("</mark>")
		at = s.end
	}
	b.WriteString(html.EscapeString(p.text[at:to]))
	if to < len(p.text) {
		b.WriteString("…")
	}
	return b.String()
}

// window chooses what to show of a long text: the stretch with most spans, cut between words.
func (p piece) window() (from, to int) {
	if len(p.text) <= snippetBytes {
		return 0, len(p.text)
	}
	best, most := 0, 0
	for i, s := range p.spans {
		n := 0
		for _, t := range p.spans[i:] {
			if t.end-s.start > snippetBytes*3/4 {
				break
			}
			n++
		}
		if n > most {
			best, most = i, n
		}
	}
	start := p.spans[best].start
	end := min(p.spans[best].end, start+snippetBytes) // a word may be as long as a text
	from = max(0, start-snippetBytes/5)
	to = min(len(p.text), max(from+snippetBytes, end))
	from = max(0, min(from, len(p.text)-snippetBytes))
	return p.cutBefore(from, start), p.cutAfter(to, end)
}

// cutBefore moves the start of a stretch on to that of a word, but not past limit.
func (p piece) cutBefore(at, limit int) int {
	if at == 0 {
		return 0
	}
	if i := strings.IndexFunc(p.text[at:limit], unicode.IsSpace); i >= 0 {
		_, n := utf8.DecodeRuneInString(p.text[at+i:])
		return at + i + n
	}
	return characterStart(p.text, at) // no spaces, as in Chinese
}

// cutAfter moves the end of a stretch back to that of a word, but not before limit.
func (p piece) cutAfter(at, limit int) int {
	if at == len(p.text) {
		return at
	}
	if i := strings.LastIndexFunc(p.text[limit:at], unicode.IsSpace); i >= 0 {
		return limit + i
	}
	return characterStart(p.text, at)
}

// characterStart returns where the character that byte at of text is part of begins, with whose marks it is shown as one.
func characterStart(text string, at int) int {
	for at > 0 && at < len(text) && !startsCharacter(text[at:]) {
		at--
	}
	return at
}

// characterEnd returns where the character ends that stands before byte at of text.
func characterEnd(text string, at int) int {
	for at < len(text) && !startsCharacter(text[at:]) {
		at++
	}
	return at
}

// startsCharacter reports whether text begins with neither the middle of a rune nor a combining mark.
func startsCharacter(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return utf8.RuneStart(text[0]) && r != zeroWidthJoiner && !unicode.Is(unicode.M, r)
}

const zeroWidthJoiner = '\u200d'
