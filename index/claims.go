package index

import "sync"

// claims let writes run side by side that touch different documents, and none that touch the same: two batches given to
// Bleve at once may be kept in either order.
type claims struct {
	mu           sync.Mutex
	freed        sync.Cond // lazily bound to mu
	held         map[string]struct{}
	groups       int
	whole        bool   // one write has the whole index
	made, passed uint64 // claims so far, and those granted
}

// claim waits until no write under way touches any of ids, or any document at all if whole, and takes them. Claims are
// granted in the order in which they are made: else one for the whole index would wait for as long as others come.
func (c *claims) claim(ids []string, whole bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.held == nil {
		c.held, c.freed.L = map[string]struct{}{}, &c.mu
	}
	turn := c.made
	c.made++
	for turn != c.passed || c.whole || whole && c.groups > 0 || c.anyHeld(ids) {
		c.freed.Wait()
	}
	c.passed++
	c.freed.Broadcast() // the next may go, too
	c.whole = whole
	c.groups++
	for _, id := range ids {
		c.held[id] = struct{}{}
	}
}

func (c *claims) anyHeld(ids []string) bool {
	for _, id := range ids {
		if _, ok := c.held[id]; ok {
			return true
		}
	}
	return false
}

// release gives back what one claim took.
func (c *claims) release(ids []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.whole = false
	c.groups--
	for _, id := range ids {
		delete(c.held, id)
	}
	c.freed.Broadcast()
}
