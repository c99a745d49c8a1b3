package httpapi

import (
	"context"
	"errors"
	"io"
	"net/http"
	"os"
	"time"

	"cinedex/index/source"
)

// minBulkRate is the slowest body that a bulk write waits for, in bytes a second after the first idle time: slower ones
// would hold the service's one place for bulk writes for hours.
const minBulkRate = 1 << 10

// bulkBody reads a request's body as long as data flows: each read has until the longest pause is over, and all reads
// together until the slowest rate that is let pass is undercut. Only the time spent waiting for the client counts.
type bulkBody struct {
	body    io.Reader
	control *http.ResponseController
	idle    time.Duration
	waited  time.Duration
	read    int64
	left    int64 // bytes that are still let pass
	ended   bool

	stopping context.Context // ends when nothing more is read
}

func (b *bulkBody) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, source.ErrTooLarge // unpacked it may be smaller: gzip can hold any number of empty parts
	}
	if b.ended { // the connection is read for the next request: a deadline would end that, and all that come on it
		return 0, io.EOF
	}
	start := time.Now()
	if err := b.control.SetReadDeadline(start.Add(b.patience())); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return 0, err
	}
	if b.stopping.Err() != nil { // only now: the deadline that the service's end has set may just have been replaced
		return 0, os.ErrDeadlineExceeded
	}
	n, err := b.body.Read(p)
	b.waited += time.Since(start)
	b.read += int64(n)
	b.left -= int64(n)
	b.ended = err == io.EOF
	return n, err
}

// patience is how long the next read may take; 0 or less is not at all.
func (b *bulkBody) patience() time.Duration {
	return min(b.idle, b.idle+time.Duration(b.read/minBulkRate)*time.Second-b.waited)
}
