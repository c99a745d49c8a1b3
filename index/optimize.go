package index

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strconv"

	"github.com/blevesearch/bleve/v2/index/scorch/mergeplan"
)

// restSegment is how many documents a segment of a catalogue at rest has at most. Each segment costs every search some
// microseconds a word; two or more of them keep two cores busy.
const restSegment = 500_000

// Optimize merges the segments into few, as a bulk import leaves many. It returns when they are on disk; the catalogue can
// be searched and written meanwhile. When the context ends or the disk fails, what is merged by then stays and what is not
// is left as it was.
func (x *Index) Optimize(ctx context.Context) error {
	select {
	case <-x.stop:
		return errStopping
	default:
	}
	x.attached.RLock()
	open, merger, generation, notOpen := x.bleve != nil, x.scorch, x.generation.Load(), x.notOpen()
	x.attached.RUnlock()
	if !open {
		return notOpen
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	x.watchMerging(ctx, cancel)
	options := mergeplan.SingleSegmentMergePlanOptions
	options.MaxSegmentSize = restSegment
	options.FloorSegmentSize = restSegment
	options.SegmentsPerMergeTask = 2 * bulkSegments
	for last := math.MaxInt; ; { // one merge of many segments leaves several, and writes meanwhile add to them
		n := x.segments()
		switch {
		case ctx.Err() != nil:
			return context.Cause(ctx)
		case x.generation.Load() != generation: // a write that failed has reopened the index, which ends merging
			return fmt.Errorf("merging segments: %w", x.lastFailure())
		case n <= 1 || n >= last:
			if last < math.MaxInt {
				return x.sweep(generation)
			}
			return nil
		}
		last = n
		merged := make(chan error, 1)
		go func() { merged <- merger.ForceMerge(ctx, &options) }()
		select {
		case err := <-merged:
			if err = errors.Join(err, x.publish()); err != nil {
				return fmt.Errorf("merging segments: %w", err)
			}
		case <-ctx.Done(): // Bleve may not heed it: it looks at nothing else while a merge of its own fails
		}
	}
}

// sweep removes the files of segments merged away. Bleve keeps those of its last states until it writes again; opening it
// anew, once what merging made is on disk, removes them at once.
func (x *Index) sweep(generation int64) error {
	x.attached.RLock()
	err := x.failure // of whoever has reopened the index meanwhile
	if x.generation.Load() == generation {
		b := x.bleve.NewBatch()
		b.SetInternal(keyVersion, []byte(strconv.Itoa(MappingVersion))) // as it is: a batch needs something
		err = x.persist(b)
	}
	x.attached.RUnlock()
	if err != nil {
		return fmt.Errorf("merging segments: %w", err)
	}
	x.reopen(generation, nil)
	x.attached.RLock()
	defer x.attached.RUnlock()
	if x.bleve == nil {
		return x.notOpen()
	}
	return nil
}

// watchMerging ends ctx when merging fails, which Bleve itself would try again for ever, or the index is closed.
func (x *Index) watchMerging(ctx context.Context, cancel context.CancelCauseFunc) {
	select {
	case <-x.unmerged: // a failure of before
	default:
	}
	go func() {
		select {
		case err := <-x.unmerged:
			cancel(fmt.Errorf("merging segments: %w", err))
		case <-x.stop:
			cancel(errStopping)
		case <-ctx.Done():
		}
	}()
}

func (x *Index) segments() int {
	s := x.Acquire()
	defer s.Release()
	return len(s.Segments)
}
