package search

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"sync/atomic"

	"cinedex/index/film"
)

// hydrate reads the films of the page and makes them hits. When time is up it leaves out the last.
func (r *run) hydrate(response *Response, page []candidate) error {
	hits := make([]Hit, len(page))
	failed := make([]error, len(page))
	var next atomic.Int64
	together(r.cores, hitReaders, func(int) {
		marker := newMarker(r.plan) // for one goroutine
		for i := int(next.Add(1)) - 1; i < len(page); i = int(next.Add(1)) - 1 {
			if i >= leastShown && r.clock.over(r.clock.reads) {
				return
			}
			failed[i] = r.hit(&hits[i], page[i], marker)
		}
	})
	if unread := slices.IndexFunc(hits, func(h Hit) bool { return h.Film == nil }); unread >= 0 {
		hits = hits[:unread]
	}
	response.Hits = hits
	return errors.Join(failed...)
}

// hitReaders is how many hits are read beside each other.
const hitReaders = 2

// hit fills in one of the page's hits.
func (r *run) hit(hit *Hit, c candidate, marker *marker) error {
	f, err := c.segment.Film(c.doc)
	if err != nil {
		return fmt.Errorf("reading a hit: %w", err)
	}
	*hit = Hit{Film: f, Score: r.score(c)}
	hit.Title, _ = shownTitle(f, r.request.Langs)
	hit.Synopsis = r.synopsis(f)
	marked := len(r.plan.words) > 0
	if marked && (r.request.Highlight || r.request.Marks) && r.clock.over(r.clock.marks) {
		marked, marker = false, newMarker(&plan{})
	}
	if r.request.Highlight && marked {
		hit.Highlights = marker.highlights(f, r.evidence(c), hit.Synopsis.Language, r.request.Langs)
	}
	if r.request.Marks {
		var e evidence
		if marked {
			e = r.evidence(c)
		}
		hit.Marks = marker.marks(f, e, hit.Synopsis, r.request.Langs)
	}
	if r.request.Explain {
		hit.Explain = r.explain(c)
	}
	return nil
}

// synopsis chooses the one to show: in a language of the reader's, else the film's own, else English, else the first by tag.
func (r *run) synopsis(f *film.Film) Text {
	for _, langs := range [][]string{r.request.Langs, {f.OriginalLanguage, "en"}} {
		if text, lang := best(f.Synopses, langs); text != "" {
			return Text{Language: lang, Text: text}
		}
	}
	for _, lang := range sortedKeys(f.Synopses) {
		return Text{Language: lang, Text: f.Synopses[lang]}
	}
	return Text{}
}

// score turns a hit's rank into one number: each level above the next, scoreSpan of it by what orders inside the level.
func (r *run) score(c candidate) float64 {
	if r.sort.Key != SortRelevance || len(r.plan.words) == 0 {
		return 0
	}
	level := int(most-c.level.kind)*int(tiers) + int(tiers) - int(c.level.tier)
	return float64(level)*scoreSpan + math.Round(100*scoreOf(c.value))/100
}

// explain tells why a hit stands where it does, the weightiest reason first.
func (r *run) explain(c candidate) []Part {
	if r.sort.Key != SortRelevance || len(r.plan.words) == 0 {
		return []Part{{Name: "order", Text: "by " + sortNames[r.sort.Key] + "popularity, votes, newest, id"}}
	}
	parts := []Part{
		{Name: "matching", Value: float64(c.level.kind), Text: passNames[c.level.kind]},
		{Name: "tier", Value: float64(c.level.tier), Text: r.tierName(c)},
	}
	known := float32(c.segment.Renown[c.doc])
	if c.level.scored() {
		return append(parts,
			Part{Name: "text", Value: scoreOf(c.value) / float64(1+fame*known), Text: "BM25 of the words in texts, and what they weigh elsewhere"},
			Part{Name: "renown", Value: float64(known), Text: fmt.Sprintf("steps of popularity and votes, each of which adds %g %% to the text", 100*fame)})
	}
	if c.level.tier == sequels {
		return append(parts, Part{Name: "number", Value: scoreOf(c.value), Text: "earlier parts first: what is left of a fixed number"})
	}
	parts = append(parts, Part{Name: "renown", Value: float64(known), Text: "steps of popularity and votes"})
	if c.level.tier.ofTitle() && (c.level.tier != titleStart || has(c.segment.pass(c.level.kind).begin, c.doc)) {
		parts = append(parts, Part{Name: "title letters", Value: float64(c.segment.Breadth[c.doc]), Text: "letters of the shortest title: the text covers more of a shorter one"})
	}
	return parts
}

// tierName says where the words were found or how many were.
func (r *run) tierName(c candidate) string {
	switch {
	case c.level.kind == most && r.plan.many():
		return fmt.Sprintf("%d or more of the words", leastOfMany)
	case c.level.kind == most && c.level.tier == 0:
		return "all words that any film has, stop words not counted"
	case c.level.kind == most:
		return fmt.Sprintf("all but %d of the words, stop words not counted", c.level.tier)
	case c.level.tier == titleStart && !has(c.segment.pass(c.level.kind).begin, c.doc):
		return tierNames[wholeName]
	case c.level.tier >= titleWords && c.level.tier != wholeName && c.level.tier != namePhrase && slices.ContainsFunc(r.plan.words, func(w word) bool { return w.year }):
		return tierNames[c.level.tier] + ", or the year"
	}
	return tierNames[c.level.tier]
}

// sortNames are what comes before the fixed order.
var sortNames = map[SortKey]string{SortRating: "rating, ", SortYear: "year, ", SortTitle: "title, "}
