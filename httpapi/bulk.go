package httpapi

import (
	"context"
	"errors"
	"iter"
	"net/http"

	"cinedex/index"
	"cinedex/index/film"
	"cinedex/index/source"
)

const (
	maxBulks   = 1      // bulk writes at once: each keeps all cores busy
	maxRefused = 10_000 // lines that are reported; who sends more sends the wrong file
)

// bulkFilms answers POST /v1/films. What was read before anything went wrong is kept, so that the answer always ends
// with a summary, whatever its status.
func (h *Handler) bulkFilms(w http.ResponseWriter, r *http.Request) error {
	if err := requireContentType(r, "application/x-ndjson", "application/json"); err != nil {
		return err
	}
	if coding := r.Header.Get("Content-Encoding"); coding != "" && coding != "identity" && coding != "gzip" {
		return newProblem(unsupportedType, "the header Content-Encoding is "+quoted(coding)+"; it must be gzip or left out")
	}
	select {
	case h.bulks <- struct{}{}:
		defer func() { <-h.bulks }()
	default:
		return newProblem(tooManyRequests, "another bulk write is running; there is one at a time")
	}
	limit := h.options.MaxBulkBytes
	if r.ContentLength > limit {
		return bodyTooLarge(limit)
	}
	control := http.NewResponseController(w)
	body := &bulkBody{body: r.Body, control: control, idle: h.options.BulkIdle, left: limit + 1, stopping: h.stopping}
	defer h.untilStop(w, 0)()
	// A client that goes away does not take back what it sent.
	bulk := h.index.Bulk(context.WithoutCancel(r.Context()))
	report := &bulkReport{}
	h.readBulk(report, bulk, source.NDJSON(body, source.Options{MaxBytes: limit}))
	var err error
	if report.Created, report.Replaced, err = bulk.Finish(); err != nil {
		report.stop(asProblem(err))
	}
	h.metrics.observeBulk(report.bulkSummary)
	infoOf(r).bulk = &report.bulkSummary
	return report.respond(w, r)
}

// readBulk hands the good records to bulk and reports the others, until the lines end or something stops it.
func (h *Handler) readBulk(report *bulkReport, bulk *index.Bulk, lines iter.Seq2[source.Line, error]) {
	for line, err := range lines {
		report.line = line.Number
		if err != nil {
			report.stop(h.bulkBodyProblem(err))
			return
		}
		report.Received++
		record, err := line.Decode()
		if err != nil {
			report.refuse(line, err)
		} else if err := bulk.Add(record); err != nil {
			report.stop(asProblem(err))
		}
		if h.stopping.Err() != nil {
			report.stop(newProblem(unavailable, stoppingDetail))
		}
		if report.stopped != nil {
			return
		}
	}
}

// bulkBodyProblem says why no more lines could be read.
func (h *Handler) bulkBodyProblem(err error) *problem {
	var damaged *film.Error
	switch {
	case errors.Is(err, source.ErrTooLarge):
		return bodyTooLarge(h.options.MaxBulkBytes)
	case errors.As(err, &damaged):
		p := newProblem(invalidBody, damaged.Message)
		p.cause = err
		return p
	}
	return h.bodyProblem(err, h.options.MaxBulkBytes)
}
