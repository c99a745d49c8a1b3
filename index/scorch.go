package index

import (
	"sync"

	"github.com/blevesearch/bleve/v2/index/scorch"
)

// Bleve takes callbacks by name, from registries that must be filled before main: this file is the only one with an init.

const callbackName = "cinedex"

// followers are the open indexes by Bleve's own.
var followers sync.Map // *scorch.Scorch → *Index

func init() {
	scorch.RegistryEventCallbacks[callbackName] = func(e scorch.Event) bool {
		switch e.Kind {
		case scorch.EventKindMergeTaskIntroduction, scorch.EventKindPersisterProgress:
			if x, ok := followers.Load(e.Scorch); ok {
				notify(x.(*Index).changed)
			}
		}
		return true // tells some other kinds to go on
	}
	scorch.RegistryAsyncErrorCallbacks[callbackName] = func(_ error, path string) {
		followers.Range(func(_, x any) bool {
			if x := x.(*Index); x.storePath() == path {
				notify(x.failing)
			}
			return true
		})
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

// runtimeConfig overrides what the index was made with.
func runtimeConfig(o Options) map[string]any {
	config := map[string]any{
		"unsafe_batch":           false,
		"bolt_timeout":           lockWait,
		"eventCallbackName":      callbackName,
		"asyncErrorCallbackName": callbackName,
	}
	if !o.Bulk {
		config["scorchMergePlanOptions"] = map[string]any{"MaxSegmentSize": serveSegment}
	}
	return config
}
