package httpapi

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"cinedex/index"
	"cinedex/search"
)

// serve runs a handler over an empty catalogue, on loopback.
func serve(t *testing.T, o Options) *httptest.Server {
	t.Helper()
	_, s := serveHandler(t, o, io.Discard)
	return s
}

// serveHandler is serve for tests that reach into the handler or read its log.
func serveHandler(t *testing.T, o Options, log io.Writer) (*Handler, *httptest.Server) {
	t.Helper()
	x, err := index.Open(t.TempDir(), index.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	})
	o.Index, o.Engine, o.Log = x, search.New(x, search.Options{Timeout: time.Hour}), zerolog.New(log)
	h, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	h.SetReady(true)
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return h, s
}

// put stores films and people, one JSON object a line, in bulk.
func put(t *testing.T, s *httptest.Server, ndjson string) {
	t.Helper()
	answer := do(t, s, "POST /v1/films", ndjson, "Content-Type: application/x-ndjson")
	if answer.StatusCode != http.StatusOK || strings.Contains(answer.body, "problems") {
		t.Fatalf("storing the films: %s\n%s", answer.Status, answer.body)
	}
}

// answer is a response with its body read.
type answer struct {
	*http.Response
	body string
}

// problem is the answer's, which must be one.
func (a answer) problem(t *testing.T) problem {
	t.Helper()
	var p problem
	if err := json.Unmarshal([]byte(a.body), &p); err != nil || a.Header.Get("Content-Type") != "application/problem+json" {
		t.Fatalf("%s %s is no problem: %s", a.Status, a.Header.Get("Content-Type"), a.body)
	}
	if p.Status != a.StatusCode || p.RequestID != a.Header.Get("X-Request-Id") || p.RequestID == "" || p.Type == "" || p.Title == "" {
		t.Errorf("the problem %s does not fit its answer %s", a.body, a.Status)
	}
	return p
}

// into decodes the answer's JSON.
func (a answer) into(t *testing.T, v any) {
	t.Helper()
	if err := json.Unmarshal([]byte(a.body), v); err != nil {
		t.Fatalf("%s: %v in %s", a.Status, err, a.body)
	}
}

// do sends "METHOD /path" with header lines "Name: value"; Host is one of them.
func do(t *testing.T, s *httptest.Server, target, body string, headers ...string) answer {
	t.Helper()
	method, path, _ := strings.Cut(target, " ")
	var reader io.Reader
	if body != "" {
		reader = strings.NewReader(body)
	}
	r, err := http.NewRequest(method, s.URL+path, reader)
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		r.Header.Add(name, value)
		if name == "Host" {
			r.Host = value
		}
	}
	response, err := s.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{response, string(text)}
}

// lines decodes NDJSON.
func lines[T any](t *testing.T, body string) []T {
	t.Helper()
	var all []T
	for scanner := bufio.NewScanner(strings.NewReader(body)); scanner.Scan(); {
		var v T
		if err := json.Unmarshal(scanner.Bytes(), &v); err != nil {
			t.Fatalf("%v in %s", err, scanner.Text())
		}
		all = append(all, v)
	}
	return all
}

const parallelMothers = `{"id":"madres-paralelas-2021","original_title":"Madres paralelas","original_language":"es",` +
	`"titles":{"en":"Parallel Mothers","es":"Madres paralelas"},"kind":"feature","year":2021,"runtime":120,` +
	`"genres":["drama"],"languages":["es"],"countries":["ES"],"synopses":{"en":"Two women give birth on one day."},` +
	`"credits":[{"person":"pedro-almodovar","name":"Pedro Almodóvar","role":"director"},` +
	`{"person":"penelope-cruz","name":"Penélope Cruz","role":"actor","character":"Janis"}],` +
	`"popularity":12.5,"rating":{"average":7.1,"votes":41000}}`

func sorted(texts []string) []string {
	slices.Sort(texts)
	return texts
}
