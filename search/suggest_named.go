package search

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"cinedex/index"
)

// mostNamed is how many people, or keywords, are looked at, those with the most films, of what may be very many whose names have a
// word that begins as was typed; and as many whose names have the last word whole.
const mostNamed = 48

// naming finds people, or keywords, by what was typed.
type naming struct {
	fitter
	kinds    namedKind
	segments []*segmentRun
	marker   *marker
	offers   []offer // best first
}

func newNaming(of namedKind, segments []*segmentRun, p *plan) *naming {
	return &naming{fitter: fitter{plan: p, family: of.familyName()}, kinds: of, segments: segments, marker: newMarker(p)}
}

// look finds those whose names have every word of the plan, as far as the pass forgives.
func (n *naming) look(kind passKind) {
	n.kind = kind
	var all, complete index.Ordinals
	last := len(n.plan.words) - 1
	for i := range n.plan.words {
		var found index.Ordinals
		n.find(i, n.plan.words[i].unfinished, &found)
		if i == 0 {
			all = found
		} else {
			all.And(&found)
		}
	}
	n.find(last, false, &complete)
	complete.And(&all)
	n.offers = n.offers[:0]
	ordinals := append(n.most(&complete), n.most(&all)...)
	slices.Sort(ordinals)
	for _, o := range slices.Compact(ordinals) {
		if fit := n.best(o); fit != misfit {
			films := 0
			for _, s := range n.segments {
				films += n.kinds.films(s, o)
			}
			n.offers = append(n.offers, offer{fit: fit, renown: float32(max(0, bits.Len(uint(films))-1)), named: n, ordinal: o, films: films})
		}
	}
	keys := n.kinds.vocabulary().Keys()
	slices.SortFunc(n.offers, func(a, b offer) int {
		return cmp.Or(cmp.Compare(a.fit, b.fit), cmp.Compare(b.films, a.films), strings.Compare(keys[a.ordinal], keys[b.ordinal]))
	})
}

// find adds those whose names have a word, or, with prefix, one that begins so, in any script.
func (n *naming) find(i int, prefix bool, found *index.Ordinals) {
	w, directory := &n.plan.words[i], n.kinds.vocabulary().Names()
	directory.Find(w.text, prefix || w.grams != nil, found)
	if w.roman != "" {
		directory.FindRoman(w.roman, prefix && w.romanGoes, found)
	}
	if w.latin != "" {
		directory.Find(w.latin, prefix && w.romanGoes, found)
	}
	if n.kind < nearest || n.plan.near[n.kind-nearest] == nil {
		return
	}
	for _, a := range n.plan.near[n.kind-nearest][i] {
		if a.start != "" {
			directory.Near(a.text, a.edits, prefix, func(word []byte) bool { return matches(a, word) }, found)
		}
	}
}

// most returns those of a set that have the most films, about.
func (n *naming) most(of *index.Ordinals) []uint32 {
	if of.Len() <= mostNamed {
		return slices.Collect(of.All())
	}
	var list []uint32
	for _, s := range n.segments {
		left := mostNamed
		for _, o := range n.kinds.mostFilms(s) {
			if of.Has(o) {
				list = append(list, o)
				if left--; left == 0 {
					break
				}
			}
		}
	}
	return list
}

// suggestion makes one of an offer; ok is false of what no film has any more.
func (n *naming) suggestion(o offer) (s Suggestion, ok bool) {
	key := n.kinds.vocabulary().Keys()[o.ordinal]
	s = Suggestion{Kind: n.kinds.kind(), ID: key, Text: n.kinds.label(o.ordinal)}
	for _, seg := range n.segments {
		s.Films += int(n.kinds.docs(seg.Reader, key).AndCardinality(seg.base))
	}
	if s.Films == 0 && !n.kinds.recorded(key) {
		return s, false
	}
	e := evidence{kind: n.kind}
	best := n.marker.name(s.Text, "", &e, "person")
	show := func(name string) {
		if best.shows != n.marker.all {
			if p := n.marker.name(name, "", &e, "person"); more(p.shows, best.shows, n.marker.all) {
				best = p
			}
		}
	}
	for _, e.roman = range []bool{false, true} { // in Latin letters only what is not found as it is written: it takes longer
		for _, name := range n.kinds.vocabulary().Spellings(o.ordinal) {
			if name == s.Text || n.written(key, name) {
				show(name)
			}
		}
		for _, name := range n.kinds.aliases(key) {
			show(name)
		}
	}
	s.HTML = best.html()
	return s, best.shows == n.marker.all
}

// written reports whether a film still writes a name so.
func (n *naming) written(key, name string) bool {
	return slices.ContainsFunc(n.segments, func(s *segmentRun) bool {
		return n.kinds.vocabulary().Written(s.Reader, key, name).Intersects(s.base)
	})
}

// best returns how well what was typed fits the best of the names of one with that ordinal.
func (n *naming) best(ordinal uint32) fit {
	best := misfit
	for _, name := range n.kinds.vocabulary().Spellings(ordinal) {
		best = min(best, n.of(name))
	}
	for _, name := range n.kinds.aliases(n.kinds.vocabulary().Keys()[ordinal]) {
		best = min(best, n.of(name))
	}
	return best
}
