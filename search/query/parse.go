package query

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// star ends an unfinished word in the notation.
const star = "*"

// Parse reads what a person typed into a search box. Fields are the names that may stand before a colon, in any case;
// any other word with a colon is just a word. It never fails, and takes time linear in the text.
//
// Control characters separate words; format characters, such as direction marks and soft hyphens, and bytes that are
// not UTF-8 are left out, but for the joiners after a letter, which Persian and Indic words are spelled with.
//
// The text is read as that of a person who is still typing. The last clause counts as unfinished even when white space
// follows it, unless a closing quote ends it or it has nothing but punctuation. A negated clause is always whole:
// leaving out every film with a word that begins so would hide far too much. A quote not yet closed holds all that
// follows it, the last word unfinished, with a note. A field or a pair of quotes with nothing in it is no clause, with
// a note, so that the answer stays that of the clauses before it until there is something.
func Parse(text string, fields ...string) Query {
	p := parser{source: text, fields: fields}
	p.text, p.offsets = clean(text)
	for p.pos < len(p.text) {
		if p.text[p.pos] == ' ' {
			p.pos++
			continue
		}
		p.clause()
	}
	if n := len(p.query.Clauses); n > 0 {
		p.query.Clauses[n-1].end()
	}
	return p.query
}

type parser struct {
	source  string
	text    string // cleaned
	offsets []int  // where each byte of text stands in source
	pos     int    // in text
	fields  []string
	query   Query
}

// clause reads one clause, or what was to become one, at p.pos, where no space is.
func (p *parser) clause() {
	start := p.pos
	var c Clause
	if negates(p.rest()) {
		c.Negated = true
		p.pos++
	}
	if name, n := p.field(); n > 0 {
		c.Field = name
		p.pos += n
		if rest := p.rest(); rest == "" || rest[0] == ' ' {
			p.note(start, p.pos, fmt.Sprintf("nothing follows %s: directly, so it is left out", name))
			return
		}
	}
	if q, ok := opening(p.rest()); ok {
		p.phrase(&c, q, start)
	} else {
		n := wordLen(p.rest())
		c.Text = p.text[p.pos : p.pos+n]
		p.pos += n
	}
	if c.Text != "" {
		c.Start, c.End = p.span(start, p.pos)
		p.query.Clauses = append(p.query.Clauses, c)
	}
	if c.Phrase {
		p.pos += punctuationLen(p.rest())
	}
}

// phrase reads the phrase that q opens at p.pos into c, whose clause began at start. It leaves c.Text empty when there
// is nothing in the quotes.
func (p *parser) phrase(c *Clause, q quotes, start int) {
	mark := p.pos
	_, n := utf8.DecodeRuneInString(p.rest())
	p.pos += n
	c.Phrase = true
	inside, n, closed := q.cut(p.rest())
	p.pos += n
	c.Text = strings.TrimSpace(inside)
	c.Unfinished = !closed
	switch {
	case !closed:
		before := p.source[:p.offsets[mark]]
		p.note(mark, p.pos, fmt.Sprintf("the quote at character %d is not closed: all that follows is one phrase",
			utf8.RuneCountInString(before)+1))
	case c.Text == "":
		p.note(start, p.pos, "nothing stands between these quotes, so they are left out")
	}
}

// field returns the field whose name stands at p.pos with its colon, and the bytes of both; 0 bytes if none does. The
// colon may be the full-width one that Chinese and Japanese input methods type.
func (p *parser) field() (name string, n int) {
	if _, ok := opening(p.rest()); ok {
		return "", 0
	}
	word := p.rest()[:wordLen(p.rest())]
	colon := strings.IndexAny(word, ":：")
	if colon <= 0 {
		return "", 0
	}
	for _, f := range p.fields {
		if strings.EqualFold(f, word[:colon]) {
			_, n := utf8.DecodeRuneInString(word[colon:])
			return f, colon + n
		}
	}
	return "", 0
}

func (p *parser) rest() string { return p.text[p.pos:] }

// span turns the bytes start to end of the cleaned text, the last no space, into those of the source.
func (p *parser) span(start, end int) (int, int) {
	return p.offsets[start], p.offsets[end-1] + 1
}

func (p *parser) note(start, end int, text string) {
	start, end = p.span(start, end)
	p.query.Notes = append(p.query.Notes, Note{Start: start, End: end, Text: text})
}

// negates reports whether text begins with a hyphen that excludes what follows it: neither space nor a further hyphen.
func negates(text string) bool {
	return len(text) > 1 && text[0] == '-' && text[1] != ' ' && text[1] != '-'
}

// wordLen returns the bytes of the word that text begins with: up to a space, or a quote that opens inside a word.
func wordLen(text string) int {
	var before rune
	for i, r := range text {
		if r == ' ' || i > 0 && opensAfter(before, r) {
			return i
		}
		before = r
	}
	return len(text)
}

// end decides whether c, the last clause, is unfinished, and takes off the star that says so in the notation. A phrase
// comes here unfinished if its quote is open.
func (c *Clause) end() {
	if c.Negated {
		c.Unfinished = false
		return
	}
	if text, ok := strings.CutSuffix(c.Text, star); ok && extensible(text) {
		c.Text, c.Unfinished = text, true
		return
	}
	c.Unfinished = (c.Unfinished || !c.Phrase) && extensible(c.Text)
}

// extensible reports whether the last word of text has more than punctuation: no word begins with a lone hyphen, and a
// star after one could not be told from what was typed.
func extensible(text string) bool {
	last := text[strings.LastIndexByte(text, ' ')+1:]
	return strings.ContainsFunc(last, func(r rune) bool { return !unicode.IsPunct(r) })
}
