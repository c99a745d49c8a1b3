package search

import (
	"context"
	"time"

	"cinedex/index"
	"cinedex/search/query"
)

// SearchAll answers several requests from one snapshot within the time of one search. What a text matches is found once for all that
// ask for it: a page that shows counts under other filters than those of its hits asks for little more than for the hits.
// The responses stand in the order of the requests. Errors are as Search has them, the first of any request.
func (e *Engine) SearchAll(ctx context.Context, requests []Request) ([]*Response, error) {
	s := e.index.Acquire()
	defer s.Release()
	return e.searchAllIn(ctx, s, requests)
}

func (e *Engine) searchAllIn(ctx context.Context, s *index.Snapshot, requests []Request) ([]*Response, error) {
	responses := make([]*Response, len(requests))
	others := e.running.Add(1) - 1
	defer e.running.Add(-1)
	clock := newClock(ctx, e.timeout)
	runs := map[matchedKey]*run{}
	for i, q := range requests {
		start := time.Now()
		if err := q.complete(); err != nil {
			return nil, err
		}
		kept := e.answers.key(s, &q)
		if responses[i] = e.answers.find(kept); responses[i] != nil {
			responses[i].Took = time.Since(start)
			continue
		}
		key := matchedKey{s.Serial, q.Text, q.Adult, q.NoTypos, q.MatchAll}
		parsed := query.Parse(q.Text, operators...)
		r := runs[key]
		if r == nil {
			r = e.newRun(ctx, s, &q, int(others))
			r.clock = clock
			r.find(e, parsed)
			runs[key] = r
		} else {
			r.ask(&q)
		}
		if err := r.goOn(); err != nil {
			return nil, err
		}
		response, err := e.answer(ctx, r, parsed, start)
		if err != nil {
			return nil, err
		}
		e.answers.keep(kept, response)
		responses[i] = response
	}
	return responses, nil
}

// ask turns to another request for the same text.
func (r *run) ask(q *Request) {
	r.request, r.sort = q, q.order()
	for _, s := range r.segments {
		s.hits = nil
		s.filter(q)
	}
}
