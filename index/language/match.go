package language

import "unicode/utf8"

// Match is how one typed word is looked for in the texts of one language. The zero Match finds nothing: the language does
// not use the word's script. The slices are shared and not to be changed.
type Match struct {
	Stop bool     // a stop word: texts do not hold it
	Any  []string // terms, one of which must be there
	All  []string // grams, all of which must be there
}

// Match returns how w is looked for in texts of the language. It is quick for words met before.
func (a *Analyzer) Match(w Word) Match {
	if w.Written == "" {
		w.Written = w.Text
	}
	if w.ByGrams {
		return Match{All: a.grams(w)}
	}
	f := a.forms(w)
	if f.stop {
		return Match{Stop: true}
	}
	return Match{Any: f.terms}
}

// grams returns the grams that a text in the language holds if it holds w, nil if the language does not use w's script.
func (a *Analyzer) grams(w Word) []string {
	if first, _ := utf8.DecodeRuneInString(w.Text); !a.own(first) {
		return nil
	}
	if a.stem != nil {
		w.Text = a.stem(w.Text)
	}
	return w.Grams()
}
