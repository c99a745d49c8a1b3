// Package query reads what a person typed into a search box: a list of clauses, and notes on what was read otherwise
// than it may have been meant.
//
// The notation, whole:
//
//	madre              a word; white space of any script separates words
//	"all about my"     a phrase; also “ ” „ « » 「 」 『 』 and mixtures of the double ones
//	-madre -"my mo"    without the word, without the phrase
//	title:ran          in one field, for the field names that the caller gives; -title:ran, title:"the ran"
//	madre*             the last word, which counts as unfinished with or without the star
//
// Everything else is just words: a lone hyphen, a dash, a colon after what is no field, a quote inside a word, a star
// before the end. The package knows neither fields nor analyzers, so a clause may hold nothing that an analyzer keeps
// (`&`, `…`); such a clause asks for nothing.
package query

import "strings"

// Query is a text as understood. A film matches when it has every clause that is not negated and none that is.
type Query struct {
	Clauses []Clause // in the order typed; all of them may be negated
	Notes   []Note   // in the order of their places
}

// Clause is one word or phrase.
type Clause struct {
	Field string // one of the names given to Parse; "" is all fields

	// Text is never empty. It is as typed, neither folded nor split into an analyzer's words, but for characters that
	// cannot be seen (see Parse). A word has no white space; a phrase has single spaces between its words.
	Text string

	Phrase     bool // stood in quotes
	Negated    bool // the film must not have it
	Unfinished bool // the last word of Text is the beginning of a word; only in the last clause, never in a negated one
	Start, End int  // bytes of the text given to Parse, with operator, field and quotes
}

// Note says in plain words what was read otherwise than it may have been meant.
type Note struct {
	Start, End int // bytes of the text given to Parse
	Text       string
}

// String returns the query in its own notation, one space between clauses: `almodovar madre*`. A parsed query's String
// parses, with the same fields, to the same clauses but for their places, and has itself as its String.
func (q Query) String() string {
	clauses := make([]string, len(q.Clauses))
	for i, c := range q.Clauses {
		clauses[i] = c.String()
	}
	return strings.Join(clauses, " ")
}

// String returns the clause in the query's notation: `-title:"the ran"`, `madre*`.
func (c Clause) String() string {
	s := c.Text
	if c.Unfinished {
		s += star
	}
	if c.Phrase {
		s = quote(s)
	}
	if c.Field != "" {
		s = c.Field + ":" + s
	}
	if c.Negated {
		s = "-" + s
	}
	return s
}
