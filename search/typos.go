package search

import (
	"unicode/utf8"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
)

// approximateWords prepares the automata of a pass that forgives typing mistakes.
func (p *plan) approximateWords(kind passKind) {
	more, grams := false, false // more than the pass before forgave
	words := make([]approximates, len(p.words))
	for i, w := range p.words {
		grams = grams || w.grams != nil
		if w.grams == nil && !w.quoted {
			goes := w.unfinished && (!p.offers || w.letters >= sureBeginning)
			words[i] = newApproximates(w.text, w.letters, kind, goes)
			if w.latin != "" {
				words[i] = append(words[i], newApproximates(w.latin, len(w.latin), kind, goes)...)
			}
			more = more || words[i] != nil
		}
	}
	var whole approximates
	if len(p.phrases) == 0 && !grams && (p.ofTitles || p.ofNames) {
		whole = newApproximates(p.joined, utf8.RuneCountInString(p.joined), kind, false)
	}
	if more || whole != nil {
		p.near[kind-nearest], p.nearWhole[kind-nearest] = words, whole
	}
}

// addNear adds a pass that forgives typing mistakes.
func (s *segmentRun) addNear(kind passKind) {
	k := kind - nearest
	if s.plan.near[k] == nil {
		return
	}
	p := &pass{kind: kind, words: s.mistyped(s.plan.near[k], kind == farther)}
	if s.plan.ofTitles {
		p.whole = s.nearTerms(index.FieldTitleWhole, s.plan.nearWhole[k])
		p.same = s.nearTerms(index.FieldTitleKey, s.plan.nearWhole[k])
	}
	if s.plan.ofNames {
		p.name = s.nearTerms(index.FieldNameWhole, s.plan.nearWhole[k])
	}
	s.add(p)
}

// mistyped returns the words with what may have been meant by each. As a last resort that may be two words written as one, or one
// of another script.
func (s *segmentRun) mistyped(as []approximates, last bool) []sets {
	before := s.guessed()
	wider := make([]sets, len(before))
	for i, w := range before {
		wider[i] = w
		if as[i] == nil {
			continue
		}
		of := func(field string) *roaring.Bitmap { return s.nearTerms(field, as[i]) }
		typed := &s.plan.words[i]
		if typed.field == "" || typed.field == "title" {
			wider[i].title = union(w.title, of(index.FieldTitle))
			if last && typed.letters >= longWord {
				wider[i].title = union(wider[i].title, of(index.FieldTitlePair))
			}
		}
		switch typed.field {
		case "", "person":
			wider[i].name = union(w.name, of(index.FieldName))
		case "director":
			wider[i].name = union(w.name, of(index.FieldDirector))
		}
		if last && typed.roman == typed.text { // other scripts have many spellings: everything is near something
			if typed.asks("title") {
				wider[i].roman = union(wider[i].roman, of(index.FieldTitleRoman))
			}
			if typed.asks("person") {
				wider[i].roman = union(wider[i].roman, of(index.FieldNameRoman))
			}
		}
		wider[i].joint = false
	}
	return wider
}

// nearTerms finds the documents that have a term of field near what the automata stand for.
func (s *segmentRun) nearTerms(field string, as approximates) *roaring.Bitmap {
	found := roaring.New()
	for _, a := range as {
		found.Or(s.nearby.find(s, field, a))
	}
	return found
}
