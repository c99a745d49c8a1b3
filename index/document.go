package index

import (
	"encoding/binary"
	"math"
	"math/bits"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/document"
	"golang.org/x/text/collate"
	textlanguage "golang.org/x/text/language"

	"cinedex/index/film"
	"cinedex/index/language"
)

// builder makes Bleve documents of records. It keeps what is costly to make and not safe to share, so each goroutine has its
// own.
type builder struct {
	doc       *document.Document
	fields    map[string]*terms
	words     []language.Word
	collators map[string]*collate.Collator
	keys      collate.Buffer
}

func newBuilder() *builder {
	return &builder{collators: map[string]*collate.Collator{}}
}

// film returns the document of f, whose stored form is json. aliases are the further names of a person, by id.
func (b *builder) film(f *film.Film, json []byte, aliases func(person string) []string) *document.Document {
	b.start(filmPrefix+f.ID, json)
	b.term(FieldFlag, FlagFilm)
	if f.Adult {
		b.term(FieldFlag, FlagAdult)
	}
	b.titles(f)
	b.credits(f, aliases)
	for _, list := range [][]string{f.Keywords, f.Companies} {
		for _, text := range list {
			b.keyword(text)
		}
	}
	b.texts(f)
	b.facets(f)
	b.numbers(f)
	for service, key := range f.Links {
		b.term(FieldLink, service+":"+key)
	}
	return b.finish()
}

// person returns the document of a person's record. Its films carry its aliases; the document is only read back by id.
func (b *builder) person(p *film.Person, json []byte) *document.Document {
	b.start(personPrefix+p.ID, json)
	b.term(FieldFlag, FlagPerson)
	return b.finish()
}

func (b *builder) start(id string, json []byte) {
	b.doc = document.NewDocument(id)
	b.fields = make(map[string]*terms, 32)
	b.doc.AddField(stored(json))
}

func (b *builder) finish() *document.Document {
	for _, t := range b.fields {
		b.doc.AddField(t)
	}
	return b.doc
}

func (b *builder) field(name string) *terms {
	t := b.fields[name]
	if t == nil {
		t = newTerms(name, 8)
		b.fields[name] = t
	}
	return t
}

func (b *builder) term(field, term string) { b.field(field).add(term) }

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
	b.order(OriginalTitles, f.OriginalLanguage, f.Title())
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

func (b *builder) texts(f *film.Film) {
	counts := map[*language.Analyzer]map[string]int{}
	lengths := map[*language.Analyzer]int{}
	add := func(lang, text string) {
		a := language.For(lang)
		if counts[a] == nil {
			counts[a] = make(map[string]int, 64)
		}
		for _, token := range a.Tokens(text) {
			lengths[a]++
			for _, term := range token.Terms {
				counts[a][term]++
			}
		}
	}
	for lang, text := range f.Synopses {
		add(lang, text)
	}
	for _, q := range f.Quotes {
		add(q.Language, q.Text)
	}
	for a, terms := range counts {
		t := newTerms(FieldText(a.Name()), len(terms))
		for term, n := range terms {
			t.add(term)
			if n >= 2 {
				t.add(term + SuffixTwice)
			}
			if n >= 4 {
				t.add(term + SuffixFour)
			}
		}
		b.fields[t.name] = t
		b.term(FieldLength, a.Name()+"\x00"+string([]byte{lengthClass(lengths[a])}))
	}
}

func (b *builder) facets(f *film.Film) {
	for _, genre := range f.Genres {
		b.term(FieldGenre, genre)
	}
	for _, lang := range f.Languages {
		for lang != "" {
			b.term(FieldLanguage, lang)
			lang = lang[:max(0, strings.LastIndexByte(lang, '-'))]
		}
	}
	for _, country := range f.Countries {
		b.term(FieldCountry, country)
	}
	b.term(FieldKind, f.Kind)
}

func (b *builder) numbers(f *film.Film) {
	if f.Year != 0 {
		b.term(FieldYear, strconv.Itoa(f.Year))
	}
	if f.Runtime != 0 {
		b.term(FieldRuntime, strconv.Itoa(f.Runtime))
	}
	if f.Popularity != 0 {
		b.term(FieldPopularity, sortable(f.Popularity))
	}
	if f.Rating != nil {
		b.term(FieldRating, sortable(f.Rating.Average))
		b.term(FieldVotes, sortable(float64(f.Rating.Votes)))
	}
}

// sortable writes a number from 0 up as eight bytes that order as numbers do.
func sortable(n float64) string {
	return string(binary.BigEndian.AppendUint64(nil, math.Float64bits(n)))
}

// unsortable reads what sortable wrote; anything else is 0.
func unsortable(s string) float64 {
	if len(s) != 8 {
		return 0
	}
	return math.Float64frombits(binary.BigEndian.Uint64([]byte(s)))
}

// lengthClass tells the length of a text of n words in one byte, four classes to each doubling. BM25 needs no more: within a
// class the score differs by less than a tenth.
func lengthClass(n int) byte {
	if n < 4 {
		return byte(n)
	}
	exponent := bits.Len(uint(n)) - 1
	return byte(4*(exponent-1) + n>>(exponent-2)&3)
}

// classLength is the middle of the lengths of a class.
func classLength(class byte) float64 {
	if class < 4 {
		return float64(class)
	}
	exponent := int(class)/4 + 1
	step := math.Ldexp(1, exponent-2)
	return math.Ldexp(1, exponent) + (float64(class&3)+.5)*step - .5
}
