package search

import (
	"strings"
	"unicode"

	"cinedex/search/query"
)

// rewrite returns the query's text with its words exchanged, and without the clauses of which none is left.
func (p *plan) rewrite(q query.Query, words []string) string {
	var clauses []query.Clause
	for n, c := range q.Clauses {
		var b strings.Builder
		at, asked, left := 0, false, false
		for i := range p.words {
			w := &p.words[i]
			if w.clause != n {
				continue
			}
			asked = true
			if words[i] == "" {
				continue
			}
			left = true
			start := max(at, w.start) // one character may be several words, and pairs of characters share one
			b.WriteString(between(c.Text[at:start]))
			at = w.end
			if words[i] == w.text {
				b.WriteString(c.Text[start:at])
			} else {
				b.WriteString(words[i])
			}
		}
		switch {
		case !asked: // excluded, or a year
		case !left:
			continue
		default:
			b.WriteString(between(c.Text[at:]))
			c.Text = strings.TrimSpace(b.String())
		}
		c.Unfinished = false
		clauses = append(clauses, c)
	}
	return query.Query{Clauses: clauses}.String()
}

// between is what stands between two words of a text that are kept: a space in place of words left out.
func between(text string) string {
	if strings.ContainsFunc(text, func(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.N) }) {
		return " "
	}
	return text
}
