package httpapi

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"
)

// TestServeStopsInOrder: when ctx ends, the request under way is answered, and then Serve returns.
func TestServeStopsInOrder(t *testing.T) {
	h, _ := serveHandler(t, Options{}, io.Discard)
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

// TestUnreadableRequests: what net/http refuses before any handler is a problem too.
func TestUnreadableRequests(t *testing.T) {
	h, _ := serveHandler(t, Options{}, io.Discard)
	base, ended, stop := run(t, h)
	tests := []struct {
		name, request string
		status        int
		code          string
	}{
		{"no Host", "GET / HTTP/1.1\r\n\r\n", 400, "malformed_request"},
		{"no HTTP", "\x16\x03\x01 hello\r\n\r\n", 400, "malformed_request"},
		{"another version", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", 505, "malformed_request"},
		{"a coding of no standard", "POST /v1/films HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: zip\r\n\r\n", 501, "malformed_request"},
		{"a text of 10 MB", "GET /v1/search?q=" + strings.Repeat("x", 10<<20) + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 431, "headers_too_large"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := net.Dial("tcp", strings.TrimPrefix(base, "http://"))
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			go io.WriteString(c, tt.request) // its end may find the connection closed
			response, err := http.ReadResponse(bufio.NewReader(c), nil)
			if err != nil {
				t.Fatal(err)
			}
			defer response.Body.Close()
			body, err := io.ReadAll(response.Body)
			if err != nil {
				t.Fatal(err)
			}
			if p := (answer{response, string(body)}).problem(t); p.Status != tt.status || p.Code != tt.code {
				t.Errorf("got %s, want status %d, code %s", body, tt.status, tt.code)
			}
		})
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
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
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended = make(chan error, 1)
	go func() { ended <- h.Serve(ctx, l) }()
	return "http://" + l.Addr().String(), ended, stop
}

// begin sends the header of a PUT with that body and returns when the handler waits for the body.
func begin(t *testing.T, base, body string) (net.Conn, *bufio.Reader) {
	t.Helper()
	c, err := net.Dial("tcp", strings.TrimPrefix(base, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	_, err = fmt.Fprintf(c, "PUT /v1/films/x HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"+
		"Content-Length: %d\r\nExpect: 100-continue\r\n\r\n", len(body))
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
