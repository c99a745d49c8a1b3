package search

import (
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
	likeness likeness
	scores   []*scores               // by segment
	scored   []*roaring.Bitmap       // by segment: the films that have a score
	tables   []map[string]*strengths // by segment and analyzer; filled in by one goroutine a segment, then read by any
	genres   map[uint32]float32      // by ordinal: those that keywords tell of
}

// wished is a film of the wish.
type wished struct {
	film    *film.Film
	segment *index.Segment
	doc     uint32
	share   float32 // of all that are liked, or, below 0, of those that are not
}

// Recommend answers a wish with films as a search's are: filtered by q, counted by its facets, and a page of them, each with its
// reasons. Text, Sort and Cursor of q are not used. The films are those whose score is at least leastShare of the best film's, which
// no filter changes; they stand by score, but see arrange. Its errors are as those of Search.
func (e *Engine) Recommend(ctx context.Context, q Request, w Wish) (*Response, error) {
	start := time.Now()
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
	r.genres = map[uint32]float32{}
	for range s.Segments {
		r.tables = append(r.tables, map[string]*strengths{})
	}
	r.open(e.nearby)
	if err := r.findLiked(); err != nil {
		return nil, err
	}
	if err := r.gather(); err != nil {
		return nil, err
	}
	defer r.freeScores()
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
	var direct []feature
	r.asked = make([][]word, len(r.wish.Keywords))
	for i, text := range r.wish.Keywords {
		found, told, err := r.keyword(i, text)
		if err != nil {
			return err
		}
		direct = append(append(direct, found...), told...)
	}
	for i, l := range r.liked {
		direct = append(direct, r.film(len(r.wish.Keywords)+i, l)...)
	}
	r.add(direct)
	return nil
}

// add takes features in and adds what they are worth to the films' scores. Those not liked cost films that have a score something and
// give none.
func (r *recommendation) add(features []feature) {
	r.features = append(r.features, features...)
	if r.scores == nil {
		r.scores, r.scored = make([]*scores, len(r.segments)), make([]*roaring.Bitmap, len(r.segments))
		for i, s := range r.segments {
			r.scores[i], r.scored[i] = newScores(s.Docs), roaring.New()
		}
	}
	together(r.cores, len(r.segments), func(i int) { r.scored[i] = r.weigh(i, features, r.scored[i], r.scores[i].of) })
}

// weigh adds what features are worth to the scores of one segment and returns the films that have any, with those that had.
func (r *recommendation) weigh(segment int, features []feature, had *roaring.Bitmap, scores []float32) *roaring.Bitmap {
	sets := []*roaring.Bitmap{had}
	for i := range features {
		f := &features[i]
		h := &f.in[segment]
		r.strengths(segment, f.analyzer).add(h, f.weight, scores)
		if h.docs != nil {
			sets = append(sets, h.docs)
		}
	}
	return roaring.FastOr(sets...)
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

func (r *recommendation) freeScores() {
	for i, s := range r.scores {
		clearScores(s.of, r.scored[i])
		s.free()
	}
}

func clearScores(scores []float32, scored *roaring.Bitmap) {
	each(scored, func(docs []uint32) {
		for _, doc := range docs {
			scores[doc] = 0
		}
	})
}

// match turns scores into what the films come to in all and makes those that are worth recommending the matches. What the wish names
// itself is none.
func (r *recommendation) match() {
	r.likeness = r.newLikeness()
	best := make([]float32, len(r.segments))
	together(r.cores, len(r.segments), func(i int) {
		s, scores, of := r.segments[i], r.scores[i].of, r.likeness.in(r.segments[i])
		candidates := roaring.And(r.scored[i], s.base)
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
		s, scores := r.segments[i], r.scores[i].of
		worthy := roaring.New()
		var kept [512]uint32
		each(s.match, func(docs []uint32) {
			n := 0
			for _, doc := range docs {
				if scores[doc] > 0 && scores[doc] >= least {
					kept[n] = doc
					n++
				}
			}
			worthy.AddMany(kept[:n])
		})
		s.match = worthy
	})
}
