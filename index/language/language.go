// Package language knows the words of every language: how text is cut into folded words that all languages share, and
// how the synopses and quotes of each are turned into terms.
//
// It is a leaf, and the table in this file is the only place that lists languages. Stop words and most stemmers are
// Bleve's, called straight, without its registry.
package language

import (
	"unicode"

	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/analysis/lang/bg"
	"github.com/blevesearch/bleve/v2/analysis/lang/ca"
	"github.com/blevesearch/bleve/v2/analysis/lang/ckb"
	"github.com/blevesearch/bleve/v2/analysis/lang/cs"
	"github.com/blevesearch/bleve/v2/analysis/lang/da"
	"github.com/blevesearch/bleve/v2/analysis/lang/de"
	"github.com/blevesearch/bleve/v2/analysis/lang/el"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/analysis/lang/es"
	"github.com/blevesearch/bleve/v2/analysis/lang/eu"
	"github.com/blevesearch/bleve/v2/analysis/lang/fa"
	"github.com/blevesearch/bleve/v2/analysis/lang/fi"
	"github.com/blevesearch/bleve/v2/analysis/lang/fr"
	"github.com/blevesearch/bleve/v2/analysis/lang/ga"
	"github.com/blevesearch/bleve/v2/analysis/lang/gl"
	"github.com/blevesearch/bleve/v2/analysis/lang/hi"
	"github.com/blevesearch/bleve/v2/analysis/lang/hr"
	"github.com/blevesearch/bleve/v2/analysis/lang/hu"
	"github.com/blevesearch/bleve/v2/analysis/lang/hy"
	"github.com/blevesearch/bleve/v2/analysis/lang/id"
	"github.com/blevesearch/bleve/v2/analysis/lang/in"
	"github.com/blevesearch/bleve/v2/analysis/lang/it"
	"github.com/blevesearch/bleve/v2/analysis/lang/nl"
	"github.com/blevesearch/bleve/v2/analysis/lang/no"
	"github.com/blevesearch/bleve/v2/analysis/lang/pl"
	"github.com/blevesearch/bleve/v2/analysis/lang/pt"
	"github.com/blevesearch/bleve/v2/analysis/lang/ro"
	"github.com/blevesearch/bleve/v2/analysis/lang/ru"
	"github.com/blevesearch/bleve/v2/analysis/lang/sv"
	"github.com/blevesearch/bleve/v2/analysis/lang/tr"
	"github.com/blevesearch/snowballstem/irish"
	"github.com/blevesearch/snowballstem/portuguese"
	"github.com/blevesearch/snowballstem/tamil"
)

// language is one entry of the table.
type language struct {
	name    string                      // BCP 47 base language
	scripts []*unicode.RangeTable       // that it is written in; nil: any
	stops   [][]byte                    // stop words, a line each, with comments from # or |
	stem    stemmer                     // what takes inflection off, in ko off what is typed only; nil: words are their own terms
	lower   func(written string) string // what lower case is, where that is more than Unicode's
}

type scripts = []*unicode.RangeTable

var (
	latin    = scripts{unicode.Latin}
	cyrillic = scripts{unicode.Cyrillic}
	arabic   = scripts{unicode.Arabic}
)

// languages is the table. A stemmer of Bleve's stands where it merges inflections well. Where two did, the one that merged more
// in inflect_test.go was taken. Endings of our own stand where Bleve has no stemmer, and for Polish, where stempel's
// small table sends the cases of film to fi, filic, filon and filmowa.
var languages = []language{
	{name: general},
	{name: "ar", scripts: arabic, stops: [][]byte{ar.ArabicStopWords},
		stem: filters(ar.NewArabicNormalizeFilter(), ar.NewArabicStemmerFilter())},
	{name: "bg", scripts: cyrillic, stops: [][]byte{bg.BulgarianStopWords}, stem: foldedEndings(3, bulgarian)},
	{name: "ca", scripts: latin, stops: [][]byte{ca.CatalanStopWords, ca.CatalanArticles}, stem: foldedEndings(3, catalan)},
	{name: "ckb", scripts: arabic, stops: [][]byte{ckb.SoraniStopWords},
		stem: filters(ckb.NewSoraniNormalizeFilter(), ckb.NewSoraniStemmerFilter())},
	{name: "cs", scripts: latin, stops: [][]byte{cs.CzechStopWords}, stem: foldedEndings(3, czech)},
	{name: "da", scripts: latin, stops: [][]byte{da.DanishStopWords},
		stem: irregular(danish, filters(da.NewDanishStemmerFilter()))},
	{name: "de", scripts: latin, stops: [][]byte{de.GermanStopWords},
		stem: chain(filters(de.NewGermanNormalizeFilter(), de.NewGermanStemmerFilter()), endings(4, germanAfter))},
	{name: "el", scripts: scripts{unicode.Greek}, stops: [][]byte{el.GreekStopWords}, stem: foldedEndings(3, greek)},
	{name: "en", scripts: latin, stops: [][]byte{en.EnglishStopWords},
		stem: irregular(english, filters(en.NewEnglishStemmerFilter()))},
	{name: "es", scripts: latin, stops: [][]byte{es.SpanishStopWords},
		stem: chain(endings(1, spanishBefore), filters(es.NewSpanishStemmerFilter()), endings(4, spanishAfter))},
	{name: "eu", scripts: latin, stops: [][]byte{eu.BasqueStopWords}, stem: foldedEndings(3, basque)},
	{name: "fa", scripts: arabic, stops: [][]byte{fa.PersianStopWords},
		stem: chain(filters(ar.NewArabicNormalizeFilter(), fa.NewPersianNormalizeFilter()), endings(3, persian))},
	{name: "fi", scripts: latin, stops: [][]byte{fi.FinnishStopWords},
		stem: chain(endings(2, finnishBefore), filters(fi.NewFinnishStemmerFilter()), endings(2, finnishAfter))},
	{name: "fr", scripts: latin, stops: [][]byte{fr.FrenchStopWords, fr.FrenchArticles},
		stem: chain(endings(2, frenchBefore), filters(fr.NewFrenchLightStemmerFilter()),
			endings(5, frenchAfterLong), endings(3, frenchAfter))},
	{name: "ga", scripts: latin, stops: [][]byte{ga.IrishStopWords, ga.IrishArticles}, stem: snowball(irish.Stem)},
	{name: "gl", scripts: latin, stops: [][]byte{gl.GalicianStopWords}, stem: foldedEndings(3, galician)},
	{name: "he", scripts: scripts{unicode.Hebrew}, stops: [][]byte{[]byte(hebrewStopWords)}, stem: hebrew},
	{name: "hi", scripts: scripts{unicode.Devanagari}, stops: [][]byte{hi.HindiStopWords},
		stem: filters(in.NewIndicNormalizeFilter(), hi.NewHindiNormalizeFilter(), hi.NewHindiStemmerFilter())},
	{name: "hr", scripts: latin, stops: [][]byte{hr.CroatianStopWords},
		stem: filters(hr.NewSuffixTransformationFilter(), hr.NewCroatianStemmerFilter())},
	{name: "hu", scripts: latin, stops: [][]byte{hu.HungarianStopWords},
		stem: chain(filters(hu.NewHungarianStemmerFilter()), endings(3, hungarianAfter))},
	{name: "hy", scripts: scripts{unicode.Armenian}, stops: [][]byte{hy.ArmenianStopWords}, stem: foldedEndings(3, armenian)},
	{name: "id", scripts: latin, stops: [][]byte{id.IndonesianStopWords}, stem: foldedEndings(3, indonesian)},
	{name: "it", scripts: latin, stops: [][]byte{it.ItalianStopWords, it.ItalianArticles},
		stem: filters(it.NewItalianStemmerFilter())},
	{name: "ja", scripts: scripts{unicode.Han, unicode.Hiragana, unicode.Katakana}},
	{name: "ko", scripts: scripts{unicode.Hangul, unicode.Han}, stem: endings(2, korean)},
	{name: "nl", scripts: latin, stops: [][]byte{nl.DutchStopWords},
		stem: irregular(dutch, chain(filters(nl.NewDutchStemmerFilter()), endings(2, dutchAfter)))},
	{name: "no", scripts: latin, stops: [][]byte{no.NorwegianStopWords},
		stem: irregular(norwegian, filters(no.NewNorwegianStemmerFilter()))},
	{name: "pl", scripts: latin, stops: [][]byte{pl.PolishStopWords}, stem: foldedEndings(3, polish)},
	{name: "pt", scripts: latin, stops: [][]byte{pt.PortugueseStopWords},
		stem: irregular(portugueseIrregular, chain(endings(2, portugueseBefore), snowball(portuguese.Stem)))},
	{name: "ro", scripts: latin, stops: [][]byte{ro.RomanianStopWords},
		stem: irregular(romanian, filters(ro.NewRomanianStemmerFilter())), lower: romanianLower},
	{name: "ru", scripts: cyrillic, stops: [][]byte{ru.RussianStopWords}, stem: filters(ru.NewRussianStemmerFilter())},
	{name: "sv", scripts: latin, stops: [][]byte{sv.SwedishStopWords},
		stem: chain(filters(sv.NewSwedishStemmerFilter()), endings(4, swedishAfter))},
	{name: "ta", scripts: scripts{unicode.Tamil}, stem: snowball(tamil.Stem)},
	{name: "th", scripts: scripts{unicode.Thai}},
	{name: "tr", scripts: latin, stops: [][]byte{tr.TurkishStopWords},
		stem: chain(filters(tr.NewTurkishStemmerFilter()), endings(3, turkishAfter)), lower: turkishLower},
	{name: "uk", scripts: cyrillic, stops: [][]byte{[]byte(ukrainianStopWords)}, stem: foldedEndings(3, ukrainian)},
	{name: "vi", scripts: latin},
	{name: "zh", scripts: scripts{unicode.Han, unicode.Bopomofo}},
}
