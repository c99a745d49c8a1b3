package httpapi

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"strconv"
)

// problemListener makes problems of the answers that net/http gives to what it cannot read as a request: those never
// reach a handler and would be plain text.
type problemListener struct{ net.Listener }

func (l problemListener) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if tcp, is := c.(*net.TCPConn); is {
		return problemConn{tcp}, err
	}
	return c, err
}

// problemConn keeps TCPConn's CloseWrite, with which net/http lets a client that is still sending read the answer.
type problemConn struct{ *net.TCPConn }

const (
	statusLine     = "HTTP/1.1 "
	maxPlainAnswer = 512 // bytes; net/http's are shorter
)

// plainAnswer is how the header ends that net/http writes around its handlers; no answer of a handler has it, for those
// have a Date.
var plainAnswer = []byte("\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n")

func (c problemConn) Write(b []byte) (int, error) {
	if len(b) > maxPlainAnswer || !bytes.HasPrefix(b, []byte(statusLine)) || !bytes.Contains(b, plainAnswer) {
		return c.TCPConn.Write(b)
	}
	status, err := strconv.Atoi(string(b[len(statusLine) : len(statusLine)+3]))
	if err != nil {
		return c.TCPConn.Write(b)
	}
	if _, err := c.TCPConn.Write(unreadable(status)); err != nil {
		return 0, err
	}
	return len(b), nil
}

// unreadable is the whole answer, header and body, to a request that could not be read.
func unreadable(status int) []byte {
	kind, detail := malformedRequest, "this is no HTTP request that can be read"
	if status == http.StatusRequestHeaderFieldsTooLarge {
		kind = headersTooLarge
		detail = fmt.Sprintf("the request line and the header fields have more than %d bytes; POST /v1/search takes the parameters in a body", maxHeaders)
	}
	kind.status = status
	p := newProblem(kind, detail)
	p.RequestID = rand.Text()
	body, _ := json.Marshal(p) // texts and numbers only: it cannot fail
	return fmt.Appendf(nil, "%s%d %s\r\nContent-Type: application/problem+json\r\nContent-Length: %d\r\nX-Request-Id: %s\r\nConnection: close\r\n\r\n%s\n",
		statusLine, status, http.StatusText(status), len(body)+1, p.RequestID, body)
}
