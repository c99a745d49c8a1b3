package httpapi

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/rs/zerolog"
	"go.uber.org/goleak"
)

// TestServeStopsInOrder: when ctx ends, the log says so, the request under way is answered, and then Serve returns.
func TestServeStopsInOrder(t *testing.T) {
	var log bytes.Buffer
	h, _ := serveHandler(t, Options{}, zerolog.SyncWriter(&log))
	h.SetReady(false)
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	base, ended, stop := run(t, h)

	if status := get(t, base+"/readyz"); status != http.StatusOK {
		t.Errorf("ready: status %d", status)
	}
	c, answers := begin(t, base, `{"original_title":"X"}`)
	stop()
	if _, err := io.WriteString(c, `{"original_title":"X"}`); err != nil {
		t.Fatal(err)
	}
	response, err := http.ReadResponse(answers, nil)
	if err != nil || response.StatusCode != http.StatusCreated {
		t.Errorf("the request under way: %v, error %v, want 201", response, err)
	}
	if err := <-ended; err != nil {
		t.Errorf("Serve: %v", err)
	}
	if !strings.Contains(log.String(), `"stopping"`) {
		t.Errorf("the log does not say that the service stops:\n%s", &log)
	}
	if h.ready.Load() {
		t.Error("still ready after the end")
	}
	if _, err := net.Dial("tcp", strings.TrimPrefix(base, "http://")); err == nil {
		t.Error("still accepting after the end")
	}
}

// TestServeCutsOffWhatDoesNotEnd: a request that never ends holds the end up for the grace only.
func TestServeCutsOffWhatDoesNotEnd(t *testing.T) {
	h, _ := serveHandler(t, Options{ShutdownGrace: time.Millisecond}, io.Discard)
	base, ended, stop := run(t, h)
	begin(t, base, "{}")
	stop()
	if err := <-ended; err != nil {
		t.Errorf("Serve: %v", err)
	}
}

// TestStalledBodiesAreAnswered: when the service stops, a client that sends no more is told, and what it sent is kept.
func TestStalledBodiesAreAnswered(t *testing.T) {
	t.Parallel() // it waits: half of the grace for the client, and as long can the answers take
	h, _ := serveHandler(t, Options{ShutdownGrace: 6 * time.Second}, io.Discard)
	base, ended, stop := run(t, h)
	_, single := begin(t, base, "{}")
	_, bulk := beginAt(t, base, "POST /v1/films", 1000, `{"id":"a","original_title":"A"}`+"\n")
	stop()
	for name, answers := range map[string]*bufio.Reader{"PUT": single, "bulk": bulk} {
		response, err := http.ReadResponse(answers, nil)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		body, err := io.ReadAll(response.Body)
		response.Body.Close()
		if err != nil || response.StatusCode != http.StatusServiceUnavailable || !strings.Contains(string(body), `"code":"unavailable"`) {
			t.Errorf("%s: %s, error %v: %s", name, response.Status, err, body)
		}
	}
	if err := <-ended; err != nil {
		t.Errorf("Serve: %v", err)
	}
	if _, _, err := h.index.Film("a"); err != nil {
		t.Errorf("what came before is not kept: %v", err)
	}
}

func TestNotReady(t *testing.T) {
	h, s := serveHandler(t, Options{}, io.Discard)
	h.SetReady(false)
	a := do(t, s, "GET /readyz", "")
	if p := a.problem(t); p.Code != "not_ready" || a.Header.Get("Retry-After") == "" {
		t.Errorf("got %s, Retry-After %q", a.body, a.Header.Get("Retry-After"))
	}
	if a := do(t, s, "GET /healthz", ""); a.StatusCode != http.StatusOK {
		t.Errorf("alive: %s", a.Status)
	}
}

// run serves h on a port of its own until stop is called.
func run(t *testing.T, h *Handler) (base string, ended chan error, stop func()) {
	t.Helper()
	return runOn(t, h, listenLocally(t))
}

// runOn is run with a listener of the test's.
func runOn(t *testing.T, h *Handler, l net.Listener) (base string, ended chan error, stop func()) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	ended = make(chan error, 1)
	go func() { ended <- h.Serve(ctx, l) }()
	return "http://" + l.Addr().String(), ended, stop
}

// listenLocally listens on a port of its own.
func listenLocally(t *testing.T) net.Listener {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// begin sends the header of a PUT with that body and returns when the handler waits for the body.
func begin(t *testing.T, base, body string) (net.Conn, *bufio.Reader) {
	t.Helper()
	return beginAt(t, base, "PUT /v1/films/x", len(body), "")
}

// beginAt is begin for any write, with a body of length bytes of which some are sent with the header.
func beginAt(t *testing.T, base, target string, length int, sent string) (net.Conn, *bufio.Reader) {
	t.Helper()
	c, err := net.Dial("tcp", strings.TrimPrefix(base, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	_, err = fmt.Fprintf(c, "%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"+
		"Content-Length: %d\r\nExpect: 100-continue\r\n\r\n%s", target, length, sent)
	if err != nil {
		t.Fatal(err)
	}
	answers := bufio.NewReader(c)
	if line, err := answers.ReadString('\n'); err != nil || !strings.Contains(line, "100 Continue") {
		t.Fatalf("got %q, error %v", line, err)
	}
	if _, err := answers.ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	return c, answers
}

// get asks on a connection of its own.
func get(t *testing.T, address string) (status int) {
	t.Helper()
	r, err := http.NewRequest("GET", address, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Close = true
	response, err := new(http.Transport).RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	return response.StatusCode
}
