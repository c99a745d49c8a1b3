package search

import (
	"strings"
	"unicode"

	"cinedex/index/film"
)

// Marks are texts of a hit, whole, with the parts that the words typed matched.
type Marks struct {
	Title, OriginalTitle, Synopsis Marked
	Directors, Cast                []Marked // their names, in the order of the credits; of the cast the first MarkedCast
	Characters                     []Marked // of Cast; the text is empty where it is not known who is played
	Keywords                       []Marked // the first MarkedKeywords
	Quotes                         []MarkedQuote
}

// MarkedQuote is a quote and its text, marked.
type MarkedQuote struct {
	Quote film.Quote
	Marked
}

// Of what a film may have many of, how many are marked. Of quotes those come first that the words typed matched.
const (
	MarkedCast     = 5
	MarkedKeywords = 20
	MarkedQuotes   = 3
)

// Marked is a text and what matched of it.
type Marked struct {
	Text  string
	Parts [][2]int // bytes from and to, whole characters, in order and apart
	Words []string // that matched, folded
	All   bool     // every word typed is among them
	Whole bool     // every letter and digit of the text is in a part
}

// marks marks the texts of a film.
func (m *marker) marks(f *film.Film, e evidence, synopsis Text, langs []string) *Marks {
	title, tag := shownTitle(f, langs)
	marks := &Marks{
		Title:         m.marked(m.name(title, tag, &e, "title")),
		OriginalTitle: m.marked(m.name(f.OriginalTitle, f.OriginalLanguage, &e, "title")),
		Synopsis:      m.marked(m.text(synopsis.Text, synopsis.Language, e.kind)),
	}
	for _, c := range f.Credits {
		switch {
		case c.Role == "director":
			marks.Directors = append(marks.Directors, m.marked(m.name(c.Name, f.OriginalLanguage, &e, operatorOf(c.Role))))
		case c.Role == "actor" && len(marks.Cast) < MarkedCast:
			marks.Cast = append(marks.Cast, m.marked(m.name(c.Name, f.OriginalLanguage, &e, operatorOf(c.Role))))
			marks.Characters = append(marks.Characters, m.marked(m.keyword(c.Character)))
		}
	}
	for _, keyword := range f.Keywords[:min(len(f.Keywords), MarkedKeywords)] {
		marks.Keywords = append(marks.Keywords, m.marked(m.keyword(keyword)))
	}
	marks.Quotes = m.markedQuotes(f.Quotes, e)
	return marks
}

// markedQuotes marks the first quotes that the words typed matched, then, where those are few, the first of the others.
func (m *marker) markedQuotes(quotes []film.Quote, e evidence) []MarkedQuote {
	var matched, others []MarkedQuote
	for _, q := range quotes {
		p := piece{text: q.Text}
		if e.inText(m.analyzer(q.Language), 0) {
			p = m.text(q.Text, q.Language, e.kind)
		}
		if one := (MarkedQuote{q, m.marked(p)}); p.shows != 0 {
			matched = append(matched, one)
		} else if len(others) < MarkedQuotes {
			others = append(others, one)
		}
		if len(matched) == MarkedQuotes {
			break
		}
	}
	list := append(matched, others...)
	return list[:min(len(list), MarkedQuotes)]
}

func (m *marker) marked(p piece) Marked {
	marked := Marked{Text: p.text, All: m.all != 0 && p.shows == m.all, Whole: len(p.spans) > 0}
	for i, w := range m.plan.words[:min(len(m.plan.words), 64)] {
		if p.shows&(1<<i) != 0 {
			marked.Words = append(marked.Words, w.text)
		}
	}
	at := 0
	for _, s := range append(p.spans, span{len(p.text), len(p.text)}) {
		marked.Whole = marked.Whole && !strings.ContainsFunc(p.text[at:s.start], isLetter)
		if at = s.end; s.start < s.end {
			marked.Parts = append(marked.Parts, [2]int{s.start, s.end})
		}
	}
	return marked
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
