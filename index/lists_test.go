package index

import (
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

func TestListsCount(t *testing.T) {
	tests := []struct {
		name     string
		postings []posting
		docs     []uint32
		want     []uint32
	}{
		{"nobody is credited", nil, []uint32{0, 1, 3}, []uint32{0, 0, 0}},
		{"no documents", []posting{{0, []uint32{1}}}, nil, []uint32{0, 0, 0}},
		{"some have none", []posting{{2, []uint32{0, 1}}, {0, []uint32{1}}}, []uint32{0, 1, 2, 3}, []uint32{1, 0, 2}},
	}
	for _, test := range tests {
		lists, counts := newLists(4, test.postings), make([]uint32, 3)
		lists.Count(test.docs, counts, 1)
		if diff := gocmp.Diff(test.want, counts); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		lists.Count(test.docs, counts, ^uint32(0))
		if diff := gocmp.Diff(make([]uint32, 3), counts); diff != "" {
			t.Errorf("%s, taken back (-want +got):\n%s", test.name, diff)
		}
	}
}
