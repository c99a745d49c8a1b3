package httpapi

import (
	"context"
	_ "embed"
	"net/http"

	"cinedex/index"
)

//go:embed openapi.yaml
var contract []byte

// statsAnswer describes the catalogue.
type statsAnswer struct {
	Films     int            `json:"films"`
	People    int            `json:"people"`
	Languages map[string]int `json:"languages"` // films by spoken language
	Bytes     int64          `json:"bytes"`     // on disk
	Version   string         `json:"version"`   // changes with every write
}

func (h *Handler) stats(w http.ResponseWriter, r *http.Request) error {
	s, err := h.figures(r.Context())
	if err != nil {
		return err
	}
	if s.Languages == nil {
		s.Languages = map[string]int{}
	}
	w.Header().Set("Cache-Control", "no-cache")
	return respondJSON(w, http.StatusOK, statsAnswer{s.Films, s.People, s.Languages, s.Bytes, s.Version})
}

// figures are counted film by film, so that they need a place like a search.
func (h *Handler) figures(ctx context.Context) (index.Stats, error) {
	if err := h.limits.acquire(ctx); err != nil {
		return index.Stats{}, err
	}
	defer h.limits.release()
	return h.index.Stats(), nil
}

type statusAnswer struct {
	Status string `json:"status"`
}

// healthz answers while the process lives.
func (h *Handler) healthz(w http.ResponseWriter, r *http.Request) error {
	w.Header().Set("Cache-Control", "no-store")
	return respondJSON(w, http.StatusOK, statusAnswer{"alive"})
}

// readyz answers whether requests should be sent here: not while the service starts or stops.
func (h *Handler) readyz(w http.ResponseWriter, r *http.Request) error {
	if !h.ready.Load() {
		return newProblem(notReady, "the service is starting or stopping")
	}
	w.Header().Set("Cache-Control", "no-store")
	return respondJSON(w, http.StatusOK, statusAnswer{"ready"})
}

func (h *Handler) metricsPage(w http.ResponseWriter, r *http.Request) error {
	h.metrics.page.ServeHTTP(w, r)
	return nil
}

func (h *Handler) contract(w http.ResponseWriter, r *http.Request) error {
	w.Header().Set("Cache-Control", "no-cache")
	respond(w, http.StatusOK, "application/yaml", contract)
	return nil
}

// rootAnswer says what is here.
type rootAnswer struct {
	Service  string        `json:"service"`
	Contract string        `json:"contract"`
	Docs     string        `json:"docs"`
	Routes   []routeAnswer `json:"routes"`
}

type routeAnswer struct {
	Method string `json:"method"`
	Path   string `json:"path"`
}

func (h *Handler) listRoutes(w http.ResponseWriter, r *http.Request) error {
	if err := checkNames(nil, parseQuery(r.URL.RawQuery)); err != nil {
		return err
	}
	answer := rootAnswer{Service: "cinedex", Contract: "/openapi.yaml", Docs: "/docs"}
	for _, rt := range h.table {
		answer.Routes = append(answer.Routes, routeAnswer{rt.method, rt.path})
	}
	return respondJSON(w, http.StatusOK, answer)
}
