package search

import (
	"strings"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
	"cinedex/index/film"
)

// titleTags returns which of the available title languages serve a reader of lang, best first: the same tag, the broader
// ones, then those of the same base language.
func titleTags(lang string, available []string) []string {
	var tags []string
	base, _, _ := strings.Cut(lang, "-")
	for broader := lang; broader != ""; broader = broader[:max(0, strings.LastIndexByte(broader, '-'))] {
		for _, tag := range available {
			if tag == broader {
				tags = append(tags, tag)
			}
		}
	}
	for _, tag := range available {
		if b, _, regional := strings.Cut(tag, "-"); regional && b == base && !strings.HasPrefix(lang+"-", tag+"-") {
			tags = append(tags, tag)
		}
	}
	return tags
}

// best returns the text of a map by language tag that serves a reader of langs, with its tag.
func best(texts map[string]string, langs []string) (text, tag string) {
	for _, lang := range langs {
		for _, tag := range titleTags(lang, sortedKeys(texts)) {
			return texts[tag], tag
		}
	}
	return "", ""
}

// shownTitle returns the title to show a reader of langs, and its language.
func shownTitle(f *film.Film, langs []string) (title, tag string) {
	titles := f.Titles
	if _, given := titles[f.OriginalLanguage]; !given && f.OriginalTitle != "" && f.OriginalLanguage != "" {
		titles = withTitle(titles, f.OriginalLanguage, f.OriginalTitle)
	}
	if title, tag = best(titles, langs); title != "" {
		return title, tag
	}
	if f.OriginalTitle == "" {
		for _, tag := range sortedKeys(titles) {
			return titles[tag], tag
		}
	}
	return f.OriginalTitle, f.OriginalLanguage
}

func withTitle(titles map[string]string, lang, title string) map[string]string {
	all := map[string]string{lang: title}
	for lang, title := range titles {
		all[lang] = title
	}
	return all
}

// titleOrder takes docs with the collation keys of the titles shown, for sorting by title.
func (r *run) titleOrder(s *segmentRun, docs *roaring.Bitmap, take func(candidate)) {
	var orders []*index.TitleOrder
	for _, lang := range r.request.Langs {
		for _, tag := range titleTags(lang, s.TitleTags(s.Reader)) {
			orders = append(orders, s.TitleOrder(s.Reader, tag))
		}
	}
	orders = append(orders, s.TitleOrder(s.Reader, index.OriginalTitles))
	for it := docs.Iterator(); it.HasNext(); {
		c := candidate{segment: s, doc: it.Next()}
		for _, order := range orders {
			if key := order.Key(c.doc); key != "" {
				c.text = key
				break
			}
		}
		if r.sort.Reversed {
			c.text = complement(c.text)
		}
		take(c)
	}
}

// complement turns the order of keys round: of keys compared byte by byte, the longer of two that begin alike comes first.
func complement(key string) string {
	b := make([]byte, len(key)+1)
	for i := range len(key) {
		b[i] = ^key[i]
	}
	b[len(key)] = 0xff
	return string(b)
}
