package index

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRank(t *testing.T) {
	c := &Columns{Docs: 6, Year: []uint16{1999, 1999, 2001, 0, 2001, 0}, Years: make([]uint32, 2002)}
	popularity := steps{of: []uint32{0, 0, 0, 1, 0, 0}, number: 2}
	votes := steps{of: []uint32{2, 0, 0, 0, 0, 1}, number: 3}
	c.rank([]uint32{5, 4, 3, 2, 1, 0}, popularity, votes)
	if diff := cmp.Diff([]uint32{3, 0, 5, 4, 2, 1}, c.ByRank); diff != "" {
		t.Errorf("documents in their order (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]uint32{1, 5, 4, 0, 3, 2}, c.Rank); diff != "" {
		t.Errorf("places of the documents (-want +got):\n%s", diff)
	}
}
