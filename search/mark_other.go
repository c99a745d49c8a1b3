package search

import (
	"slices"
	"strings"

	"cinedex/index/language"
)

// variants marks what stands for words of the plan in a text of the fields that all languages share, whose words are m.words.
func (m *marker) variants(p *piece, field string) {
	for i := range m.plan.variants {
		v := &m.plan.variants[i]
		for n := range m.words {
			if v.words != nil && v.words[0].asks(field) && v.at(m.words[n:]) {
				v.mark(p, m.words[n].Start, m.words[n+len(v.words)-1].End)
			}
		}
	}
}

// at reports whether words begin with the variant's.
func (v *variant) at(words []language.Word) bool {
	if len(words) < len(v.words) {
		return false
	}
	for i := range v.words {
		if typed := &v.words[i]; typed.grams != nil && typed.text != words[i].Text || typed.grams == nil && !typed.begins(words[i].Text) {
			return false
		}
	}
	return true
}

func (v *variant) mark(p *piece, start, end int) {
	for i := v.from; i < v.to; i++ {
		p.mark(start, end, i)
	}
}

// textVariants marks them in the tokens of a text, from the nth on, whose stop words are no tokens.
func (m *marker) textVariants(p *piece, analyzer int, tokens []language.Token, n int) {
	for i := range m.plan.variants {
		v := &m.plan.variants[i]
		end, at := 0, n
		for j := range v.words {
			w := &v.words[j]
			switch {
			case w.texts == nil:
				at = len(tokens)
			case w.texts[analyzer].Stop:
				continue
			}
			if at >= len(tokens) {
				end = 0
				break
			}
			if end = w.beginsTokens(analyzer, tokens[at:], exact); end == 0 {
				break
			}
			at++
		}
		if end > 0 {
			v.mark(p, tokens[n].Start, end)
		}
	}
}

// roman marks the words of a title or a name of another script that was typed in Latin letters, or the other way round; m.words
// are its words as they are and lang its BCP 47 tag.
func (m *marker) roman(p *piece, lang, field string) {
	words := language.Romanised(p.text, lang)
	for i := range m.plan.words {
		typed := &m.plan.words[i]
		if typed.roman == "" || !typed.asks(field) {
			continue
		}
		for _, w := range m.words {
			if typed.latin != "" && (w.Text == typed.latin || typed.romanGoes && strings.HasPrefix(w.Text, typed.latin)) {
				p.mark(w.Start, w.End, i)
			}
		}
		is := func(key string) bool {
			return key == typed.roman || typed.unfinished && strings.HasPrefix(key, typed.roman)
		}
		for n, w := range words {
			switch {
			case is(w.Text):
				p.mark(w.Start, w.End, i)
			case n > 0 && len(typed.roman) > len(words[n-1].Text) && is(language.RomanKey(words[n-1].Text+w.Text)):
				p.mark(words[n-1].Start, w.End, i)
			}
		}
	}
	p.spans = slices.Compact(p.spans)
}
