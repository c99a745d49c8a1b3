package search

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"cinedex/index"
)

// TestSegmentsDoNotMatter asks the same of several segments with deleted documents and of the one that they are merged
// into. Only the scores of texts may differ: deleted films count for how rare a word is until they are merged away.
func TestSegmentsDoNotMatter(t *testing.T) {
	s := newShelf(t)
	defer s.index.Close()
	several := s.disturb(t)
	defer several.Release()
	if err := s.index.Optimize(t.Context()); err != nil {
		t.Fatal(err)
	}
	one := s.index.Acquire()
	defer one.Release()
	if len(one.Segments) != 1 {
		t.Fatalf("%d segments, want 1", len(one.Segments))
	}
	oracle := newOracle(s.films, s.people)
	before := &property{engine: s.engine(), snapshot: several, oracle: oracle}
	after := &property{engine: s.engine(), snapshot: one, oracle: oracle}
	requests := newRequests(s.films, 3)
	for n := range propertyCases {
		q := requests.next()
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			was, is := before.search(t, q), after.search(t, q)
			if diff := cmp.Diff(was, is, cmpopts.IgnoreFields(Response{}, "Hits", "NextCursor", "Took")); diff != "" {
				t.Errorf("merged (-several +one):\n%s\nrequest: %+v", diff, q)
			}
			q.Facets = nil
			wereAll, areAll := before.cursors(t, q), after.cursors(t, q)
			if q.Text != "" && q.order().Key == SortRelevance {
				slices.Sort(wereAll)
				slices.Sort(areAll)
			}
			if diff := cmp.Diff(wereAll, areAll); diff != "" {
				t.Errorf("merged (-several +one):\n%s\nrequest: %+v", diff, q)
			}
		})
	}
}

// TestRestart asks the same before and after the index is closed and opened again.
func TestRestart(t *testing.T) {
	s := newShelf(t)
	s.disturb(t).Release()
	if err := s.index.Optimize(t.Context()); err != nil { // segments that are merged meanwhile change scores
		t.Fatal(err)
	}
	var asked []Request
	var answers []*Response
	requests := newRequests(s.films, 4)
	for range propertyCases {
		q := requests.next()
		q.Highlight, q.Explain = true, true
		asked = append(asked, q)
		answers = append(answers, search(t, s.engine(), q))
	}
	if err := s.index.Close(); err != nil {
		t.Fatal(err)
	}
	var err error
	if s.index, err = index.Open(s.dir, index.Options{}); err != nil {
		t.Fatal(err)
	}
	defer s.index.Close()
	for i, q := range asked {
		if diff := cmp.Diff(answers[i], search(t, s.engine(), q), cmpopts.IgnoreFields(Response{}, "Took")); diff != "" {
			t.Errorf("reopened (-before +after):\n%s\nrequest: %+v", diff, q)
		}
	}
}
