package search

import (
	"context"
	"slices"
	"time"
)

// SuggestRequest is a text as far as it is typed. Suggest checks its bounds and fills in its defaults.
type SuggestRequest struct {
	Text  string   // at most MaxText characters; the best-known films are suggested while it has no letter, digit or sign
	Limit int      // at most MaxSuggestions; 0 is DefaultSuggestions
	Langs []string // BCP 47, best first: titles are shown in these
}

// Bounds of what a client controls, beside those of a Request.
const (
	MaxSuggestions     = 20
	DefaultSuggestions = 8
)

// Suggestions answer a SuggestRequest, best first.
type Suggestions struct {
	List    []Suggestion
	Partial bool // the time limit cut the work
	Took    time.Duration
}

// Suggestion is something to offer for what was typed.
type Suggestion struct {
	Kind  SuggestionKind
	ID    string // of the film or the person; index.KeywordKey of the keyword
	Text  string // the film's title in the reader's language, what the person or keyword is called
	HTML  string // Text, or, where that has not what was typed, the title or name that has, with the matched words in <mark>; everything else is escaped
	Year  int    // the film's; 0 if it is not known
	Films int    // how many films, adult ones left out, the person or keyword has
}

// SuggestionKind is what is suggested. Its text is its name in an answer.
type SuggestionKind string

const (
	SuggestFilm    SuggestionKind = "film"
	SuggestPerson  SuggestionKind = "person"
	SuggestKeyword SuggestionKind = "keyword"
)

// suggesting is one answer to a SuggestRequest under way.
type suggesting struct {
	*run    // of films, by their titles alone
	limit   int
	*fitter           // of titles and names
	named   []*naming // people and keywords
}

// Suggest offers films, people and keywords for a text as far as it is typed. Typing mistakes are forgiven where nothing has what was
// typed, and no more of them than it takes. Its errors are *film.Error of kind Invalid, with Field the parameter's name as in the
// HTTP interface, those of ctx, and those of a disk that cannot be read.
func (e *Engine) Suggest(ctx context.Context, q SuggestRequest) (*Suggestions, error) {
	start := time.Now()
	if err := q.complete(); err != nil {
		return nil, err
	}
	s := e.index.Acquire()
	defer s.Release()
	others := e.running.Add(1) - 1
	defer e.running.Add(-1)
	g := &suggesting{limit: q.Limit, fitter: newFitter(newTyped(q.Text))}
	g.run = e.newRun(ctx, s, &Request{Text: q.Text, Langs: q.Langs, NoTypos: true, MatchAll: true}, int(others))
	g.plan = e.titlePlan(q.Text, s)
	g.open(e.nearby)
	g.matchText()
	if len(g.plan.words) > 0 {
		for _, of := range []namedKind{people{s}, keywords{s}} {
			g.named = append(g.named, &naming{fitter: g.fitter, kinds: of, segments: g.segments})
		}
		g.look()
		g.forgiveMistakes()
	}
	offers, err := g.mixed()
	if err != nil {
		return nil, err
	}
	list, err := g.hydrate(offers)
	if err != nil {
		return nil, err
	}
	if err := g.failure(ctx); err != nil {
		return nil, err
	}
	return &Suggestions{List: list, Partial: g.clock.cut, Took: time.Since(start)}, nil
}

func (q *SuggestRequest) complete() error {
	if q.Limit == 0 {
		q.Limit = DefaultSuggestions
	}
	if q.Limit < 1 || q.Limit > MaxSuggestions {
		return invalid("limit", "%d is not from 1 to %d", q.Limit, MaxSuggestions)
	}
	as := Request{Text: q.Text, Langs: q.Langs}
	return as.complete()
}

// look finds people and keywords.
func (g *suggesting) look() {
	for _, n := range g.named {
		n.look()
	}
}

// forgiveMistakes looks for typing mistakes until something is found.
func (g *suggesting) forgiveMistakes() {
	g.request.NoTypos = false
	for kind := nearest; kind <= farther && !g.any() && g.forgives(kind) && !g.expired(); kind++ {
		g.prepare(kind)
		g.forgive(kind)
		if !g.mistaken {
			g.mistaken = true
			g.look()
		}
	}
}

// any reports whether there is something to suggest.
func (g *suggesting) any() bool {
	return g.found() > 0 || slices.ContainsFunc(g.named, func(n *naming) bool { return len(n.offers) > 0 })
}

// hydrate makes suggestions of the first offers that still have what was typed, as many as are wanted.
func (g *suggesting) hydrate(offers []offer) ([]Suggestion, error) {
	list := make([]Suggestion, 0, g.limit)
	for _, o := range offers {
		if len(list) == g.limit {
			break
		}
		switch {
		case o.shown != nil:
			list = append(list, *o.shown)
		case o.named != nil:
			if s, ok := o.named.suggestion(o); ok {
				list = append(list, s)
			}
		default:
			s, _, err := g.film(o.film)
			if err != nil {
				return nil, err
			}
			list = append(list, s)
		}
	}
	return list, nil
}
