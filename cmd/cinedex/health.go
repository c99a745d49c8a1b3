package main

import (
	"context"
	"net/http"
	"net/url"
	"time"
)

// Health asks a service whether it is ready, for a container's health check.
type Health struct {
	URL     *url.URL      `name:"url" default:"http://127.0.0.1:8080" env:"CINEDEX_URL" help:"Service to ask (${default})."`
	Timeout time.Duration `default:"2s" help:"How long to wait for the answer (${default})."`
}

// Run returns nil where the service is ready.
func (c *Health) Run(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, c.Timeout)
	defer cancel()
	response, err := remote(c.URL).do(ctx, http.MethodGet, "/readyz", nil, nil, nil)
	if err != nil {
		return err
	}
	return response.Body.Close()
}
