package stock

import (
	"strconv"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/standard"
	"github.com/blevesearch/bleve/v2/mapping"

	"cinedex/index/film"
)

// The fields of a Films. Text is of analyzer "standard" (words in lower case, without English stop words), stored and with
// positions, so that it can be highlighted.
const (
	fieldTitle      = "title"      // text: every title and alias
	fieldName       = "name"       // text: of everyone credited
	fieldText       = "text"       // text: every synopsis and quote
	fieldGenre      = "genre"      // keyword
	fieldLanguage   = "language"   // keyword: spoken
	fieldPerson     = "person"     // keyword: id of everyone credited
	fieldYear       = "year"       // keyword, four digits; stored
	fieldPopularity = "popularity" // number
)

// typed is the analyzer of texts and of what people type.
const typed = standard.Name

// newMapping maps each field for what it is used for and no more.
func newMapping() *mapping.IndexMappingImpl {
	text := bleve.NewTextFieldMapping()
	text.Analyzer, text.IncludeInAll, text.DocValues = typed, false, false
	value := bleve.NewKeywordFieldMapping()
	value.Analyzer, value.IncludeInAll, value.IncludeTermVectors, value.Store = keyword.Name, false, false, false
	year := bleve.NewKeywordFieldMapping()
	year.Analyzer, year.IncludeInAll, year.IncludeTermVectors = keyword.Name, false, false
	number := bleve.NewNumericFieldMapping()
	number.IncludeInAll, number.Store = false, false

	films := bleve.NewDocumentStaticMapping()
	for _, name := range []string{fieldTitle, fieldName, fieldText} {
		films.AddFieldMappingsAt(name, text)
	}
	for _, name := range []string{fieldGenre, fieldLanguage, fieldPerson} {
		films.AddFieldMappingsAt(name, value)
	}
	films.AddFieldMappingsAt(fieldYear, year)
	films.AddFieldMappingsAt(fieldPopularity, number)
	m := bleve.NewIndexMapping()
	m.DefaultMapping = films
	return m
}

// document is what is indexed of a film.
func document(f *film.Film) map[string]any {
	var titles, names, texts, people []string
	titles = append(titles, f.OriginalTitle)
	for lang, title := range f.Titles {
		if lang != f.OriginalLanguage || title != f.OriginalTitle {
			titles = append(titles, title)
		}
	}
	titles = append(titles, f.Aliases...)
	for _, c := range f.Credits {
		names, people = append(names, c.Name), append(people, c.Person)
	}
	for _, text := range f.Synopses {
		texts = append(texts, text)
	}
	for _, q := range f.Quotes {
		texts = append(texts, q.Text)
	}
	d := map[string]any{
		fieldTitle: titles, fieldName: names, fieldText: texts, fieldGenre: f.Genres, fieldLanguage: f.Languages, fieldPerson: people,
		fieldPopularity: f.Popularity,
	}
	if f.Year > 0 {
		d[fieldYear] = strconv.Itoa(f.Year)
	}
	return d
}
