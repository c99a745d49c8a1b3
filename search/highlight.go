package search

import (
	"slices"

	"cinedex/index/film"
	"cinedex/index/language"
)

// maxPeople is how many names are shown of one hit.
const maxPeople = 3

// marker finds and marks the words of a text in films. It analyses the few films of a page again, which is far cheaper than
// keeping positions of all.
type marker struct {
	plan    *plan
	all     uint64           // the words of the plan, the first 64 of them
	telling uint64           // those that are stop words in no language; all, if there is no such word
	words   []language.Word  // of the text at hand
	tokens  []language.Token // likewise, of one in a language
}

func newMarker(p *plan) *marker {
	m := &marker{plan: p, all: uint64(1)<<min(len(p.words), 64) - 1}
	for i, w := range p.words[:min(len(p.words), 64)] {
		if !slices.ContainsFunc(w.texts, func(m language.Match) bool { return m.Stop }) {
			m.telling |= 1 << i
		}
	}
	if m.telling == 0 {
		m.telling = m.all
	}
	return m
}

// choice is the pieces chosen so far to show why one film was found.
type choice struct {
	evidence
	list   []Highlight
	pieces []piece
	shown  uint64
}

// add takes p in if it shows a word of those that count which the pieces before did not.
func (c *choice) add(p piece, count uint64, h Highlight) bool {
	if p.shows&count&^c.shown == 0 {
		return false
	}
	c.shown |= p.shows
	h.HTML = p.html()
	c.list, c.pieces = append(c.list, h), append(c.pieces, p)
	return true
}

// done reports whether all is shown that can be.
func (c *choice) done() bool { return c.shownBy(c.shown) }

// highlights marks the pieces of a film that show why it was found: the title, then in the order of the tiers whatever shows
// a word that the pieces before it did not. A stop word alone brings in no piece but the title that is shown and texts in
// whose language it is none. e says where the film has the words; synopsis is the language of the one shown.
func (m *marker) highlights(f *film.Film, e evidence, synopsis string, langs []string) []Highlight {
	c := &choice{evidence: e}
	m.titles(c, f, langs)
	m.credits(c, f)
	first := len(c.list)
	m.keywords(c, f)
	last := len(c.list)
	for i, tag := range append([]string{synopsis}, sortedKeys(f.Synopses)...) {
		if i == 0 || tag != synopsis {
			m.inText(c, f.Synopses[tag], Highlight{Field: "synopsis", Language: tag})
		}
	}
	for _, q := range f.Quotes {
		m.inText(c, q.Text, Highlight{Field: "quote", Language: q.Language, Source: q.Source})
	}
	return c.without(first, last, m.telling)
}

// inText adds a synopsis or quote, if its language has words that are not shown yet.
func (m *marker) inText(c *choice, text string, h Highlight) {
	if !c.done() && c.inText(m.analyzer(h.Language), c.shown) {
		c.add(m.text(text, h.Language, c.kind), m.all, h)
	}
}

// analyzer returns which of the plan's analyzers is that of a language, -1 if none.
func (m *marker) analyzer(lang string) int {
	return slices.Index(m.plan.analyzers, language.For(lang).Name())
}

// titles adds the title that is shown, then of the others each time the one that shows most.
func (m *marker) titles(c *choice, f *film.Film, langs []string) {
	title, tag := shownTitle(f, langs)
	c.add(m.name(title, tag, &c.evidence, "title"), m.all, Highlight{Field: "title", Language: tag})
	if c.done() {
		return
	}
	var others []piece
	var tags []string
	other := func(title, tag string) {
		if p := m.name(title, tag, &c.evidence, "title"); p.shows != 0 {
			others, tags = append(others, p), append(tags, tag)
		}
	}
	other(f.OriginalTitle, f.OriginalLanguage)
	for _, lang := range sortedKeys(f.Titles) {
		other(f.Titles[lang], lang)
	}
	for _, alias := range f.Aliases {
		other(alias, "")
	}
	for len(others) > 0 {
		best := 0
		for i, p := range others {
			if more(p.shows, others[best].shows, m.telling&^c.shown) {
				best = i
			}
		}
		if !c.add(others[best], m.telling, Highlight{Field: "title", Language: tags[best]}) {
			return
		}
	}
}

// credits adds people by the names credited, or the other names of their records.
func (m *marker) credits(c *choice, f *film.Film) {
	people := 0
	add := func(name, field string) {
		if !c.done() && people < maxPeople && c.add(m.name(name, f.OriginalLanguage, &c.evidence, field), m.telling, Highlight{Field: "person"}) {
			people++
		}
	}
	for _, credit := range f.Credits {
		add(credit.Name, operatorOf(credit.Role))
	}
	for _, credit := range f.Credits {
		if c.done() {
			return
		}
		for _, alias := range m.plan.people.Aliases(credit.Person) {
			add(alias, operatorOf(credit.Role))
		}
	}
}

func (m *marker) keywords(c *choice, f *film.Film) {
	add := func(text, field string) {
		if text != "" && !c.done() {
			c.add(m.keyword(text), m.telling, Highlight{Field: field})
		}
	}
	for _, credit := range f.Credits {
		add(credit.Character, "character")
	}
	for _, keyword := range f.Keywords {
		add(keyword, "keyword")
	}
	for _, company := range f.Companies {
		add(company, "company")
	}
}

// without returns the list but for those from first to last whose telling words the pieces after them show too.
func (c *choice) without(first, last int, telling uint64) []Highlight {
	later := uint64(0)
	for _, p := range c.pieces[last:] {
		later |= p.shows
	}
	list := c.list[:first:first]
	for i := first; i < len(c.list); i++ {
		if i >= last || c.pieces[i].shows&telling&^later != 0 {
			list = append(list, c.list[i])
		}
	}
	return list
}
