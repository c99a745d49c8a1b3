package main

import (
	"context"
	"errors"
	"io"
	"runtime/debug"
	"time"

	"cinedex/search/replay"
)

// bench measures one engine after another with the same films and requests.
type bench struct {
	*benchFilms
	seed     uint64
	requests int       // of each kind
	out      io.Writer // progress
}

// build measures building e.
func (b *bench) build(ctx context.Context, name string, e engine, f *engineFigures) error {
	in, err := openInputs([]string{b.file}, nil)
	if err != nil {
		return err
	}
	defer in.close()
	debug.FreeOSMemory() // what came before is not this engine's
	peak := watchMemory()
	p := startWork(b.out, work{name: name + ", indexing: ", unit: "records", size: in.size, read: in.read.Load})
	r := &report{progress: p, listed: true}
	start := time.Now()
	err = e.build(ctx, in, r)
	took := time.Since(start)
	p.stop()
	f.ImportMemory = peak()
	f.FilmsPerSecond, f.Bytes = float64(b.films)/took.Seconds(), r.bytes
	return err
}

// warming is for how many timed requests one is asked before; those are others of the same kinds.
const warming = 10

// serve measures opening e and asking it, requests of some kinds.
func (b *bench) serve(ctx context.Context, name string, e engine, kinds []replay.Kind, f *engineFigures) (err error) {
	debug.FreeOSMemory()
	start := time.Now()
	s, err := e.open()
	if err != nil {
		return err
	}
	f.ReadyMS = milliseconds(time.Since(start))
	defer func() { err = errors.Join(err, s.Close()) }()
	f.Latency = map[replay.Kind]latencyFigures{}
	for _, kind := range kinds {
		if err := b.replay(ctx, name, s, kind, f); err != nil {
			return err
		}
	}
	return nil
}

// replay asks the requests of one kind, others before them.
func (b *bench) replay(ctx context.Context, name string, s searcher, kind replay.Kind, f *engineFigures) error {
	films := b.sample.Films()
	warm := replay.Requests(kind, films, max(1, b.requests/warming), b.seed+1)
	if _, err := replay.Replay(ctx, warm, s.search, func() {}); err != nil {
		return err
	}
	requests := replay.Requests(kind, films, b.requests, b.seed)
	p := startWork(b.out, work{name: name + ", " + string(kind) + ": ", unit: "requests", size: int64(len(requests))})
	defer p.stop()
	look := peakBetween(&f.ServeMemory)
	l, err := replay.Replay(ctx, requests, s.search, func() {
		p.records.Add(1)
		look()
	})
	if err == nil {
		f.Latency[kind] = newLatencyFigures(l)
	}
	return err
}
