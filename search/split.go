package search

import (
	"slices"
	"unicode"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index/language"
)

// splitRuns parts long runs of scripts written without spaces into their pairs of characters, so that most of them are
// enough where no film has the run: there are no words to leave out. Pairs of hiragana alone are particles and endings, and go. It
// reports whether it did.
func (p *plan) splitRuns() bool {
	if len(p.phrases) > 0 {
		return false
	}
	var parted []word
	some := false
	for i := range p.words {
		w := &p.words[i]
		if w.grams == nil || w.quoted || w.letters < splitLetters {
			parted = append(parted, *w)
			continue
		}
		some = true
		parted = append(parted, p.pairsOf(w)...)
	}
	if some {
		p.words, p.variants = parted, nil
		clear(p.near[:]) // nothing was near
		clear(p.nearWhole[:])
	}
	return some
}

// splitLetters is the length in characters from which on a run is parted.
const splitLetters = 4

// pairsOf returns the pairs of characters of a run as words.
func (p *plan) pairsOf(w *word) []word {
	letters, written := []rune(w.text), []rune(w.written)
	alike := len(written) == len(letters) // as nearly always: else a pair stands for the whole run
	if !alike {
		written = letters
	}
	var pairs []word
	for i := 1; i < len(letters); i++ {
		if unicode.Is(unicode.Hiragana, written[i-1]) && unicode.Is(unicode.Hiragana, written[i]) { // as typed: folding makes all kana one
			continue
		}
		pair := string(letters[i-1 : i+1])
		part := p.word(language.Word{Text: pair, Written: pair, End: len(pair), ByGrams: true}, w.field, false)
		part.clause, part.start, part.end, part.written = w.clause, w.start, w.end, w.written
		if alike {
			part.start = w.start + len(string(written[:i-1]))
			part.end = part.start + len(string(written[i-1:i+1]))
			part.written = string(written[i-1 : i+1])
		}
		pairs = append(pairs, part)
	}
	return slices.Clip(pairs)
}

// restart looks the words of a plan that was parted up again: what was found as typed, nothing, is forgotten. What may stand
// for words is not looked for again.
func (r *run) restart() {
	for _, s := range r.segments {
		s.passes, s.words = nil, make([]sets, len(r.plan.words))
		for i := range s.words {
			s.words[i].texts = make([]*roaring.Bitmap, len(r.plan.words[i].texts))
		}
		if !r.expired() {
			s.lookUp()
			s.spread(s.words)
		}
		s.add(&pass{kind: exact, words: s.words, found: s.none})
	}
}
