package index

import (
	"maps"
	"math"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/collate"
	textlanguage "golang.org/x/text/language"

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
		}
		b.roman(title, lang, FieldTitleRoman)
		breadth = min(breadth, max(1, utf8.RuneCountInString(joined)))
	}
	add(f.OriginalTitle, f.OriginalLanguage)
	own := f.OriginalLanguage
	if f.OriginalTitle == "" && len(f.Titles) > 0 {
		own = slices.Min(slices.Collect(maps.Keys(f.Titles))) // that of Title
	}
	b.order(OriginalTitles, own, f.Title())
	if _, given := f.Titles[f.OriginalLanguage]; !given {
		b.order(f.OriginalLanguage, f.OriginalLanguage, f.OriginalTitle)
	}
	for lang, title := range f.Titles {
		add(title, lang)
		b.order(lang, lang, title)
	}
	for _, title := range f.Aliases {
		add(title, "")
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
