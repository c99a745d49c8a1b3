package httpapi

import (
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
)

func TestMetrics(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, parallelMothers)
	do(t, s, "GET /v1/search?q=madres", "")
	do(t, s, "GET /v1/films/none", "")
	do(t, s, "BREW /coffee", "")
	page := do(t, s, "GET /metrics", "").body
	for _, line := range []string{
		`cinedex_http_requests_total{method="GET",route="/v1/search",status="200"} 1`,
		`cinedex_http_requests_total{method="GET",route="/v1/films/{id}",status="404"} 1`,
		`cinedex_http_requests_total{method="other",route="none",status="404"} 1`,
		`cinedex_http_request_duration_seconds_count{route="/v1/search"} 1`,
		"cinedex_search_duration_seconds_count 1", "cinedex_search_partial_total 0",
		`cinedex_bulk_records_total{outcome="created"} 1`,
		"cinedex_films 1", "cinedex_people 2", "cinedex_searches_running 0", "cinedex_connections 0", "cinedex_outgoing_bytes 0",
	} {
		if !strings.Contains(page, line+"\n") {
			t.Errorf("no %s in\n%s", line, page)
		}
	}
}

func TestRegistryTakesOneHandler(t *testing.T) {
	registry := prometheus.NewRegistry()
	if _, err := New(Options{Registry: registry}); err != nil {
		t.Fatal(err)
	}
	if _, err := New(Options{Registry: registry}); err == nil {
		t.Error("two handlers share a registry")
	}
}
