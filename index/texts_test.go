package index

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTextsInOrder(t *testing.T) {
	var all texts
	for _, text := range []string{"alien", "", "brazil"} {
		all.add([]byte(text))
	}
	ordered := all.inOrder([]uint32{2, 0, 1, 2})
	var got []string
	for i := range ordered.len() {
		got = append(got, string(ordered.at(uint32(i))))
	}
	if diff := cmp.Diff([]string{"brazil", "alien", "", "brazil"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(ordered.bytes) != cap(ordered.bytes) {
		t.Errorf("%d bytes take the room of %d", len(ordered.bytes), cap(ordered.bytes))
	}
}
