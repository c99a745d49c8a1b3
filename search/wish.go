package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"cinedex/index"
)

// Wish is what to recommend films for: keywords, films that somebody likes, or both.
type Wish struct {
	Keywords     []string // in any language: "motherhood", "maternidad", "母親"; a genre, a name or the like is a keyword too
	Like, Unlike []string // ids of films
	Novelty      float64  // from 0, well-known films first where all else is equal, over .5, which does not care, to 1, little-known ones first
}

// Bounds of a wish; the error of Recommend names the one that is broken.
const (
	MaxKeywords = 20
	MaxKeyword  = 100 // characters
	MaxLiked    = 20  // likewise of films not liked

	sayings = 5 // how often each value may be said
)

// complete checks the wish and leaves out what is said twice. The error is as that of Request's.
func (w *Wish) complete() error {
	for _, list := range []struct {
		parameter string
		values    []string
	}{{"keyword", w.Keywords}, {"like", w.Like}, {"unlike", w.Unlike}} {
		if len(list.values) > MaxKeywords*sayings {
			return invalid(list.parameter, "%d values; at most %d can be given", len(list.values), MaxKeywords)
		}
	}
	keywords := make([]string, 0, len(w.Keywords))
	for _, k := range w.Keywords {
		k = strings.TrimSpace(k)
		if n := utf8.RuneCountInString(k); n > MaxKeyword {
			return invalid("keyword", "one has %d characters; at most %d are looked for", n, MaxKeyword)
		}
		if k != "" && !slices.ContainsFunc(keywords, func(other string) bool { return index.KeywordKey(other) == index.KeywordKey(k) }) {
			keywords = append(keywords, k)
		}
	}
	w.Keywords = keywords
	w.Like, w.Unlike = distinct(w.Like), distinct(w.Unlike)
	switch {
	case len(w.Keywords) > MaxKeywords:
		return invalid("keyword", "%d keywords; at most %d can be given", len(w.Keywords), MaxKeywords)
	case len(w.Like) > MaxLiked:
		return invalid("like", "%d films; at most %d can be given", len(w.Like), MaxLiked)
	case len(w.Unlike) > MaxLiked:
		return invalid("unlike", "%d films; at most %d can be given", len(w.Unlike), MaxLiked)
	case !(w.Novelty >= 0 && w.Novelty <= 1):
		return invalid("novelty", "%v is not from 0 to 1", w.Novelty)
	case len(w.Keywords)+len(w.Like) == 0:
		return invalid("keyword", "is missing: give keywords, films that are liked (like=ID), or both")
	}
	for _, id := range w.Unlike {
		if slices.Contains(w.Like, id) {
			return invalid("unlike", "%s is liked as well", id)
		}
	}
	return nil
}

// distinct returns a list without what stands in it before.
func distinct(list []string) []string {
	kept := make([]string, 0, len(list))
	for _, v := range list {
		if !slices.Contains(kept, v) {
			kept = append(kept, v)
		}
	}
	return kept
}

// text is the wish in words.
func (w *Wish) text() string { return strings.Join(w.Keywords, ", ") }
