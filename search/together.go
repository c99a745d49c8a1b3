package search

import (
	"sync"
	"sync/atomic"
)

// together does n tasks, up to cores of them at once, and returns when all are done. A panic in one is the caller's, who may know
// what to do about it.
func together(cores, n int, task func(i int)) {
	var (
		next     atomic.Int64
		panicked atomic.Pointer[any]
		others   sync.WaitGroup
	)
	work := func() {
		defer func() {
			if p := recover(); p != nil {
				panicked.CompareAndSwap(nil, &p)
			}
		}()
		for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
			task(i)
		}
	}
	for range min(n, cores) - 1 {
		others.Go(work)
	}
	work()
	others.Wait()
	if p := panicked.Load(); p != nil {
		panic(*p)
	}
}
