package index

import (
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/collate"
	textlanguage "golang.org/x/text/language"

	"cinedex/index/film"
	"cinedex/index/language"
)

func (b *builder) titles(f *film.Film) {
	breadth := math.MaxUint8
	seen := map[string]bool{}
	add := func(title string) {
		if title == "" || seen[title] {
			return
		}
		seen[title] = true
		b.phrase(title, FieldTitle, FieldTitlePair, FieldTitleEdge, FieldTitleWhole, FieldTitleBegin)
		breadth = min(breadth, max(1, utf8.RuneCountInString(language.Joined(title))))
	}
	add(f.OriginalTitle)
	own := f.OriginalLanguage
	if f.OriginalTitle == "" && len(f.Titles) > 0 {
		own = slices.Min(slices.Collect(maps.Keys(f.Titles))) // that of Title
	}
	b.order(OriginalTitles, own, f.Title())
	if _, given := f.Titles[f.OriginalLanguage]; !given {
		b.order(f.OriginalLanguage, f.OriginalLanguage, f.OriginalTitle)
	}
	for lang, title := range f.Titles {
		add(title)
		b.order(lang, lang, title)
	}
	for _, title := range f.Aliases {
		add(title)
	}
	b.term(FieldBreadth, string([]byte{byte(breadth)}))
}

// order keeps where title stands among those shown in the language shown, or OriginalTitles.
func (b *builder) order(shown, lang, title string) {
	if title == "" {
		return
	}
	c := b.collators[lang]
	if c == nil {
		c = collate.New(textlanguage.Make(lang), collate.IgnoreCase, collate.Numeric)
		b.collators[lang] = c
	}
	b.keys.Reset()
	key := c.KeyFromString(&b.keys, title)
	b.term(FieldOrder, shown+"\x00"+string(key[:min(len(key), maxOrderKey)]))
}

// maxOrderKey is how many bytes of a title's collation key are kept: about sixty letters. Titles equal up to there stand as
// if they were the same.
const maxOrderKey = 128

// phrase indexes a title or a name: its words, each two adjacent ones written as one, the words' beginnings, and the whole as
// one term with, unless begin is "", its beginnings. Pairs have a field of their own: among the words they would make the
// dictionary, which is walked for typing mistakes, three times as large.
func (b *builder) phrase(text, words, pairs, edges, whole, begin string) {
	b.words = language.AppendWords(b.words[:0], text)
	t, e := b.field(words), b.field(edges)
	var joined strings.Builder
	for i, w := range b.words {
		joined.WriteString(w.Text)
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
	b.term(whole, joined.String())
	if begin != "" {
		addEdges(b.field(begin), joined.String(), BeginLetters)
	}
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

func (b *builder) credits(f *film.Film, aliases func(string) []string) {
	named := map[string]bool{} // who writes, directs and acts is named thrice
	for _, c := range f.Credits {
		b.term(FieldPerson, c.Person)
		b.term(FieldCredit, c.Person+"\x00"+c.Name)
		if c.Role != "" {
			b.term(FieldRole, c.Role+":"+c.Person)
		}
		names := append([]string{c.Name}, aliases(c.Person)...)
		for _, name := range names {
			if !named[name] {
				named[name] = true
				b.phrase(name, FieldName, FieldNamePair, FieldNameEdge, FieldNameWhole, "")
			}
			if c.Role == "director" {
				b.plain(name, FieldDirector)
			}
		}
		b.keyword(c.Character)
	}
}
