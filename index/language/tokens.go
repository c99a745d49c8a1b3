package language

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"cinedex/index/fold"
)

// Token is one word of a text, or one character of a run looked for by grams. Its place among the tokens is its position.
type Token struct {
	Terms      []string // of a word its one or two folded stems; of a character itself and the pair it starts. Shared: not to be changed
	Start, End int      // bytes in the text: of the word, of the character
	Gram       bool     // of a run: its pair, Terms[1], reaches to the End of the next token
}

// Tokens returns the tokens of text in order, without stop words and without words in scripts that the language does not
// use. A character that folds to several has a token for each, all with its bytes.
func (a *Analyzer) Tokens(text string) []Token {
	words := AppendWords(make([]Word, 0, len(text)/6+1), text)
	return a.AppendTokens(make([]Token, 0, len(words)), words)
}

// AppendTokens appends the tokens of a text, whose words AppendWords gives, to dst and returns it.
func (a *Analyzer) AppendTokens(dst []Token, words []Word) []Token {
	for _, w := range words {
		if w.ByGrams {
			dst = a.appendGrams(dst, w)
			continue
		}
		if f := a.forms(w); f.terms != nil {
			dst = append(dst, Token{Terms: f.terms, Start: w.Start, End: w.End})
		}
	}
	return dst
}

// appendGrams appends a token for each character of w, if the language uses its script.
func (a *Analyzer) appendGrams(tokens []Token, w Word) []Token {
	if first, _ := utf8.DecodeRuneInString(w.Text); !a.own(first) {
		return tokens
	}
	terms, places := w.Terms(), places(w)
	for _, p := range places {
		n := min(2, len(terms)) // the last character starts no pair
		tokens = append(tokens, Token{Terms: terms[:n:n], Start: p.start, End: p.end, Gram: true})
		terms = terms[n:]
	}
	return tokens
}

// place is the bytes that a folded character has in the text.
type place struct{ start, end int }

// places returns where each character of w.Text comes from: folding joins some (half-width kana and its voicing mark) and
// parts others. Where that cannot be told for each alone, all have the bytes of the word.
func places(w Word) []place {
	count := utf8.RuneCountInString(w.Text)
	places := make([]place, 0, count)
	if len(w.Written) == w.End-w.Start {
		for at := 0; at < len(w.Written); {
			next := at + norm.NFKC.NextBoundaryInString(w.Written[at:], true)
			folded := fold.Text(unjoined(w.Written[at:next], true))
			for range utf8.RuneCountInString(folded) {
				places = append(places, place{w.Start + at, w.Start + next})
			}
			at = next
		}
	}
	if len(places) != count {
		places = places[:0]
		for range count {
			places = append(places, place{w.Start, w.End})
		}
	}
	return places
}
