package main

import (
	"bytes"
	"cmp"
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"syscall"
	"time"
)

// client asks a service, running elsewhere or in this process.
type client struct {
	base *url.URL // nil in this process: there is no service then that errors could speak of
	http *http.Client
}

// continueWait is how long a body is held back until the service says that it wants it: it may refuse the key.
const continueWait = 2 * time.Second

// remote asks the service at base.
func remote(base *url.URL) client {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.ExpectContinueTimeout = continueWait
	return client{base: base, http: &http.Client{Transport: transport}}
}

// local asks h without a socket.
func local(h http.Handler) client {
	return client{http: &http.Client{Transport: inProcess{h}}}
}

// bulkType is the media type of a bulk write, and of its answer whatever the status.
const bulkType = "application/x-ndjson"

// do sends a request; the caller closes the answer's body. An answer that is a problem is returned as an error.
func (c client) do(ctx context.Context, method, path string, query url.Values, header http.Header, body io.Reader) (*http.Response, error) {
	address := cmp.Or(c.base, &url.URL{Scheme: "http", Host: "localhost"}).JoinPath(path)
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
	case err != nil:
		return nil, c.unanswered(err)
	case response.StatusCode != http.StatusOK && response.Header.Get("Content-Type") != bulkType: // that has a report
		defer response.Body.Close()
		return nil, c.problemOf(response)
	}
	return response, nil
}

// unanswered says why a request has no answer, and what to do where that is known.
func (c client) unanswered(err error) error {
	var request *url.Error
	if errors.As(err, &request) {
		err = request.Err // without the request's address, which nobody has typed
	}
	var lookup *net.DNSError
	var certificate *tls.CertificateVerificationError
	switch {
	case errors.Is(err, context.Canceled):
		return errors.New("interrupted")
	case c.base == nil:
		return err
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("%s has not answered in time", c.base.Redacted())
	case errors.Is(err, syscall.ECONNREFUSED):
		return fmt.Errorf("nothing answers at %s: start it with cinedex serve", c.base.Redacted())
	case errors.As(err, &lookup) && lookup.IsNotFound:
		return fmt.Errorf("there is no host %s, of the address %s", lookup.Name, c.base.Redacted())
	case errors.Is(err, http.ErrSchemeMismatch):
		return fmt.Errorf("what answers at %s speaks HTTP without TLS: write http:// instead", c.base.Redacted())
	case errors.As(err, &certificate):
		return fmt.Errorf("the certificate of %s cannot be trusted: %w", c.base.Redacted(), certificate.Err)
	}
	return fmt.Errorf("asking %s: %w", c.base.Redacted(), err)
}

// maxProblem bounds what is read of a problem, in bytes.
const maxProblem = 1 << 20

func (c client) problemOf(response *http.Response) error {
	r := &refusal{code: response.StatusCode, status: response.Status, served: c.base != nil, wait: time.Second}
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
	served bool          // by a service, not in this process
	wait   time.Duration // before asking again
}

func (r *refusal) Error() string {
	switch {
	case r.detail == "":
		return "the service answered " + r.status
	case !r.served:
		return r.detail
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
