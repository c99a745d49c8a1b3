package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"cinedex/index"
	"cinedex/index/film"
)

// maxListed is how many refused records are listed; who has more sees from these what is wrong with the file.
const maxListed = 100

// report counts what becomes of the records of an import, in the terms of the service's own bulk writes.
type report struct {
	Received, Created, Replaced, Refused int

	films, people int   // in the catalogue afterwards
	bytes         int64 // on disk afterwards; 0 where it is not known
	listed        bool  // the refused were listed when the same was read before
	progress      *progress
}

func (r *report) received(n int) {
	r.Received += n
	r.progress.records.Add(int64(n))
}

// refuse lists one record, a line a problem, as compilers do, so that an editor finds the place.
func (r *report) refuse(file string, line int, problems []film.Problem) {
	r.Refused++
	switch {
	case r.listed:
	case r.Refused <= maxListed:
		var b strings.Builder
		for _, p := range problems {
			fmt.Fprintf(&b, "%s:%d: %s\n", file, line, sentence(p))
		}
		r.progress.print(b.String())
	case r.Refused == maxListed+1:
		r.progress.print("more are refused; they are only counted from here on\n")
	}
}

// sentence says what is wrong, with the value where there is one.
func sentence(p film.Problem) string {
	subject := p.Field
	if subject == "" {
		subject = "the record"
	}
	if p.Value == "" {
		return subject + " " + p.Rule
	}
	return fmt.Sprintf("%s %s: %#q", subject, p.Rule, p.Value)
}

func (r *report) stats(s index.Stats) {
	r.films, r.people, r.bytes = s.Films, s.People, s.Bytes
}

// end writes the last line.
func (r *report) end(w io.Writer, took time.Duration) {
	fmt.Fprintf(w, "%s received: %d created, %d replaced, %d refused in %.1f s (%.0f a second)",
		several(r.Received, "record", "records"), r.Created, r.Replaced, r.Refused, took.Seconds(), float64(r.Received)/took.Seconds())
	if r.bytes > 0 {
		fmt.Fprintf(w, "; the catalogue has %s and %s, %.1f MB on disk",
			several(r.films, "film", "films"), several(r.people, "person", "people"), float64(r.bytes)/1e6)
	}
	fmt.Fprintln(w)
}

// several is a number with its noun.
func several(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
