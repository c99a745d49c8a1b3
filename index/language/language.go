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
	"github.com/blevesearch/snowballstem/tamil"

	"cinedex/index/fold"
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

// languages is the table. A stemmer of Bleve's stands where it merges inflections well, with endings of our own after it for what it
// leaves. Elsewhere endings of our own do it all: where Bleve has no stemmer, where its stemmer minds accents that people do not type
// (Spanish, Italian, Portuguese, French), or takes too little or too much off: of the 20,000 commonest words that a dictionary of
// inflections knows, Bleve's stemmers and a few endings behind them brought 45 % of the Turkish to the form they belong to, 57 % of the Hungarian, 51 % of the Finnish, 53 % of
// the Dutch, 72 % of the German, those here 70, 80, 63, 77 and 85 %. To Bleve's stempel the cases of the Polish film are fi, filic, filon and filmowa.
var languages = []language{
	{name: general},
	{name: "ar", scripts: arabic, stops: [][]byte{ar.ArabicStopWords},
		stem: irregular(arabicIrregular, chain(filters(ar.NewArabicNormalizeFilter(), ar.NewArabicStemmerFilter()), fold.Text, arabicEndings))},
	{name: "bg", scripts: cyrillic, stops: [][]byte{bg.BulgarianStopWords},
		stem: irregular(bulgarianIrregular, folded(bulgarianEndings, bulgarianVowel, bulgarianSounds))},
	{name: "ca", scripts: latin, stops: [][]byte{ca.CatalanStopWords, ca.CatalanArticles},
		stem: irregular(catalanIrregular, folded(catalanEndings, catalanSpelling))},
	{name: "ckb", scripts: arabic, stops: [][]byte{ckb.SoraniStopWords},
		stem: chain(filters(ckb.NewSoraniNormalizeFilter(), ckb.NewSoraniStemmerFilter()), sorani)},
	{name: "cs", scripts: latin, stops: [][]byte{cs.CzechStopWords},
		stem: irregular(czechIrregular, folded(czechEndings, czechSounds))},
	{name: "da", scripts: latin, stops: [][]byte{da.DanishStopWords},
		stem: irregular(danishIrregular, chain(danishBefore, filters(da.NewDanishStemmerFilter()), fold.Text, danishAfter, undoubled))},
	{name: "de", scripts: latin, stops: [][]byte{de.GermanStopWords},
		stem: irregular(germanIrregular, chain(filters(de.NewGermanNormalizeFilter()), fold.Text, germanCases, participle("t"),
			germanPast, germanFinal))},
	{name: "el", scripts: scripts{unicode.Greek}, stops: [][]byte{el.GreekStopWords},
		stem: irregular(greekIrregular, folded(greekEndings, greekFinal))},
	{name: "en", scripts: latin, stops: [][]byte{en.EnglishStopWords},
		stem: irregular(englishIrregular, filters(en.NewEnglishStemmerFilter()))},
	{name: "es", scripts: latin, stops: [][]byte{es.SpanishStopWords},
		stem: irregular(spanishIrregular, chain(spanishAccented, fold.Text, spanishEndings, spanishSpelling))},
	{name: "eu", scripts: latin, stops: [][]byte{eu.BasqueStopWords}, stem: folded(endings(basque), basqueFinal)},
	{name: "fa", scripts: arabic, stops: [][]byte{fa.PersianStopWords},
		stem: irregular(persianIrregular, chain(filters(ar.NewArabicNormalizeFilter(), fa.NewPersianNormalizeFilter()),
			persianVerb, fold.Text, persianEndings))},
	{name: "fi", scripts: latin, stops: [][]byte{fi.FinnishStopWords},
		stem: irregular(finnishIrregular, folded(finnishClitics, finnishCases, finnishFinal, finnishGrades))},
	{name: "fr", scripts: latin, stops: [][]byte{fr.FrenchStopWords, fr.FrenchArticles},
		stem: irregular(frenchIrregular, folded(frenchEndings, frenchSecond, frenchSpelling))},
	{name: "ga", scripts: latin, stops: [][]byte{ga.IrishStopWords, ga.IrishArticles},
		stem: irregular(irishIrregular, folded(irishInitial, irishEndings))},
	{name: "gl", scripts: latin, stops: [][]byte{gl.GalicianStopWords},
		stem: irregular(galicianIrregular, chain(portugueseAccented, fold.Text, galicianEndings, spanishSpelling))},
	{name: "he", scripts: scripts{unicode.Hebrew}, stops: [][]byte{[]byte(hebrewStopWords)}, stem: hebrew},
	{name: "hi", scripts: scripts{unicode.Devanagari}, stops: [][]byte{hi.HindiStopWords},
		stem: filters(in.NewIndicNormalizeFilter(), hi.NewHindiNormalizeFilter(), hi.NewHindiStemmerFilter())},
	{name: "hr", scripts: latin, stops: [][]byte{hr.CroatianStopWords, []byte(croatianStopWords)},
		stem: irregular(croatianIrregular, chain(filters(hr.NewSuffixTransformationFilter(), hr.NewCroatianStemmerFilter()),
			fold.Text, croatianVowel, croatianSounds))},
	{name: "hu", scripts: latin, stops: [][]byte{hu.HungarianStopWords},
		stem: irregular(hungarianIrregular, folded(hungarianCases, hungarianNumber, hungarianNumber, hungarianFinal))},
	{name: "hy", scripts: scripts{unicode.Armenian}, stops: [][]byte{hy.ArmenianStopWords},
		stem: folded(endings(armenian), endings(armenian))},
	{name: "id", scripts: latin, stops: [][]byte{id.IndonesianStopWords},
		stem: folded(indonesianParticles, irregular(indonesianIrregular, chain(indonesianPrefix, indonesianSuffixes)))},
	{name: "it", scripts: latin, stops: [][]byte{it.ItalianStopWords, it.ItalianArticles},
		stem: irregular(italianIrregular, chain(italianAccented, fold.Text, italianEndings, italianSpelling))},
	{name: "ja", scripts: scripts{unicode.Han, unicode.Hiragana, unicode.Katakana}},
	{name: "ko", scripts: scripts{unicode.Hangul, unicode.Han}, stem: endings(korean)},
	{name: "nl", scripts: latin, stops: [][]byte{nl.DutchStopWords},
		stem: irregular(dutchIrregular, folded(participle("td"), dutchCases, dutchPlural, dutchPast, dutchVowel, undoubled, dutchSounds))},
	{name: "no", scripts: latin, stops: [][]byte{no.NorwegianStopWords},
		stem: irregular(norwegianIrregular, chain(filters(no.NewNorwegianStemmerFilter()), fold.Text, norwegianAfter, undoubled))},
	{name: "pl", scripts: latin, stops: [][]byte{pl.PolishStopWords, []byte(polishStopWords)},
		stem: irregular(polishIrregular, folded(polishEndings, polishSounds))},
	{name: "pt", scripts: latin, stops: [][]byte{pt.PortugueseStopWords},
		stem: irregular(portugueseIrregular, chain(portugueseAccented, fold.Text, portugueseEndings, portugueseSpelling))},
	{name: "ro", scripts: latin, stops: [][]byte{ro.RomanianStopWords},
		stem: irregular(romanianIrregular, folded(romanianEndings, romanianVowel, romanianSpelling))},
	{name: "ru", scripts: cyrillic, stops: [][]byte{ru.RussianStopWords},
		stem: irregular(russianIrregular, chain(filters(ru.NewRussianStemmerFilter()), russianSounds))},
	{name: "sv", scripts: latin, stops: [][]byte{sv.SwedishStopWords},
		stem: irregular(swedishIrregular, chain(filters(sv.NewSwedishStemmerFilter()), fold.Text, swedishAfter, undoubled))},
	{name: "ta", scripts: scripts{unicode.Tamil}, stem: snowball(tamil.Stem)},
	{name: "th", scripts: scripts{unicode.Thai}},
	{name: "tr", scripts: latin, stops: [][]byte{tr.TurkishStopWords},
		stem: irregular(turkishIrregular, folded(turkishEndings, turkishEndings, turkishFinal)), lower: turkishLower},
	{name: "uk", scripts: cyrillic, stops: [][]byte{[]byte(ukrainianStopWords)},
		stem: irregular(ukrainianIrregular, folded(ukrainianReflexive, ukrainianEndings, ukrainianSounds))},
	{name: "vi", scripts: latin},
	{name: "zh", scripts: scripts{unicode.Han, unicode.Bopomofo}},
}
