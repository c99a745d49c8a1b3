package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"sync/atomic"
	"time"

	"cinedex/index"
	"cinedex/index/film"
)

// send streams the inputs as they are into a running service, a request each, so that its line numbers are theirs.
func (c *Import) send(ctx context.Context, inputs *inputs, report *report) error {
	service := remote(c.URL)
	for _, in := range inputs.all {
		if err := c.sendOne(ctx, service, in, report); err != nil {
			return fmt.Errorf("%s: %w", in.name, err)
		}
	}
	response, err := service.do(ctx, http.MethodGet, "/v1/stats", nil, nil, nil)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	var s index.Stats
	if err := json.NewDecoder(response.Body).Decode(&s); err != nil {
		return fmt.Errorf("reading the figures of the catalogue: %w", err)
	}
	report.stats(s)
	return nil
}

func (c *Import) sendOne(ctx context.Context, service client, in *input, report *report) error {
	header := http.Header{"Content-Type": {bulkType}, "Expect": {"100-continue"}}
	if c.AdminKey != "" {
		header.Set("Authorization", "Bearer "+c.AdminKey)
	}
	for try := 1; ; try++ {
		body := &unsent{Reader: in.Reader}
		response, err := service.do(ctx, http.MethodPost, "/v1/films", nil, header, body)
		if err == nil {
			defer response.Body.Close()
			return readAnswer(response.Body, in.name, report)
		}
		var busy *refusal
		if !errors.As(err, &busy) || busy.code != http.StatusTooManyRequests || try == maxTries || !body.withdraw() {
			return err
		}
		wait := busy.wait * time.Duration(try)
		report.progress.print(fmt.Sprintf("%v; trying again in %v\n", err, wait))
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return err
		}
	}
}

// maxTries is how often a file is offered to a service that is busy. Each wait is longer than the one before by what the
// service asks for: with its one second it is half a minute in all.
const maxTries = 8

// unsent is a body that can be sent again as long as nothing of it has been read: a transport may still want it when the
// answer is there.
type unsent struct {
	io.Reader
	state atomic.Int32 // unread, reading or withdrawn
}

const (
	unread int32 = iota
	reading
	withdrawn
)

func (u *unsent) Read(p []byte) (int, error) {
	if !u.state.CompareAndSwap(unread, reading) && u.state.Load() == withdrawn {
		return 0, io.ErrClosedPipe
	}
	return u.Reader.Read(p)
}

// withdraw gives the reader back unless something of it has been read.
func (u *unsent) withdraw() bool { return u.state.CompareAndSwap(unread, withdrawn) }

// answerLine is any line of the answer to a bulk write: a refused record, why reading stopped, or the summary at the end.
type answerLine struct {
	Line     int
	Problems []film.Problem
	Detail   string // of a stop

	Received          *int // of the summary
	Created, Replaced int
}

func readAnswer(body io.Reader, file string, report *report) error {
	var stopped error
	lines := json.NewDecoder(body)
	for {
		var l answerLine
		err := lines.Decode(&l)
		switch {
		case errors.Is(err, io.EOF):
			return errors.Join(stopped, errors.New("the service's answer has no summary: what was kept is not known"))
		case err != nil:
			return errors.Join(stopped, fmt.Errorf("reading the service's answer: %w", err))
		case l.Received != nil:
			report.received(*l.Received)
			report.Created += l.Created
			report.Replaced += l.Replaced
			return stopped
		case l.Detail != "":
			stopped = errors.New(l.Detail)
		default:
			report.refuse(file, l.Line, l.Problems)
		}
	}
}
