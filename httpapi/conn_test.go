package httpapi

import (
	"bufio"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// TestSlowHeaders: a header that is not done in time is told so, not taken for a wrong one.
func TestSlowHeaders(t *testing.T) {
	server, client := connected(t)
	c := &problemConn{TCPConn: server}
	if err := c.SetReadDeadline(time.Unix(1, 0)); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Read(make([]byte, 1)); err == nil {
		t.Fatal("the read is not out of time")
	}
	if _, err := io.WriteString(c, "HTTP/1.1 400 Bad Request"+string(plainAnswer)+"400 Bad Request"); err != nil {
		t.Fatal(err)
	}
	response, err := http.ReadResponse(bufio.NewReader(client), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	if p := (answer{response, string(body)}).problem(t); p.Status != http.StatusRequestTimeout || p.Code != "headers_timeout" {
		t.Errorf("got %s", body)
	}
}

// connected are the two ends of a connection.
func connected(t *testing.T) (server, client *net.TCPConn) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	c, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	s, err := l.Accept()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close(); s.Close() })
	return s.(*net.TCPConn), c.(*net.TCPConn)
}

// TestUnreadableRequests: what net/http refuses before any handler is a problem too.
func TestUnreadableRequests(t *testing.T) {
	h, _ := serveHandler(t, Options{}, io.Discard)
	base, ended, stop := run(t, h)
	tests := []struct {
		name, request string
		status        int
		code          string
		detail        string
	}{
		{"no Host", "GET / HTTP/1.1\r\n\r\n", 400, "malformed_request", "no HTTP request"},
		{"a % that escapes nothing", "GET /v1/films/a%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, "malformed_request", "% in the path"},
		{"an expectation", "GET /v1/stats HTTP/1.1\r\nHost: localhost\r\nExpect: 200-ok\r\n\r\n", 417, "malformed_request", "Expect can only be 100-continue"},
		{"no HTTP", "\x16\x03\x01 hello\r\n\r\n", 400, "malformed_request", "no HTTP request"},
		{"another version", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", 505, "malformed_request", ""},
		{"a coding of no standard", "POST /v1/films HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: zip\r\n\r\n", 501, "malformed_request", ""},
		{"a text of 10 MB", "GET /v1/search?q=" + strings.Repeat("x", 10<<20) + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 431, "headers_too_large", "POST /v1/search"},
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
			if p := (answer{response, string(body)}).problem(t); p.Status != tt.status || p.Code != tt.code || !strings.Contains(p.Detail, tt.detail) {
				t.Errorf("got %s, want status %d, code %s, detail %q", body, tt.status, tt.code, tt.detail)
			}
		})
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
