package search

import (
	"cmp"
	"context"
	"time"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
	"cinedex/index/film"
	"cinedex/search/query"
)

// recommendation is one wish being answered. What films are recommended for is a sum of features: those that the wish names
// (profile_keyword.go, profile_film.go) find the first films, these tell more of what is wanted (feedback.go), in other languages
// too, and what all films have to some degree (likeness.go) orders those that have any feature.
type recommendation struct {
	*run
	engine   *Engine
	wish     *Wish
	liked    []wished // the films of the wish, those not liked after those liked
	asked    [][]word // by keyword: its words
	features []feature
	direct   [][]feature // by keyword: those of the films that have it
	likeness likeness
	sums     []*sums                 // by segment
	read     map[document]readFilm   // to learn from
	tables   []map[string]*strengths // by segment and analyzer; filled in by one goroutine a segment, then read by any
	genres   map[uint32]float32      // by ordinal: those that keywords tell of
}

// document is one of a segment, by its place among those of the run.
type document struct {
	segment int
	doc     uint32
}

// readFilm is a film and what it says.
type readFilm struct {
	*film.Film
	*wording
}

// wished is a film of the wish.
type wished struct {
	film    *film.Film
	segment *index.Segment
	doc     uint32
	share   float32 // of all that are liked, or, below 0, of those that are not
}

// Recommend answers a wish with films as a search's are: filtered by q, counted by its facets, and a page of them, each with its
// reasons. Text, Sort, Skip, Cursor, Numbers, MatchAll, Highlight and Explain of q are not used, and nothing is marked in Marks. The films
// are those whose sum of features is at least leastShare of the best film's, which no filter changes. The first are looked at closely, see
// faithful, and stand by score, but see arrange; the others stand by their sums. Its errors are as those of Search.
func (e *Engine) Recommend(ctx context.Context, q Request, w Wish) (*Response, error) {
	start := time.Now()
	if q.Page > MaxDepth || q.Page*q.PerPage > MaxDepth {
		return nil, invalid("page", "page × per_page is over %d: ask for less by filters", MaxDepth)
	}
	q.Text, q.Cursor, q.Sort, q.Highlight = "", "", Sort{Key: SortRelevance}, false
	if err := q.complete(); err != nil {
		return nil, err
	}
	if err := w.complete(); err != nil {
		return nil, err
	}
	s := e.index.Acquire()
	defer s.Release()
	others := e.running.Add(1) - 1
	defer e.running.Add(-1)
	r := &recommendation{
		engine: e, wish: &w,
		run: e.newRun(ctx, s, &q, int(others)),
	}
	r.plan = newPlan(query.Query{}, s, e.synonyms)
	r.genres, r.read = map[uint32]float32{}, map[document]readFilm{}
	for range s.Segments {
		r.tables = append(r.tables, map[string]*strengths{})
	}
	r.open(e.nearby)
	if err := r.findLiked(); err != nil {
		return nil, err
	}
	defer func() { free(r.sums) }()
	if err := cmp.Or(r.gather(), ctx.Err()); err != nil {
		return nil, err
	}
	r.match()
	response := &Response{Page: q.Page, PerPage: q.PerPage, Query: Understood{Text: w.text(), Understood: w.text(), Notes: r.plan.notes}}
	for _, seg := range r.segments {
		seg.filter(&q)
		response.Total += int(seg.hits.GetCardinality())
	}
	response.Facets = r.facets()
	if err := r.answer(response); err != nil {
		return nil, err
	}
	if err := r.failure(ctx); err != nil {
		return nil, err
	}
	response.Partial = r.clock.cut
	response.Took = time.Since(start)
	return response, nil
}

// findLiked reads the films of the wish.
func (r *recommendation) findLiked() error {
	for _, list := range []struct {
		parameter string
		ids       []string
		share     float32
	}{{"like", r.wish.Like, 1}, {"unlike", r.wish.Unlike, -notLiked}} {
		for _, id := range list.ids {
			seg, doc, err := r.snapshot.FindFilm(id)
			switch {
			case err != nil:
				return err
			case seg == nil:
				return invalid(list.parameter, "there is no film %s", quoted(id))
			}
			f, err := seg.Film(doc)
			if err != nil {
				return err
			}
			r.liked = append(r.liked, wished{f, seg, doc, list.share / float32(len(list.ids))})
		}
	}
	return nil
}

// gather finds the features of the wish and what each film's come to.
func (r *recommendation) gather() error {
	for _, s := range r.segments {
		r.sums = append(r.sums, newSums(s.Docs))
	}
	r.asked = make([][]word, len(r.wish.Keywords))
	var later []feature
	for i, text := range r.wish.Keywords {
		if r.expired() {
			break
		}
		found, err := r.keyword(i, text)
		if err != nil {
			return err
		}
		r.direct = append(r.direct, found)
		having := r.sums
		if i == 0 { // nothing is there yet: what is added is what the keyword comes to
			r.add(found)
		} else {
			having = r.sumsOf(found)
			later = append(later, found...)
		}
		told, err := r.learned(i, len(found) > 0, having)
		if i > 0 {
			free(having)
		}
		if err != nil {
			return err
		}
		later = append(later, told...)
	}
	for i, l := range r.liked {
		if r.expired() {
			break
		}
		later = append(later, r.film(len(r.wish.Keywords)+i, l)...)
	}
	r.add(later)
	return nil
}

// add takes features in and adds what they are worth to the films' sums.
func (r *recommendation) add(features []feature) {
	r.features = append(r.features, features...)
	together(r.cores, len(r.segments), func(i int) { r.weigh(i, features, r.sums[i]) })
}

// sumsOf returns what features come to by themselves, by segment.
func (r *recommendation) sumsOf(features []feature) []*sums {
	list := make([]*sums, len(r.segments))
	together(r.cores, len(r.segments), func(i int) {
		list[i] = newSums(r.segments[i].Docs)
		r.weigh(i, features, list[i])
	})
	return list
}

// weigh adds what features are worth to the sums of one segment.
func (r *recommendation) weigh(segment int, features []feature, to *sums) {
	for i := range features {
		f := &features[i]
		r.strengths(segment, f.analyzer).add(&f.in[segment], f.weight, to)
	}
}

func free(list []*sums) {
	for _, s := range list {
		s.free()
	}
}

// strengths returns what part of a feature of an analyzer's texts films of a segment have.
func (r *recommendation) strengths(segment int, analyzer string) *strengths {
	t := r.tables[segment][analyzer]
	if t == nil {
		t = r.newStrengths(r.segments[segment], analyzer)
		r.tables[segment][analyzer] = t
	}
	return t
}

// match turns scores into what the films come to in all and makes those that are worth recommending the matches. What the wish names
// itself is none.
func (r *recommendation) match() {
	r.likeness = r.newLikeness()
	best := make([]float32, len(r.segments))
	together(r.cores, len(r.segments), func(i int) {
		s, scores, of := r.segments[i], r.sums[i].of, r.likeness.in(r.segments[i])
		candidates := r.sums[i].among(s.base)
		for _, l := range r.liked {
			if l.segment == s.Segment {
				candidates.Remove(l.doc)
			}
		}
		s.match = candidates
		each(candidates, func(docs []uint32) {
			for _, doc := range docs {
				if scores[doc] > 0 {
					scores[doc] = (scores[doc] + of.worth(doc)) * of.prior(doc)
					best[i] = max(best[i], scores[doc])
				}
			}
		})
	})
	least := float32(0)
	for _, b := range best {
		least = max(least, b*leastShare)
	}
	together(r.cores, len(r.segments), func(i int) {
		s, scores := r.segments[i], r.sums[i].of
		worthy := make([]uint64, len(r.sums[i].marks))
		each(s.match, func(docs []uint32) {
			for _, doc := range docs {
				if scores[doc] > 0 && scores[doc] >= least {
					worthy[doc>>6] |= 1 << (doc & 63)
				}
			}
		})
		s.match = roaring.FromDense(worthy, false)
	})
}
