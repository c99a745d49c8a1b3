package language

import (
	"slices"
	"strings"
	"testing"

	"cinedex/index/fold"
)

// wordForms is what is known of the words of one language. A | parts groups, a space the words of one.
type wordForms struct {
	name  string
	text  string // as a synopsis has it
	terms string // of text; a + between the two terms of a word
	meet  string // groups of words that find each other, with their accents and without
	finds string // typed words that find a text that holds more, after a >
	apart string // pairs of words that do not find each other
}

var everyForms = slices.Concat(romanceForms, germanicForms, slavicForms, agglutinativeForms, europeanForms, semiticForms, asianForms)

func groups(list string) [][]string {
	var all [][]string
	for group := range strings.SplitSeq(list, "|") {
		if words := strings.Fields(group); words != nil {
			all = append(all, words)
		}
	}
	return all
}

func TestEveryAnalyzerHasForms(t *testing.T) {
	for _, name := range Analyzers() {
		at := slices.IndexFunc(everyForms, func(f wordForms) bool { return f.name == name })
		if at < 0 {
			t.Errorf("%s: no forms", name)
			continue
		}
		f := everyForms[at]
		pairs := len(groups(f.finds))
		for _, group := range groups(f.meet) {
			pairs += len(group) - 1
		}
		if apart := len(groups(f.apart)); f.text == "" || pairs < 6 || apart < 3 {
			t.Errorf("%s: text %q, %d pairs that meet, %d apart", name, f.text, pairs, apart)
		}
	}
}

func TestTextsAreCutIntoTerms(t *testing.T) {
	for _, f := range everyForms {
		var terms []string
		for _, token := range For(f.name).Tokens(f.text) {
			terms = append(terms, strings.Join(token.Terms, "+"))
		}
		if got := strings.Join(terms, " "); got != f.terms {
			t.Errorf("%s: %s\n got %s\nwant %s", f.name, f.text, got, f.terms)
		}
	}
}

func TestInflectedFormsMeet(t *testing.T) {
	for _, f := range everyForms {
		a := For(f.name)
		for _, group := range groups(f.meet) {
			for _, text := range group {
				for _, typed := range group {
					if !finds(a, typed, text) {
						t.Errorf("%s: %s does not find %s: %v, %v", f.name, typed, text, a.Match(Words(typed)[0]).Any, a.Tokens(text))
					}
					if bare := fold.Text(typed); !finds(a, bare, text) {
						t.Errorf("%s: %s, typed without accents, does not find %s", f.name, bare, text)
					}
				}
			}
		}
		for pair := range strings.SplitSeq(f.finds, "|") {
			if typed, text, _ := strings.Cut(pair, ">"); !finds(a, typed, text) {
				t.Errorf("%s: %s does not find %s", f.name, typed, text)
			}
		}
	}
}

func TestDifferentWordsStayApart(t *testing.T) {
	for _, f := range everyForms {
		a := For(f.name)
		for _, pair := range groups(f.apart) {
			if finds(a, pair[0], pair[1]) || finds(a, pair[1], pair[0]) {
				t.Errorf("%s: %s and %s are one: %v", f.name, pair[0], pair[1], a.Tokens(pair[1]))
			}
		}
	}
}

// finds reports whether a text in a's language is found by what is typed.
func finds(a *Analyzer, typed, text string) bool {
	var has []string
	for _, token := range a.Tokens(text) {
		has = append(has, token.Terms...)
	}
	holds := func(term string) bool { return slices.Contains(has, term) }
	for _, w := range Words(typed) {
		m := a.Match(w)
		if m.Stop {
			continue
		}
		all := m.All != nil && !slices.ContainsFunc(m.All, func(gram string) bool { return !holds(gram) })
		if !all && !slices.ContainsFunc(m.Any, holds) {
			return false
		}
	}
	return true
}
