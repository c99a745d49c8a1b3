package httpapi

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

func TestLimiter(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLimiter(1, 1, time.Second)
		if err := l.acquire(t.Context()); err != nil {
			t.Fatal(err)
		}
		waiting := make(chan error)
		go func() { waiting <- l.acquire(t.Context()) }()
		synctest.Wait()
		var p *problem
		if err := l.acquire(t.Context()); !errors.As(err, &p) || p.Code != "overloaded" || p.retryAfter == 0 {
			t.Errorf("with the queue full: got %v, want overloaded, to be tried again", err)
		}
		l.release()
		if err := <-waiting; err != nil {
			t.Errorf("the one that waited: %v", err)
		}

		gone, cancel := context.WithCancel(t.Context())
		cancel()
		if err := l.acquire(gone); !errors.Is(err, context.Canceled) {
			t.Errorf("a client that is gone: got %v, want its context's error", err)
		}
		start := time.Now()
		if err := l.acquire(t.Context()); !errors.As(err, &p) || p.Code != "overloaded" || time.Since(start) != time.Second {
			t.Errorf("after %v: got %v, want overloaded", time.Since(start), err)
		}
	})
}
