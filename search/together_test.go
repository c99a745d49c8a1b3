package search

import (
	"sync/atomic"
	"testing"
)

func TestTogether(t *testing.T) {
	for _, n := range []int{0, 1, 2, 100} {
		done := make([]atomic.Int64, n)
		together(3, n, func(i int) { done[i].Add(1) })
		for i := range done {
			if times := done[i].Load(); times != 1 {
				t.Errorf("of %d tasks, task %d was done %d times", n, i, times)
			}
		}
	}
}

func TestTogetherPanics(t *testing.T) {
	defer func() {
		if p := recover(); p != "as it must" {
			t.Errorf("the caller's panic is %v", p)
		}
	}()
	together(2, 8, func(i int) {
		if i == 5 {
			panic("as it must")
		}
	})
}
