package search

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"cinedex/index/language"
)

// piece is a text of a film with the parts of it to mark.
type piece struct {
	text  string
	spans []span
	shows uint64 // the words of the plan that are marked, of the first 64
}

// span is bytes of a text, whole characters with their marks.
type span struct{ start, end int }

// mark adds a span that shows word i.
func (p *piece) mark(start, end, i int) {
	if i < 64 {
		p.shows |= 1 << i
	}
	p.spans = append(p.spans, span{start, end})
}

// settled returns p with its spans in order, those that touch joined and none beginning or ending before a combining mark.
func (p piece) settled() piece {
	slices.SortFunc(p.spans, func(a, b span) int { return cmp.Compare(a.start, b.start) })
	spans := p.spans[:0]
	for _, s := range p.spans {
		s = span{characterStart(p.text, s.start), characterEnd(p.text, s.end)}
		if n := len(spans); n > 0 && s.start <= spans[n-1].end {
			spans[n-1].end = max(spans[n-1].end, s.end)
			continue
		}
		spans = append(spans, s)
	}
	p.spans = spans
	return p
}

// more reports whether a shows more than b of the words that count.
func more(a, b, count uint64) bool { return bits.OnesCount64(a&count) > bits.OnesCount64(b&count) }

// name marks a title or a name, whose words are also found when they are typed as one, with mistakes, or in Latin letters.
// lang is its BCP 47 tag and field the operator that asks for it.
func (m *marker) name(text, lang string, e *evidence, field string) piece {
	kind := e.kind
	p := m.shared(text, kind, field)
	for n := 1; n < len(m.words); n++ {
		first, second := m.words[n-1], m.words[n]
		if first.ByGrams || second.ByGrams {
			continue
		}
		for i := range m.plan.words {
			w := &m.plan.words[i]
			if w.grams == nil && w.asks(field) && len(w.text) > len(first.Text) && w.begins(first.Text+second.Text) {
				p.mark(first.Start, second.End, i)
			}
		}
	}
	if ofField := m.plan.ofTitles && field == "title" || m.plan.ofNames && field != "title"; p.shows == 0 && ofField {
		m.whole(&p, kind)
	}
	if e.roman {
		m.roman(&p, lang, field)
	}
	return p.settled()
}

// keyword marks a keyword, a company or a character.
func (m *marker) keyword(text string) piece { return m.shared(text, exact, "").settled() }

// shared marks a text of the fields that all languages share, word by word, and leaves its words in m.words.
func (m *marker) shared(text string, kind passKind, field string) piece {
	p := piece{text: text}
	m.words = language.AppendWords(m.words[:0], text)
	for _, w := range m.words {
		for i := range m.plan.words {
			typed := &m.plan.words[i]
			switch {
			case !typed.asks(field):
			case typed.grams != nil:
				if at := strings.Index(w.Text, typed.text); w.ByGrams && at >= 0 {
					s := gramSpan(w, at, at+len(typed.text), text)
					p.mark(s.start, s.end, i)
				}
			case typed.begins(w.Text) || m.plan.isNear(i, w.Text, kind):
				p.mark(w.Start, w.End, i)
			}
		}
	}
	m.variants(&p, field)
	return p
}

// asks reports whether a word is looked for in a field at all.
func (w *word) asks(field string) bool {
	return w.field == "" || w.field == field || w.field == "person" && field == "director"
}

// begins reports whether term is the word or, where that may go on, begins with it.
func (w *word) begins(term string) bool {
	return term == w.text || w.unfinished && strings.HasPrefix(term, w.text)
}

// isNear reports whether term is near word i as far as the pass forgives.
func (p *plan) isNear(i int, term string, kind passKind) bool {
	for k, automata := range p.near {
		if kind >= nearest+passKind(k) && automata != nil && automata[i].accepts(term) {
			return true
		}
	}
	return false
}

// gramSpan maps bytes of a folded run to those of the text: by characters, which folding keeps one to one in such scripts
// but for a few, where the whole run is marked.
func gramSpan(w language.Word, from, to int, text string) span {
	written := []rune(text[w.Start:w.End])
	folded := []rune(w.Text)
	if len(written) != len(folded) {
		return span{w.Start, w.End}
	}
	first := len([]rune(w.Text[:from]))
	last := first + len([]rune(w.Text[from:to]))
	start := w.Start + len(string(written[:first]))
	return span{start, start + len(string(written[first:last]))}
}

// whole marks a title or name, whose words are m.words, that begins with all that was typed written as one, or is near it:
// "spiderman" marks Spider-Man.
func (m *marker) whole(p *piece, kind passKind) {
	var b strings.Builder
	for _, w := range m.words {
		b.WriteString(w.Text)
	}
	full := b.String()
	for _, typed := range []string{m.plan.joined, m.plan.yearless} {
		if typed != "" && strings.HasPrefix(full, typed) {
			m.first(p, len(typed))
			return
		}
	}
	for k, automata := range m.plan.nearWhole {
		if kind >= nearest+passKind(k) && automata.accepts(full) {
			m.first(p, len(full))
			return
		}
	}
}

// first marks the first words, of which what was typed covers n bytes, as showing all words of the plan.
func (m *marker) first(p *piece, n int) {
	for _, w := range m.words {
		if n <= 0 {
			return
		}
		n -= len(w.Text)
		for i := range m.plan.words {
			p.mark(w.Start, w.End, i)
		}
	}
}

// text marks a synopsis or quote of a language.
func (m *marker) text(text, lang string, kind passKind) piece {
	p := piece{text: text}
	at := m.analyzer(lang)
	if text == "" || at < 0 {
		return p
	}
	m.words = language.AppendWords(m.words[:0], text)
	m.tokens = language.For(lang).AppendTokens(m.tokens[:0], m.words)
	tokens := m.tokens
	for n := range tokens {
		for i := range m.plan.words {
			if w := &m.plan.words[i]; w.texts != nil {
				if end := w.beginsTokens(at, tokens[n:], kind); end > 0 {
					p.mark(tokens[n].Start, end, i)
				}
			}
		}
		m.textVariants(&p, at, tokens, n)
	}
	m.phrases(&p)
	return p.settled()
}

// phrases marks the phrases in a text, whose words are m.words; its stop words are no tokens of its language.
func (m *marker) phrases(p *piece) {
	words := m.words
	for n := range words {
		for _, ph := range m.plan.phrases {
			if len(words)-n < len(ph.words) || !ph.at(words[n:]) {
				continue
			}
			for i := range ph.words {
				p.mark(words[n+i].Start, words[n+i].End, ph.first+i)
			}
		}
	}
}

// beginsTokens returns where in the text the word ends that the tokens of an analyzer begin with; 0 if it is another.
func (w *word) beginsTokens(analyzer int, tokens []language.Token, kind passKind) (end int) {
	match := w.texts[analyzer]
	for n, gram := range match.All {
		if n >= len(tokens) || !slices.Contains(tokens[n].Terms, gram) {
			return 0
		}
		end = tokens[n].End
		if len(gram) > len(tokens[n].Terms[0]) && n+1 < len(tokens) { // a pair
			end = tokens[n+1].End
		}
	}
	for _, term := range tokens[0].Terms {
		if slices.Contains(match.Any, term) || kind >= completed && w.unfinished && strings.HasPrefix(term, w.text) {
			return tokens[0].End
		}
	}
	return end
}
