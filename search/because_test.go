package search

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSettledReasons: what a keyword says is not said again by a word of the texts, and no weight is lost.
func TestSettledReasons(t *testing.T) {
	got := settled([]Reason{
		{ReasonText, "rächt", .25},
		{ReasonText, "Revenge", .5},
		{ReasonKeyword, "revenge", 1},
		{ReasonKeyword, "single mother", .75},
		{ReasonText, "Mother", .125},
		{ReasonText, "grave", .0625},
		{ReasonText, "revenge", -.5},
		{ReasonKeyword, "revenge", .25},
		{ReasonGenre, "Revenge", .375},
	})
	want := []Reason{
		{ReasonKeyword, "revenge", 1.75},
		{ReasonKeyword, "single mother", .875},
		{ReasonGenre, "Revenge", .375},
		{ReasonText, "rächt, grave", .313},
		{ReasonText, "revenge", -.5},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
