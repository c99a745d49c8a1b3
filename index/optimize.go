package index

import (
	"context"
	"fmt"

	"github.com/blevesearch/bleve/v2/index/scorch/mergeplan"
)

// restSegment is how many documents a segment of a catalogue at rest has at most. Each segment costs every search some
// microseconds a word; two or more of them keep two cores busy.
const restSegment = 500_000

// Optimize merges the segments into few, as a bulk import leaves many. It returns when they are on disk; the catalogue can
// be searched and written meanwhile. A context that ends leaves the work where it is.
func (x *Index) Optimize(ctx context.Context) error {
	x.attached.RLock()
	defer x.attached.RUnlock()
	if x.bleve == nil {
		return fmt.Errorf("the catalogue in %s is not open: its disk failed", x.dir)
	}
	options := mergeplan.SingleSegmentMergePlanOptions
	options.MaxSegmentSize = restSegment
	options.FloorSegmentSize = restSegment
	for last := -1; ; { // one merge of many segments leaves several
		n := x.segments()
		if n <= 1 || n == last || ctx.Err() != nil {
			return ctx.Err()
		}
		last = n
		// Bleve's merging itself goes on when its context ends: the wait ends here.
		if err := x.scorch.ForceMerge(ctx, &options); err != nil {
			return fmt.Errorf("merging segments: %w", err)
		}
		if err := x.publish(); err != nil {
			return err
		}
	}
}

func (x *Index) segments() int {
	s := x.Acquire()
	defer s.Release()
	return len(s.Segments)
}
