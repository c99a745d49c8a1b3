package search

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// html returns the piece, or the part of a long one that has most marks, escaped and with its spans in <mark>.
func (p piece) html() string {
	from, to := p.window()
	var b strings.Builder
	b.Grow(to - from + 32)
	if from > 0 {
		b.WriteString("…")
	}
	at := from
	for _, s := range p.spans {
		if s.start < from || s.end > to {
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
	from = max(0, p.spans[best].start-snippetBytes/5)
	to = min(len(p.text), max(from+snippetBytes, p.spans[best].end))
	from = max(0, min(from, len(p.text)-snippetBytes))
	return p.cutBefore(from, p.spans[best].start), p.cutAfter(to, p.spans[best].end)
}

// cutBefore moves the start of a stretch on to that of a word, but not past limit.
func (p piece) cutBefore(at, limit int) int {
	if at == 0 {
		return 0
	}
	for !utf8.RuneStart(p.text[at]) {
		at++
	}
	for i, r := range p.text[at:limit] {
		if unicode.IsSpace(r) {
			return at + i + utf8.RuneLen(r)
		}
	}
	return at // no spaces, as in Chinese
}

// cutAfter moves the end of a stretch back to that of a word, but not before limit.
func (p piece) cutAfter(at, limit int) int {
	if at >= len(p.text) {
		return len(p.text)
	}
	for !utf8.RuneStart(p.text[at]) {
		at--
	}
	if i := strings.LastIndexFunc(p.text[limit:at], unicode.IsSpace); i >= 0 {
		return limit + i
	}
	return at
}
