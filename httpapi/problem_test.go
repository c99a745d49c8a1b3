package httpapi

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

func TestProblems(t *testing.T) {
	s := serve(t, Options{})
	tests := []struct {
		target, body string
		headers      []string
		status       int
		code         string
		parameter    string
	}{
		{target: "GET /v2/search", status: 404, code: "not_found"},
		{target: "GET /v1/search/", status: 404, code: "not_found"},
		{target: "GET //v1/search", status: 404, code: "not_found"},
		{target: "GET /v1/films/none", status: 404, code: "not_found"},
		{target: "GET /v1/people/none", status: 404, code: "not_found"},
		{target: "GET /v1/people/a%00b", status: 404, code: "not_found"},
		{target: "DELETE /v1/search", status: 405, code: "method_not_allowed"},
		{target: "BREW /healthz", status: 405, code: "method_not_allowed"},
		{target: "GET /v1/search?year=19x", status: 400, code: "invalid_parameter", parameter: "year"},
		{target: "GET /v1/search?gener=drama", status: 400, code: "invalid_parameter", parameter: "gener"},
		{target: "GET /v1/search?q=" + strings.Repeat("x", maxURI), status: 414, code: "uri_too_long"},
		{target: "POST /v1/search", body: "q=a", headers: []string{"Content-Type: application/x-www-form-urlencoded"}, status: 415, code: "unsupported_media_type"},
		{target: "POST /v1/search?q=a", body: "{}", headers: []string{"Content-Type: application/json"}, status: 400, code: "invalid_parameter", parameter: "q"},
		{target: "POST /v1/search", body: `{"q":`, headers: []string{"Content-Type: application/json"}, status: 400, code: "invalid_json"},
		{target: "POST /v1/search", body: `null`, headers: []string{"Content-Type: application/json"}, status: 400, code: "invalid_json"},
		{target: "POST /v1/search", body: `{} {}`, headers: []string{"Content-Type: application/json"}, status: 400, code: "invalid_json"},
		{target: "POST /v1/search", body: `{"genre":{"any":"x"}}`, headers: []string{"Content-Type: application/json"}, status: 400, code: "invalid_parameter", parameter: "genre"},
		{target: "POST /v1/search", body: `{"page":[1,2]}`, headers: []string{"Content-Type: application/json"}, status: 400, code: "invalid_parameter", parameter: "page"},
		{target: "POST /v1/search", body: `{"page":["1"]}`, headers: jsonBody, status: 400, code: "invalid_parameter", parameter: "page"},
		{target: "POST /v1/search", body: `{"page":"1"}`, headers: jsonBody, status: 400, code: "invalid_parameter", parameter: "page"},
		{target: "POST /v1/search", body: `{"q":1}`, headers: jsonBody, status: 400, code: "invalid_parameter", parameter: "q"},
		{target: "POST /v1/search", body: `{"explain":[null]}`, headers: jsonBody, status: 400, code: "invalid_parameter", parameter: "explain"},
		{target: "POST /v1/search", body: `{"genre":["drama",null]}`, headers: jsonBody, status: 400, code: "invalid_parameter", parameter: "genre"},
		{target: "POST /v1/search", body: `{"highlight":"true"}`, headers: jsonBody, status: 400, code: "invalid_parameter", parameter: "highlight"},
		{target: "POST /v1/search", body: `{"perpage":1}`, headers: []string{"Content-Type: application/json"}, status: 400, code: "invalid_parameter", parameter: "perpage"},
		{target: "POST /v1/search", body: `{"q":"` + strings.Repeat("x", 10<<20) + `"}`, headers: []string{"Content-Type: application/json"}, status: 413, code: "too_large"},
		{target: "POST /v1/search", body: `{"q":"a","q":"b"}`, headers: []string{"Content-Type: application/json"}, status: 400, code: "invalid_parameter", parameter: "q"},
		{target: "POST /v1/search", body: `{"genre":null,"genre":"drama"}`, headers: []string{"Content-Type: application/json"}, status: 400, code: "invalid_parameter", parameter: "genre"},
		{target: "POST /v1/search", body: `{}`, headers: []string{"Content-Type: application/json", "Content-Encoding: gzip"}, status: 415, code: "unsupported_media_type"},
		{target: "GET /v1/films/x?lnag=es", status: 400, code: "invalid_parameter", parameter: "lnag"},
		{target: "PUT /v1/films/x?x=1", body: `{"original_title":"X"}`, headers: []string{"Content-Type: application/json"}, status: 400, code: "invalid_parameter", parameter: "x"},
		{target: "DELETE /v1/people/x?x", status: 400, code: "invalid_parameter", parameter: "x"},
		{target: "POST /v1/films?x=1", body: `{}`, headers: []string{"Content-Type: application/json"}, status: 400, code: "invalid_parameter", parameter: "x"},
		{target: "GET /v1/stats?x=1", status: 400, code: "invalid_parameter", parameter: "x"},
		{target: "GET /?x=1", status: 400, code: "invalid_parameter", parameter: "x"},
		{target: "PUT /v1/films/x", body: `{}`, headers: []string{"Content-Type: application/json", "If-Match: "}, status: 400, code: "invalid_header", parameter: "If-Match"},
		{target: "PUT /v1/films/%2E%2E", body: `{"original_title":"X"}`, headers: []string{"Content-Type: application/json"}, status: 422, code: "invalid_record", parameter: "id"},
		{target: "PUT /v1/films/x", body: `{}`, headers: []string{"Content-Type: application/json", "Origin: https://evil.example"}, status: 403, code: "forbidden"},
	}
	for _, tt := range tests {
		t.Run(excerpt(tt.target+" "+tt.body), func(t *testing.T) {
			a := do(t, s, tt.target, tt.body, tt.headers...)
			p := a.problem(t)
			if p.Status != tt.status || p.Code != tt.code || p.Parameter != tt.parameter {
				t.Errorf("got %s, want status %d, code %s, parameter %q", a.body, tt.status, tt.code, tt.parameter)
			}
		})
	}
}

// TestDetails: what is wrong is said so that it can be put right.
func TestDetails(t *testing.T) {
	s := serve(t, Options{})
	tests := []struct {
		target, body string
		headers      []string
		want         string
	}{
		{"GET /v1/stats?x=1", "", nil, "x: is not a parameter here; this route takes none"},
		{"PUT /v1/films/x", `{"id":nothing}`, jsonBody, "the body must be one JSON object: o has no place there, at byte 8"},
		{"POST /v1/search", `{"q":"a",}`, jsonBody, "the body must be one JSON object: } has no place there, at byte 10"},
		{"POST /v1/search", `[]`, jsonBody, "the body must be one JSON object: it begins with [, not with {"},
		{"POST /v1/search", `{"q":"a","q":"a"}`, jsonBody, "q: is given more than once; several values go into an array"},
		{"POST /v1/search", `{"page":"1"}`, jsonBody, "page: must be a number"},
		{"POST /v1/search", `{"year":[true]}`, jsonBody, "year: must be a text or a number, or an array of these"},
		{"POST /v1/search", `{"q":["a"]}`, jsonBody, "q: must be one value, not an array"},
		{"POST /v1/search", `{}`, []string{"Content-Type: text/plain"}, `the header Content-Type is "text/plain"; it must be application/json`},
		{"POST /v1/search", `{}`, nil, "the header Content-Type is missing; it must be application/json"},
		{"PUT /v1/films/x", `{}`, []string{"Content-Type: application/x-ndjson"}, `the header Content-Type is "application/x-ndjson"; it must be application/json`},
		{"POST /v1/films", `{}`, []string{"Content-Type: text/csv"}, `the header Content-Type is "text/csv"; it must be application/json or application/x-ndjson`},
		{"POST /v1/films", `{}`, append([]string{"Content-Encoding: br"}, ndjson...), `the header Content-Encoding is "br"; it must be gzip or left out`},
	}
	for _, tt := range tests {
		if p := do(t, s, tt.target, tt.body, tt.headers...).problem(t); p.Detail != tt.want {
			t.Errorf("%s %s: got %q, want %q", tt.target, tt.body, p.Detail, tt.want)
		}
	}
	for _, probe := range []string{"/healthz", "/readyz", "/metrics"} {
		if a := do(t, s, "GET "+probe+"?x=1", ""); a.StatusCode != http.StatusOK {
			t.Errorf("%s with a mark: %s", probe, a.Status)
		}
	}
}

func TestMethodNotAllowedNamesMethods(t *testing.T) {
	s := serve(t, Options{})
	for target, want := range map[string]string{
		"PATCH /v1/films/x": "GET, HEAD, PUT, DELETE, OPTIONS",
		"GET /v1/films":     "POST, OPTIONS",
		"OPTIONS /v1/stats": "GET, HEAD, OPTIONS",
	} {
		if got := do(t, s, target, "").Header.Get("Allow"); got != want {
			t.Errorf("%s: Allow is %q, want %q", target, got, want)
		}
	}
}

func TestAsProblem(t *testing.T) {
	disk := errors.New("write /var/lib/cinedex/root.bolt: no space left on device")
	tests := []struct {
		err    error
		status int
		code   string
		detail string
		wait   bool
	}{
		{&film.Error{Kind: film.Invalid, Field: "page", Message: "page: is 0"}, 400, "invalid_parameter", "page: is 0", false},
		{&film.Error{Kind: film.Invalid, Message: "year is 18", Problems: []film.Problem{{Field: "year"}}}, 422, "invalid_record", "year is 18", false},
		{&film.Error{Kind: film.NotFound, Message: "there is no film x"}, 404, "not_found", "there is no film x", false},
		{fmt.Errorf("put: %w", &film.Error{Kind: film.Conflict, Message: "another version is stored"}), 412, "precondition_failed", "another version is stored", false},
		{&film.Error{Kind: film.Unavailable, Message: "stopping", Err: disk}, 503, "unavailable", "stopping", true},
		{&film.Error{Kind: film.Unknown, Message: "whether it is stored is not known", Err: disk}, 503, "outcome_unknown", "whether it is stored is not known", true},
		{context.Canceled, 499, "client_closed_request", "", false},
		{disk, 500, "internal", "the service failed; its log has the cause under the request id", false},
	}
	for _, tt := range tests {
		p := asProblem(tt.err)
		if p.Status != tt.status || p.Code != tt.code || p.Detail != tt.detail || (p.retryAfter > 0) != tt.wait {
			t.Errorf("%v: got %d %s %q, retry after %d", tt.err, p.Status, p.Code, p.Detail, p.retryAfter)
		}
	}
}

// TestPanicTellsNothing uses a handler whose engine is missing: the nil pointer's panic is the log's, not the client's.
func TestPanicTellsNothing(t *testing.T) {
	var log strings.Builder
	h, s := serveHandler(t, Options{}, &log)
	h.engine = nil
	p := do(t, s, "GET /v1/search", "").problem(t)
	want := "the service failed; its log has the cause under the request id"
	if diff := cmp.Diff(want, p.Detail); p.Status != http.StatusInternalServerError || diff != "" {
		t.Errorf("status %d, detail (-want +got)\n%s", p.Status, diff)
	}
	s.Close() // the log line is written after the answer
	for _, part := range []string{p.RequestID, "nil pointer", "search.go", `"status":500`} {
		if !strings.Contains(log.String(), part) {
			t.Errorf("the log lacks %q:\n%s", part, log.String())
		}
	}
}
