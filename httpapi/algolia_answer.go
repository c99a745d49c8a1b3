package httpapi

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"cinedex/index/film"
	"cinedex/search"
)

// algoliaAnswer is the answer of one search in the form of Algolia's clients.
type algoliaAnswer struct {
	Hits                  []any                     `json:"hits"`
	NbHits                int                       `json:"nbHits"`
	Page                  *int                      `json:"page,omitempty"` // from 0; absent, with the next two, where offset and length were given
	NbPages               *int                      `json:"nbPages,omitempty"`
	HitsPerPage           *int                      `json:"hitsPerPage,omitempty"`
	Offset                *int                      `json:"offset,omitempty"`
	Length                *int                      `json:"length,omitempty"`
	Facets                map[string]algoliaCounts  `json:"facets,omitempty"`
	FacetsStats           map[string]algoliaFigures `json:"facets_stats,omitempty"`
	ExhaustiveFacetsCount bool                      `json:"exhaustiveFacetsCount"`
	ExhaustiveNbHits      bool                      `json:"exhaustiveNbHits"`
	ExhaustiveTypo        bool                      `json:"exhaustiveTypo"`
	Exhaustive            exhaustiveAnswer          `json:"exhaustive"`
	Query                 string                    `json:"query"`
	Params                string                    `json:"params"`
	Index                 string                    `json:"index"`
	Cursor                string                    `json:"cursor,omitempty"` // of browsing, where there are more hits
	ProcessingTimeMS      int                       `json:"processingTimeMS"`
}

type exhaustiveAnswer struct {
	FacetsCount bool `json:"facetsCount"`
	NbHits      bool `json:"nbHits"`
	Typo        bool `json:"typo"`
}

// algoliaHit is a hit of /v1/search with what the clients look for beside, and the lists whose texts are highlighted.
type algoliaHit struct {
	ObjectID string `json:"objectID"`
	hitAnswer
	Keywords        []string       `json:"keywords"`         // the first search.MarkedKeywords
	Quotes          []film.Quote   `json:"quotes"`           // at most search.MarkedQuotes, those that matched first
	RecommendScore  *float64       `json:"_score,omitempty"` // of a recommendation
	HighlightResult map[string]any `json:"_highlightResult,omitempty"`
	SnippetResult   map[string]any `json:"_snippetResult,omitempty"`
}

func (s *algoliaSearch) newAnswer(r *search.Response, people peopleLabelled) (*algoliaAnswer, error) {
	exact := !r.Partial
	a := &algoliaAnswer{
		Hits: make([]any, len(r.Hits)), NbHits: r.Total, Query: s.request.Text, Params: s.echo, Index: s.index, ProcessingTimeMS: wholeMilliseconds(r.Took),
		ExhaustiveFacetsCount: exact, ExhaustiveNbHits: exact, ExhaustiveTypo: exact, Exhaustive: exhaustiveAnswer{exact, exact, exact},
	}
	if s.byOffset {
		a.Offset, a.Length = &s.offset, &s.length
	} else {
		pages := 0
		if s.perPage > 0 {
			pages = min((r.Total+s.perPage-1)/s.perPage, search.MaxDepth/s.perPage)
		}
		a.Page, a.NbPages, a.HitsPerPage = &s.page, &pages, &s.perPage
	}
	for i := range r.Hits {
		var err error
		if a.Hits[i], err = s.newHit(&r.Hits[i]); err != nil {
			return nil, err
		}
	}
	s.addFacets(a, r, people)
	return a, nil
}

func wholeMilliseconds(d time.Duration) int {
	return int((d + time.Millisecond - 1) / time.Millisecond)
}

// newHit is a hit with the attributes asked for.
func (s *algoliaSearch) newHit(h *search.Hit) (any, error) { return s.retrieved(s.wholeHit(h)) }

// wholeHit is a hit with all attributes.
func (s *algoliaSearch) wholeHit(h *search.Hit) *algoliaHit {
	f := h.Film
	hit := &algoliaHit{
		ObjectID: f.ID, hitAnswer: newHitAnswer(h),
		Keywords: orEmpty(f.Keywords[:min(len(f.Keywords), search.MarkedKeywords)]), Quotes: []film.Quote{},
	}
	if h.Marks == nil {
		hit.Quotes = append(hit.Quotes, f.Quotes[:min(len(f.Quotes), search.MarkedQuotes)]...)
	} else {
		hit.HighlightResult, hit.SnippetResult = s.highlights(h.Marks), s.snippets(h.Marks)
		for _, q := range h.Marks.Quotes {
			hit.Quotes = append(hit.Quotes, q.Quote)
		}
	}
	return hit
}

// retrieved leaves of a hit the attributes asked for.
func (s *algoliaSearch) retrieved(hit *algoliaHit) (any, error) {
	if s.retrieve == nil || slices.Contains(s.retrieve, "*") && len(s.retrieve) == 1 {
		return hit, nil
	}
	whole, err := json.Marshal(hit)
	if err != nil {
		return nil, err
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(whole, &members); err != nil {
		return nil, err
	}
	for name := range members {
		if name != "objectID" && !strings.HasPrefix(name, "_") && !s.retrieves(name) {
			delete(members, name)
		}
	}
	return members, nil
}

// retrieves reports whether an attribute is among those asked for: by name, by a path in it, or by *, which -name makes exceptions of.
func (s *algoliaSearch) retrieves(name string) bool {
	return !slices.Contains(s.retrieve, "-"+name) && (slices.Contains(s.retrieve, "*") || covers(s.retrieve, name))
}
