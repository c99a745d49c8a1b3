package index

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strconv"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/index/scorch/mergeplan"
)

// restSegment is about how many documents a segment of a catalogue at rest has at most. Each segment costs every search some
// microseconds a word; two or more of them keep two cores busy, and while one is made, this bounds what is mapped of files.
const restSegment = 500_000

// restSize returns how many documents a segment may have, restSegment or a little more, so that no small one is left: an eighth is for what
// the segments that are merged, which are not split, leave over.
func restSize(docs int) int64 {
	parts := max(1, (docs+restSegment-1)/restSegment)
	size := docs / parts
	return int64(max(restSegment, size+size/8))
}

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
	docs, bytes := x.sizes()
	x.merging.from.Store(writtenBytes(merger))
	x.merging.total.Store(bytes)
	options.MaxSegmentSize = restSize(docs)
	options.FloorSegmentSize = restSize(docs)
	options.CalcBudget = func(int64, int64, *mergeplan.MergePlanOptions) int { return x.oneMerge(options.MaxSegmentSize) }
	options.SegmentsPerMergeTask = 2 * bulkSegments
	for last := math.MaxInt; ; { // each merge makes one segment, and writes meanwhile add some
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

// oneMerge returns how many segments may be left, of those that are merged where none gets more than size documents, for Bleve to plan one merge. It
// gives up the segments of a plan's merges when the last is done; of one merge at a time, no more than that one's are mapped at once.
func (x *Index) oneMerge(size int64) int {
	s := x.Acquire()
	defer s.Release()
	merged := 0
	for _, seg := range s.Segments {
		if seg.bleve.LiveSize() < size/2 {
			merged++
		}
	}
	return max(1, merged-2) // some may have gone since
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
	alarm := x.alarm.Load()
	go func() {
		select {
		case err := <-x.unmerged:
			cancel(fmt.Errorf("merging segments: %w", err))
		case <-alarm.rung: // what merges may be gone
			cancel(fmt.Errorf("merging segments: %w", alarm.err))
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

// sizes returns how many documents all segments have, deleted ones included, and how many bytes.
func (x *Index) sizes() (docs int, bytes int64) {
	s := x.Acquire()
	defer s.Release()
	for _, seg := range s.Segments {
		docs += seg.Docs
		bytes += seg.bleve.FileSize()
	}
	return docs, bytes
}

// merging is how far Optimize is.
type merging struct {
	from  atomic.Uint64 // bytes that merging had written when it began
	total atomic.Int64  // bytes of the segments then
}

// Merged returns about which part of its work Optimize has done, from 0 to 1: it writes nearly all of the segments again.
func (x *Index) Merged() float64 {
	total := x.merging.total.Load()
	x.attached.RLock()
	defer x.attached.RUnlock()
	if total == 0 || x.bleve == nil {
		return 0
	}
	written, from := writtenBytes(x.scorch), x.merging.from.Load()
	if written < from { // opened anew: that is the last thing that Optimize does
		return 1
	}
	return min(1, float64(written-from)/float64(total))
}

func writtenBytes(s *scorch.Scorch) uint64 {
	stats, _ := s.Stats().(*scorch.Stats)
	return atomic.LoadUint64(&stats.TotFileMergeWrittenBytes)
}
