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

// TestConnectionsAreBounded: one too many takes the place of one that is idle, and waits where all are at work.
func TestConnectionsAreBounded(t *testing.T) {
	h, _ := serveHandler(t, Options{MaxConns: 2}, io.Discard)
	base, ended, stop := run(t, h)
	idle, idleAnswers := begin(t, base, "{}")
	finish(t, idle, idleAnswers, `{}`, http.StatusUnprocessableEntity)
	works, workAnswers := begin(t, base, `{"original_title":"X"}`)

	third, thirdAnswers := begin(t, base, `{"original_title":"Y"}`)
	ends(t, idleAnswers)
	finish(t, third, thirdAnswers, `{"original_title":"Y"}`, http.StatusCreated)
	next, nextAnswers := begin(t, base, `{"original_title":"Z"}`)
	ends(t, thirdAnswers)

	waits := ask(t, base, "GET /healthz", "X-Request-Id: waits")
	finish(t, works, workAnswers, `{"original_title":"X"}`, http.StatusOK)
	ends(t, workAnswers) // for the one that waits
	finish(t, waits, bufio.NewReader(waits), "", http.StatusOK)
	finish(t, next, nextAnswers, `{"original_title":"Z"}`, http.StatusOK)
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// TestStopWhileConnectionsWait: the service ends though one connection waits for another.
func TestStopWhileConnectionsWait(t *testing.T) {
	h, _ := serveHandler(t, Options{MaxConns: 1, ShutdownGrace: time.Millisecond}, io.Discard)
	base, ended, stop := run(t, h)
	begin(t, base, "{}")
	ask(t, base, "GET /healthz", "X-Request-Id: waits")
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// finish sends the rest of a request and reads its answer.
func finish(t *testing.T, c net.Conn, answers *bufio.Reader, rest string, status int) {
	t.Helper()
	if _, err := io.WriteString(c, rest); err != nil {
		t.Fatal(err)
	}
	response, err := http.ReadResponse(answers, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != status {
		t.Fatalf("%s, error %v, want status %d: %s", response.Status, err, status, strings.TrimSpace(string(body)))
	}
}

// ends returns when the service has ended the connection.
func ends(t *testing.T, answers *bufio.Reader) {
	t.Helper()
	if b, err := answers.ReadByte(); err == nil {
		t.Fatalf("the connection goes on with %q", b)
	}
}
