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
	*fitter
	kinds    namedKind
	segments []*segmentRun
	offers   []offer // best first
}

// look finds those whose names have every word that was typed, with typing mistakes if the fitter forgives them.
func (n *naming) look() {
	all, finished := newOrdinals(), newOrdinals()
	defer freeOrdinals(all)
	defer freeOrdinals(finished)
	names := n.kinds.vocabulary().Names()
	n.typed.find(names, n.mistaken, all)
	n.typed.whole().find(names, false, finished)
	ordinals := append(n.most(finished), n.most(all)...)
	slices.Sort(ordinals)
	n.offers = n.offers[:0]
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

// best returns how well what was typed fits the best of the names of one with that ordinal.
func (n *naming) best(ordinal uint32) fit {
	best := misfit
	names := n.kinds.vocabulary()
	for _, list := range [][]string{names.Spellings(ordinal), n.kinds.aliases(names.Keys()[ordinal])} {
		for _, name := range list {
			best = min(best, n.of(name, n.kinds.familyName()))
		}
	}
	return best
}

// suggestion makes one of an offer; ok is false of what no film has any more, or none so.
func (n *naming) suggestion(o offer) (s Suggestion, ok bool) {
	key := n.kinds.vocabulary().Keys()[o.ordinal]
	s = Suggestion{Kind: n.kinds.kind(), ID: key, Text: n.kinds.label(o.ordinal)}
	for _, seg := range n.segments {
		s.Films += int(n.kinds.docs(seg.Reader, key).AndCardinality(seg.base))
	}
	if s.Films == 0 && !n.kinds.recorded(key) {
		return s, false
	}
	if s.HTML, ok = n.typed.show(s.Text, nil, false); ok {
		return s, true
	}
	names := slices.Clone(n.kinds.aliases(key))
	for _, name := range n.kinds.vocabulary().Spellings(o.ordinal) {
		if name != s.Text && n.written(key, name) {
			names = append(names, name)
		}
	}
	s.HTML, ok = n.typed.show(s.Text, names, n.mistaken)
	return s, ok
}

// written reports whether a film still writes a name so.
func (n *naming) written(key, name string) bool {
	return slices.ContainsFunc(n.segments, func(s *segmentRun) bool {
		return n.kinds.vocabulary().Written(s.Reader, key, name).Intersects(s.base)
	})
}
