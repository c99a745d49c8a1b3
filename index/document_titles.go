package index

import (
	"maps"
	"math"
	"slices"
	"unicode/utf8"

	"cinedex/index/film"
	"cinedex/index/language"
)

func (b *builder) titles(f *film.Film) {
	breadth := math.MaxUint8
	add := func(title, lang string) {
		if title == "" {
			return
		}
		joined := b.phrase(title, FieldTitle, FieldTitlePair, FieldTitleEdge, FieldTitleWhole, FieldTitleBegin)
		if joined == "" {
			b.term(FieldTitleWhole, language.Signs(title))
		}
		if key := language.TitleKey(b.words, lang); key != joined {
			b.term(FieldTitleKey, key)
			addEdges(b.field(FieldTitleKeyBegin), key, BeginLetters)
		}
		b.roman(title, lang, FieldTitleRoman)
		breadth = min(breadth, max(1, utf8.RuneCountInString(joined)))
	}
	add(f.OriginalTitle, f.OriginalLanguage)
	for lang, title := range f.Titles {
		add(title, lang)
	}
	for _, title := range f.Aliases {
		add(title, "")
	}
	b.term(FieldBreadth, string([]byte{byte(breadth)}))
	b.orders(f)
}

// orders keeps where the titles shown to readers of each language stand, and the one shown to those of others.
func (b *builder) orders(f *film.Film) {
	original, own := f.Title(), f.OriginalLanguage
	if f.OriginalTitle == "" && len(f.Titles) > 0 {
		own = slices.Min(slices.Collect(maps.Keys(f.Titles))) // that of Title
	}
	kept := false
	for lang, title := range f.Titles {
		if lang == own && title == original {
			b.order(lang, orderOriginal, lang, title)
			kept = true
		} else {
			b.order(lang, orderShown, lang, title)
		}
	}
	switch _, given := f.Titles[own]; {
	case kept || original == "":
	case given || own == "":
		b.order(OriginalTitles, orderShown, own, original)
	default:
		b.order(own, orderOriginal, own, original)
	}
}

// What stands between the language and the key in a term of FieldOrder.
const (
	orderShown    = "\x00" // the title is shown to readers of the language
	orderOriginal = "\x01" // and it is the original title: it is not there again
)

// order keeps where a title of lang stands among those shown in a language, or OriginalTitles.
func (b *builder) order(shown, as, lang, title string) {
	c := b.collations[lang]
	if c == nil {
		c = newCollation(lang)
		b.collations[lang] = c
	}
	b.key = c.appendKey(append(append(b.key[:0], shown...), as...), title)
	b.term(FieldOrder, string(b.key))
}
