package index

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A claim for the whole index is not overtaken by those made after it, however small.
func TestClaimsAreGrantedInOrder(t *testing.T) {
	var c claims
	made := func() uint64 {
		c.mu.Lock()
		defer c.mu.Unlock()
		return c.made
	}
	c.claim([]string{"a"}, false)
	c.claim([]string{"a2"}, false) // beside the first
	c.release([]string{"a2"})
	var mu sync.Mutex
	var order []string
	var wg sync.WaitGroup
	for i, ids := range [][]string{{"p"}, {"b"}, {"c"}} {
		wg.Go(func() {
			c.claim(ids, ids[0] == "p")
			mu.Lock()
			order = append(order, ids[0])
			mu.Unlock()
			c.release(ids)
		})
		eventually(t, "the next claim", func() bool { return made() == uint64(i+3) })
	}
	c.release([]string{"a"})
	wg.Wait()
	if order[0] != "p" {
		t.Errorf("granted in the order %q", order)
	}
	slices.Sort(order)
	if diff := cmp.Diff([]string{"b", "c", "p"}, order); diff != "" {
		t.Error(diff)
	}
}

func TestClaimsExclude(t *testing.T) {
	var c claims
	var users [8]atomic.Int64
	var all atomic.Int64
	var wg sync.WaitGroup
	for g := range 6 {
		wg.Go(func() {
			r := rand.New(rand.NewPCG(1, uint64(g)))
			for range 2000 {
				ids := r.Perm(len(users))[:1+r.IntN(3)]
				names := make([]string, 0, 4)
				for _, id := range ids {
					names = append(names, strconv.Itoa(id))
				}
				whole := r.IntN(10) == 0
				c.claim(append(names, names[0]), whole) // one id may be named twice
				if n := all.Add(1); whole && n != 1 {
					t.Errorf("one has the whole, and %d are at work", n)
				}
				for _, id := range ids {
					if users[id].Add(1) != 1 {
						t.Errorf("two have %d", id)
					}
				}
				for _, id := range ids {
					users[id].Add(-1)
				}
				all.Add(-1)
				c.release(names)
			}
		})
	}
	wg.Wait()
	if len(c.held) > 0 || c.groups != 0 || c.whole {
		t.Errorf("left over: %v, %d groups, whole %t", c.held, c.groups, c.whole)
	}
}
