package httpapi

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/klauspost/compress/gzhttp"
	"github.com/rs/cors"
	"github.com/rs/zerolog/hlog"
)

// requestInfo is what the log, the metrics and the problems of one request share.
type requestInfo struct {
	id    string
	route string // the route's path as in the contract; "" where none matched

	cause error        // behind a problem
	busy  string       // what kept the service from answering though nothing failed
	stack []byte       // of a panic
	bulk  *bulkSummary // of a bulk write
}

type infoKey struct{}

// infoOf is the request's info; every request that came through the middleware has one.
func infoOf(r *http.Request) *requestInfo {
	info, _ := r.Context().Value(infoKey{}).(*requestInfo)
	return info
}

// note keeps what the log line says of a problem.
func (i *requestInfo) note(p *problem) {
	i.cause = p.cause
	if p.Status == http.StatusServiceUnavailable && p.cause == nil {
		i.busy = p.Detail
	}
}

// wrap puts around the router, outermost first: request id, log line and metrics, headers of security, sending, gzip, CORS,
// recovery from panics, bound of the address.
func (h *Handler) wrap(router http.Handler) (http.Handler, error) {
	compress, err := gzhttp.NewWrapper(gzhttp.CompressionLevel(gzipLevel), gzhttp.MinSize(gzipMinSize), gzhttp.EnableZstd(false))
	if err != nil {
		return nil, err
	}
	inner := h.send(compress(h.crossOrigin(recovering(bounded(router)))))
	logged := hlog.AccessHandler(h.logRequest)(secured(inner))
	return hlog.NewHandler(h.log)(identified(logged)), nil
}

const (
	gzipLevel   = 1    // the fastest: every answer of a search is compressed anew
	gzipMinSize = 1024 // bytes; below, an answer fits one packet anyway
)

// identified gives each request its id: the client's, if it is harmless in a log line, else a new one.
func identified(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		info := &requestInfo{id: r.Header.Get("X-Request-Id")}
		if !harmless(info.id) {
			info.id = rand.Text()
		}
		w.Header().Set("X-Request-Id", info.id)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), infoKey{}, info)))
	})
}

// harmless ids are 1 to 64 of A-Z a-z 0-9 . _ -
func harmless(id string) bool {
	for _, c := range []byte(id) {
		letter := 'a' <= c|0x20 && c|0x20 <= 'z'
		if !letter && (c < '0' || c > '9') && c != '.' && c != '_' && c != '-' {
			return false
		}
	}
	return 0 < len(id) && len(id) <= 64
}

// logRequest writes the one line that each request gets, and counts it.
func (h *Handler) logRequest(r *http.Request, status, size int, took time.Duration) {
	info := infoOf(r)
	h.metrics.observe(info.route, r.Method, status, took)
	log := hlog.FromRequest(r)
	e := log.Info()
	switch {
	case info.busy != "":
		e = log.Warn().Str("busy", info.busy)
	case status >= http.StatusInternalServerError:
		e = log.Error()
	}
	if info.cause != nil {
		e = e.AnErr("cause", info.cause)
	}
	if info.stack != nil {
		e = e.Bytes("stack", info.stack)
	}
	if info.bulk != nil {
		e = e.Object("bulk", info.bulk)
	}
	e.Str("method", r.Method).Str("path", r.URL.Path).Int("status", status).Int("bytes", size).
		Dur("duration_ms", took).Str("request_id", info.id).Str("remote", r.RemoteAddr).Msg("request")
}

// secured adds what keeps a browser from taking an answer for something else than it is.
func secured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		header.Set("Referrer-Policy", "no-referrer")
		next.ServeHTTP(w, r)
	})
}

func bounded(next http.Handler) http.Handler {
	return answering(func(w http.ResponseWriter, r *http.Request) error {
		if err := checkURI(r); err != nil {
			return err
		}
		next.ServeHTTP(w, r)
		return nil
	})
}

// recovering answers a panic with a problem that tells nothing of it; the log has the stack.
func recovering(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			v := recover()
			if v == nil {
				return
			}
			if err, is := v.(error); is && errors.Is(err, http.ErrAbortHandler) {
				panic(v) // net/http's own way to cut an answer off
			}
			infoOf(r).stack = debug.Stack()
			writeProblem(w, r, fmt.Errorf("panic: %v", v))
		}()
		next.ServeHTTP(w, r)
	})
}

// crossOrigin lets pages of other origins read, and search with POST; a write and the metrics never get a CORS header.
func (h *Handler) crossOrigin(next http.Handler) http.Handler {
	shared := cors.New(cors.Options{
		AllowedOrigins: h.options.CORSOrigins, // none is any
		AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost},
		AllowedHeaders: []string{"Accept", "Accept-Language", "Content-Type", "If-None-Match", "X-Request-Id",
			"X-Algolia-Agent", "X-Algolia-Api-Key", "X-Algolia-Application-Id", "X-Algolia-Usertoken",
			"HX-Current-URL", "HX-Request", "HX-Target", "HX-Trigger", "HX-Trigger-Name"},
		ExposedHeaders: []string{"ETag", "Retry-After", "X-Request-Id"},
		MaxAge:         corsMaxAge,
	}).Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if h.isShared(r) {
			shared.ServeHTTP(w, r)
			return
		}
		next.ServeHTTP(w, r)
	})
}

const corsMaxAge = 3600 // seconds for which a browser keeps a preflight's answer
