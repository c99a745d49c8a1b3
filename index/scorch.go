package index

import (
	"errors"
	"sync"
	"time"

	"github.com/blevesearch/bleve/v2/index/scorch"

	"cinedex/index/segment"
)

// Bleve takes callbacks by name, from registries that must be filled before main: this file is the only one with an init.

const callbackName = "cinedex"

// followers are the open indexes by Bleve's own.
var followers sync.Map // *scorch.Scorch → *Index

func init() {
	scorch.RegisterSegmentPlugin(&segment.Plugin{}, false)
	scorch.RegistryEventCallbacks[callbackName] = func(e scorch.Event) bool {
		switch e.Kind {
		case scorch.EventKindMergeTaskIntroduction, scorch.EventKindPersisterProgress:
			if x, ok := followers.Load(e.Scorch); ok {
				notify(x.(*Index).changed)
			}
		}
		return true // tells some other kinds to go on
	}
	scorch.RegistryAsyncErrorCallbacks[callbackName] = func(err error, path string) {
		followers.Range(func(_, x any) bool {
			if x := x.(*Index); x.storePath() == path {
				x.failed(err)
			}
			return true
		})
		time.Sleep(retryPause)
	}
}

// retryPause is how long Bleve's persister or merger is held up after a failure: by itself each retries thousands of times
// a second for as long as the disk is full.
const retryPause = 100 * time.Millisecond

// failed takes in an error of Bleve's background work.
func (x *Index) failed(err error) {
	var e *scorch.ScorchError
	if errors.As(err, &e) && e.Source == "merger" && !errors.Is(err, scorch.ErrAsyncPanic) {
		select { // nothing is lost by not merging
		case x.unmerged <- err:
		default:
		}
		return
	}
	x.alarm.Load().ring(err)
}

// alarm tells everyone who waits for Bleve to persist that it failed.
type alarm struct {
	once sync.Once
	rung chan struct{} // closed then
	err  error         // why; to be read once rung is closed
}

func newAlarm() *alarm { return &alarm{rung: make(chan struct{})} }

func (a *alarm) ring(err error) {
	a.once.Do(func() {
		a.err = err
		close(a.rung)
	})
}

// cause is why the alarm rang, nil where it has not.
func (a *alarm) cause() error {
	select {
	case <-a.rung:
		return a.err
	default:
		return nil
	}
}

func follow(x *Index)   { followers.Store(x.scorch, x) }
func unfollow(x *Index) { followers.Delete(x.scorch) }

// notify leaves word on c unless there is some already.
func notify(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// serveSegment is how many documents a segment grows to by merging while single writes come in. With Bleve's five million a
// burst of small writes sets off merges of everything; with this, of a few thousand documents.
const serveSegment = 60_000

// serveFloor is up to how many documents segments count as equally small while single writes come in: those of fewer are merged to one
// with each write. With Bleve's 2,000 most of what a write takes is merging, and building the columns of what was merged; a
// segment more costs a search of a million films too little to be measured.
const serveFloor = 100

// bulkSegments is how many segments pile up before they are merged while nothing but an import goes on. With Bleve's ten,
// merging takes a fifth of its time; with many more, looking ids up in all of them does.
const bulkSegments = 40

// runtimeConfig overrides what the index was made with. Batches are "unsafe" because this package waits for each to be
// persisted itself: where Bleve waits and the disk fails, it closes a segment that readers already have, and they panic.
func runtimeConfig(o Options) map[string]any {
	config := map[string]any{
		"unsafe_batch":           true,
		"bolt_timeout":           lockWait,
		"eventCallbackName":      callbackName,
		"asyncErrorCallbackName": callbackName,
	}
	if o.Bulk {
		config["scorchMergePlanOptions"] = map[string]any{
			"MaxSegmentsPerTier": bulkSegments, "SegmentsPerMergeTask": bulkSegments, "MaxSegmentSize": restSegment,
		}
	} else {
		config["scorchMergePlanOptions"] = map[string]any{"MaxSegmentSize": serveSegment, "FloorSegmentSize": serveFloor}
	}
	return config
}
