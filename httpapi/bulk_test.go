package httpapi

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/gzip"
)

// bulkLine is any line of a bulk write's answer.
type bulkLine struct {
	Line     int
	ID       string
	Status   int
	Code     string
	Problems []struct{ Field string }

	Received, Created, Replaced, Refused int
}

var ndjson = []string{"Content-Type: application/x-ndjson"}

func TestBulkKeepsGoodLines(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, `{"id":"a","original_title":"A"}`)
	a := do(t, s, "POST /v1/films", strings.Join([]string{
		`{"id":"a","original_title":"A again"}`,
		`{"id":"b","year":18,"kind":"opera"}`,
		``,
		`{"id":`,
		parallelMothers,
		pedroAlmodovar,
	}, "\n"), ndjson...)
	if a.StatusCode != http.StatusOK || a.Header.Get("Content-Type") != "application/x-ndjson" {
		t.Fatalf("%s %s", a.Status, a.Header.Get("Content-Type"))
	}
	want := []bulkLine{
		{Line: 2, ID: "b", Status: 422, Problems: []struct{ Field string }{{"titles"}, {"kind"}, {"year"}}},
		{Line: 4, Status: 422, Problems: []struct{ Field string }{{""}}},
		{Received: 5, Created: 2, Replaced: 1, Refused: 2},
	}
	if diff := cmp.Diff(want, lines[bulkLine](t, a.body)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, path := range []string{"/v1/films/a", "/v1/films/madres-paralelas-2021", "/v1/people/pedro-almodovar"} {
		if a := do(t, s, "GET "+path, ""); a.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", path, a.Status)
		}
	}
}

func TestBulkTakesGzip(t *testing.T) {
	var zipped bytes.Buffer
	z := gzip.NewWriter(&zipped)
	if _, err := io.WriteString(z, parallelMothers); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	s := serve(t, Options{})
	for _, headers := range [][]string{ndjson, append([]string{"Content-Encoding: gzip"}, ndjson...)} {
		got := lines[bulkLine](t, do(t, s, "POST /v1/films", zipped.String(), headers...).body)
		if len(got) != 1 || got[0].Received != 1 || got[0].Created+got[0].Replaced != 1 {
			t.Errorf("%v: %v", headers, got)
		}
	}
	cut := do(t, s, "POST /v1/films", zipped.String()[:zipped.Len()/2], ndjson...)
	if got := lines[bulkLine](t, cut.body); cut.StatusCode != 400 || got[0].Code != "invalid_body" {
		t.Errorf("cut off: %s", cut.body)
	}
}

// TestBulkThatStops: what came before the body went wrong is kept, and the answer says what and why.
func TestBulkThatStops(t *testing.T) {
	film := func(i int) string { return fmt.Sprintf(`{"id":"f%d","original_title":"F"}`, i) + "\n" }
	bad := strings.Repeat("{}\n", maxRefused+5)
	tests := []struct {
		name, body string
		length     int // Content-Length; 0 is that of the body
		options    Options
		code       string
		summary    bulkLine
	}{
		{"cut off in a line", film(1) + film(2)[:9], 1000, Options{}, "invalid_body", bulkLine{Received: 1, Created: 1}},
		{"too slow", film(1), 1000, Options{BulkIdle: 50 * time.Millisecond}, "body_timeout", bulkLine{Received: 1, Created: 1}},
		{"too many refused", film(1) + bad, 0, Options{}, "too_many_refused", bulkLine{Received: maxRefused + 1, Created: 1, Refused: maxRefused}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := serve(t, tt.options)
			c, err := net.Dial("tcp", s.Listener.Addr().String())
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			if tt.length == 0 {
				tt.length = len(tt.body)
			}
			_, err = fmt.Fprintf(c, "POST /v1/films HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s",
				tt.length, tt.body)
			if err != nil {
				t.Fatal(err)
			}
			if tt.code == "invalid_body" {
				if err := c.(*net.TCPConn).CloseWrite(); err != nil {
					t.Fatal(err)
				}
			}
			raw, err := io.ReadAll(c)
			if err != nil {
				t.Fatal(err)
			}
			header, body, _ := strings.Cut(string(raw), "\r\n\r\n")
			got := lines[bulkLine](t, body)
			if len(got) < 2 {
				t.Fatalf("the answer is %s", raw)
			}
			stopped, summary := got[len(got)-2], got[len(got)-1]
			if stopped.Code != tt.code || !strings.HasPrefix(header, fmt.Sprintf("HTTP/1.1 %d ", stopped.Status)) {
				t.Errorf("stopped with %s: %v", header, stopped)
			}
			if diff := cmp.Diff(tt.summary, summary); diff != "" {
				t.Errorf("summary (-want +got)\n%s", diff)
			}
			if a := do(t, s, "GET /v1/films/f1", ""); a.StatusCode != http.StatusOK {
				t.Errorf("what came before is not kept: %s", a.Status)
			}
		})
	}
}

func TestBulkBounds(t *testing.T) {
	s := serve(t, Options{MaxBulkBytes: 100})
	put(t, s, fmt.Sprintf("%-100s", `{"id":"a","original_title":"A"}`)) // just as large as may be
	if p := do(t, s, "POST /v1/films", strings.Repeat("x", 101), ndjson...).problem(t); p.Code != "too_large" {
		t.Errorf("announced as too large: %v", p)
	}
	var zipped bytes.Buffer
	z := gzip.NewWriter(&zipped)
	if _, err := io.WriteString(z, strings.Repeat("\n", 1000)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	a := do(t, s, "POST /v1/films", zipped.String(), ndjson...)
	if got := lines[bulkLine](t, a.body); a.StatusCode != 413 || got[0].Code != "too_large" {
		t.Errorf("too large when unpacked: %s %s", a.Status, a.body)
	}
	for _, headers := range [][]string{{"Content-Type: text/csv"}, append([]string{"Content-Encoding: br"}, ndjson...)} {
		if p := do(t, s, "POST /v1/films", "x", headers...).problem(t); p.Status != 415 {
			t.Errorf("%v: status %d, want 415", headers, p.Status)
		}
	}
}

func TestOneBulkAtATime(t *testing.T) {
	h, s := serveHandler(t, Options{}, io.Discard)
	h.bulks <- struct{}{}
	a := do(t, s, "POST /v1/films", parallelMothers, ndjson...)
	if p := a.problem(t); p.Code != "too_many_requests" || a.Header.Get("Retry-After") == "" {
		t.Errorf("a second one: %s", a.body)
	}
	<-h.bulks
	put(t, s, parallelMothers)
}

// TestBulkBodyWaits: a body may pause, but not for ever, and may be slow, but not so slow that it never ends.
func TestBulkBodyBudget(t *testing.T) {
	b := &bulkBody{idle: 30 * time.Second}
	tests := []struct {
		read   int64
		waited time.Duration
		want   time.Duration
	}{
		{0, 0, 30 * time.Second},
		{0, 29 * time.Second, time.Second},
		{10 * minBulkRate, 35 * time.Second, 5 * time.Second},
		{1 << 30, time.Hour, 30 * time.Second},
		{100, 31 * time.Second, -time.Second},
	}
	for _, tt := range tests {
		b.read, b.waited = tt.read, tt.waited
		if got := b.patience(); got != tt.want {
			t.Errorf("%d bytes in %v: waits %v, want %v", tt.read, tt.waited, got, tt.want)
		}
	}
}

// TestBulkBodyLeavesTheConnection: after its end nothing is asked of the connection, which is read for the next request by then. A
// deadline for that would end every later request on it.
func TestBulkBodyLeavesTheConnection(t *testing.T) {
	w := &deadlines{ResponseWriter: httptest.NewRecorder()}
	b := &bulkBody{body: strings.NewReader("{}"), control: http.NewResponseController(w), idle: time.Minute, left: 100, stopping: t.Context()}
	if text, err := io.ReadAll(b); string(text) != "{}" || err != nil {
		t.Fatalf("read %q, error %v", text, err)
	}
	w.set = 0
	if n, err := b.Read(make([]byte, 1)); n != 0 || err != io.EOF || w.set != 0 {
		t.Errorf("after the end: %d bytes, error %v, %d deadlines; want none, EOF and none", n, err, w.set)
	}
}

// deadlines counts those that are set for reading.
type deadlines struct {
	http.ResponseWriter
	set int
}

func (d *deadlines) SetReadDeadline(time.Time) error {
	d.set++
	return nil
}
