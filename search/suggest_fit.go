package search

import (
	"strings"

	"cinedex/index"
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
	typed    *typedName
	keys     []string // of titles, see language.TypedKeys
	mistaken bool     // typing mistakes are forgiven
	words    []language.Word
}

func newFitter(typed *typedName) *fitter {
	texts := make([]string, len(typed.words))
	for i := range typed.words {
		texts[i] = typed.words[i].text
	}
	return &fitter{typed: typed, keys: language.TypedKeys(texts)}
}

// of returns how well it fits a name that has it. With family, a name begins with its last words, too. Of one in another script it
// cannot tell more: it fits inside.
func (f *fitter) of(name string, family bool) fit {
	f.words = language.AppendWords(f.words[:0], name)
	var joined strings.Builder
	for _, w := range f.words {
		joined.WriteString(w.Text)
	}
	switch full := joined.String(); {
	case full == f.typed.joined:
		return whole
	case strings.HasPrefix(full, f.typed.joined):
		return begins
	}
	typed := len(f.typed.words)
	rest := len(f.words) - typed
	switch {
	case rest < 0:
		return inside
	case rest == 0 && f.has(f.words) && f.complete(f.words[typed-1]):
		return whole
	case f.has(f.words[:typed]), family && f.has(f.words[rest:]):
		return begins
	}
	return inside
}

// ofTitle is of for a title in a language, which also begins after its article.
func (f *fitter) ofTitle(title, lang string) fit {
	fits := f.of(title, false)
	if fits > begins && len(f.keys) > 0 && strings.HasPrefix(language.TitleKey(f.words, lang), f.keys[0]) {
		return begins
	}
	return fits
}

// has reports whether words are those typed.
func (f *fitter) has(words []language.Word) bool {
	for i := range words {
		if !f.typed.words[i].is(index.NameWord{Text: words[i].Text}, f.mistaken) {
			return false
		}
	}
	return true
}

// complete reports whether a word is the last one typed, and does not only begin so.
func (f *fitter) complete(w language.Word) bool {
	last := &f.typed.words[len(f.typed.words)-1]
	return w.Text == last.text || f.mistaken && last.near.whole().accepts(w.Text)
}
