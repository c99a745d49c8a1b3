package search

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"
)

// countdown is a context that is found to have ended once, when asked for the nth time: a search cut at that place.
type countdown struct {
	context.Context
	left int
}

var errCut = errors.New("cut")

func (c *countdown) Err() error {
	c.left--
	if c.left == -1 {
		return errCut
	}
	return nil
}

// TestCutAnywhere cuts searches at each place where they look at the time: none fails, none that was not cut says so, and one cut at once does.
func TestCutAnywhere(t *testing.T) {
	e := New(catalogue.index, Options{})
	e.timeout = time.Hour
	for _, text := range []string{
		"madres", "让子弹飞", "千と千尋の神隠る", "godfahter", "hte godfahter 7", "french comedy 1960s", `"of the"`, `love -"in the"`, "films with penelope cruz",
		"almodovar spaceship zeppelin", strings.Repeat("a man wakes up every day ", 12),
	} {
		for left := range 80 {
			for _, r := range []Request{{Text: text, Facets: Facets}, {Text: text, NoTypos: true, MatchAll: true}} {
				c := &countdown{context.Background(), left}
				got, err := e.Search(c, r)
				switch reached := c.left < 0; {
				case errors.Is(err, errCut): // the last look at the context, on returning
				case err != nil:
					t.Errorf("%q cut at %d: %v", text, left, err)
				case got.Partial && !reached || left == 0 && !got.Partial: // what is cut later may be but what is offered instead
					t.Errorf("%q cut at %d: partial %t, cut %t", text, left, got.Partial, reached)
				}
			}
		}
	}
}

// TestLatePhrases: when reading films for phrases took too long, what was found by then is shown and counted all the same.
func TestLatePhrases(t *testing.T) {
	e := New(catalogue.index, Options{})
	e.timeout = time.Hour
	whole := search(t, e, Request{Text: `"of the"`})
	for share := time.Duration(1); share <= 64; share *= 2 {
		e.timeout = whole.Took / share
		r := search(t, e, Request{Text: `"of the"`, Facets: Facets})
		if r.Total > whole.Total || r.Total < whole.Total && !r.Partial || r.Total > 0 && len(r.Hits) == 0 {
			t.Errorf("in %v: %d hits of %d films, partial %t; whole %d", e.timeout, len(r.Hits), r.Total, r.Partial, whole.Total)
		}
	}
}
