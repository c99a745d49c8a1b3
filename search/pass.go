package search

import (
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
)

// passKind says what a pass forgives. Each is tried only where the ones before have found fewer than enough films, and
// what it finds stands below theirs.
type passKind int

const (
	exact     passKind = iota // every word as typed, the last perhaps half
	completed                 // the last word may go on in synopses and quotes too
	near                      // words of titles and names may have typing mistakes
	farther                   // and more of them, in the first letter too
	most                      // most of the words are enough
)

// passNames are what an explanation calls them.
var passNames = [...]string{"as typed", "last word completed in texts", "with typing mistakes", "with more typing mistakes", "most of the words"}

// passNotes are what a person is told whose films a pass found: no pass before it found any.
var passNotes = [...]string{
	near:    "no film has these words as typed: near spellings in titles and names are shown",
	farther: "no film has these words as typed: near spellings in titles and names are shown",
	most:    "no film has all of these words: films with some of them are shown",
}

// pass is what one kind of matching found in one segment.
type pass struct {
	kind         passKind
	words        []sets
	whole, begin *roaring.Bitmap   // by title
	name         *roaring.Bitmap   // by a person's whole name
	having       []*roaring.Bitmap // most: by the number of words that may lack
	found        *roaring.Bitmap   // all
}

// matchText finds what the text asks for in every segment, forgiving more while too few films are found. That is decided on
// the text and on what becomes of adult films alone: filters narrow a set that does not depend on them.
func (r *run) matchText() {
	n := 0
	for ; n < len(r.segments) && !r.expired(); n++ {
		r.segments[n].lookUp()
	}
	r.beginPairs(r.segments[:n])
	for _, s := range r.segments[:n] {
		s.add(&pass{kind: exact, words: s.words})
	}
	if n < len(r.segments) {
		return
	}
	for kind := completed; kind <= most && r.found() < enough && r.applies(kind); kind++ {
		switch {
		case kind == near && !r.request.NoTypos && len(r.plan.words) <= fewWords:
			r.plan.approximateWords(false)
		case kind == farther && !r.request.NoTypos && len(r.plan.words) <= fewestWords:
			r.plan.approximateWords(true)
		case kind == most:
			r.plan.telling = r.telling()
			if !slices.Contains(r.plan.telling, true) && len(r.plan.phrases) == 0 {
				r.plan.notes = append(r.plan.notes, "these words are in nearly every text: in quotes they are looked for there too")
			}
		}
		for _, s := range r.segments {
			if r.expired() {
				return
			}
			s.forgive(kind)
		}
		if note := passNotes[kind]; note != "" && r.found() > 0 {
			r.plan.notes = append(r.plan.notes, note)
		}
	}
}

// applies reports whether the request allows a pass, or any after it.
func (r *run) applies(kind passKind) bool {
	if len(r.plan.words) == 0 || len(r.segments) == 0 {
		return false
	}
	return kind < most || !r.request.MatchAll
}

// found counts the films matched so far.
func (r *run) found() int {
	n := uint64(0)
	for _, s := range r.segments {
		n += s.match.GetCardinality()
	}
	return int(n)
}

// forgive adds one pass.
func (s *segmentRun) forgive(kind passKind) {
	before := s.passes[len(s.passes)-1]
	switch kind {
	case completed:
		if words := s.complete(before.words); words != nil {
			s.add(&pass{kind: kind, words: words})
		}
	case near, farther:
		if s.plan.near[kind-near] != nil {
			p := &pass{kind: kind, words: s.mistyped(before.words, s.plan.near[kind-near])}
			if s.plan.ofTitles {
				p.whole = s.nearTerms(index.FieldTitleWhole, s.plan.nearWhole[kind-near])
			}
			if s.plan.ofNames {
				p.name = s.nearTerms(index.FieldNameWhole, s.plan.nearWhole[kind-near])
			}
			s.add(p)
		}
	case most:
		if p := s.mostOf(before.words); p != nil {
			s.add(p)
		}
	}
}

// add settles what a pass found beside the ones before it.
func (s *segmentRun) add(p *pass) {
	if p.found == nil {
		p.found = s.matching(p)
	}
	found := roaring.And(s.base, p.found)
	s.constrain(found, s.match)
	p.found = found
	s.passes = append(s.passes, p)
	s.match.Or(found)
}

// matching finds the films that have every word of the pass: anywhere but in the texts, or in the texts of one language
// together with that, or as part of a whole title.
func (s *segmentRun) matching(p *pass) *roaring.Bitmap {
	if len(p.words) == 0 {
		return s.base
	}
	common := make([]*roaring.Bitmap, len(p.words))
	for i, w := range p.words {
		common[i] = w.common
	}
	if p.kind == exact {
		s.wholes(p)
	}
	found := union(p.whole, p.begin, p.name, intersection(common...))
	for a := range s.plan.analyzers {
		here := make([]*roaring.Bitmap, len(p.words))
		any := false
		for i, w := range p.words {
			here[i] = w.common
			if w.texts != nil && w.texts[a] != nil && !w.texts[a].IsEmpty() {
				any = true
				here[i] = union(w.common, w.texts[a])
			}
		}
		if any {
			found = union(found, intersection(here...))
		}
	}
	if found == nil {
		return s.none
	}
	return found
}

// wholes finds the films one of whose whole titles is what was typed, or begins with it, and those with a person whose whole
// name it is.
func (s *segmentRun) wholes(p *pass) {
	if s.plan.ofTitles {
		p.whole, p.begin = s.wholeTitle(s.plan.joined)
		if !s.plan.unfinished { // mad -love begins no Madres paralelas
			of := []*roaring.Bitmap{p.begin}
			for _, w := range p.words {
				of = append(of, w.title)
			}
			p.begin = intersection(of...)
		}
		if s.plan.year != "" {
			whole, _ := s.wholeTitle(s.plan.yearless)
			p.whole = union(p.whole, roaring.And(whole, s.Postings(index.FieldYear, s.plan.year)))
		}
	}
	if s.plan.ofNames {
		p.name = s.Postings(index.FieldNameWhole, s.plan.joined)
	}
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
