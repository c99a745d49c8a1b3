package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"syscall"
	"time"
)

// client asks a service, running elsewhere or in this process.
type client struct {
	base *url.URL
	http *http.Client
}

// continueWait is how long a body is held back until the service says that it wants it: it may refuse the key.
const continueWait = 2 * time.Second

// remote asks the service at base.
func remote(base *url.URL) client {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.ExpectContinueTimeout = continueWait
	return client{base, &http.Client{Transport: transport}}
}

// local asks h without a socket.
func local(h http.Handler) client {
	return client{&url.URL{Scheme: "http", Host: "localhost"}, &http.Client{Transport: inProcess{h}}}
}

// bulkType is the media type of a bulk write, and of its answer whatever the status.
const bulkType = "application/x-ndjson"

// do sends a request; the caller closes the answer's body. An answer that is a problem is returned as an error.
func (c client) do(ctx context.Context, method, path string, query url.Values, header http.Header, body io.Reader) (*http.Response, error) {
	address := c.base.JoinPath(path)
	address.RawQuery = query.Encode()
	request, err := http.NewRequestWithContext(ctx, method, address.String(), body)
	if err != nil {
		return nil, err
	}
	for name, values := range header {
		request.Header[name] = values
	}
	response, err := c.http.Do(request)
	switch {
	case errors.Is(err, syscall.ECONNREFUSED):
		return nil, fmt.Errorf("nothing answers at %s: start it with cinedex serve", c.base)
	case err != nil:
		return nil, err
	case response.StatusCode != http.StatusOK && response.Header.Get("Content-Type") != bulkType: // that has a report
		defer response.Body.Close()
		return nil, problemOf(response)
	}
	return response, nil
}

// maxProblem bounds what is read of a problem, in bytes.
const maxProblem = 1 << 20

func problemOf(response *http.Response) error {
	r := &refusal{code: response.StatusCode, status: response.Status, wait: time.Second}
	if seconds, err := strconv.Atoi(response.Header.Get("Retry-After")); err == nil && seconds >= 0 {
		r.wait = time.Duration(seconds) * time.Second
	}
	var p struct{ Title, Detail string }
	if err := json.NewDecoder(io.LimitReader(response.Body, maxProblem)).Decode(&p); err == nil {
		r.detail = cmp.Or(p.Detail, p.Title)
	}
	return r
}

// refusal is an answer that is a problem.
type refusal struct {
	code   int
	status string        // with its text
	detail string        // "" where the answer does not explain itself
	wait   time.Duration // before asking again
}

func (r *refusal) Error() string {
	if r.detail == "" {
		return "the service answered " + r.status
	}
	return "the service answered " + r.status + ": " + r.detail
}

// inProcess is a transport to a handler in this process, for small answers: they are gathered whole.
type inProcess struct{ handler http.Handler }

func (t inProcess) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Body == nil {
		r = r.Clone(r.Context())
		r.Body = http.NoBody // handlers may rely on one
	}
	w := &gathered{header: http.Header{}, status: http.StatusOK}
	t.handler.ServeHTTP(w, r)
	return &http.Response{
		Status: fmt.Sprintf("%d %s", w.status, http.StatusText(w.status)), StatusCode: w.status,
		Header: w.header, Body: io.NopCloser(&w.body), Request: r,
	}, nil
}

type gathered struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (g *gathered) Header() http.Header         { return g.header }
func (g *gathered) WriteHeader(status int)      { g.status = status }
func (g *gathered) Write(p []byte) (int, error) { return g.body.Write(p) }
