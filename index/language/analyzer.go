package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"cinedex/index/fold"
)

// Analyzer turns the synopses and quotes of one language into terms, and what people type into what to look for in them. It
// is safe for concurrent use.
//
// Every word is stemmed as written and folded, and both stems, folded, are terms. Stemmers heed accents, people type without
// them, and the light ones of French, Italian and Portuguese and those of Spanish and German drop some accents and not others: of a
// word and its bare form the stems often differ.
type Analyzer struct {
	language
	stopWords func() map[string]bool // folded; read when first needed
	cache     cache
}

// Name returns the language's tag, which is the suffix of its fields; "und" for the general analyzer.
func (a *Analyzer) Name() string { return a.name }

// Stop reports whether the folded word is one that texts of the language are full of and that is not indexed.
func (a *Analyzer) Stop(folded string) bool { return a.stopWords()[folded] }

// forms is what one word comes to in one language: a stop word, its terms, or neither where the language does not use the
// word's script.
type forms struct {
	stop  bool
	terms []string
}

// analyze returns the forms of w, which is not looked for by grams, as if from scratch.
func (a *Analyzer) analyze(w Word) forms {
	first, _ := utf8.DecodeRuneInString(w.Text)
	own := a.own(first)
	switch {
	case !own && !unicode.In(first, unicode.Latin, unicode.Nd):
		return forms{}
	case !own:
		return forms{terms: []string{strings.Clone(w.Text)}}
	}
	written := a.lowered(w.Written)
	folded := fold.Text(written)
	if a.Stop(folded) {
		return forms{stop: true}
	}
	if a.stem == nil || len(folded) > longestWord {
		return forms{terms: []string{strings.Clone(folded)}}
	}
	f := forms{terms: []string{a.term(written, folded)}}
	if t := a.term(folded, folded); t != f.terms[0] {
		f.terms = append(f.terms, t)
	}
	return f
}

// lowered returns the word as written, but composed, in lower case and in one piece.
func (a *Analyzer) lowered(written string) string {
	written = norm.NFKC.String(written)
	if a.lower != nil {
		written = a.lower(written)
	}
	return unjoined(strings.ToLower(written), true)
}

// term returns the folded stem of word, or otherwise where nothing would be left of it.
func (a *Analyzer) term(word, otherwise string) string {
	stemmed := fold.Text(a.stem(word))
	if stemmed == "" {
		stemmed = otherwise
	}
	return strings.Clone(stemmed)
}

// own reports whether the language is written in r's script. The general analyzer is at home in all.
func (a *Analyzer) own(r rune) bool {
	return a.scripts == nil || unicode.In(r, a.scripts...)
}
