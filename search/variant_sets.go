package search

import (
	"strconv"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
	"cinedex/search/intent"
)

// widen adds to the words what their variants find.
func (s *segmentRun) widen() {
	known := map[string]sets{} // somebody may type a word many times
	for i := range s.plan.variants {
		v := &s.plan.variants[i]
		found, again := known[v.key]
		if !again {
			found = s.variant(v)
		}
		if v.key != "" {
			known[v.key] = found
		}
		if found.empty() {
			continue
		}
		for i := v.from; i < v.to; i++ {
			s.words[i] = s.words[i].with(found)
		}
	}
}

func (s *segmentRun) variant(v *variant) sets {
	switch {
	case v.anything:
		return sets{about: s.base}
	case v.asked != nil:
		each := make([]*roaring.Bitmap, len(v.asked))
		for i, values := range v.asked {
			each[i] = s.valued(values)
		}
		return sets{about: intersection(each...)}
	case v.pairs != nil:
		title := roaring.New()
		for _, pair := range v.pairs {
			s.Or(title, index.FieldTitlePair, pair)
		}
		return sets{title: title}
	case len(v.words) == 1:
		return s.find(&v.words[0])
	}
	return s.together(v.words)
}

// valued finds the films with any of some facet values.
func (s *segmentRun) valued(values []intent.Value) *roaring.Bitmap {
	found := roaring.New()
	for _, v := range values {
		switch v.Facet {
		case intent.Genre:
			s.Or(found, index.FieldGenre, v.Value)
		case intent.Kind:
			s.Or(found, index.FieldKind, v.Value)
		case intent.Language:
			s.Or(found, index.FieldOriginal, v.Value) // a French film is not one in which somebody speaks French
		case intent.Country:
			s.Or(found, index.FieldCountry, v.Value)
		case intent.Decade:
			first, _ := strconv.Atoi(v.Value)
			for year := range 10 {
				s.Or(found, index.FieldYear, strconv.Itoa(first+year))
			}
		}
	}
	return found
}

// together finds the films that have all of words: in titles and names side by side, in keywords and texts anywhere.
func (s *segmentRun) together(words []word) sets {
	found := make([]sets, len(words))
	for i := range words {
		found[i] = s.find(&words[i])
	}
	all := sets{title: found[0].title, name: found[0].name, keyword: found[0].keyword}
	for i := 1; i < len(words); i++ {
		pair := words[i-1].text + words[i].text
		all.title = intersection(all.title, found[i].title, s.Postings(index.FieldTitlePair, pair))
		all.name = intersection(all.name, found[i].name, s.Postings(index.FieldNamePair, pair))
		all.keyword = intersection(all.keyword, found[i].keyword)
	}
	if words[0].texts == nil {
		return all
	}
	all.texts = make([]*roaring.Bitmap, len(s.plan.analyzers))
	for a := range all.texts {
		var each []*roaring.Bitmap
		for i := range words {
			if !words[i].texts[a].Stop {
				each = append(each, found[i].texts[a])
			}
		}
		all.texts[a] = intersection(each...)
	}
	return all
}

// empty reports whether the word is found nowhere.
func (w *sets) empty() bool {
	for _, docs := range append([]*roaring.Bitmap{w.title, w.name, w.keyword, w.year, w.about, w.roman}, w.texts...) {
		if docs != nil && !docs.IsEmpty() {
			return false
		}
	}
	return true
}

// with returns w with what else stands for the word.
func (w sets) with(other sets) sets {
	w.title, w.name, w.keyword = union(w.title, other.title), union(w.name, other.name), union(w.keyword, other.keyword)
	w.year, w.about, w.roman = union(w.year, other.year), union(w.about, other.about), union(w.roman, other.roman)
	if other.texts != nil && w.texts != nil {
		found := make([]*roaring.Bitmap, len(w.texts))
		for a := range found {
			found[a] = union(w.texts[a], other.texts[a])
		}
		w.texts = found
	}
	w.joint = false
	return w
}
