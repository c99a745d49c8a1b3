package search

import (
	"strings"

	"cinedex/index/film"
	"cinedex/index/language"
)

// Bounds of the highlights of one hit.
const (
	maxPeople    = 3   // names marked
	snippetBytes = 240 // of a synopsis or quote, about
)

// marker finds and marks the words of a text in films. It analyses the few films of a page again, which is far cheaper than
// keeping positions of all.
type marker struct {
	plan  *plan
	words []language.Word
}

func newMarker(p *plan) *marker { return &marker{plan: p} }

// piece is a text of a film with the parts of it to mark.
type piece struct {
	text  string
	spans []span
	shows uint64 // the words of the plan that are marked, the first 64 of them
}

type span struct{ start, end int }

// highlights marks the pieces of a film that show why it was found: the title, then in the order of the tiers whatever shows
// a word that the pieces before it did not. kind is the pass that found it; lang is that of the synopsis shown.
func (m *marker) highlights(f *film.Film, kind passKind, lang string, langs []string) []Highlight {
	var list []Highlight
	shown := uint64(0)
	all := uint64(1)<<min(len(m.plan.words), 64) - 1
	show := func(p piece, h Highlight) bool {
		if p.shows&^shown == 0 {
			return false
		}
		shown |= p.shows
		h.HTML = p.html()
		list = append(list, h)
		return true
	}
	title, tag := shownTitle(f, langs)
	show(m.shared(title, kind, "title", true), Highlight{Field: "title", Language: tag})
	if f.OriginalTitle != title {
		show(m.shared(f.OriginalTitle, kind, "title", true), Highlight{Field: "title", Language: f.OriginalLanguage})
	}
	for _, lang := range sortedKeys(f.Titles) {
		if shown != all && f.Titles[lang] != title {
			show(m.shared(f.Titles[lang], kind, "title", true), Highlight{Field: "title", Language: lang})
		}
	}
	for i := 0; i < len(f.Aliases) && shown != all; i++ {
		show(m.shared(f.Aliases[i], kind, "title", true), Highlight{Field: "title"})
	}
	people := 0
	for i := 0; i < len(f.Credits) && shown != all && people < maxPeople; i++ {
		if show(m.shared(f.Credits[i].Name, kind, "person", false), Highlight{Field: "person"}) {
			people++
		}
	}
	for i := 0; i < len(f.Credits) && shown != all; i++ {
		show(m.shared(f.Credits[i].Character, exact, "", false), Highlight{Field: "character"})
	}
	for i := 0; i < len(f.Keywords) && shown != all; i++ {
		show(m.shared(f.Keywords[i], exact, "", false), Highlight{Field: "keyword"})
	}
	for i := 0; i < len(f.Companies) && shown != all; i++ {
		show(m.shared(f.Companies[i], exact, "", false), Highlight{Field: "company"})
	}
	for _, tag := range append([]string{lang}, sortedKeys(f.Synopses)...) {
		if shown != all {
			show(m.text(f.Synopses[tag], tag, kind), Highlight{Field: "synopsis", Language: tag})
		}
	}
	for i := 0; i < len(f.Quotes) && shown != all; i++ {
		q := f.Quotes[i]
		show(m.text(q.Text, q.Language, kind), Highlight{Field: "quote", Language: q.Language, Source: q.Source})
	}
	return list
}

// shared marks a text of the fields that all languages share: a title, a name, a keyword.
func (m *marker) shared(text string, kind passKind, field string, title bool) piece {
	p := piece{text: text}
	if text == "" {
		return p
	}
	m.words = language.AppendWords(m.words[:0], text)
	for _, w := range m.words {
		for i := range m.plan.words {
			typed := &m.plan.words[i]
			if !typed.asks(field) {
				continue
			}
			if s, ok := m.sharedSpan(typed, i, w, kind, text); ok {
				p.mark(s, i)
			}
		}
	}
	if p.shows == 0 && title {
		m.joined(&p)
	}
	return p
}

// asks reports whether a word is looked for in a field at all.
func (w *word) asks(field string) bool {
	return w.field == "" || w.field == field || w.field == "director" && field == "person"
}

func (m *marker) sharedSpan(typed *word, i int, w language.Word, kind passKind, text string) (span, bool) {
	switch {
	case typed.grams != nil:
		if at := strings.Index(w.Text, typed.text); w.ByGrams && at >= 0 {
			return gramSpan(w, at, at+len(typed.text), text), true
		}
		return span{}, false
	case w.Text == typed.text, typed.unfinished && strings.HasPrefix(w.Text, typed.text):
		return span{w.Start, w.End}, true
	}
	for k, automata := range m.plan.near {
		if kind >= near+passKind(k) && automata != nil && automata[i].accepts(w.Text) {
			return span{w.Start, w.End}, true
		}
	}
	return span{}, false
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

// joined marks a title that the words match written as one: "spiderman" marks Spider-Man.
func (m *marker) joined(p *piece) {
	if m.plan.joined == "" {
		return
	}
	rest := m.plan.joined
	for n, w := range m.words {
		switch {
		case strings.HasPrefix(rest, w.Text):
			rest = rest[len(w.Text):]
		case strings.HasPrefix(w.Text, rest):
			rest = ""
		default:
			return
		}
		if rest == "" {
			for _, w := range m.words[:n+1] {
				for i := range m.plan.words {
					p.mark(span{w.Start, w.End}, i)
				}
			}
			return
		}
	}
}

// text marks a synopsis or quote of a language.
func (m *marker) text(text, lang string, kind passKind) piece {
	p := piece{text: text}
	if text == "" {
		return p
	}
	analyzer := language.For(lang)
	at := -1
	for i, name := range m.plan.analyzers {
		if name == analyzer.Name() {
			at = i
		}
	}
	if at < 0 {
		return p
	}
	for _, token := range analyzer.Tokens(text) {
		for i := range m.plan.words {
			if w := &m.plan.words[i]; w.texts != nil && w.inToken(at, token, kind) {
				p.mark(span{token.Start, token.End}, i)
			}
		}
	}
	return p
}

func (w *word) inToken(analyzer int, token language.Token, kind passKind) bool {
	match := w.texts[analyzer]
	for _, term := range token.Terms {
		for _, form := range match.Any {
			if term == form {
				return true
			}
		}
		for _, gram := range match.All {
			if term == gram {
				return true
			}
		}
		if kind >= completed && w.unfinished && strings.HasPrefix(term, w.text) {
			return true
		}
	}
	return false
}

// mark adds a span that shows word i, after the ones before or within the last.
func (p *piece) mark(s span, i int) {
	if i < 64 {
		p.shows |= 1 << i
	}
	if n := len(p.spans); n > 0 && s.start <= p.spans[n-1].end {
		p.spans[n-1].end = max(p.spans[n-1].end, s.end)
		return
	}
	p.spans = append(p.spans, s)
}
