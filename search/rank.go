package search

import (
	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
)

// tier is where the words of a text were found. All hits of one tier stand before those of the next, whatever their
// scores; tiers are evaluated in order and no further than the page needs. Above tiers stands what a pass forgave, see
// passKind: all words as typed before most of them, no mistake before one, one before two.
type tier int

const (
	wholeTitle     tier = iota // the text is a title, or one and its year
	sameTitle                  // it is one but for the article, a conjunction or the way a number is written
	sequels                    // a title is the text and a number: Rocky II, Rocky III for rocky
	titleStart                 // a title begins with the words of the text, whole, or they are someone's whole name
	titleBeginning             // a title begins with the text
	titlePhrase                // a title has the words side by side
	titleWords                 // every word is in the titles, or the year
	wholeName                  // the text is someone's name, of one word
	namePhrase                 // a name has the words side by side, the family name first or last
	titleAndNames              // every word is in titles and names, not all in names; or the year
	nameWords                  // every word is in the names of different people, or the year
	romanised                  // titles and names of other scripts, in Latin letters, help
	described                  // keywords, companies, characters, genre, language, country and decade help
	texts                      // synopses and quotes help
	tiers
)

var tierNames = [...]string{"whole title", "whole title, written otherwise", "sequel", "first words of a title", "beginning of a title", "words of a title side by side",
	"words of titles", "a person's name", "words of a name side by side", "titles and names", "words of names", "romanised titles and names",
	"keywords, genre, language, country or decade", "synopses and quotes"}

// level is a tier of one kind of pass: the coarsest part of a hit's rank. For the pass most, tier is how many words lack.
type level struct {
	kind passKind
	tier tier
}

// levels lists what the passes of a run come to, best first.
func (r *run) levels() []level {
	var all []level
	seen := map[passKind]bool{}
	for kind := exact; kind <= most; kind++ {
		for _, s := range r.segments {
			p := s.pass(kind)
			if p == nil || seen[kind] {
				continue
			}
			seen[kind] = true
			n := int(tiers)
			if kind == most {
				n = len(p.having)
			}
			for t := range n {
				all = append(all, level{kind, tier(t)})
			}
		}
	}
	return all
}

// passUpTo returns the pass of a kind, or, where a segment needed none, the last before it.
func (s *segmentRun) passUpTo(kind passKind) *pass {
	for i := len(s.passes) - 1; i >= 0; i-- {
		if s.passes[i].kind <= kind {
			return s.passes[i]
		}
	}
	return nil
}

func (s *segmentRun) pass(kind passKind) *pass {
	for _, p := range s.passes {
		if p.kind == kind {
			return p
		}
	}
	return nil
}

// rest is the films of one segment that no level has had so far.
type rest struct {
	films *roaring.Bitmap // of all that are asked for, before the pass
	pass  *pass           // that the last level was of
	found *roaring.Bitmap // what the pass found of films, without the levels before
}

// at returns what one level has of the rest, and takes it away. Levels are asked for in their order, none left out.
func (s *segmentRun) at(l level, r *rest) *roaring.Bitmap {
	p := s.pass(l.kind)
	if p == nil {
		return s.none
	}
	if p != r.pass {
		switch {
		case r.pass != nil: // the last level of a pass has all that it found
			r.films = roaring.AndNot(r.films, r.pass.found)
			r.found = roaring.And(r.films, p.found)
		case r.films == s.match: // which all passes found
			r.found = p.found
		default:
			r.found = roaring.And(r.films, p.found)
		}
		r.pass = p
	}
	docs := s.tierSet(p, l, r.found)
	switch docs {
	case nil:
		return s.none
	case r.found:
		r.found = s.none
	default:
		r.found = roaring.AndNot(r.found, docs)
	}
	return docs
}

// tierSet returns the films of a tier that are left; nil for none. It must not be changed.
func (s *segmentRun) tierSet(p *pass, l level, left *roaring.Bitmap) *roaring.Bitmap {
	if left.IsEmpty() {
		return nil
	}
	if l.kind == most {
		return narrow(left, places{p.having[l.tier]})
	}
	switch l.tier {
	case wholeTitle:
		return narrow(left, places{p.whole})
	case sameTitle:
		return narrow(left, places{p.same})
	case sequels:
		return narrow(left, places{p.sequel})
	case titleStart:
		return narrow(left, places{s.titleStart(p)})
	case titleBeginning:
		return narrow(left, places{p.begin})
	case titlePhrase:
		return s.sideBySide(p, left, index.FieldTitlePair, inTitle)
	case titleWords:
		return p.every(left, func(w *sets) places { return places{w.title, w.year} })
	case wholeName:
		return narrow(left, places{p.name})
	case namePhrase:
		return s.sideBySide(p, left, index.FieldNamePair, inName)
	case titleAndNames:
		all := p.every(left, func(w *sets) places { return places{w.title, w.name, w.year} })
		if inNames := p.every(all, func(w *sets) places { return places{w.name, w.year} }); inNames != nil {
			return roaring.AndNot(all, inNames)
		}
		return all
	case nameWords:
		return p.every(left, func(w *sets) places { return places{w.name, w.year} })
	case romanised:
		return p.every(left, func(w *sets) places { return places{w.title, w.name, w.year, w.roman} })
	case described:
		return p.every(left, (*sets).anyPlace)
	}
	return left
}

// titleStart finds the films a title of which begins with the words of the text, the last of them whole as well, as far as
// can be told, and those of somebody with that name, if it is more than one word.
func (s *segmentRun) titleStart(p *pass) *roaring.Bitmap {
	start := p.begin
	if last := &s.plan.words[len(s.plan.words)-1]; last.unfinished && start != nil {
		whole := s.Postings(index.FieldTitle, last.text)
		if s.Or(whole, index.FieldTitlePair, last.text); !whole.IsEmpty() {
			start = roaring.And(start, whole)
		} else {
			start = nil
		}
	}
	if len(s.plan.words) > 1 {
		return union(start, p.name)
	}
	return start
}

// sideBySide finds the films that have the words of the text, as typed, one after the other in one title or name. Of a single
// word, and where words are looked for by grams, it finds none: the tiers around it tell those apart.
func (s *segmentRun) sideBySide(p *pass, left *roaring.Bitmap, pairs string, pick func(*sets) places) *roaring.Bitmap {
	words := s.plan.words
	if len(words) < 2 || p.kind.guesses() {
		return nil
	}
	found := p.every(left, pick)
	if found == nil {
		return nil
	}
	for i := 1; i < len(words) && !found.IsEmpty(); i++ {
		a, b := &words[i-1], &words[i]
		if a.grams != nil || b.grams != nil {
			return nil
		}
		pair := s.Postings(pairs, a.text+b.text)
		if b.unfinished {
			pair = s.beginning(pairs, a.text+b.text)
		}
		if len(words) == 2 && pairs == index.FieldNamePair {
			s.Or(pair, pairs, b.text+a.text)
		}
		found = roaring.And(found, pair)
	}
	return found
}

// every returns which of some films have all words that the pass asks for where pick says; nil for none. It may be the set
// given, and must not be changed.
func (p *pass) every(films *roaring.Bitmap, pick func(w *sets) places) *roaring.Bitmap {
	asked := false
	for i := range p.words {
		if p.words[i].free {
			continue
		}
		asked = true
		if films = narrow(films, pick(&p.words[i])); films == nil {
			return nil
		}
	}
	if !asked {
		return nil
	}
	return films
}

func inTitle(w *sets) places { return places{w.title} }
func inName(w *sets) places  { return places{w.name} }

// ofTitle reports whether it counts how much of a title the text covers.
func (t tier) ofTitle() bool { return t <= titleWords || t == romanised }
