package search

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"cinedex/search/query"
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

// TestLateHits: a page for which there is no time is short and is not marked, says so, and its cursor goes on where it ends.
func TestLateHits(t *testing.T) {
	late := func(marks, reads time.Duration, q Request) *Response {
		t.Helper()
		s := catalogue.index.Acquire()
		defer s.Release()
		if err := q.complete(); err != nil {
			t.Fatal(err)
		}
		r := catalogue.newRun(t.Context(), s, &q, 0)
		r.clock = newClock(t.Context(), time.Hour)
		r.clock.marks, r.clock.reads = time.Now().Add(marks), time.Now().Add(reads)
		if err := r.goOn(); err != nil {
			t.Fatal(err)
		}
		parsed := query.Parse(q.Text, operators...)
		r.find(catalogue, parsed)
		response, err := catalogue.answer(t.Context(), r, parsed, time.Now())
		if err != nil {
			t.Fatal(err)
		}
		return response
	}
	q := Request{Text: "love", Langs: []string{"en"}, Highlight: true, Marks: true}
	whole, short, plain := late(time.Hour, time.Hour, q), late(0, 0, q), late(0, time.Hour, q)
	if whole.Partial || len(whole.Hits) != DefaultPerPage || whole.Hits[0].Highlights == nil || whole.Hits[0].Marks.Title.Parts == nil {
		t.Fatalf("in time: %d hits, partial %t, the first %+v", len(whole.Hits), whole.Partial, whole.Hits[0])
	}
	if !short.Partial || len(short.Hits) != leastShown || short.Total != whole.Total {
		t.Errorf("late: %d hits of %d, partial %t", len(short.Hits), short.Total, short.Partial)
	}
	q.Cursor, q.PerPage = short.NextCursor, DefaultPerPage-leastShown
	ids := func(list ...[]Hit) (ids []string) {
		for _, hit := range slices.Concat(list...) {
			ids = append(ids, hit.Film.ID)
		}
		return ids
	}
	if diff := cmp.Diff(ids(whole.Hits), ids(short.Hits, late(time.Hour, time.Hour, q).Hits)); diff != "" {
		t.Errorf("what the cursor goes on with (-want +got):\n%s", diff)
	}
	if !plain.Partial || len(plain.Hits) != DefaultPerPage {
		t.Errorf("late to mark: %d hits, partial %t", len(plain.Hits), plain.Partial)
	}
	for i, hit := range plain.Hits {
		if hit.Highlights != nil || hit.Marks.Title.Parts != nil || hit.Marks.Title.Text != whole.Hits[i].Marks.Title.Text {
			t.Errorf("%s: highlights %v, marks %+v", hit.Film.ID, hit.Highlights, hit.Marks)
		}
	}
}
