package httpapi

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestRequestID(t *testing.T) {
	s := serve(t, Options{})
	for given, kept := range map[string]bool{
		"a-B_9.c": true, strings.Repeat("x", 64): true,
		strings.Repeat("x", 65): false, "a b": false, `a"b`: false, "": false,
	} {
		got := do(t, s, "GET /healthz", "", "X-Request-Id: "+given).Header.Get("X-Request-Id")
		if got == "" || (got == given) != kept {
			t.Errorf("given %q the answer has %q", given, got)
		}
	}
}

func TestOneLogLineARequest(t *testing.T) {
	var log strings.Builder
	_, s := serveHandler(t, Options{}, &log)
	do(t, s, "GET /v1/search?gener=y", "", "X-Request-Id: abc")
	s.Close()
	var line struct {
		Method, Path, Remote string
		Status, Bytes        int
		RequestID            string   `json:"request_id"`
		Duration             *float64 `json:"duration_ms"`
	}
	if err := json.Unmarshal([]byte(log.String()), &line); err != nil {
		t.Fatalf("%v in %s", err, log.String())
	}
	if line.Method != "GET" || line.Path != "/v1/search" || line.Status != 400 || line.Bytes == 0 ||
		line.RequestID != "abc" || line.Duration == nil || !strings.HasPrefix(line.Remote, "127.0.0.1:") {
		t.Errorf("the line is %s", log.String())
	}
}

func TestCORS(t *testing.T) {
	const origin = "Origin: https://films.example"
	preflight := func(method string) []string {
		return []string{origin, "Access-Control-Request-Method: " + method, "Access-Control-Request-Headers: content-type"}
	}
	open, narrow := serve(t, Options{}), serve(t, Options{CORSOrigins: []string{"https://other.example"}})
	tests := []struct {
		name, target string
		headers      []string
		allowed      string // with the default of all origins
	}{
		{"a read", "GET /v1/stats", []string{origin}, "*"},
		{"a read that fails", "GET /v1/films/none", []string{origin}, "*"},
		{"preflight of a POSTed search", "OPTIONS /v1/search", preflight("POST"), "*"},
		{"a POSTed search that fails", "POST /v1/search", []string{origin}, "*"},
		{"preflight of htmx", "OPTIONS /v1/search", []string{origin, "Access-Control-Request-Method: GET", "Access-Control-Request-Headers: hx-current-url,hx-request,hx-target,hx-trigger,hx-trigger-name"}, "*"},
		{"the metrics", "GET /metrics", []string{origin}, ""},
		{"preflight of the metrics", "OPTIONS /metrics", preflight("GET"), ""},
		{"preflight of PUT", "OPTIONS /v1/films/x", preflight("PUT"), ""},
		{"preflight of DELETE", "OPTIONS /v1/people/x", preflight("DELETE"), ""},
		{"preflight of a bulk write", "OPTIONS /v1/films", preflight("POST"), ""},
		{"a bulk write", "POST /v1/films", []string{origin}, ""},
		{"a removal", "DELETE /v1/films/x", []string{origin}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := do(t, open, tt.target, "", tt.headers...)
			if got := a.Header.Get("Access-Control-Allow-Origin"); got != tt.allowed {
				t.Errorf("Access-Control-Allow-Origin is %q, want %q", got, tt.allowed)
			}
			if got := a.Header.Get("Access-Control-Allow-Credentials"); got != "" {
				t.Errorf("credentials are allowed: %q", got)
			}
			if got := do(t, narrow, tt.target, "", tt.headers...).Header.Get("Access-Control-Allow-Origin"); got != "" {
				t.Errorf("narrowed to another origin: Access-Control-Allow-Origin is %q", got)
			}
		})
	}
}

func TestCORSOfSubdomains(t *testing.T) {
	s := serve(t, Options{CORSOrigins: []string{"https://*.films.example"}})
	for origin, allowed := range map[string]bool{
		"https://a.films.example": true, "https://a.b.films.example": true,
		"https://films.example": false, "https://otherfilms.example": false, "http://a.films.example": false,
		"https://a.films.example:8443": false, "https://a.films.example.org": false,
	} {
		got := do(t, s, "GET /v1/stats", "", "Origin: "+origin).Header.Get("Access-Control-Allow-Origin")
		if (got == origin) != allowed || got != "" && !allowed {
			t.Errorf("%s: Access-Control-Allow-Origin is %q", origin, got)
		}
	}
}

func TestGzip(t *testing.T) {
	s := serve(t, Options{})
	a := do(t, s, "GET /openapi.yaml", "", "Accept-Encoding: gzip")
	if a.Header.Get("Content-Encoding") != "gzip" || len(a.body) >= len(contract)/2 {
		t.Errorf("%d bytes of %d, coded %q", len(a.body), len(contract), a.Header.Get("Content-Encoding"))
	}
	if a := do(t, s, "GET /healthz", "", "Accept-Encoding: gzip"); a.Header.Get("Content-Encoding") != "" {
		t.Errorf("a short answer is coded %q", a.Header.Get("Content-Encoding"))
	}
}
