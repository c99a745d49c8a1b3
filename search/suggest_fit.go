package search

import (
	"slices"
	"strings"

	"cinedex/index/language"
)

// fit is how well what was typed fits a title or a name, the best first.
type fit int

const (
	whole  fit = iota // it is that
	begins            // that begins so
	inside            // that has it somewhere
	misfit            // it has not
)

// fitter tells how well what was typed fits names. It is for one goroutine.
type fitter struct {
	plan   *plan
	kind   passKind // what is forgiven
	family bool     // a name begins with its last words, too
	words  []language.Word
}

// of returns how well it fits a name that is known to have it. Of one in another script it cannot tell more: it fits inside.
func (f *fitter) of(name string) fit {
	f.words = language.AppendWords(f.words[:0], name)
	var joined strings.Builder
	for _, w := range f.words {
		joined.WriteString(w.Text)
	}
	switch full := joined.String(); {
	case full == f.plan.joined:
		return whole
	case strings.HasPrefix(full, f.plan.joined):
		return begins
	}
	typed := len(f.plan.words)
	if typed > len(f.words) {
		return inside
	}
	last := len(f.words) - typed
	switch {
	case f.has(f.words[:typed]) && last == 0 && f.complete(f.words[typed-1]):
		return whole
	case f.has(f.words[:typed]), f.family && f.has(f.words[last:]):
		return begins
	}
	return inside
}

// ofTitle is of for a title in a language, which also begins after its article.
func (f *fitter) ofTitle(title, lang string) fit {
	fits := f.of(title)
	if fits > begins && len(f.plan.keys) > 0 && strings.HasPrefix(language.TitleKey(f.words, lang), f.plan.keys[0]) {
		return begins
	}
	return fits
}

// has reports whether words are those typed, or, as far as is forgiven, near them.
func (f *fitter) has(words []language.Word) bool {
	for i := range words {
		if !f.plan.words[i].begins(words[i].Text) && !f.plan.isNear(i, words[i].Text, f.kind) {
			return false
		}
	}
	return true
}

// complete reports whether a word is the last one typed, or near it, and does not only begin so.
func (f *fitter) complete(w language.Word) bool {
	last := len(f.plan.words) - 1
	return w.Text == f.plan.words[last].text || slices.ContainsFunc(f.plan.near[:], func(words []approximates) bool {
		return words != nil && words[last].whole().accepts(w.Text)
	})
}
