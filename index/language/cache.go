package language

import (
	"hash/maphash"
	"strings"
	"sync/atomic"
)

const (
	cacheSlots  = 1 << 15 // words kept a language: at most some 8 MB
	longestWord = 64      // bytes of the longest word kept, and stemmed: some stemmers take a square of the length
)

// cache keeps the forms of words met before. Nine words in ten of a text are, and a stemmer costs some twenty times a look here.
// A word has one slot, and the last one written there stays: no locks, and a bound without counting.
type cache struct {
	slots [cacheSlots]atomic.Pointer[cached]
}

type cached struct {
	written string
	forms
}

// seed makes the slots of one process unforeseeable: nobody can choose words that all share one.
var seed = maphash.MakeSeed()

// forms returns the forms of w from the cache, or works them out and leaves them there. They are shared: not to be changed.
func (a *Analyzer) forms(w Word) forms {
	if len(w.Written) > longestWord {
		return a.analyze(w)
	}
	slot := &a.cache.slots[maphash.String(seed, w.Written)%cacheSlots]
	if c := slot.Load(); c != nil && c.written == w.Written {
		return c.forms
	}
	c := &cached{strings.Clone(w.Written), a.analyze(w)}
	slot.Store(c)
	return c.forms
}
