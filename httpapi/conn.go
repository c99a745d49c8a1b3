package httpapi

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"sync"
)

// problemListener makes problems of the answers that net/http gives to what it cannot read as a request: those never
// reach a handler and would be plain text.
type problemListener struct{ net.Listener }

func (l problemListener) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if tcp, is := c.(*net.TCPConn); is {
		return &problemConn{TCPConn: tcp}, err
	}
	return c, err
}

// problemConn keeps TCPConn's CloseWrite, with which net/http lets a client that is still sending read the answer. It
// remembers what net/http does not tell: how the latest read began and went.
type problemConn struct {
	*net.TCPConn
	mu       sync.Mutex // net/http reads ahead while a handler writes
	begin    []byte     // of what was read last, at most maxBegin bytes
	timedOut bool
}

const (
	statusLine     = "HTTP/1.1 "
	maxPlainAnswer = 512  // bytes; net/http's are shorter
	maxBegin       = 1024 // bytes; enough for the line of most requests
)

// plainAnswer is how the header ends that net/http writes around its handlers; no answer of a handler has it, for those
// have a Date. Nor does a handler answer with the status of an Expect that nobody can fulfil.
var (
	plainAnswer = []byte("\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n")
	expectation = []byte(statusLine + "417 ")
)

func (c *problemConn) Read(b []byte) (int, error) {
	n, err := c.TCPConn.Read(b)
	c.mu.Lock()
	defer c.mu.Unlock()
	if n > 0 {
		c.begin = append(c.begin[:0], b[:min(n, maxBegin)]...)
	}
	c.timedOut = errors.Is(err, os.ErrDeadlineExceeded)
	return n, err
}

func (c *problemConn) Write(b []byte) (int, error) {
	plain := bytes.HasPrefix(b, []byte(statusLine)) && bytes.Contains(b, plainAnswer)
	if len(b) > maxPlainAnswer || !plain && !bytes.HasPrefix(b, expectation) {
		return c.TCPConn.Write(b)
	}
	status, err := strconv.Atoi(string(b[len(statusLine) : len(statusLine)+3]))
	if err != nil {
		return c.TCPConn.Write(b)
	}
	if _, err := c.TCPConn.Write(c.unreadable(status)); err != nil {
		return 0, err
	}
	return len(b), nil
}

// fault is what was wrong with the request that net/http answers with status.
func (c *problemConn) fault(status int) (kind problemKind, detail string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	kind, detail = malformedRequest, "this is no HTTP request that can be read"
	switch {
	case status == http.StatusRequestHeaderFieldsTooLarge:
		return headersTooLarge, fmt.Sprintf("the request line and the header fields have more than %d bytes; POST /v1/search takes the parameters in a body", maxHeaders)
	case status == http.StatusExpectationFailed:
		detail = "the header Expect can only be 100-continue"
	case status == http.StatusBadRequest && c.timedOut:
		return headersTimeout, "the request line and the header fields came too slowly"
	case status == http.StatusBadRequest && badEscape(c.begin):
		detail = "a % in the path must be followed by two hexadecimal digits; % itself is %25"
	}
	kind.status = status
	return kind, detail
}

// badEscape tells whether the path of a request line holds a % that escapes nothing.
func badEscape(line []byte) bool {
	line, _, _ = bytes.Cut(line, []byte("\n"))
	_, target, _ := bytes.Cut(line, []byte(" "))
	target, _, whole := bytes.Cut(target, []byte(" "))
	_, err := url.ParseRequestURI(string(target))
	var escape url.EscapeError
	return whole && errors.As(err, &escape)
}

// unreadable is the whole answer, header and body, to a request that could not be read.
func (c *problemConn) unreadable(status int) []byte {
	kind, detail := c.fault(status)
	p := newProblem(kind, detail)
	p.RequestID = rand.Text()
	body, _ := json.Marshal(p) // texts and numbers only: it cannot fail
	return fmt.Appendf(nil, "%s%d %s\r\nContent-Type: application/problem+json\r\nContent-Length: %d\r\nX-Request-Id: %s\r\nConnection: close\r\n\r\n%s\n",
		statusLine, kind.status, http.StatusText(kind.status), len(body)+1, p.RequestID, body)
}
