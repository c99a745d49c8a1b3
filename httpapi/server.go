package httpapi

import (
	"context"
	"errors"
	stdlog "log"
	"net"
	"net/http"
	"time"
)

// Timeouts of connections. Bodies of bulk writes have their own, see bulkBody.
const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 30 * time.Second // of a request with its body
	writeTimeout      = 60 * time.Second // of an answer
	stallTimeout      = 10 * time.Second // of a piece of it
	idleTimeout       = 2 * time.Minute
)

// Serve answers on l until ctx ends, then says so in the log, refuses new requests and gives those under way
// Options.ShutdownGrace; what runs on after it is cut off and waited for, so that the index can be closed when Serve has
// returned. It closes l. The error is nil after an orderly end.
func (h *Handler) Serve(ctx context.Context, l net.Listener) error {
	requests, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	server := &http.Server{
		Handler:           h,
		ReadHeaderTimeout: readHeaderTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaders,
		BaseContext:       func(net.Listener) context.Context { return requests },
		ErrorLog:          stdlog.New(h.log, "", 0),
	}
	bound := connections{places: h.places, stopping: h.stopping.Done(), keep: server.SetKeepAlivesEnabled}
	server.ConnState = bound.changed
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(problemListener{l}) }()
	h.SetReady(true)
	defer h.SetReady(false)
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	h.log.Info().Msg("stopping")
	h.SetReady(false)
	h.stop()
	grace, stop := context.WithTimeout(context.WithoutCancel(ctx), h.options.ShutdownGrace)
	defer stop()
	err := server.Shutdown(grace)
	if errors.Is(err, context.DeadlineExceeded) {
		cancel()
		err = server.Close()
	}
	h.life.Lock()
	h.over = true
	h.life.Unlock()
	return err
}
