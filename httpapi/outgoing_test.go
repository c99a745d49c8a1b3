package httpapi

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"cinedex/index"
	"cinedex/index/film"
)

// TestLargeAnswersAreBounded: while a client reads slowly, another large answer is refused and small ones are not.
func TestLargeAnswersAreBounded(t *testing.T) {
	log := make(logLines, 10)
	h, s := serveHandler(t, Options{MaxAnswers: 800_000}, log) // one answer fits, of some 600,000 bytes
	h.outgoing.whole, h.outgoing.stall = time.Hour, time.Hour
	putLarge(t, h)
	base, ended, stop := runNarrow(t, h)
	answers := bufio.NewReader(ask(t, base, "GET /v1/films/large", "X-Request-Id: slow"))
	if line, err := answers.ReadString('\n'); err != nil || !strings.Contains(line, "200 OK") {
		t.Fatalf("got %q, error %v", line, err)
	}
	a := do(t, s, "GET /v1/films/large", "", "Accept-Encoding: identity")
	if p := a.problem(t); p.Code != "overloaded" || a.Header.Get("Retry-After") == "" || a.Header.Get("ETag") != "" {
		t.Errorf("beside it: %s with the header %v", a.body, a.Header)
	}
	if a := do(t, s, "GET /v1/search?q=large", ""); a.StatusCode != http.StatusOK || !strings.Contains(a.body, `"total":1`) {
		t.Errorf("a search beside it: %s: %s", a.Status, a.body)
	}
	if page := do(t, s, "GET /metrics", "").body; !strings.Contains(page, "\ncinedex_outgoing_bytes ") || strings.Contains(page, "\ncinedex_outgoing_bytes 0\n") {
		t.Error("no metric tells of the bytes on their way")
	}
	if n, err := io.Copy(io.Discard, answers); err != nil || n < largeFilm {
		t.Errorf("the slow client: %d bytes, error %v", n, err)
	}
	log.wait(t, `"request_id":"slow"`)
	if a := do(t, s, "GET /v1/films/large", "", "Accept-Encoding: identity"); a.StatusCode != http.StatusOK {
		t.Errorf("after it: %s: %s", a.Status, a.body)
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// TestRefusedAnswers: in each form of answer, a refusal looks as all errors do; what became of a write is told in any case.
func TestRefusedAnswers(t *testing.T) {
	h, s := serveHandler(t, Options{MaxAnswers: 1}, io.Discard)
	putLarge(t, h)
	for _, coding := range []string{"identity", "gzip"} {
		a := do(t, s, "GET /v1/films/large", "", "Accept-Encoding: "+coding)
		if p := a.problem(t); p.Code != "overloaded" || a.Header.Get("Content-Encoding") != "" {
			t.Errorf("%s: %s with the header %v", coding, a.body, a.Header)
		}
	}
	var p algoliaProblem
	a := do(t, s, "GET /1/indexes/films/large", "", "Accept-Encoding: identity")
	if a.into(t, &p); p.Status != a.StatusCode || p.Status != http.StatusServiceUnavailable || p.Message == "" || a.Header.Get("Retry-After") == "" {
		t.Errorf("%s: %s", a.Status, a.body)
	}
	a = do(t, s, "POST /v1/films", strings.Repeat("{}\n", 1000), append(ndjson, "Accept-Encoding: identity")...)
	if a.StatusCode != http.StatusOK || len(a.body) <= smallAnswer || !strings.Contains(a.body, `"refused":1000`) {
		t.Errorf("a bulk write: %s, %d bytes", a.Status, len(a.body))
	}
}

// TestStalledClients: who takes nothing of an answer loses the connection.
func TestStalledClients(t *testing.T) {
	log := make(logLines, 10)
	h, _ := serveHandler(t, Options{}, log)
	putLarge(t, h)
	h.outgoing.stall = time.Millisecond
	base, ended, stop := runNarrow(t, h)
	c := ask(t, base, "GET /v1/films/large", "X-Request-Id: stalled")
	log.wait(t, `"request_id":"stalled"`)
	// How it ends, and whether after the header, depends on where the time was over.
	if n, _ := io.Copy(io.Discard, c); n >= largeFilm {
		t.Errorf("it got all %d bytes", n)
	}
	if n := h.outgoing.bytes.Load(); n != 0 {
		t.Errorf("%d bytes are still taken", n)
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// TestTimeToAnswer: the time in which an answer must be taken begins when there is one, however long the request took.
func TestTimeToAnswer(t *testing.T) {
	h, _ := serveHandler(t, Options{}, io.Discard)
	s := httptest.NewUnstartedServer(h)
	s.Config.WriteTimeout = time.Nanosecond
	s.Start()
	defer s.Close()
	put(t, s, parallelMothers)
	if a := do(t, s, "GET /v1/search?q=madres", ""); a.StatusCode != http.StatusOK {
		t.Errorf("%s: %s", a.Status, a.body)
	}
}

// largeFilm is less than the bytes of putLarge's film.
const largeFilm = 550_000

// putLarge stores a film of nearly 600,000 bytes, whose texts do not compress to less than half.
func putLarge(t *testing.T, h *Handler) {
	t.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	text := func(n int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = "0123456789abcdef"[random.IntN(16)]
		}
		return string(b)
	}
	f := &film.Film{ID: "large", OriginalTitle: "Large"}
	for range film.MaxImages {
		f.Images = append(f.Images, text(film.MaxImageChars))
	}
	for i := range 500 {
		f.Credits = append(f.Credits, film.Credit{Role: "director", Person: fmt.Sprint("p", i), Name: text(film.MaxNameChars)})
	}
	if _, _, err := h.index.PutFilm(t.Context(), f, index.Precondition{}); err != nil {
		t.Fatal(err)
	}
}

// runNarrow is run with connections of which the system holds little: what a client does not read stays with the service.
func runNarrow(t *testing.T, h *Handler) (base string, ended chan error, stop func()) {
	t.Helper()
	return runOn(t, h, narrowListener{listenLocally(t)})
}

type narrowListener struct{ net.Listener }

func (l narrowListener) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if err == nil {
		err = c.(*net.TCPConn).SetWriteBuffer(32 << 10)
	}
	return c, err
}

// ask sends a request and leaves its answer unread.
func ask(t *testing.T, base, target, header string) net.Conn {
	t.Helper()
	c, err := net.Dial("tcp", strings.TrimPrefix(base, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	if err := c.(*net.TCPConn).SetReadBuffer(32 << 10); err != nil {
		t.Fatal(err)
	}
	if _, err := fmt.Fprintf(c, "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n\r\n", target, header); err != nil {
		t.Fatal(err)
	}
	return c
}

// logLines takes the lines of a log, up to its capacity; wait needs them.
type logLines chan string

func (l logLines) Write(line []byte) (int, error) {
	l <- string(line)
	return len(line), nil
}

// wait returns when a line has the text.
func (l logLines) wait(t *testing.T, text string) {
	t.Helper()
	end := time.After(30 * time.Second)
	for {
		select {
		case line := <-l:
			if strings.Contains(line, text) {
				return
			}
		case <-end:
			t.Fatalf("no line of the log has %s", text)
		}
	}
}
