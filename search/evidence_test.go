package search

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/search/query"
)

// TestEvidence: a film is looked at only where the sets say that it has a word, and shows what it does when all its texts are
// looked at. Other scripts are left out of that on purpose where the words are there as typed.
func TestEvidence(t *testing.T) {
	s := catalogue.index.Acquire()
	defer s.Release()
	shown := 0
	for _, q := range readJudged(t) {
		r := &run{request: &Request{Text: q.text, Langs: []string{q.language}, PerPage: judgedHits, Highlight: true},
			snapshot: s, clock: newClock(t.Context(), catalogue.timeout), idfs: map[idfKey]float32{}}
		if err := r.request.complete(); err != nil {
			t.Fatal(err)
		}
		r.sort = r.request.order()
		r.plan = newPlan(query.Parse(q.text, operators...), s, catalogue.synonyms)
		r.open(catalogue.nearby)
		r.matchText()
		for _, seg := range r.segments {
			seg.filter(r.request)
		}
		page, _ := r.page()
		var response Response
		if err := r.hydrate(&response, page); err != nil {
			t.Fatal(err)
		}
		m := newMarker(r.plan)
		for i, hit := range response.Hits {
			everywhere := evidence{kind: page[i].level.kind, all: m.all, roman: r.evidence(page[i]).roman}
			want := m.highlights(hit.Film, everywhere, hit.Synopsis.Language, r.request.Langs)
			if diff := cmp.Diff(want, hit.Highlights); diff != "" {
				t.Errorf("%q: %s (-looked at everywhere +got):\n%s", q.text, hit.Film.ID, diff)
			}
			shown += len(want)
		}
	}
	if shown < 1000 {
		t.Errorf("%d highlights compared, want many", shown)
	}
}
