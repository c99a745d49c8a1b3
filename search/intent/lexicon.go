package intent

import (
	"sync"

	"cinedex/index/language"
)

// asked is what one term asks for: values of each of its elements, all of which elements must hold.
type asked [][]Value

// lexicon finds terms: one or more folded words, a space between.
type lexicon struct {
	terms   map[string]asked
	longest map[string]int  // by first word: the words of the longest term that begins with it
	mediums map[string]bool // words that only say that a film is meant
	fillers map[string]bool // mediums and particles: what may stand beside and between terms
}

// maxTermBytes bounds a term, and with it the looking for one.
const maxTermBytes = 64

// longestAt returns what the longest term that begins with words[at] asks for and where it ends; at itself if there is none.
func (l *lexicon) longestAt(words []string, at int) (asked, int) {
	var key [maxTermBytes]byte
	for n := min(l.longest[words[at]], len(words)-at); n > 0; n-- {
		term, ok := appendTerm(key[:0], words[at:at+n])
		if !ok {
			continue
		}
		if a, ok := l.terms[string(term)]; ok {
			return a, at + n
		}
	}
	return nil, at
}

// appendTerm appends the words with a space between, and reports whether they are short enough for a term.
func appendTerm(dst []byte, words []string) ([]byte, bool) {
	for i, w := range words {
		if len(dst)+1+len(w) > maxTermBytes {
			return dst, false
		}
		if i > 0 {
			dst = append(dst, ' ')
		}
		dst = append(dst, w...)
	}
	return dst, true
}

// known is the lexicon of the labels and of words.tsv. It takes some 40 ms to make.
var known = sync.OnceValue(func() *lexicon {
	l := &lexicon{map[string]asked{}, map[string]int{}, map[string]bool{}, map[string]bool{}}
	l.addLabels()
	l.addTable(table)
	for term := range l.terms {
		words := language.Words(term)
		l.longest[words[0].Text] = max(l.longest[words[0].Text], len(words))
	}
	return l
})

// add enters a spelling, in place of what the same folded words meant before.
func (l *lexicon) add(spelling string, a asked) {
	if term := folded(spelling); term != "" {
		l.terms[term] = a
	}
}

// folded returns the folded words of a spelling with a space between.
func folded(spelling string) string {
	var term []byte
	for i, w := range language.Words(spelling) {
		if i > 0 {
			term = append(term, ' ')
		}
		term = append(term, w.Text...)
	}
	return string(term)
}
