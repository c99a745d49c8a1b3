package index

import (
	"context"
	"sync"

	"cinedex/index/film"
)

// bulkLanes is how many batches of bulk writes are written at once, whoever's: building a segment keeps one core busy.
const bulkLanes = 2

// bulkBatch is how many records a batch of a bulk write has: fewer mean more merging and looking ids up in more segments, more
// mean more memory at once. With 4,000 instead an import takes as long and a third more memory; with 1,000, or with three lanes, it is slower.
const bulkBatch = 2000

// Bulk is a bulk write under way. It is for one goroutine.
type Bulk struct {
	index   *Index
	ctx     context.Context
	records []*change
	running sync.WaitGroup

	mu                sync.Mutex
	created, replaced int
	err               error
}

// Bulk starts a bulk write: records given to Add are written in batches, several at once. Finish must be called.
func (x *Index) Bulk(ctx context.Context) *Bulk { return &Bulk{index: x, ctx: ctx} }

// Add takes a valid record. It blocks while enough batches are under way. An error is that of a batch before it or of the
// context: the write is over, and Finish tells what was kept.
func (b *Bulk) Add(r film.Record) error {
	c := &change{film: r.Film, person: r.Person}
	if r.Film != nil {
		c.id = filmPrefix + r.Film.ID
	} else {
		c.id = personPrefix + r.Person.ID
	}
	if b.records = append(b.records, c); len(b.records) < bulkBatch {
		return nil
	}
	return b.flush()
}

// Finish writes what is left and returns when all is on disk and visible: how many records were new and how many replaced
// one with the same id. Of several with one id the last stays.
func (b *Bulk) Finish() (created, replaced int, err error) {
	if len(b.records) > 0 && b.ctx.Err() == nil && b.failed() == nil {
		_ = b.flush() // kept in b.err
	}
	b.running.Wait()
	if err := b.failed(); err != nil {
		return b.created, b.replaced, err
	}
	return b.created, b.replaced, b.ctx.Err()
}

func (b *Bulk) failed() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.err
}

// flush hands the gathered records to a lane.
func (b *Bulk) flush() error {
	group := b.records
	b.records = nil
	var l *lane
	select {
	case l = <-b.index.lanes:
	case <-b.index.stop:
		return b.fail(errStopping)
	case <-b.ctx.Done():
		return b.ctx.Err()
	}
	if err := b.failed(); err != nil {
		b.index.lanes <- l
		return err
	}
	ids, whole := touched(group)
	b.index.claims.claim(ids, whole)
	b.running.Go(func() {
		b.index.apply(l, group)
		b.index.claims.release(ids)
		b.index.lanes <- l
		b.count(group)
	})
	return nil
}

func (b *Bulk) fail(err error) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.err == nil {
		b.err = err
	}
	return b.err
}

func (b *Bulk) count(group []*change) {
	for _, c := range group {
		switch {
		case c.err != nil:
			_ = b.fail(c.err)
		case c.created:
			b.mu.Lock()
			b.created++
			b.mu.Unlock()
		default:
			b.mu.Lock()
			b.replaced++
			b.mu.Unlock()
		}
	}
}
