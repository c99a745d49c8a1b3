package main

import (
	"context"
	"errors"
	"time"

	"cinedex/index"
	"cinedex/index/stock"
	"cinedex/search"
	"cinedex/search/replay"
)

// engine is one of the two that are measured, in a folder of its own.
type engine interface {
	// build indexes what is in the inputs and merges it to few segments; afterwards nothing is open.
	build(ctx context.Context, in *inputs, r *report) error
	open() (searcher, error)
}

type searcher interface {
	// search returns how many films there are for q.
	search(ctx context.Context, q replay.Request) (found int, err error)
	Close() error
}

// ownEngine is this program's, built as the command import does.
type ownEngine struct {
	dir   string
	keeps bool // answers, as the service does
}

func (e ownEngine) build(ctx context.Context, in *inputs, r *report) error {
	return (&Import{Data: e.dir}).write(ctx, in, r)
}

func (e ownEngine) open() (searcher, error) {
	x, err := index.Open(e.dir, index.Options{})
	if err != nil {
		return nil, err
	}
	o := search.Options{Timeout: unlimited}
	if !e.keeps {
		o.Answers = -1
	}
	return &ownSearcher{x, search.New(x, o)}, nil
}

// unlimited is as good as no time limit: what a search takes is what is measured.
const unlimited = time.Hour

type ownSearcher struct {
	*index.Index
	engine *search.Engine
}

// search asks for what a search page does: typing mistakes are forgiven, the matched words marked.
func (s *ownSearcher) search(ctx context.Context, q replay.Request) (int, error) {
	request := search.Request{Text: q.Text, Facets: search.DefaultFacets, Langs: []string{"en"}, Highlight: true}
	if q.Genre != "" {
		request.Genre.Any = []string{q.Genre}
	}
	if q.Decade != 0 {
		request.Years = []search.Range{{From: q.Decade, To: q.Decade + 9}}
	}
	response, err := s.engine.Search(ctx, request)
	if err != nil {
		return 0, err
	}
	return response.Total, nil
}

// stockEngine is Bleve as it comes.
type stockEngine struct {
	dir      string
	allWords bool // ask for films that have every word, as this program does
}

func (e stockEngine) build(ctx context.Context, in *inputs, r *report) (err error) {
	defer collectSeldom()()
	x, err := stock.CreateFilms(e.dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, x.Close()) }()
	bulk := x.Bulk()
	for _, file := range in.all {
		if err = addAll(ctx, bulk, file, r); err != nil {
			break
		}
	}
	if err = errors.Join(err, bulk.Finish()); err != nil {
		return err
	}
	if err = x.Merge(ctx); err != nil {
		return err
	}
	r.bytes, err = x.Bytes()
	return err
}

func (e stockEngine) open() (searcher, error) {
	x, err := stock.OpenFilms(e.dir)
	return stockSearcher{x, e.allWords}, err
}

type stockSearcher struct {
	*stock.Films
	allWords bool
}

func (s stockSearcher) search(ctx context.Context, q replay.Request) (int, error) {
	found, err := s.Search(ctx, stock.Box{Text: q.Text, AllWords: s.allWords, Genre: q.Genre, Decade: q.Decade})
	if err != nil {
		return 0, err
	}
	return found.Total(), nil
}
