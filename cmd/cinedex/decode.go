package main

import (
	"context"
	"errors"
	"io"

	"cinedex/index/film"
	"cinedex/index/source"
)

// decodedLine is a line of NDJSON made a record, or why it is none.
type decodedLine struct {
	number   int
	record   film.Record
	problems []film.Problem
}

// chunk is a run of lines; err, in the last one, is why nothing after it could be read.
type chunk struct {
	lines []decodedLine
	err   error
}

const (
	chunkLines  = 64 // lines handed over at once: a channel costs as much as decoding a short line
	chunksAhead = 32 // read before they are needed, so that decoding goes on while a batch is waited for
)

// decodeAhead reads and decodes r's lines in a goroutine of its own and yields them in order on the channel, which it
// closes at the end of r or of ctx.
func decodeAhead(ctx context.Context, r io.Reader) <-chan chunk {
	out := make(chan chunk, chunksAhead)
	go func() {
		defer close(out)
		var c chunk
		send := func() bool {
			select {
			case out <- c:
				c = chunk{lines: make([]decodedLine, 0, chunkLines)}
				return true
			case <-ctx.Done():
				return false
			}
		}
		for line, err := range source.NDJSON(r, source.Options{}) {
			if err != nil {
				c.err = err
				break
			}
			if c.lines = append(c.lines, decode(line)); len(c.lines) == chunkLines && !send() {
				return
			}
		}
		send()
	}()
	return out
}

func decode(line source.Line) decodedLine {
	l := decodedLine{number: line.Number}
	var err error
	var invalid *film.Error
	if l.record, err = line.Decode(); errors.As(err, &invalid) {
		l.problems = invalid.Problems
	}
	return l
}
