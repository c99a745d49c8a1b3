package search

import (
	"fmt"
	"html"
	"slices"
	"unicode/utf8"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
	"cinedex/index/film"
)

// readFilms is how many of very many films are read to see which of their titles fits, to each place.
const readFilms = 3

// filmOffers returns the films that are to be suggested, best first, as many as there are places.
func (g *suggesting) filmOffers() ([]offer, error) {
	if slices.Contains(g.plan.notes, noteNothing) { // no title is these signs
		return nil, nil
	}
	var offers []offer
	seen := make([]*roaring.Bitmap, len(g.segments)) // by segment: those offered
	for i := range seen {
		seen[i] = roaring.New()
	}
	for fit := whole; fit <= inside && len(offers) < g.limit; fit++ {
		places := g.limit - len(offers)
		best := &top{n: readFilms * places}
		for i, s := range g.segments {
			if len(s.passes) == 0 { // there was no time to look there
				continue
			}
			p := s.passes[len(s.passes)-1] // those before it found nothing
			docs := roaring.AndNot(s.fitting(p, fit), seen[i])
			seen[i].Or(docs)
			g.offer(best, s, level{p.kind, fitTiers[fit]}, docs)
		}
		var here []offer
		for _, c := range best.sorted() {
			here = append(here, offer{fit: fit, renown: float32(c.segment.Renown[c.doc]), film: c})
		}
		if len(here) > places && len(g.plan.words) > 0 {
			if err := g.familiarFirst(here); err != nil {
				return nil, err
			}
		}
		offers = append(offers, here[:min(places, len(here))]...)
	}
	return offers, nil
}

// familiarFirst reads films, and puts those first that fit as they do by the title shown or the original one: a reader knows hardly
// any other.
func (g *suggesting) familiarFirst(offers []offer) error {
	familiar, others := make([]offer, 0, len(offers)), make([]offer, 0, len(offers))
	for _, o := range offers {
		s, fit, err := g.film(o.film)
		if err != nil {
			return err
		}
		o.shown = &s
		if fit <= o.fit {
			familiar = append(familiar, o)
		} else {
			others = append(others, o)
		}
	}
	copy(offers[copy(offers, familiar):], others)
	return nil
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
		if p.kind == exact {
			docs = union(docs, s.beginAfterArticle())
		}
	}
	if docs == nil {
		return s.none
	}
	return roaring.And(docs, p.found)
}

// film reads a film and makes it a suggestion. fit is how well what was typed fits the title shown or the original one.
func (g *suggesting) film(c candidate) (s Suggestion, fit fit, err error) {
	f, err := c.segment.Film(c.doc)
	if err != nil {
		return s, misfit, fmt.Errorf("reading a suggestion: %w", err)
	}
	title, tag := shownTitle(f, g.request.Langs)
	s = Suggestion{Kind: SuggestFilm, ID: f.ID, Text: title, HTML: g.markTitle(f, title, tag, c), Year: f.Year}
	return s, min(g.ofTitle(title, tag), g.ofTitle(f.OriginalTitle, f.OriginalLanguage)), nil
}

// markTitle marks what was typed in the title shown, or, if that has it not, in the first that has.
func (g *suggesting) markTitle(f *film.Film, shown, tag string, c candidate) string {
	if g.typed.empty() {
		return html.EscapeString(shown)
	}
	for _, as := range []struct {
		typed    *typedName
		mistaken bool
	}{{g.typed.written(), false}, {g.typed, false}, {g.typed, true}} { // a title may be found by all words as one
		var marked piece
		found := false
		has := func(title, _ string) bool {
			marked, found = as.typed.mark(title, as.mistaken)
			return !found
		}
		if has(shown, tag) {
			otherTitles(f, has)
		}
		if found {
			return marked.html()
		}
	}
	return g.markAsFound(f, shown, tag, c)
}

// markAsFound marks a title that was found by more than its words: numbers, conjunctions and articles written otherwise.
func (g *suggesting) markAsFound(f *film.Film, shown, tag string, c candidate) string {
	m, e := newMarker(g.plan), g.evidence(c)
	best := m.name(shown, tag, &e, "title")
	otherTitles(f, func(title, tag string) bool {
		if p := m.name(title, tag, &e, "title"); more(p.shows, best.shows, m.all) {
			best = p
		}
		return best.shows != m.all
	})
	return best.html()
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

// beginAfterArticle finds the films of whose titles one begins with the text but for its article.
func (s *segmentRun) beginAfterArticle() *roaring.Bitmap {
	key := s.plan.keys[0]
	if utf8.RuneCountInString(key) <= index.BeginLetters {
		return s.Postings(index.FieldTitleKeyBegin, key)
	}
	return s.beginning(index.FieldTitleKey, key)
}
