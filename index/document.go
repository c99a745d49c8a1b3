package index

import (
	"github.com/blevesearch/bleve/v2/document"

	"cinedex/index/film"
	"cinedex/index/language"
)

// builder makes Bleve documents of records. It keeps what is costly to make and not safe to share, so each goroutine has its
// own.
type builder struct {
	doc        *document.Document
	fields     map[string]*terms
	words      []language.Word
	collations map[string]*collation // by language
	key        []byte
	packer     packer
}

func newBuilder() *builder {
	return &builder{collations: map[string]*collation{}, packer: newPacker()}
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
	for _, text := range f.Keywords {
		b.wholeKeyword(text)
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
	b.doc.AddField(stored(b.packer.pack(json)))
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
		t = &terms{name: name}
		b.fields[name] = t
	}
	return t
}

func (b *builder) term(field, term string) { b.field(field).add(term) }
