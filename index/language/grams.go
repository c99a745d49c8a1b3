package language

import "unicode/utf8"

// Terms returns what is indexed of the word: itself, or, of one looked for by grams, each character and each two adjacent ones.
// A character is a code point here: in Thai a vowel sign is one, so that any part of a run, half typed or not, finds it.
//
// Thai is not cut into words, as a dictionary would: it cuts names and what is half typed wrongly, and another way in a query than in a
// text, while a word of a compound, and each of several typed with spaces, is always among the pairs of the text. What pairs do not
// find is two words typed together that the text has in another order.
func (w Word) Terms() []string {
	if !w.ByGrams {
		return []string{w.Text}
	}
	terms := make([]string, 0, 2*utf8.RuneCountInString(w.Text))
	for at := 0; at < len(w.Text); {
		one, two := gramsAt(w.Text, at)
		terms = append(terms, w.Text[at:one])
		if two > one {
			terms = append(terms, w.Text[at:two])
		}
		at = one
	}
	return terms
}

// Grams returns what a text must hold all of to hold the word: each two adjacent characters, or the one there is. It is nil
// for a word that is not looked for by grams.
func (w Word) Grams() []string {
	if !w.ByGrams {
		return nil
	}
	var grams []string
	for at := 0; at < len(w.Text); {
		one, two := gramsAt(w.Text, at)
		if two > one {
			grams = append(grams, w.Text[at:two])
		}
		at = one
	}
	if grams == nil {
		return []string{w.Text}
	}
	return grams
}

// gramsAt returns where the character and the pair of characters that start at byte at of s end; the same where no other follows.
func gramsAt(s string, at int) (one, two int) {
	_, n := utf8.DecodeRuneInString(s[at:])
	_, m := utf8.DecodeRuneInString(s[at+n:])
	return at + n, at + n + m
}
