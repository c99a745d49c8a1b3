package httpapi

import (
	"cmp"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestWritesWithoutKey holds what keeps a web page, a form, another machine or a proxy from writing.
func TestWritesWithoutKey(t *testing.T) {
	tests := []struct {
		name    string
		method  string // "" is PUT
		headers []string
		remote  string
		status  int // 0 lets the write pass
	}{
		{name: "a program on this machine", headers: []string{"Host: 127.0.0.1:8080"}},
		{name: "by the name localhost", headers: []string{"Host: LocalHost"}},
		{name: "by IPv6", headers: []string{"Host: [::1]:8080"}, remote: "[::1]:5000"},
		{name: "a page of the service itself", headers: []string{"Host: localhost:8080", "Origin: http://localhost:8080"}},
		{name: "NDJSON", method: "POST", headers: []string{"Host: localhost", "Content-Type: application/x-ndjson; charset=utf-8"}},

		{name: "a foreign page", headers: []string{"Host: localhost:8080", "Origin: https://evil.example"}, status: 403},
		{name: "a page on another port", headers: []string{"Host: localhost:8080", "Origin: http://localhost:3000"}, status: 403},
		{name: "a page without origin", headers: []string{"Host: localhost:8080", "Origin: null"}, status: 403},
		{name: "two origins", headers: []string{"Host: localhost", "Origin: http://localhost", "Origin: https://evil.example"}, status: 403},
		{name: "a rebound name", headers: []string{"Host: evil.example:8080"}, status: 403},
		{name: "a name that begins so", headers: []string{"Host: localhost.evil.example"}, status: 403},
		{name: "an address that begins so", headers: []string{"Host: 127.0.0.1.evil.example"}, status: 403},
		{name: "another machine", headers: []string{"Host: localhost"}, remote: "192.0.2.1:5000", status: 403},
		{name: "no address", headers: []string{"Host: localhost"}, remote: "@", status: 403},
		{name: "a proxy", headers: []string{"Host: localhost", "X-Forwarded-For: 192.0.2.1"}, status: 403},
		{name: "a proxy of the standard", headers: []string{"Host: localhost", "Forwarded: for=192.0.2.1"}, status: 403},
		{name: "a form", headers: []string{"Host: localhost", "Content-Type: application/x-www-form-urlencoded"}, status: 415},
		{name: "a form with files", headers: []string{"Host: localhost", "Content-Type: multipart/form-data; boundary=x"}, status: 415},
		{name: "plain text", headers: []string{"Host: localhost", "Content-Type: text/plain"}, status: 415},
		{name: "no type", headers: []string{"Host: localhost", "Content-Type: "}, status: 415},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := httptest.NewRequest(cmp.Or(tt.method, "PUT"), "/v1/films/x", strings.NewReader("{}"))
			r.RemoteAddr = "127.0.0.1:5000"
			if tt.remote != "" {
				r.RemoteAddr = tt.remote
			}
			r.Header.Set("Content-Type", "application/json")
			for _, h := range tt.headers {
				name, value, _ := strings.Cut(h, ": ")
				switch name {
				case "Host":
					r.Host = value
				case "Content-Type":
					r.Header.Set(name, value)
				default:
					r.Header.Add(name, value)
				}
			}
			status := 0
			if err := newAuthorizer("").check(r); err != nil {
				status = asProblem(err).Status
			}
			if status != tt.status {
				t.Errorf("got status %d, want %d", status, tt.status)
			}
		})
	}
}

func TestWritesWithKey(t *testing.T) {
	tests := []struct {
		name, authorization string
		status              int
	}{
		{"the key", "Bearer open sesame", 0},
		{"the scheme in other case", "bearer open sesame", 0},
		{"no key", "", 401},
		{"an empty key", "Bearer ", 401},
		{"another scheme", "Basic open sesame", 401},
		{"another key", "Bearer open", 403},
		{"a longer key", "Bearer open sesame!", 403},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := httptest.NewRequest("DELETE", "/v1/films/x", nil)
			r.RemoteAddr = "192.0.2.1:5000"
			if tt.authorization != "" {
				r.Header.Set("Authorization", tt.authorization)
			}
			status := 0
			if err := newAuthorizer("open sesame").check(r); err != nil {
				status = asProblem(err).Status
			}
			if status != tt.status {
				t.Errorf("got status %d, want %d", status, tt.status)
			}
		})
	}
}
