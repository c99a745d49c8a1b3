package search

import (
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
	"cinedex/index/language"
)

// passKind says what a pass forgives. Each is tried only where the ones before do not suffice, and what it finds stands below
// theirs.
type passKind int

const (
	exact      passKind = iota // every word as typed, the last perhaps half
	completed                  // the last word may go on in synopses and quotes too
	unnumbered                 // a number may lack: there is no second part
	nearest                    // each word of titles and names may have a typing mistake
	near                       // long ones two
	farther                    // in the first letter too, and shorter ones two
	gist                       // without the words that all texts are full of
	most                       // most of the words are enough
)

// guesses reports whether what a pass finds is not what was typed.
func (kind passKind) guesses() bool { return kind >= unnumbered && kind != gist }

// passNames are what an explanation calls them.
var passNames = [...]string{"as typed", "last word completed in texts", "but for a number", "with a typing mistake", "with typing mistakes",
	"with more typing mistakes", "stop words left out", "most of the words"}

// pass is what one kind of matching found in one segment.
type pass struct {
	kind         passKind
	words        []sets
	whole, begin *roaring.Bitmap   // by title
	same, sequel *roaring.Bitmap   // likewise, by what titles are known by
	sequels      []sequel          // those by number
	name         *roaring.Bitmap   // by a person's whole name
	having       []*roaring.Bitmap // most: by the number of words that may lack
	found        *roaring.Bitmap   // all
}

// matchText finds what the text asks for in every segment, forgiving more while what is found does not suffice. That is
// decided on the text and on what becomes of adult films alone: filters narrow a set that does not depend on them.
func (r *run) matchText() {
	if r.plan.signs != "" {
		r.matchSigns()
		return
	}
	r.eachSegment(func(s *segmentRun) { s.lookUp() })
	cut := r.clock.cut
	r.beginPairs()
	together(r.cores, len(r.segments), func(i int) {
		if s := r.segments[i]; s.words != nil && (i == 0 || !r.expired()) { // in one at least what was looked up is to be shown
			s.widen()
			s.spread(s.words)
			s.add(&pass{kind: exact, words: s.words})
		}
	})
	if cut || r.clock.cut || len(r.plan.words) == 0 {
		return
	}
	for kind := completed; kind <= most && (r.farthest == 0 || kind <= r.farthest) && !r.expired(); kind++ {
		before := r.found()
		if kind <= nearest {
			r.unguessed = before
		}
		if !r.forgives(kind) {
			continue
		}
		r.prepare(kind)
		r.forgive(kind)
		if kind == most && r.found() == 0 {
			r.plan.mayLack = 1
			r.forgive(kind)
		}
		r.note(kind, before)
	}
}

// forgive adds one pass to every segment.
func (r *run) forgive(kind passKind) {
	r.eachSegment(func(s *segmentRun) { s.forgive(kind) })
}

// eachSegment does the same in every segment, as far as there is time.
func (r *run) eachSegment(do func(*segmentRun)) {
	together(r.cores, len(r.segments), func(i int) {
		if !r.expired() {
			do(r.segments[i])
		}
	})
}

// forgives reports whether a pass is to be tried after those before it.
func (r *run) forgives(kind passKind) bool {
	words, found := len(r.plan.words), r.found()
	switch kind {
	case completed:
		return found == 0
	case unnumbered, gist:
		return !r.request.MatchAll && !r.suffices()
	case nearest, near:
		return words <= fewWords && r.mistakes()
	case farther:
		return words <= fewestWords && r.mistakes()
	}
	return !r.request.MatchAll && (found == 0 || found < enough && words > 1) // of one word nothing can lack
}

// mistakes reports whether to look for typing mistakes, or, where fewer of them found nothing, for more.
func (r *run) mistakes() bool {
	found := r.found()
	return !r.request.NoTypos && (found == 0 || found == r.unguessed && !r.plan.beginsWord() && !r.suffices())
}

// beginsWord reports whether the last word has only just been begun: what is found then may be what is meant.
func (p *plan) beginsWord() bool {
	last := p.words[len(p.words)-1]
	return last.unfinished && last.letters <= index.EdgeLetters
}

// suffices reports whether nobody needs to guess what was meant: enough films were found, or some outside their texts, or with
// so many words in a text that it is no accident.
func (r *run) suffices() bool {
	found := r.found()
	if found == 0 || found >= enough {
		return found > 0
	}
	telling := 0
	for i := range r.plan.words {
		if w := &r.plan.words[i]; !w.medium && !w.stop() && w.letters >= index.EdgeLetters && !language.Number(w.text) {
			telling++
		}
	}
	if telling >= fewestWords {
		return true
	}
	for _, s := range r.segments {
		for _, p := range s.passes {
			outside := p.every(p.found, (*sets).anyPlace)
			for _, docs := range []*roaring.Bitmap{outside, p.whole, p.same, p.sequel, p.begin, p.name} {
				if docs != nil && docs.Intersects(p.found) {
					return true
				}
			}
		}
	}
	return false
}

// prepare makes ready what a pass needs to know of the whole index.
func (r *run) prepare(kind passKind) {
	switch kind {
	case nearest, near, farther:
		r.plan.approximateWords(kind)
	case most:
		if r.found() == 0 && r.plan.splitRuns() {
			r.restart()
		}
		r.plan.known = make([]bool, len(r.plan.words))
		for i := range r.plan.known {
			r.plan.known[i] = slices.ContainsFunc(r.segments, func(s *segmentRun) bool { return !s.words[i].empty() })
		}
		r.plan.telling = r.telling()
		r.plan.mayLack = r.mayLack()
	}
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
	switch kind {
	case completed:
		if words := s.complete(s.words); words != nil {
			s.words = words
			s.add(&pass{kind: kind, words: words})
		}
	case unnumbered, gist:
		if words := s.plan.freed(s.words, kind); words != nil {
			s.add(&pass{kind: kind, words: words})
		}
	case nearest, near, farther:
		s.addNear(kind)
	case most:
		s.addMost()
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
