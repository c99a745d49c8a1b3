package search

import "slices"

// How suggestions of several kinds become one list, best first:
//
//  1. What the text is the whole title or name of stands before what begins with it, and that before what has it inside. A name
//     begins with the family name, too, where the typed words are its last ones. All spellings and languages count; mistakes are only
//     looked for where nothing has what was typed, so that they never compete with what was meant.
//  2. Then what is better known: films by the steps of renown (each doubling of popularity, each sixteenfold of votes), people and
//     keywords by the doublings of the number of their films. Of the same renown films come first, then people, then keywords.
//  3. At least half of the places are films', as far as any match, and one is people's and one keywords', where some begin so, or match
//     as well as what they take the place of.
//
// Within a kind: films as a search orders those of one tier, but those first that fit so by the title shown or the original one, as far
// as can be seen (readFilms); people and keywords by their films, then by id.

// offer is something that may be suggested.
type offer struct {
	kind    int // films, people, keywords: 0, 1, 2
	fit     fit
	renown  float32
	film    candidate
	shown   *Suggestion // of a film that has been read
	named   *naming     // of people and keywords
	ordinal uint32
	films   int
}

// before reports whether o stands before the first of another kind.
func (o *offer) before(p *offer) bool {
	switch {
	case o.fit != p.fit:
		return o.fit < p.fit
	case o.renown != p.renown:
		return o.renown > p.renown
	}
	return o.kind < p.kind
}

// mixed returns all offers in the order in which they are to be suggested.
func (g *suggesting) mixed() ([]offer, error) {
	films, err := g.filmOffers()
	kinds := [][]offer{films}
	least := []int{g.limit / 2}
	for i, n := range g.named {
		for j := range n.offers {
			n.offers[j].kind = i + 1
		}
		kinds, least = append(kinds, n.offers), append(least, 1)
	}
	return mix(kinds, least, g.limit), err
}

// mix merges lists of offers, one a kind, so that each has at least so many of the first places.
func mix(kinds [][]offer, least []int, places int) []offer {
	var all []offer
	for {
		best := -1
		for k, list := range kinds {
			if len(list) > 0 && (best < 0 || list[0].before(&kinds[best][0])) {
				best = k
			}
		}
		if best < 0 {
			break
		}
		all, kinds[best] = append(all, kinds[best][0]), kinds[best][1:]
	}
	if len(all) <= places {
		return all
	}
	first, rest := slices.Clone(all[:places]), []offer(nil)
	placed := make([]int, len(least)) // by kind
	for _, o := range first {
		placed[o.kind]++
	}
	for _, o := range all[places:] {
		last := -1 // of the first, that can spare its place for this one
		if placed[o.kind] < least[o.kind] {
			for i, p := range first {
				if placed[p.kind] > least[p.kind] && (o.fit <= max(begins, p.fit) || o.named == nil) {
					last = i
				}
			}
		}
		if last < 0 {
			rest = append(rest, o)
			continue
		}
		placed[o.kind]++
		placed[first[last].kind]--
		rest = append(rest, first[last])
		first = append(slices.Delete(first, last, last+1), o)
	}
	return append(first, rest...)
}
