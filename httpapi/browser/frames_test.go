//go:build browser

package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/tracing"
	"github.com/chromedp/chromedp"
)

// frames tells when what a page drew was on the screen: the browser's own record of each frame, of which nothing else is kept, so
// that measuring costs little.
type frames struct {
	b      *testing.B
	ctx    context.Context
	lock   sync.Mutex
	events []traced
	ended  chan struct{}
}

// traced is an event of the browser's trace.
type traced struct {
	Name  string
	Phase string  `json:"ph"`
	At    float64 `json:"ts"` // microseconds of the browser's clock
	PID   int
	ID    struct{ Local string } `json:"id2"`
	Args  struct {
		Data  struct{ StartTime float64 }
		Frame struct{ State string } `json:"frame_reporter"`
	}
}

// clockMark is a moment that is known by the page's clock and by the trace's.
const clockMark = "frames-clock"

// traceFrames begins to record the frames of a tab.
func traceFrames(b *testing.B, ctx context.Context) *frames {
	b.Helper()
	f := &frames{b: b, ctx: ctx, ended: make(chan struct{})}
	check(b, chromedp.Listen(ctx, f.hear))
	call(b, ctx, tracing.Start, tracing.StartParams{TransferMode: tracing.StartTransferModeReportEvents,
		TraceConfig: &tracing.TraceConfig{IncludedCategories: []string{"disabled-by-default-devtools.timeline.frame", "blink.user_timing"}}})
	check(b, chromedp.Do(ctx, chromedp.Evaluate[chromedp.Void](`performance.mark("`+clockMark+`"), 0`)))
	return f
}

func (f *frames) hear(event any) {
	switch e := event.(type) {
	case *tracing.EventDataCollected:
		f.lock.Lock()
		defer f.lock.Unlock()
		for _, value := range e.Value {
			var t traced
			if err := json.Unmarshal(value, &t); err != nil {
				f.b.Errorf("an event of the trace cannot be read: %v", err)
			}
			f.events = append(f.events, t)
		}
	case *tracing.EventTracingComplete:
		close(f.ended)
	}
}

// span is a frame, or the part of it that the page's scripts and layout take; in microseconds of the browser's clock.
type span struct{ begin, end float64 }

// end returns a function that tells when the frame was presented in which a script ran at a time, both in milliseconds of the page's
// clock. ok is false where that frame never was.
func (f *frames) end() (presented func(at float64) (ms float64, ok bool)) {
	f.b.Helper()
	call(f.b, f.ctx, tracing.End, cdp.Empty{})
	<-f.ended
	var offset float64
	parts, whole := map[string][]span{}, map[string][]span{}
	open := map[string]traced{}
	for _, e := range f.events {
		pipeline := fmt.Sprint(e.PID, " ", e.ID.Local)
		switch {
		case e.Name == clockMark:
			offset = e.At - e.Args.Data.StartTime*1000
		case e.Name != "PipelineReporter" && e.Name != "SendBeginMainFrameToCommit":
		case e.Phase == "b":
			open[e.Name+pipeline] = e
		case e.Phase == "e":
			begun := open[e.Name+pipeline]
			spans := parts
			if e.Name == "PipelineReporter" {
				if !strings.HasPrefix(begun.Args.Frame.State, "STATE_PRESENTED") {
					continue
				}
				spans = whole
			}
			spans[pipeline] = append(spans[pipeline], span{begun.At, e.At})
		}
	}
	return func(at float64) (float64, bool) {
		at = at*1000 + offset
		for pipeline, spans := range parts {
			for _, part := range spans {
				if at < part.begin || part.end < at {
					continue
				}
				for _, frame := range whole[pipeline] {
					if frame.begin <= part.begin && part.end <= frame.end {
						return (frame.end - offset) / 1000, true
					}
				}
			}
		}
		return 0, false
	}
}

func call[P, R any](b *testing.B, ctx context.Context, command cdp.Command[P, R], parameters P) {
	b.Helper()
	_, err := chromedp.Call(ctx, command, parameters)
	check(b, err)
}

func check(b *testing.B, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}
