package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cinedex/index"
	"cinedex/index/language"
	"cinedex/search/intent"
	"cinedex/search/synonym"
)

// variant is what may stand in a film for the words [from,to) of the text, beside those themselves: the words written as
// one, synonyms, a conjunction that is another or a sign, or what they say of the film's kind.
type variant struct {
	from, to int
	key      string           // of a synonym: equal ones have equal words
	words    []word           // other words, one after the other
	pairs    []string         // or two words of a title written as one: any of these
	asked    [][]intent.Value // or a value of each of these
	anything bool             // or nothing: the word only says that films are wanted
}

// vary finds the variants of the plan's words. Words in quotes have none.
func (p *plan) vary(synonyms *synonym.Set) {
	texts := make([]string, len(p.words))
	for i, w := range p.words {
		texts[i] = w.text
	}
	if len(p.words) <= fewWords { // a description has words enough
		p.varySpaces()
		p.varyConjunctions()
		p.varyArticles()
	}
	for _, a := range synonyms.Alternatives(texts) {
		v := variant{from: a.From, to: a.To, key: p.words[a.From].field + ":" + strings.Join(a.Words, " "), words: p.others(a.From, a.Words, false)}
		if a.To-a.From == 1 && language.Number(texts[a.From]) && p.words[a.From].field == "" {
			v.words = p.wordsOf(a.Words, "title", false) // numbers are written otherwise in titles; elsewhere they only count something
		}
		p.add(v)
	}
	for _, m := range intent.Meanings(texts) {
		if n := len(p.variants); n > 0 && p.variants[n-1].asked != nil && m.From < p.variants[n-1].to { // a word that says both
			p.variants[n-1].asked = append(p.variants[n-1].asked, m.Values)
			continue
		}
		p.add(variant{from: m.From, to: m.To, asked: [][]intent.Value{m.Values}})
	}
	saysMore, onlyAsks := p.saysMore(), p.onlyAsks()
	for i := range p.words {
		if w := &p.words[i]; w.medium && saysMore || onlyAsks && intent.Filler(w.text) {
			p.add(variant{from: i, to: i + 1, anything: true})
		}
	}
}

// onlyAsks reports whether every word says what films are wanted, or nothing: then a particle need not be in any film.
func (p *plan) onlyAsks() bool {
	asks := make([]bool, len(p.words))
	for _, v := range p.variants {
		for i := v.from; i < v.to && v.asked != nil; i++ {
			asks[i] = true
		}
	}
	if !slices.Contains(asks, true) {
		return false
	}
	for i, asked := range asks {
		if !asked && !intent.Filler(p.words[i].text) {
			return false
		}
	}
	return true
}

// saysMore reports whether some word says more than that films are wanted.
func (p *plan) saysMore() bool {
	for i := range p.words {
		if w := &p.words[i]; !w.medium && !w.stop() {
			return true
		}
	}
	return false
}

// add takes a variant in unless its words are quoted, asked for in different fields, or it says more than their field can have.
func (p *plan) add(v variant) {
	for i := v.from; i < v.to; i++ {
		if w := &p.words[i]; w.quoted || w.field != p.words[v.from].field || w.field != "" && v.words == nil && v.pairs == nil {
			return
		}
	}
	p.variants = append(p.variants, v)
}

// others makes words of what stands for those from the given one on; the last of them may go on.
func (p *plan) others(from int, texts []string, unfinished bool) []word {
	return p.wordsOf(texts, p.words[from].field, unfinished)
}

func (p *plan) wordsOf(texts []string, field string, unfinished bool) []word {
	words := make([]word, len(texts))
	for i, text := range texts {
		w := language.Word{Text: text, Written: text, End: len(text)}
		if cut := language.Words(text); len(cut) == 1 {
			w = cut[0]
		}
		words[i] = p.word(w, field, unfinished && i == len(texts)-1)
	}
	return words
}

// varySpaces lets two words stand written as one: "fury road" for Furyroad.
func (p *plan) varySpaces() {
	for i := 1; i < len(p.words); i++ {
		a, b := &p.words[i-1], &p.words[i]
		if a.grams == nil && b.grams == nil {
			p.add(variant{from: i - 1, to: i + 1, words: []word{p.oneWord(a, b)}})
		}
	}
}

// oneWord returns two words written as one. In texts it is looked for only in the languages that make words so: to analyse what
// is no word takes long.
func (p *plan) oneWord(a, b *word) word {
	w := p.plainWord(language.Word{Text: a.text + b.text, Written: a.text + b.text}, a.field, b.unfinished)
	if a.field == "" {
		w.texts = make([]language.Match, len(p.analyzers))
		for i, name := range p.analyzers {
			if analyzer := language.For(name); analyzer.Compounds() {
				w.texts[i] = analyzer.Match(language.Word{Text: w.text, Written: w.text})
			}
		}
	}
	return w
}

// varyConjunctions lets a conjunction between two words of a title be another, or a sign, which is no word.
func (p *plan) varyConjunctions() {
	for i := 1; i+1 < len(p.words); i++ {
		before, after := &p.words[i-1], &p.words[i+1]
		if !language.Conjunction(p.words[i].text) || before.grams != nil || after.grams != nil || p.words[i].field != "" && p.words[i].field != "title" {
			continue
		}
		pairs := []string{before.text + after.text}
		for _, other := range language.Conjunctions() {
			pairs = append(pairs, before.text+other)
		}
		p.add(variant{from: i, to: i + 1, pairs: pairs})
	}
}

// varyArticles lets a word of Arabic stand with its article, which is written together with it, or without.
func (p *plan) varyArticles() {
	for i := range p.words {
		w := &p.words[i]
		first, _ := utf8.DecodeRuneInString(w.text)
		if w.grams != nil || !unicode.Is(unicode.Arabic, first) || w.letters < index.EdgeLetters {
			continue
		}
		other, has := strings.CutPrefix(w.text, arabicArticle)
		if !has {
			other = arabicArticle + w.text
		}
		p.add(variant{from: i, to: i + 1, words: p.others(i, []string{other}, w.unfinished)})
	}
}

const arabicArticle = "ال"
