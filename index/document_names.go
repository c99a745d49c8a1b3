package index

import (
	"strings"

	"cinedex/index/film"
	"cinedex/index/language"
)

// phrase indexes a title or a name: its words, each two adjacent ones written as one, the words' beginnings, and the whole as
// one term with, unless begin is "", its beginnings. It returns that term and leaves the words in b.words. Pairs have a field of
// their own: among the words they would make the dictionary, which is walked for typing mistakes, three times as large.
func (b *builder) phrase(text, words, pairs, edges, whole, begin string) (joined string) {
	b.words = language.AppendWords(b.words[:0], text)
	t, e := b.field(words), b.field(edges)
	var one strings.Builder
	for i, w := range b.words {
		one.WriteString(w.Text)
		if w.ByGrams {
			for _, gram := range w.Terms() {
				t.add(gram)
			}
			continue
		}
		t.add(w.Text)
		addEdges(e, w.Text, EdgeLetters)
		if i > 0 && !b.words[i-1].ByGrams {
			b.term(pairs, b.words[i-1].Text+w.Text)
		}
	}
	joined = one.String()
	b.term(whole, joined)
	if begin != "" {
		addEdges(b.field(begin), joined, BeginLetters)
	}
	return joined
}

// roman indexes a title or a name of another script as somebody writes it in Latin letters: its words, each two adjacent ones
// written as one, and the whole. lang is its BCP 47 tag.
func (b *builder) roman(text, lang, field string) {
	words := language.Romanised(text, lang)
	var one strings.Builder
	for i, w := range words {
		one.WriteString(w.Text)
		b.term(field, w.Text)
		if i > 0 {
			b.term(field, language.RomanKey(words[i-1].Text+w.Text))
		}
	}
	b.term(field, one.String())
}

// addEdges adds the first 1 to most letters of word.
func addEdges(t *terms, word string, most int) {
	n := 0
	for i := range word {
		if i > 0 {
			t.add(word[:i])
		}
		if n++; n > most {
			return
		}
	}
	t.add(word)
}

// plain indexes the words of a text and nothing else of it.
func (b *builder) plain(text, words string) {
	b.words = language.AppendWords(b.words[:0], text)
	for _, w := range b.words {
		for _, term := range w.Terms() {
			b.term(words, term)
		}
	}
}

func (b *builder) keyword(text string) {
	b.words = language.AppendWords(b.words[:0], text)
	t, e := b.field(FieldKeyword), b.field(FieldKeywordEdge)
	for _, w := range b.words {
		for _, term := range w.Terms() {
			t.add(term)
		}
		if !w.ByGrams {
			addEdges(e, w.Text, EdgeLetters)
		}
	}
}

// wholeKeyword indexes a keyword as one value, beside its words.
func (b *builder) wholeKeyword(text string) {
	if key := KeywordKey(text); key != "" {
		b.term(FieldKeywordWhole, key+"\x00"+text)
	}
}

func (b *builder) credits(f *film.Film, aliases func(string) []string) {
	named := map[string]bool{} // who writes, directs and acts is named thrice
	for _, c := range f.Credits {
		b.term(FieldCredit, c.Person+"\x00"+c.Name)
		if c.Role != "" {
			b.term(FieldRole, c.Role+":"+c.Person)
		}
		names := append([]string{c.Name}, aliases(c.Person)...)
		for _, name := range names {
			if !named[name] {
				named[name] = true
				b.phrase(name, FieldName, FieldNamePair, FieldNameEdge, FieldNameWhole, "")
				b.roman(name, f.OriginalLanguage, FieldNameRoman)
			}
			if c.Role == "director" {
				b.plain(name, FieldDirector)
			}
		}
		b.keyword(c.Character)
	}
}
