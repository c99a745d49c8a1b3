package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A service that is busy is asked again; the file goes to it whole, once.
func TestImportIntoBusyService(t *testing.T) {
	const film = `{"id": "ran-1985", "original_title": "Ran"}` + "\n"
	tests := []struct {
		name         string
		busy         int  // how often the service refuses
		reads        bool // the body before it refuses
		tries        int
		failed, says string
	}{
		{name: "for a while", busy: 3, tries: 4, says: "429 Too Many Requests: one at a time; trying again in 0s"},
		{name: "for ever", busy: 1 << 30, tries: maxTries, failed: "one at a time", says: "trying again"},
		{name: "after reading", busy: 1 << 30, reads: true, tries: 1, failed: "one at a time"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tries, received := 0, ""
			mux := http.NewServeMux()
			mux.HandleFunc("POST /v1/films", func(w http.ResponseWriter, r *http.Request) {
				tries++
				if tt.reads || tries > tt.busy {
					body, err := io.ReadAll(r.Body)
					if err != nil {
						t.Error(err)
					}
					received += string(body)
				}
				if tries <= tt.busy {
					w.Header().Set("Content-Type", "application/problem+json")
					w.Header().Set("Retry-After", "0")
					w.WriteHeader(http.StatusTooManyRequests)
					fmt.Fprint(w, `{"detail": "one at a time"}`)
					return
				}
				w.Header().Set("Content-Type", bulkType)
				fmt.Fprintln(w, `{"received": 1, "created": 1, "replaced": 0, "refused": 0}`)
			})
			mux.HandleFunc("GET /v1/stats", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, `{"films": 1}`) })
			server := httptest.NewServer(mux)
			defer server.Close()
			base, err := url.Parse(server.URL)
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(t.TempDir(), "films.ndjson")
			if err := os.WriteFile(file, []byte(film), 0o644); err != nil {
				t.Fatal(err)
			}
			var said strings.Builder
			c := &Import{Files: []string{file}, URL: base}
			err = c.Run(t.Context(), streams{out: io.Discard, err: &said})
			if (err != nil) != (tt.failed != "") || err != nil && !strings.Contains(err.Error(), tt.failed) {
				t.Errorf("error %v, want %q", err, tt.failed)
			}
			if tries != tt.tries {
				t.Errorf("tried %d times, want %d", tries, tt.tries)
			}
			if !strings.Contains(said.String(), tt.says) || tt.says == "" && said.String() != "" {
				t.Errorf("said %q, want %q", said.String(), tt.says)
			}
			if err == nil && received != film {
				t.Errorf("the service read %q, want %q", received, film)
			}
		})
	}
}
