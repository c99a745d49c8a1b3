package replay

import (
	"context"
	"math"
	"slices"
	"time"
)

// Latency tells how long requests took.
type Latency struct {
	P50, P90, P99, Max time.Duration
	Requests           int
	Found              int // requests that found a film
}

// Replay asks one request after another and times each. ask returns how many films there are for it; its error ends the
// replay. between, which is not timed, is called after each.
func Replay(ctx context.Context, requests []Request, ask func(context.Context, Request) (found int, err error), between func()) (Latency, error) {
	took := make([]time.Duration, len(requests))
	l := Latency{Requests: len(requests)}
	for i, q := range requests {
		start := time.Now()
		found, err := ask(ctx, q)
		took[i] = time.Since(start)
		if err != nil {
			return Latency{}, err
		}
		if found > 0 {
			l.Found++
		}
		between()
	}
	slices.Sort(took)
	l.P50, l.P90, l.P99, l.Max = quantile(took, .5), quantile(took, .9), quantile(took, .99), quantile(took, 1)
	return l, nil
}

// quantile returns the smallest of sorted that at least the share q of them do not exceed (the nearest rank); 0 of none.
func quantile(sorted []time.Duration, q float64) time.Duration {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[max(0, int(math.Ceil(q*float64(len(sorted))))-1)]
}
