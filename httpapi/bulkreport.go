package httpapi

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strconv"

	"github.com/rs/zerolog"

	"cinedex/index/film"
	"cinedex/index/source"
)

// maxReport bounds the report of refused lines, in bytes: 10,000 lines with a thousand problems each would not fit in
// memory.
const maxReport = 16 << 20

// bulkSummary is the last line of a bulk write's answer.
type bulkSummary struct {
	Received int `json:"received"` // records read
	Created  int `json:"created"`
	Replaced int `json:"replaced"`
	Refused  int `json:"refused"`
}

// MarshalZerologObject writes the summary into the request's log line.
func (s *bulkSummary) MarshalZerologObject(e *zerolog.Event) {
	e.Int("received", s.Received).Int("created", s.Created).Int("replaced", s.Replaced).Int("refused", s.Refused)
}

type refusedLine struct {
	Line     int            `json:"line"`
	ID       string         `json:"id,omitempty"`
	Status   int            `json:"status"`
	Problems []film.Problem `json:"problems"`
}

// stoppedLine says why reading ended before the body did.
type stoppedLine struct {
	Line   int    `json:"line"` // the last one read
	Status int    `json:"status"`
	Code   string `json:"code"`
	Detail string `json:"detail"`
}

// bulkReport gathers the answer of a bulk write.
type bulkReport struct {
	bulkSummary
	line    int // the last one read
	lines   bytes.Buffer
	stopped *problem // nil where all was read and written
}

// refuse reports a line whose record breaks rules; err is of the line's Decode.
func (b *bulkReport) refuse(line source.Line, err error) {
	p := asProblem(err)
	var record struct{ ID string }
	_ = json.Unmarshal(line.JSON, &record) // where there is no id to be found, the number must do
	b.Refused++
	b.add(refusedLine{line.Number, excerpt(record.ID), p.Status, p.Problems})
	if b.Refused >= maxRefused || b.lines.Len() > maxReport {
		b.stop(newProblem(tooManyRefused, strconv.Itoa(b.Refused)+" lines were refused; the rest was not read"))
	}
}

// stop keeps the first reason.
func (b *bulkReport) stop(p *problem) {
	if b.stopped == nil {
		b.stopped = p
	}
}

func (b *bulkReport) add(line any) {
	text, _ := json.Marshal(line) // texts and numbers only: it cannot fail
	b.lines.Write(text)
	b.lines.WriteByte('\n')
}

func (b *bulkReport) respond(w http.ResponseWriter, r *http.Request) error {
	status := http.StatusOK
	if p := b.stopped; p != nil {
		status = p.Status
		infoOf(r).note(p)
		if p.retryAfter > 0 {
			w.Header().Set("Retry-After", strconv.Itoa(p.retryAfter))
		}
		b.add(stoppedLine{b.line, p.Status, p.Code, p.Detail + "; what came before is kept"})
	}
	b.add(b.bulkSummary)
	respond(w, status, "application/x-ndjson", b.lines.Bytes())
	return nil
}
