package search

import (
	"math"
	"slices"
	"unicode/utf8"

	"cinedex/index"
	"cinedex/index/film"
	"cinedex/index/language"
)

// textTerm is a word of a film's texts in one language.
type textTerm struct {
	analyzer int      // of the plan's
	terms    []string // as it is indexed
	written  string
	times    int
}

// textTerms returns the words of a film's synopses and quotes, each once in each language. Of scripts without spaces they are pairs of
// characters.
func (p *plan) textTerms(f *film.Film) []textTerm {
	var list []textTerm
	type key struct {
		analyzer int
		term     string
	}
	at := map[key]int{}
	left := mostRead
	add := func(lang, text string) {
		text = beginningOf(text, left)
		left -= len(text)
		a := slices.Index(p.analyzers, language.For(lang).Name())
		if a < 0 {
			return
		}
		for _, token := range language.For(lang).Tokens(text) {
			terms := token.Terms
			switch {
			case token.Gram && len(terms) > 1:
				terms = terms[1:]
			case token.Gram || utf8.RuneCountInString(terms[0]) < shortestTerm:
				continue
			}
			k := key{a, terms[0]}
			i, again := at[k]
			if !again {
				i = len(list)
				at[k] = i
				list = append(list, textTerm{analyzer: a, terms: terms, written: text[token.Start:token.End]})
				if token.Gram {
					list[i].written = terms[0]
				}
			}
			list[i].times++
		}
	}
	for _, lang := range sortedKeys(f.Synopses) {
		add(lang, f.Synopses[lang])
	}
	for _, q := range f.Quotes {
		add(q.Language, q.Text)
	}
	return list
}

// mostRead is how many bytes of a film's texts are read to learn what it is about.
const mostRead = 20_000

// beginningOf is as much of a text as n bytes hold, whole characters.
func beginningOf(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

// shortestTerm is the least length in letters of a word that tells what a film is about.
const shortestTerm = 3

// films is how many films have a word in their texts.
func (r *run) films(t *textTerm) float64 {
	n := uint64(0)
	for _, s := range r.segments {
		n += s.Count(index.FieldText(r.plan.analyzers[t.analyzer]), t.terms[0])
	}
	return float64(n)
}

// idf is a word's weight by how few of films have it.
func idf(having, films float64) float64 {
	return math.Log(1 + (max(films, having)-having+.5)/(having+.5))
}
