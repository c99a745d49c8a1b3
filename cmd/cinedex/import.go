package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"runtime/debug"
	"time"

	"cinedex/index"
	"cinedex/index/film"
)

// Import brings records into a folder that no other process has open, or into a running service.
type Import struct {
	Files    []string `arg:"" name:"file" help:"NDJSON, a film or person a line, plain or gzipped; - is standard input."`
	Data     string   `type:"folder" placeholder:"DIR" env:"CINEDEX_DATA" help:"Folder of the catalogue; made where it is absent."`
	URL      *url.URL `name:"url" placeholder:"URL" env:"CINEDEX_URL" help:"Running service to send the records to; goes before --data."`
	AdminKey string   `placeholder:"KEY" env:"CINEDEX_ADMIN_KEY" help:"The service's admin key, with --url."`
}

const (
	refusedStatus      = 1 // some records were refused, the others kept
	importFailedStatus = 2 // something stopped it; what came before is kept
)

// Validate asks for a target: there is none that is surely meant.
func (c *Import) Validate() error {
	switch {
	case c.URL != nil:
		return checkKey(c.AdminKey)
	case c.Data == "":
		return errors.New("name the catalogue: --data DIR, or --url URL of a running service")
	}
	return nil
}

// Run imports and ends with a line that says what was done. Refused records are listed on s.err.
func (c *Import) Run(ctx context.Context, s streams) error {
	start := time.Now()
	inputs, err := openInputs(c.Files, s.in) // all of them first: a name mistyped makes no catalogue
	if err != nil {
		return exit{importFailedStatus, err}
	}
	defer inputs.close()
	progress := startProgress(s.err, inputs)
	report := &report{progress: progress}
	if c.URL != nil {
		err = c.send(ctx, inputs, report)
	} else {
		err = c.write(ctx, inputs, report)
	}
	progress.stop()
	if err == nil || report.Received > 0 {
		report.end(s.out, time.Since(start))
	}
	switch {
	case err != nil:
		return exit{importFailedStatus, err}
	case report.Refused > 0:
		return exit{refusedStatus, fmt.Errorf("%d of %s refused", report.Refused, several(report.Received, "record", "records"))}
	}
	return nil
}

// importGC is the heap's growth between collections while importing: there is much garbage and, in a process of its
// own, memory for it. GOGC in the environment goes before it.
const importGC = 400

// collectSeldom sets it and returns what sets it back.
func collectSeldom() (back func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	old := debug.SetGCPercent(importGC)
	return func() { debug.SetGCPercent(old) }
}

// longMerge is how many records make merging take so long that it should be said.
const longMerge = 10_000

// write imports into the folder.
func (c *Import) write(ctx context.Context, inputs *inputs, report *report) (err error) {
	defer collectSeldom()()
	x, err := index.Open(c.Data, index.Options{Bulk: true})
	if err != nil {
		return inUse(err, "stop it, or send the records to it with import --url URL")
	}
	defer func() { err = errors.Join(err, x.Close()) }()
	bulk := x.Bulk(context.WithoutCancel(ctx)) // what was read is kept when ctx ends
	for _, in := range inputs.all {
		if err = addAll(ctx, bulk, in, report); err != nil {
			break
		}
	}
	var finished error
	report.Created, report.Replaced, finished = bulk.Finish()
	if err == nil && finished == nil {
		if report.Received >= longMerge {
			report.progress.print("merging segments, so that searching is fast\n")
			report.progress.merging(x.Merged)
		}
		if err = x.Optimize(ctx); ctx.Err() != nil { // the films are kept; the service merges what is left
			err = nil
		}
	}
	report.stats(x.Stats())
	return errors.Join(err, finished)
}

// sink takes records: a bulk write.
type sink interface {
	Add(film.Record) error
}

// addAll hands the good records of one input to bulk. It does not wait for an input that is silent when ctx ends.
func addAll(ctx context.Context, bulk sink, in *input, report *report) error {
	decoding, cancel := context.WithCancel(ctx) // ends where adding stops
	defer cancel()
	for chunks := decodeAhead(decoding, in); ; {
		select {
		case c, more := <-chunks:
			if err := addChunk(bulk, in.name, c, report); err != nil || !more {
				return err
			}
		case <-ctx.Done():
			return errors.New("interrupted; what came before is kept")
		}
	}
}

func addChunk(bulk sink, file string, c chunk, report *report) error {
	for _, l := range c.lines {
		report.received(1)
		if l.problems != nil {
			report.refuse(file, l.number, l.problems)
		} else if err := bulk.Add(l.record); err != nil {
			return err
		}
	}
	if c.err != nil {
		return fmt.Errorf("%s: %w; what came before is kept", file, c.err)
	}
	return nil
}
