package search

import (
	"cmp"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
	"cinedex/index/language"
)

// matching finds the films that have every word of the pass: anywhere but in the texts, or in the texts of one language
// together with that, or as part of a whole title.
func (s *segmentRun) matching(p *pass) *roaring.Bitmap {
	if len(p.words) == 0 {
		return s.base
	}
	if p.kind == exact {
		s.wholes(p)
	}
	found := append(s.everyWord(p), p.whole, p.same, p.sequel, p.begin, p.name)
	if all := union(found...); all != nil {
		return all
	}
	return s.none
}

// everyWord finds the films that have every word where language does not matter, and by analyzer those that have at least one in
// texts in its language and the others there or where language does not matter. The rarest words come first, so that of the common
// ones, which are in half of all films, little is touched.
func (s *segmentRun) everyWord(p *pass) []*roaring.Bitmap {
	var words []*sets
	for i := range p.words {
		if w := &p.words[i]; !w.free {
			words = append(words, w)
		}
	}
	if len(words) == 0 {
		return nil
	}
	slices.SortStableFunc(words, func(v, w *sets) int { return cmp.Compare(v.films(), w.films()) })
	having := make([]*roaring.Bitmap, len(s.plan.analyzers))
	for a := range having {
		having[a] = words[0].inText(a)
	}
	elsewhere := words[0].common()
	for _, w := range words[1:] {
		for a, films := range having {
			here := places{w.inText(a)}
			having[a] = union(narrow(films, w.anyPlace()), narrow(films, here), narrow(elsewhere, here))
		}
		elsewhere = narrow(elsewhere, w.anyPlace())
	}
	return append(having, elsewhere)
}

// complete lets the last word, if it is unfinished and long enough to be told apart, go on in texts. It returns nil where
// that finds nothing.
func (s *segmentRun) complete(words []sets) []sets {
	last := len(words) - 1
	w := s.plan.words[last]
	if !w.unfinished || w.letters < index.EdgeLetters || w.field != "" {
		return nil
	}
	completed := slices.Clone(words)
	for i := range completed { // stop words are to be where the longer words are
		completed[i].texts = slices.Clone(words[i].texts)
	}
	any := false
	for a, analyzer := range s.plan.analyzers {
		longer := s.beginning(index.FieldText(analyzer), w.text)
		any = any || !longer.IsEmpty()
		completed[last].texts[a] = union(words[last].texts[a], longer)
	}
	if !any {
		return nil
	}
	s.spread(completed)
	return completed
}

// freed frees the words that the pass leaves out: numbers, or what says nothing beside other words, which is stop words of any
// language and those that only ask for films. It returns nil where there are none, or no others.
func (p *plan) freed(words []sets, kind passKind) []sets {
	freed := slices.Clone(words)
	some, all := false, true
	for i := range p.words {
		w := &p.words[i]
		free := w.field == "" && !w.quoted
		if kind == unnumbered {
			free = free && language.Number(w.text)
		} else {
			free = free && (w.stop() || w.medium || language.Conjunction(w.text))
		}
		freed[i].free = free
		some, all = some || free, all && free
	}
	if !some || all {
		return nil
	}
	return freed
}

// matchSigns finds the films of whose titles one is nothing but the signs of the text. Where there is none it asks for nothing.
func (r *run) matchSigns() {
	for _, s := range r.segments {
		s.add(&pass{kind: exact, found: s.Postings(index.FieldTitleWhole, r.plan.signs)})
	}
	if r.found() > 0 {
		return
	}
	r.plan.notes = append(r.plan.notes, noteNothing)
	for _, s := range r.segments {
		s.add(&pass{kind: exact, found: s.base})
	}
}
