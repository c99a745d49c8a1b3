package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"cinedex/search/replay"
)

// Bench measures this program beside Bleve as it comes: both index the same films and answer the same requests, one engine
// after the other in this one process.
type Bench struct {
	Count    *int   `xor:"source" placeholder:"N" help:"Films to generate; they are not real (20000)."`
	People   *int   `xor:"people" placeholder:"N" help:"People who may be credited in generated films (two to three films)."`
	Films    string `xor:"source,people" placeholder:"FILE" help:"NDJSON to take instead, plain or gzipped."`
	Seed     uint64 `default:"1" placeholder:"N" help:"Decides which films are generated and what is asked (${default})."`
	Requests int    `default:"1000" placeholder:"N" help:"Requests of each kind: typing, full texts, browsing (${default})."`
	Data     string `type:"folder" placeholder:"DIR" help:"Empty folder for the films generated and both indexes, which are kept then; cinedex serve --data DIR/cinedex serves this program's."`
	JSON     bool   `name:"json" help:"Print the figures as JSON."`
}

// defaultFilms are soon measured.
const defaultFilms = 20_000

// What can be measured: below, the figures say nothing; above, a slip of the finger would take days.
const (
	leastFilms, mostFilms       = 100, 20_000_000
	leastPeople, mostPeople     = 20, 20_000_000
	leastRequests, mostRequests = 20, 100_000
)

// Validate holds each number to its bounds.
func (c *Bench) Validate() error {
	switch {
	case c.Count != nil && (*c.Count < leastFilms || *c.Count > mostFilms):
		return fmt.Errorf("--count %d is not from %d to %d", *c.Count, leastFilms, mostFilms)
	case c.People != nil && (*c.People < leastPeople || *c.People > mostPeople):
		return fmt.Errorf("--people %d is not from %d to %d", *c.People, leastPeople, mostPeople)
	case c.Requests < leastRequests || c.Requests > mostRequests:
		return fmt.Errorf("--requests %d is not from %d to %d", c.Requests, leastRequests, mostRequests)
	}
	return nil
}

// Run measures and prints the figures.
func (c *Bench) Run(ctx context.Context, s streams) (err error) {
	dir, remove, err := c.folder()
	if err != nil {
		return err
	}
	defer func() {
		if ctx.Err() != nil {
			err = errors.New("interrupted")
		}
		err = errors.Join(err, remove())
	}()
	films, err := c.prepare(ctx, dir, s.err)
	if err != nil {
		return err
	}
	b := &bench{benchFilms: films, seed: c.Seed, requests: c.Requests, out: s.err}
	figures := benchFigures{Program: build().String(), Cores: runtime.GOMAXPROCS(0), Films: films.films, Generated: c.Films == "", Bytes: films.bytes,
		Seed: c.Seed, Requests: c.Requests}
	// Bleve goes first: what it has in memory is its own then, while tables of this program stay for good.
	bleve, own := stockEngine{dir: filepath.Join(dir, "stock")}, ownEngine{dir: filepath.Join(dir, "cinedex")}
	if err := b.build(ctx, "stock Bleve", bleve, &figures.Stock); err != nil {
		return err
	}
	if err := b.serve(ctx, "stock Bleve", bleve, replay.Kinds, &figures.Stock); err != nil {
		return err
	}
	bleve.allWords = true
	if err := b.serve(ctx, "stock Bleve, all words", bleve, []replay.Kind{replay.Typing, replay.Full}, &figures.AllWords); err != nil {
		return err
	}
	if err := b.build(ctx, "cinedex", own, &figures.Cinedex); err != nil {
		return err
	}
	if err := b.serve(ctx, "cinedex", own, replay.Kinds, &figures.Cinedex); err != nil {
		return err
	}
	own.keeps = true
	if err := b.serve(ctx, "cinedex, answers kept", own, replay.Kinds, &figures.Kept); err != nil {
		return err
	}
	figures.compare()
	if c.JSON {
		return figures.encode(s.out)
	}
	return figures.print(s.out)
}

// folder returns where to work and what removes it, if it is not to be kept.
func (c *Bench) folder() (dir string, remove func() error, err error) {
	if c.Data == "" {
		if dir, err = temporaryFolder("cinedex-bench-"); err != nil {
			return "", nil, fmt.Errorf("films and indexes are put into a temporary folder: %w", err)
		}
		return dir, func() error { return os.RemoveAll(dir) }, nil
	}
	if err := os.MkdirAll(c.Data, 0o755); err != nil {
		return "", nil, err
	}
	entries, err := os.ReadDir(c.Data)
	if err != nil {
		return "", nil, err
	}
	if len(entries) > 0 {
		return "", nil, fmt.Errorf("the folder %s holds %s: name an empty folder, or one that does not exist yet", c.Data, entries[0].Name())
	}
	return c.Data, func() error { return nil }, nil
}
