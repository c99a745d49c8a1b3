package search

import (
	"fmt"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index/film"
)

// filmOffers returns the films that are to be suggested, best first, as many as there are places.
func (g *suggesting) filmOffers() []offer {
	if slices.Contains(g.plan.notes, noteNothing) { // no title is these signs
		return nil
	}
	var offers []offer
	seen := g.noneSeen()
	for fit := whole; fit <= inside && len(offers) < g.limit; fit++ {
		best := &top{n: g.limit - len(offers)}
		for i, s := range g.segments {
			if len(s.passes) == 0 { // there was no time to look there
				continue
			}
			p := s.passes[len(s.passes)-1] // those before it found nothing
			docs := roaring.AndNot(s.fitting(p, fit), seen[i])
			seen[i].Or(docs)
			g.offer(best, s, level{p.kind, fitTiers[fit]}, docs)
		}
		for _, c := range best.sorted() {
			offers = append(offers, offer{fit: fit, renown: renown(c.segment.Segment, c.doc), film: c})
		}
	}
	return offers
}

// fitTiers are the tiers that order films as those of a fit are to be.
var fitTiers = [...]tier{whole: wholeTitle, begins: titleBeginning, inside: titleWords}

// fitting returns the films that a pass found and that fit so or better.
func (s *segmentRun) fitting(p *pass, f fit) *roaring.Bitmap {
	var docs *roaring.Bitmap
	switch {
	case f == inside || len(p.words) == 0:
		return p.found
	case f == whole:
		docs = union(p.whole, p.same)
	case f == begins:
		docs = union(p.whole, p.same, p.sequel, p.begin)
	}
	if docs == nil {
		return s.none
	}
	return roaring.And(docs, p.found)
}

// film reads a film and makes it a suggestion.
func (g *suggesting) film(c candidate, m *marker) (Suggestion, error) {
	f, err := c.segment.Film(c.doc)
	if err != nil {
		return Suggestion{}, fmt.Errorf("reading a suggestion: %w", err)
	}
	title, tag := shownTitle(f, g.request.Langs)
	s := Suggestion{Kind: SuggestFilm, ID: f.ID, Text: title, Year: f.Year}
	e := g.evidence(c)
	best := m.name(title, tag, &e, "title")
	otherTitles(f, func(title, tag string) bool {
		if best.shows != m.all {
			if p := m.name(title, tag, &e, "title"); more(p.shows, best.shows, m.all) {
				best = p
			}
		}
		return best.shows != m.all
	})
	s.HTML = best.html()
	return s, nil
}

// otherTitles calls use with every title of a film and its language while it returns true.
func otherTitles(f *film.Film, use func(title, tag string) bool) {
	if !use(f.OriginalTitle, f.OriginalLanguage) {
		return
	}
	for _, lang := range sortedKeys(f.Titles) {
		if !use(f.Titles[lang], lang) {
			return
		}
	}
	for _, alias := range f.Aliases {
		if !use(alias, "") {
			return
		}
	}
}
