package httpapi

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strconv"
	"time"

	"cinedex/index/film"
)

// Bounds of what a client controls. Those of a search are search's, those of a record film's.
const (
	maxURI     = 16 << 10 // bytes of path and query; longer searches can be POSTed
	maxHeaders = 64 << 10 // bytes of request line and header fields
)

// checkURI refuses addresses beyond their bound.
func checkURI(r *http.Request) error {
	if len(r.RequestURI) > maxURI {
		return newProblem(uriTooLong, "the address has more than "+strconv.Itoa(maxURI)+
			" bytes: ask for less; a search may also be POSTed to /v1/search, with its parameters in the body")
	}
	return nil
}

// readJSON reads a whole body of at most limit bytes, which must be one JSON object.
func (h *Handler) readJSON(w http.ResponseWriter, r *http.Request, limit int64) ([]byte, error) {
	if r.ContentLength > limit {
		return nil, bodyTooLarge(limit)
	}
	defer h.untilStop(w, h.options.ShutdownGrace/2)() // the rest is for the answer
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, limit))
	if err != nil {
		return nil, h.bodyProblem(err, limit)
	}
	if fault := film.Syntax(body); fault != "" {
		return nil, newProblem(invalidJSON, "the body must be one JSON object: "+fault)
	}
	return body, nil
}

// untilStop ends the reading of a request's body a while after the service began to stop: a client that stalls gets an
// answer, and nobody waits for it. The caller ends the watch when it has read.
func (h *Handler) untilStop(w http.ResponseWriter, patience time.Duration) (end func() bool) {
	return context.AfterFunc(h.stopping, func() {
		_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(patience)) // a connection without deadlines is the caller's own
	})
}

func bodyTooLarge(limit int64) *problem {
	return newProblem(tooLarge, "the body has more than "+strconv.FormatInt(limit, 10)+" bytes")
}

// stoppingDetail is what a client reads whose request came too late.
const stoppingDetail = "the service is stopping"

// bodyProblem says why a body could not be read to its end.
func (h *Handler) bodyProblem(err error, limit int64) *problem {
	var p *problem
	var over *http.MaxBytesError
	var timeout interface{ Timeout() bool }
	switch {
	case errors.As(err, &over):
		p = bodyTooLarge(limit)
	case errors.As(err, &timeout) && timeout.Timeout() && h.stopping.Err() != nil:
		p = newProblem(unavailable, stoppingDetail)
	case errors.As(err, &timeout) && timeout.Timeout():
		p = newProblem(bodyTimeout, "the body came too slowly")
	default:
		p = newProblem(invalidBody, "the body could not be read to its end")
	}
	p.cause = err
	return p
}

// limiter lets a fixed number of searches run at once and a few more wait a moment: a service that queues without bound
// answers nobody.
type limiter struct {
	running chan struct{}
	queued  chan struct{}
	wait    time.Duration
}

func newLimiter(concurrent, queued int, wait time.Duration) *limiter {
	return &limiter{running: make(chan struct{}, concurrent), queued: make(chan struct{}, queued), wait: wait}
}

// acquire takes a place, which release gives back.
func (l *limiter) acquire(ctx context.Context) error {
	select {
	case l.running <- struct{}{}:
		return nil
	default:
	}
	select {
	case l.queued <- struct{}{}:
		defer func() { <-l.queued }()
	default:
		return newProblem(overloaded, "all places for searches that run and that wait are taken")
	}
	timer := time.NewTimer(l.wait)
	defer timer.Stop()
	select {
	case l.running <- struct{}{}:
		return nil
	case <-timer.C:
		return newProblem(overloaded, "all places for searches that run were taken for too long")
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (l *limiter) release() { <-l.running }

// limited works when there is a place, which it gives back before the answer is written: a client that reads slowly must not hold
// it.
func limited[T any](ctx context.Context, l *limiter, work func() (T, error)) (result T, err error) {
	if err = l.acquire(ctx); err != nil {
		return result, err
	}
	defer l.release()
	return work()
}
