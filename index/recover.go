package index

import (
	"errors"
	"path/filepath"
	"strconv"

	"cinedex/index/film"
)

// mend reopens Bleve's index if it has failed since it was opened. The error says that it is still not open.
func (x *Index) mend() error {
	x.attached.RLock()
	generation := x.generation.Load()
	failure := x.alarm.Load().cause()
	works := x.bleve != nil && failure == nil
	x.attached.RUnlock()
	if works {
		return nil
	}
	x.reopen(generation, failure)
	x.attached.RLock()
	defer x.attached.RUnlock()
	if x.bleve == nil {
		return x.notOpen()
	}
	return nil
}

// notOpen is the error of a write that finds no index open. The caller holds attached.
func (x *Index) notOpen() error {
	return &film.Error{Kind: film.Unavailable, Message: "the disk failed a moment ago; nothing was stored", Err: x.failure}
}

// lastFailure is why Bleve's index was last reopened.
func (x *Index) lastFailure() error {
	x.attached.RLock()
	defer x.attached.RUnlock()
	return x.failure
}

// reopen closes Bleve's index and opens it again, as of what is on disk, unless that was done since generation. Bleve goes on
// showing a batch that it could not persist, and may persist it later, so after a failure nothing else tells what is kept.
// If opening fails too, reads go on from the last snapshot, and each later write tries again. failure is what has happened,
// nil for a further try.
func (x *Index) reopen(generation int64, failure error) {
	x.attached.Lock()
	defer x.attached.Unlock()
	if x.generation.Load() != generation {
		return
	}
	x.generation.Add(1)
	if x.bleve != nil {
		// What Close has to say of an index that failed is of no use.
		_ = x.detach()
	}
	if err := x.attach(); err != nil {
		x.bleve = nil
		failure = errors.Join(failure, err)
	}
	if failure != nil {
		x.failure = failure
	}
}

// kept returns the sequence number that is on disk for a lane; known is false while the index cannot be opened.
func (x *Index) kept(key string) (seq uint64, known bool) {
	x.attached.RLock()
	defer x.attached.RUnlock()
	if x.bleve == nil {
		return 0, false
	}
	value, err := x.bleve.GetInternal([]byte(key))
	if err != nil {
		return 0, false
	}
	seq, _ = strconv.ParseUint(string(value), 10, 64) // absent before the lane's first batch
	return seq, true
}

// storePath is how Bleve's callbacks name the index.
func (x *Index) storePath() string { return filepath.Join(x.dir, indexFolder, "store") }
