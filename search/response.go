package search

import (
	"time"

	"cinedex/index/film"
)

// Response answers a Request. Total and all counts are exact unless Partial: then the time limit cut the work, and they
// are lower bounds.
type Response struct {
	Total         int
	Partial       bool
	Page, PerPage int
	NextCursor    string // "" after the last hit
	Query         Understood
	Hits          []Hit
	Facets        []FacetCounts  // one for each facet asked for, in the order of Facets, directors last
	Numbers       []NumberCounts // one for each number asked for
	Took          time.Duration
}

// Understood says what the service made of the typed text.
type Understood struct {
	Text       string   // as typed
	Understood string   // the query in the parser's notation; a word that may go on ends in *
	Corrected  string   // a text that finds what seems to be meant; "" for none
	Notes      []string // what was set aside or relaxed, in plain words
}

// Hit is one film of the page.
type Hit struct {
	Film       *film.Film // whole
	Title      string     // in the reader's language where the film has it
	Synopsis   Text       // likewise; whole
	Score      float64    // higher is better; comparable within one response only
	Highlights []Highlight
	Marks      *Marks   // only if asked for
	Explain    []Part   // only if asked for
	Because    []Reason // of a recommendation: why, weightiest first
}

// Text is a text and its language (BCP 47).
type Text struct {
	Language, Text string
}

// Highlight is a piece of the film with the matched words in <mark>; everything else in HTML is escaped.
type Highlight struct {
	Field    string // title, person, character, keyword, company, synopsis, quote
	Language string // BCP 47, where the field has one
	Source   string // a quote's outlet
	HTML     string
}

// Part is one reason why a hit stands where it does: its name, its value and a sentence.
type Part struct {
	Name  string
	Value float64
	Text  string
}

// FacetCounts are the values of one facet, commonest first, ties in label order; selected values are always among them.
type FacetCounts struct {
	Facet   Facet
	Values  []FacetValue
	Decades []FacetValue // FacetYear only: every decade present, oldest first
	Min     int          // FacetYear only: the first and last year present; 0 where no film has a year
	Max     int
}

// FacetValue is a value, its label in the reader's language and the number of films that choosing it alone would give.
type FacetValue struct {
	Value, Label string
	Count        int
	Selected     bool
}
