package httpapi

import (
	"bytes"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
)

const (
	smallAnswer = 64 << 10 // bytes; such an answer is never refused: typing brings nothing larger
	sentPiece   = 32 << 10 // bytes of an answer that a client must take within stallTimeout
)

// outgoing are the answers on their way to clients. Each is kept whole, compressed, until its client has it: 500 clients that asked for
// the 1,000 hits of a request and read nothing would hold gigabytes.
type outgoing struct {
	most  int64         // bytes of all that are not small, together
	whole time.Duration // for an answer
	stall time.Duration // for the next piece of it
	bytes atomic.Int64
}

// send keeps what next answers until next is done and then sends it: a client that reads slowly holds the bytes of its answer, and
// nothing of what made them.
func (h *Handler) send(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a := &keptAnswer{ResponseWriter: w, body: answerBuffers.Get().(*bytes.Buffer)}
		defer func() { a.giveBack() }()
		next.ServeHTTP(a, r)
		if a.body.Len() > smallAnswer {
			size := int64(a.body.Cap())
			// A write is answered in any case: its client must learn what became of it. So is what only operators read.
			if h.outgoing.bytes.Add(size) > h.outgoing.most && h.isShared(r) {
				h.outgoing.bytes.Add(-size)
				a.refuse(r)
			} else {
				defer h.outgoing.bytes.Add(-size)
			}
		}
		h.outgoing.write(a)
	})
}

// write sends an answer piece by piece. It ends where the client takes none for too long, is too slow for the whole, or is gone.
func (o *outgoing) write(a *keptAnswer) {
	control := http.NewResponseController(a.ResponseWriter)
	end := time.Now().Add(o.whole)
	for sent := false; !sent; sent = a.body.Len() == 0 {
		deadline := time.Now().Add(o.stall)
		if deadline.After(end) {
			deadline = end
		}
		_ = control.SetWriteDeadline(deadline) // a connection without deadlines is the caller's own
		if a.status != 0 {
			a.ResponseWriter.WriteHeader(a.status)
			a.status = 0
		}
		if piece := a.body.Next(sentPiece); len(piece) > 0 {
			if _, err := a.ResponseWriter.Write(piece); err != nil {
				return // nobody is left to tell
			}
		}
	}
}

// answerBuffers have room for small answers.
var answerBuffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// keptAnswer is an answer that is not sent yet.
type keptAnswer struct {
	http.ResponseWriter
	status int // 0 where none was set
	body   *bytes.Buffer
}

func (a *keptAnswer) WriteHeader(status int) {
	if a.status == 0 {
		a.status = status
	}
}

func (a *keptAnswer) Write(b []byte) (int, error) { return a.body.Write(b) }

// Unwrap lets the deadlines of the connection be set.
func (a *keptAnswer) Unwrap() http.ResponseWriter { return a.ResponseWriter }

// refuse makes of an answer for which there is no room one that says so.
func (a *keptAnswer) refuse(r *http.Request) {
	a.status, a.body = 0, new(bytes.Buffer)
	a.Header().Del("Content-Encoding")
	writeProblem(a, r, newProblem(overloaded, "too many large answers are on their way to clients that read slowly; ask for less, or again"))
}

// giveBack puts the buffer back unless it has grown large.
func (a *keptAnswer) giveBack() {
	if a.body.Cap() <= 2*smallAnswer {
		a.body.Reset()
		answerBuffers.Put(a.body)
	}
}
