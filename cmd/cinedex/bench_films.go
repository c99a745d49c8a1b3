package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"cinedex/fixtures/grow"
	"cinedex/index/film"
	"cinedex/index/source"
	"cinedex/search/replay"
)

// benchFilms are the films that are measured with.
type benchFilms struct {
	file   string
	films  int
	bytes  int64 // of the NDJSON, unpacked
	sample *replay.Sample
}

// Add takes note of a record.
func (b *benchFilms) Add(r film.Record) error {
	if r.Film != nil {
		b.films++
		b.sample.Add(r.Film)
	}
	return nil
}

// sampled is how many films the requests are made of.
const sampled = 1000

// prepare returns the films of the file named, or generates them in dir.
func (c *Bench) prepare(ctx context.Context, dir string, progress io.Writer) (*benchFilms, error) {
	b := &benchFilms{file: c.Films, sample: replay.NewSample(sampled, c.Seed)}
	if c.Films == "" {
		b.file = filepath.Join(dir, "films.ndjson")
		o := grow.Options{Seed: c.Seed, Films: defaultFilms}
		if c.Count != nil {
			o.Films = *c.Count
		}
		if c.People != nil {
			o.People = *c.People
		}
		return b, b.generate(ctx, o, progress)
	}
	if err := b.read(ctx, progress); err != nil {
		return nil, err
	}
	if b.films == 0 {
		return nil, fmt.Errorf("%s has no film", c.Films)
	}
	return b, nil
}

// generate makes the films and their file.
func (b *benchFilms) generate(ctx context.Context, o grow.Options, out io.Writer) (err error) {
	f, err := os.Create(b.file)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	p := startWork(out, work{name: "generating: ", unit: "films", size: int64(o.Films)})
	defer p.stop()
	w := bufio.NewWriter(f)
	for generated, err := range grow.Films(o) {
		if err = errors.Join(err, ctx.Err()); err != nil {
			return err
		}
		record := film.Record{Film: generated}
		line, err := record.Encode()
		if err != nil {
			return err
		}
		n, err := w.Write(append(line, '\n'))
		if err = errors.Join(err, b.Add(record)); err != nil {
			return err
		}
		b.bytes += int64(n)
		p.records.Add(1)
	}
	return w.Flush()
}

// read reads the file through, lists what is refused of it, and measures it.
func (b *benchFilms) read(ctx context.Context, out io.Writer) error {
	in, err := openInputs([]string{b.file}, nil)
	if err != nil {
		return err
	}
	defer in.close()
	p := startWork(out, work{name: "reading: ", unit: "records", size: in.size, read: in.read.Load})
	defer p.stop()
	if err := addAll(ctx, b, in.all[0], &report{progress: p}); err != nil {
		return err
	}
	f, err := os.Open(b.file)
	if err != nil {
		return err
	}
	defer f.Close()
	for line, err := range source.NDJSON(f, source.Options{}) {
		if err != nil {
			return err
		}
		b.bytes += int64(len(line.JSON)) + 1
	}
	return nil
}
