package search

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"cinedex/index"
	"cinedex/index/film"
	"cinedex/index/language"
	"cinedex/search/intent"
	"cinedex/search/query"
	"cinedex/search/synonym"
)

// operators are the names that may stand before a colon in typed text.
var operators = []string{"title", "person", "director", "year"}

// plan is a typed text, analysed for one snapshot: what to look for, independent of segments.
type plan struct {
	words    []word
	phrases  []phrase
	excluded []word   // films with one of these, as a whole word, are out
	not      []phrase // likewise phrases
	years    []Range  // year: operators, any of which a film must keep
	notYears []Range

	people     *index.People
	analyzers  []string // of the texts in the snapshot: word.texts has one entry for each
	variants   []variant
	signs      string   // of a text without a letter or digit: what a title may be all the same
	joined     string   // all words written as one, in which whole titles and names are looked for
	keys       []string // what titles that are the text are known by, see language.TitleKey
	ofTitles   bool     // of titles: every word may be of one
	ofNames    bool     // of names, likewise
	offers     bool     // of what to offer while typing: words of titles alone, or names, may be in another script or a year all the same
	unfinished bool     // the last word may go on
	yearless   string   // joined without a year before or after the other words; "" if there is none
	year       string   // that year
	notes      []string

	near      [farther - nearest + 1][]approximates // by pass from nearest on: each word's automata
	nearWhole [farther - nearest + 1]approximates   // and those of all words as one
	telling   []float64                             // by word, for the pass most: its weight, 0 for those that do not count
	known     []bool                                // by word, for that pass: whether some film has it as typed
	mayLack   float64                               // what share of the weight of all may lack
}

// word is one folded word that a film must have.
type word struct {
	text       string
	grams      []string // if it is looked for by these
	field      string   // "" or the operator's field
	unfinished bool
	quoted     bool // part of a phrase
	letters    int
	texts      []language.Match
	year       bool   // four digits that may be one
	roman      string // as it is looked for in Latin letters among titles and names of other scripts; "" if it is not
	latin      string // of a word in another script, how it may be written in Latin titles and names; "" if it may not
	romanGoes  bool   // and it may go on there
	medium     bool   // it only says that films are meant
	written    string // as typed
	clause     int    // of the query, and its bytes in that
	start, end int
}

// phrase is words that must stand side by side in one text of the film.
type phrase struct {
	words      []string // folded
	first      int      // the place of the first of them among the plan's
	parts      []word   // the same words, of an excluded phrase
	field      string
	unfinished bool // the last of them
}

// newPlan analyses a parsed query for the languages of s. Clauses that hold no letter or digit ask for nothing.
func newPlan(q query.Query, s *index.Snapshot, synonyms *synonym.Set) *plan {
	p := &plan{people: s.People, analyzers: s.Analyzers}
	p.fill(q, synonyms)
	return p
}

// fill analyses a parsed query.
func (p *plan) fill(q query.Query, synonyms *synonym.Set) {
	for _, note := range q.Notes {
		p.addNote(note.Text)
	}
	for n, c := range q.Clauses {
		if c.Field == "year" && p.yearClause(c) {
			continue
		}
		p.clause(n, c)
	}
	p.wholes()
	p.vary(synonyms)
	if len(p.words)+len(p.excluded)+len(p.not)+len(p.years)+len(p.notYears) == 0 && len(p.notes) == 0 {
		for _, c := range q.Clauses {
			if !c.Negated {
				p.signs += language.Signs(c.Text)
			}
		}
		if p.signs == "" && len(q.Clauses) > 0 {
			p.notes = append(p.notes, noteNothing)
		}
	}
}

// understood is the parsed query as it was taken: a year is whole.
func (p *plan) understood(q query.Query) string {
	for i, c := range q.Clauses {
		if _, ok := ParseYears(c.Text); ok && c.Field == "year" {
			q.Clauses[i].Unfinished = false
		}
	}
	return q.String()
}

// yearClause takes in year:1990..1999 and reports whether there is no more to it. One that is still being typed keeps all
// films, one that is not a year is looked for as text.
func (p *plan) yearClause(c query.Clause) bool {
	years, ok := ParseYears(c.Text)
	switch {
	case !ok && c.Unfinished && strings.Trim(c.Text, "0123456789.") == "":
		p.addNote(quoted(c.Text) + " is not a year yet: left out")
		return true
	case !ok:
		p.addNote(quoted(c.Text) + " is not a year, a range (1990..1999) or a decade (1990s): looked for as text")
	case c.Negated:
		p.notYears = append(p.notYears, years)
	default:
		p.years = append(p.years, years)
	}
	return ok
}

// quoted quotes the beginning of a text that may be long.
func quoted(text string) string {
	const most = 40
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most]) + "…"
	}
	return strconv.Quote(text)
}

func (p *plan) clause(n int, c query.Clause) {
	field := c.Field
	if field == "year" {
		field = ""
	}
	words := language.Words(c.Text)
	if len(words) == 0 {
		return
	}
	p.unfinished = c.Unfinished
	together := phrase{first: len(p.words)}
	for i, w := range words {
		unfinished := c.Unfinished && i == len(words)-1
		together.words = append(together.words, w.Text)
		switch {
		case !c.Negated:
			d := p.word(w, field, unfinished)
			d.quoted = c.Phrase && len(words) > 1
			d.written, d.clause, d.start, d.end = w.Written, n, w.Start, w.End
			p.words = append(p.words, d)
		case len(words) == 1:
			p.excluded = append(p.excluded, p.word(w, field, false))
		default:
			together.parts = append(together.parts, p.word(w, field, false))
		}
	}
	if len(words) == 1 || !c.Phrase && !c.Negated {
		return
	}
	together.field, together.unfinished = field, c.Unfinished
	if c.Negated {
		if !slices.ContainsFunc(p.not, together.equals) { // each costs reading films
			p.not = append(p.not, together)
		}
	} else if !slices.ContainsFunc(p.phrases, together.equals) {
		p.phrases = append(p.phrases, together)
	}
}

func (ph phrase) equals(other phrase) bool {
	return ph.field == other.field && slices.Equal(ph.words, other.words)
}

// stop reports whether some language has the word for a stop word, so that texts may hold it unindexed.
func (w *word) stop() bool {
	return slices.ContainsFunc(w.texts, func(m language.Match) bool { return m.Stop })
}

// stopsIn reports whether the word is a stop word in the language of analyzer a.
func (w *word) stopsIn(a int) bool { return w.texts != nil && w.texts[a].Stop }

// word analyses a word for every field that it may stand in.
func (p *plan) word(w language.Word, field string, unfinished bool) word {
	d := p.plainWord(w, field, unfinished)
	if field == "" {
		d.texts = make([]language.Match, len(p.analyzers))
		for i, name := range p.analyzers {
			d.texts[i] = language.For(name).Match(w)
		}
	}
	return d
}

// plainWord is word without the analysis for texts.
func (p *plan) plainWord(w language.Word, field string, unfinished bool) word {
	d := word{text: w.Text, grams: w.Grams(), field: field, unfinished: unfinished && !w.ByGrams, letters: utf8.RuneCountInString(w.Text)}
	if field == "" || p.offers {
		year, ok := parseYear(w.Text)
		d.year = ok && year >= film.MinYear
		d.roman, d.latin = language.TypedRoman(w)
		if 2*len(d.roman) < d.letters { // qqqq is no Q
			d.roman = ""
		}
		d.romanGoes = unfinished && len(d.roman) > index.EdgeLetters // shorter ones begin too much
	}
	if field == "" {
		d.medium = intent.Medium(w.Text)
	}
	return d
}

// wholes writes the words as one, as whole titles are indexed, and looks for a year beside them.
func (p *plan) wholes() {
	texts := make([]string, len(p.words))
	p.ofTitles, p.ofNames = len(texts) > 0, len(texts) > 0
	for i, w := range p.words {
		texts[i] = w.text
		p.ofTitles = p.ofTitles && (w.field == "" || w.field == "title")
		p.ofNames = p.ofNames && (w.field == "" || w.field == "person")
	}
	p.joined = strings.Join(texts, "")
	p.keys = language.TypedKeys(texts)
	last := len(p.words) - 1
	switch {
	case last < 1:
	case p.words[last].year:
		p.year, p.yearless = texts[last], strings.Join(texts[:last], "")
	case p.words[0].year:
		p.year, p.yearless = texts[0], strings.Join(texts[1:], "")
	}
}
