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
}

// MarkedCast is how many of the cast are marked.
const MarkedCast = 5

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
		}
	}
	return marks
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
