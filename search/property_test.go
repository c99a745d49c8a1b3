package search

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"cinedex/index"
)

// propertyCases is how many random requests each property is tried on.
const propertyCases = 250

// property is an engine over one snapshot and the oracle for what that holds.
type property struct {
	engine   *Engine
	snapshot *index.Snapshot
	oracle   *oracle
	texts    map[string][]string // what a text alone finds, in order, by text, adult and what is forgiven
}

// TestSearchAgainstBruteForce holds the answers to random requests against films filtered, counted and sorted one by one, in
// a snapshot of several segments with deleted documents.
func TestSearchAgainstBruteForce(t *testing.T) {
	s := newShelf(t)
	defer s.index.Close()
	snapshot := s.disturb(t)
	defer snapshot.Release()
	p := &property{engine: s.engine(), snapshot: snapshot, oracle: newOracle(s.films, s.people), texts: map[string][]string{}}
	requests := newRequests(s.films, 1)
	for n := range propertyCases {
		q := requests.next()
		t.Run(fmt.Sprint(n), func(t *testing.T) { p.check(t, q) })
	}
}

// check compares one request's answers, page by page and cursor by cursor.
func (p *property) check(t *testing.T, q Request) {
	matches := p.matches(t, q)
	want := p.oracle.hits(q, matches)
	first := p.search(t, q)
	if first.Total != len(want) || first.Partial {
		t.Errorf("total %d, partial %v; want %d", first.Total, first.Partial, len(want))
	}
	var counts []FacetCounts
	for _, facet := range Facets {
		if q.wants(facet) {
			counts = append(counts, p.oracle.facet(q, matches, facet))
		}
	}
	if diff := cmp.Diff(counts, first.Facets, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("facets (-want +got):\n%s", diff)
	}
	q.Facets = nil
	if diff := cmp.Diff(first.Hits, p.search(t, q).Hits); diff != "" {
		t.Errorf("without facets the page is another (-with +without):\n%s", diff)
	}
	if diff := cmp.Diff(want, p.pages(t, q), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("pages (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want, p.cursors(t, q), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("cursors (-want +got):\n%s", diff)
	}
	if t.Failed() {
		t.Logf("request: %+v", q)
	}
}

func (p *property) search(t *testing.T, q Request) *Response {
	t.Helper()
	response, err := p.engine.searchIn(context.Background(), p.snapshot, q)
	if err != nil {
		t.Fatalf("%v\nrequest: %+v", err, q)
	}
	return response
}

// matches returns the ids that q's text alone finds, best first.
func (p *property) matches(t *testing.T, q Request) []string {
	q = Request{Text: q.Text, Adult: q.Adult, NoTypos: q.NoTypos, MatchAll: q.MatchAll, PerPage: MaxPerPage}
	key := fmt.Sprint(q)
	if _, known := p.texts[key]; !known {
		p.texts[key] = p.cursors(t, q)
	}
	return p.texts[key]
}

// pages walks the pages of a request to the last.
func (p *property) pages(t *testing.T, q Request) (ids []string) {
	for q.Page = 1; ; q.Page++ {
		response := p.search(t, q)
		ids = append(ids, idsOf(response)...)
		if response.NextCursor == "" {
			return ids
		}
	}
}

// cursors walks the answers of a request by their cursors.
func (p *property) cursors(t *testing.T, q Request) (ids []string) {
	for {
		response := p.search(t, q)
		ids = append(ids, idsOf(response)...)
		if q.Cursor = response.NextCursor; q.Cursor == "" || len(ids) > 2*len(p.oracle.films) {
			return ids
		}
	}
}

func idsOf(r *Response) []string {
	ids := make([]string, len(r.Hits))
	for i, hit := range r.Hits {
		ids[i] = hit.Film.ID
	}
	return ids
}
