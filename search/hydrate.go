package search

import (
	"fmt"
	"math"

	"cinedex/index/film"
)

// hydrate reads the films of the page and makes them hits.
func (r *run) hydrate(response *Response, page []candidate) error {
	response.Hits = make([]Hit, 0, len(page))
	marker := newMarker(r.plan)
	for _, c := range page {
		f, err := c.segment.Film(c.doc)
		if err != nil {
			return fmt.Errorf("reading a hit: %w", err)
		}
		hit := Hit{Film: f, Score: r.score(c)}
		hit.Title, _ = shownTitle(f, r.request.Langs)
		hit.Synopsis = r.synopsis(f)
		if r.request.Highlight && len(r.plan.words) > 0 {
			hit.Highlights = marker.highlights(f, c.level.kind, hit.Synopsis.Language, r.request.Langs)
		}
		if r.request.Explain {
			hit.Explain = r.explain(c)
		}
		response.Hits = append(response.Hits, hit)
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

// score turns a hit's rank into one number: each level above the next, 0 to 100 of them by what orders inside the level.
func (r *run) score(c candidate) float64 {
	if r.sort.Key != SortRelevance || len(r.plan.words) == 0 {
		return 0
	}
	level := int(most-c.level.kind)*int(tiers) + int(tiers) - int(c.level.tier)
	return float64(level)*100 + math.Round(100*scoreOf(c.value))/100
}

// explain tells why a hit stands where it does, the weightiest reason first.
func (r *run) explain(c candidate) []Part {
	if r.sort.Key != SortRelevance || len(r.plan.words) == 0 {
		return []Part{{Name: "order", Text: "ordered by " + sortNames[r.sort.Key] + ", then popularity, votes, newest, id"}}
	}
	tier := tierNames[min(int(c.level.tier), len(tierNames)-1)]
	if c.level.kind == most {
		tier = fmt.Sprintf("%d of the words lacking", c.level.tier)
	}
	parts := []Part{
		{Name: "matching", Value: float64(c.level.kind), Text: passNames[c.level.kind]},
		{Name: "tier", Value: float64(c.level.tier), Text: tier},
	}
	if c.level.scored() {
		parts = append(parts, Part{Name: "text", Value: scoreOf(c.value), Text: "BM25 of the words in texts, with renown"})
	}
	parts = append(parts, Part{Name: "renown", Value: float64(renown(c.segment.Segment, c.doc)), Text: "steps of popularity and votes"})
	if !c.level.scored() && c.level.tier <= titleWords {
		parts = append(parts, Part{Name: "title letters", Value: float64(c.segment.Breadth[c.doc]), Text: "letters of the shortest title: the text covers more of a shorter one"})
	}
	return parts
}

var sortNames = map[SortKey]string{SortRelevance: "relevance", SortPopularity: "popularity", SortRating: "rating", SortYear: "year", SortTitle: "title"}
