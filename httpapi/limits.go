package httpapi

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strconv"
	"time"
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
			" bytes; POST /v1/search takes the same parameters in a body")
	}
	return nil
}

// readBody reads a whole body of at most limit bytes.
func readBody(w http.ResponseWriter, r *http.Request, limit int64) ([]byte, error) {
	if r.ContentLength > limit {
		return nil, bodyTooLarge(limit)
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, limit))
	if err != nil {
		return nil, bodyProblem(err, limit)
	}
	return body, nil
}

func bodyTooLarge(limit int64) *problem {
	return newProblem(tooLarge, "the body has more than "+strconv.FormatInt(limit, 10)+" bytes")
}

// bodyProblem says why a body could not be read to its end.
func bodyProblem(err error, limit int64) *problem {
	var p *problem
	var over *http.MaxBytesError
	var timeout interface{ Timeout() bool }
	switch {
	case errors.As(err, &over):
		p = bodyTooLarge(limit)
	case errors.As(err, &timeout) && timeout.Timeout():
		p = newProblem(bodyTimeout, "the body came too slowly")
	default:
		p = newProblem(invalidBody, "the body ended before its end")
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
		return newProblem(overloaded, "too many searches are waiting")
	}
	timer := time.NewTimer(l.wait)
	defer timer.Stop()
	select {
	case l.running <- struct{}{}:
		return nil
	case <-timer.C:
		return newProblem(overloaded, "too many searches are running")
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (l *limiter) release() { <-l.running }
