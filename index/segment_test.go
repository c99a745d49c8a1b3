package index

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPrefixEnd(t *testing.T) {
	for prefix, want := range map[string]string{"": "", "a": "b", "az": "a{", "a\xff": "b", "\xff": "", "\xff\xff": "", "é": "\xc3\xaa"} {
		if got := PrefixEnd(prefix); got != want {
			t.Errorf("PrefixEnd(%q) = %q, want %q", prefix, got, want)
		}
	}
}

func TestReader(t *testing.T) {
	x := openAt(t, t.TempDir())
	a, b := small("a", 1), small("b", 2)
	a.Genres, b.Genres = []string{"comedy", "crime", "drama"}, []string{"crime", "western"}
	put(t, x, a)
	put(t, x, b)
	if err := x.Optimize(t.Context()); err != nil {
		t.Fatal(err)
	}
	s := x.Acquire()
	defer s.Release()
	if len(s.Segments) != 1 {
		t.Fatalf("%d segments", len(s.Segments))
	}
	r := s.Segments[0].Reader()
	tests := []struct {
		name       string
		start, end string
		want       []string
	}{
		{"all", "", "", []string{"comedy", "crime", "drama", "western"}},
		{"from", "crime", "", []string{"crime", "drama", "western"}},
		{"to", "", "drama", []string{"comedy", "crime"}},
		{"between", "cr", "e", []string{"crime", "drama"}},
		{"nothing", "x", "", nil},
	}
	for _, tt := range tests {
		if got := slices.Collect(r.Terms(FieldGenre, nil, tt.start, tt.end)); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	if got := slices.Collect(r.Prefix(FieldGenre, "c")); !slices.Equal(got, []string{"comedy", "crime"}) {
		t.Errorf("with c begin %q", got)
	}
	for term, want := range map[string]uint64{"crime": 2, "western": 1, "none": 0, "": 0} {
		if got := r.Count(FieldGenre, term); got != want {
			t.Errorf("%d have %q, want %d", got, term, want)
		}
	}
	both := r.Postings(FieldGenre, "western")
	r.Or(both, FieldGenre, "comedy")
	if diff := cmp.Diff(s.Segments[0].Films.ToArray(), both.ToArray()); diff != "" {
		t.Error(diff)
	}
	if got := slices.Collect(r.Terms("no such field", nil, "", "")); len(got) > 0 || r.Postings("no such field", "x").GetCardinality() > 0 {
		t.Errorf("a field that is not there has %q", got)
	}
	if r.Err() != nil {
		t.Error(r.Err())
	}
}
