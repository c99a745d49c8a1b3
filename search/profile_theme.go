package search

import (
	"slices"
	"unicode/utf8"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
	"cinedex/index/language"
	"cinedex/search/theme"
)

// themed returns the features of the themes that a keyword names: the same under its names in other languages, for films that have not
// the keyword itself in the same place, as found says.
func (r *recommendation) themed(wish int, text string, found []feature) []feature {
	var features []feature
	reason := Reason{Kind: ReasonKeyword, Text: text}
	for _, t := range theme.Find(text) {
		whole, some := make([]holding, len(r.segments)), make([]holding, len(r.segments))
		var keys []string // of names that are keywords somewhere
		for _, lang := range sortedKeys(t.Names) {
			for _, name := range t.Names[lang] {
				if key := index.KeywordKey(name); r.isKeyword(key) {
					keys = append(keys, key)
				}
			}
		}
		together(r.cores, len(r.segments), func(i int) {
			s := r.segments[i]
			whole[i].docs, some[i].docs = roaring.New(), roaring.New()
			for _, key := range keys {
				whole[i].docs.Or(s.Keyword(key))
			}
			for _, lang := range sortedKeys(t.Names) {
				for _, name := range t.Names[lang] {
					some[i].docs.Or(s.keywordWords(name))
				}
			}
			some[i].docs.AndNot(whole[i].docs)
		})
		features = append(features,
			feature{reason: reason, wish: wish, weight: themeShare * wholeKeyword, in: whole},
			feature{reason: reason, wish: wish, weight: themeShare * someKeyword, in: some})
		for _, lang := range sortedKeys(t.Names) {
			if a := language.For(lang); slices.Contains(r.plan.analyzers, a.Name()) {
				weight := float32(otherNames)
				if t.In(lang, text) {
					weight = themeShare
				}
				features = append(features, r.themeInTexts(wish, reason, weight*textKeyword, a, t.Names[lang]))
			}
		}
	}
	for i := range features {
		for n := range found {
			if found[n].analyzer == features[i].analyzer && (features[i].analyzer != "" || n == 0) {
				features[i].without(&found[n])
			}
		}
	}
	return slices.DeleteFunc(features, func(f feature) bool { return f.empty() })
}

// isKeyword reports whether some film has had a keyword with that key.
func (r *run) isKeyword(key string) bool {
	_, ok := r.snapshot.Keywords.Find(key)
	return ok
}

// keywordWords finds the films among whose keywords all words of a text are.
func (s *segmentRun) keywordWords(text string) *roaring.Bitmap {
	var terms []string
	for _, w := range language.Words(text) {
		if grams := w.Grams(); grams != nil {
			terms = append(terms, grams...)
		} else {
			terms = append(terms, w.Text)
		}
	}
	if found := s.all(index.FieldKeyword, terms); found != nil {
		return found
	}
	return s.none
}

// themeInTexts returns the names of a theme in texts of one language.
func (r *recommendation) themeInTexts(wish int, reason Reason, weight float32, a *language.Analyzer, names []string) feature {
	var single []string // terms of names that are one
	var several [][]language.Match
	for _, name := range names {
		var matches []language.Match
		if utf8.RuneCountInString(name) < 2 { // one character stands in many words
			continue
		}
		for _, w := range language.Words(name) {
			if m := a.Match(w); !m.Stop {
				matches = append(matches, m)
			}
		}
		if len(matches) == 1 && len(matches[0].Any) > 0 {
			single = append(single, matches[0].Any...)
		} else if len(matches) > 0 {
			several = append(several, matches)
		}
	}
	f := feature{reason: reason, wish: wish, analyzer: a.Name(), weight: weight, in: r.textFeature(a.Name(), single)}
	for i, s := range r.segments {
		for _, matches := range several {
			var all *roaring.Bitmap
			for n, m := range matches {
				docs := s.inText(a.Name(), m)
				if n == 0 {
					all = docs
				} else {
					all = intersection(all, docs)
				}
			}
			if all != nil {
				f.in[i].docs.Or(all)
			}
		}
	}
	return f
}

// without leaves out the films that have another feature.
func (f *feature) without(other *feature) {
	for i := range f.in {
		known := other.in[i].docs
		if known == nil || f.in[i].docs == nil {
			continue
		}
		f.in[i].docs = roaring.AndNot(f.in[i].docs, known)
		if f.in[i].twice != nil {
			f.in[i].twice, f.in[i].four = roaring.AndNot(f.in[i].twice, known), roaring.AndNot(f.in[i].four, known)
		}
	}
}

// empty reports whether no film has the feature.
func (f *feature) empty() bool {
	return !slices.ContainsFunc(f.in, func(h holding) bool { return h.docs != nil && !h.docs.IsEmpty() })
}
