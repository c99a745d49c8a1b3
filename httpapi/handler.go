// Package httpapi is the service's HTTP interface: routes, parameters, envelopes, problems, who may write, limits and
// metrics. What it answers comes from search and index; openapi.yaml beside it is the contract.
package httpapi

import (
	"context"
	"crypto/rand"
	"net/http"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"

	"cinedex/index"
	"cinedex/search"
)

// Options of a Handler. Index and Engine are required; the zero value of everything else is right.
type Options struct {
	Index  *index.Index
	Engine *search.Engine

	Log      zerolog.Logger       // a line a request; the zero Logger is silent
	Registry *prometheus.Registry // what /metrics shows beside the service's own; nil is a new one

	AdminKey    string   // needed to write; "" lets only programs on the same machine write, see authorizer
	CORSOrigins []string // origins whose pages may read (https://example.org, https://*.example.org); none lets all
	ImageBase   string   // address before the names of posters (https://images.example.org/w342); "" draws them instead

	MaxConcurrent int           // searches at once; 0 is 4 a core. More only wait for each other
	MaxQueued     int           // searches that wait for a place; 0 is DefaultMaxQueued. Beyond it: 503
	MaxBulkBytes  int64         // of one bulk write, unpacked; 0 is DefaultMaxBulkBytes. Beyond it: 413, what came is kept
	BulkIdle      time.Duration // longest pause within a bulk's body; 0 is DefaultBulkIdle. Too short cuts slow links off
	MaxConns      int           // connections that Serve has at once; 0 is DefaultMaxConns. More wait, and idle ones end for them
	MaxAnswers    int64         // bytes of large answers on their way to clients, together; 0 is DefaultMaxAnswers. Beyond it: 503
	ShutdownGrace time.Duration // for requests under way when the service stops; 0 is DefaultShutdownGrace
}

const (
	DefaultMaxQueued     = 64
	DefaultMaxBulkBytes  = 1 << 30
	DefaultBulkIdle      = 30 * time.Second
	DefaultMaxConns      = 4096
	DefaultMaxAnswers    = 128 << 20
	DefaultShutdownGrace = 10 * time.Second

	queueWait  = 100 * time.Millisecond // a search box has asked anew by then
	concurrent = 4                      // searches a core
)

// Handler serves the whole interface. Serve runs it; in a server of the caller's own, SetReady opens /readyz.
type Handler struct {
	options Options
	index   *index.Index
	engine  *search.Engine
	log     zerolog.Logger

	auth     authorizer
	limits   *limiter
	bulks    chan struct{} // a place for each bulk write that may run
	outgoing outgoing
	places   chan struct{} // one for each connection of Serve
	metrics  *metrics
	page     *page
	docs     *docs
	table    []route
	process  string // like no other handler's: another program, or other synonyms, may rank otherwise
	ready    atomic.Bool
	stopping context.Context // ends when Serve stops: bulk writes end after the line they are at, bodies soon after
	stop     context.CancelFunc
	life     sync.RWMutex // held for reading by requests under way: the index must not be closed under them
	over     bool
	served   http.Handler
}

// New returns a handler over the options. An error means that the registry has other metrics of the same names, or that ImageBase is
// no address.
func New(o Options) (*Handler, error) {
	if o.Registry == nil {
		o.Registry = prometheus.NewRegistry()
	}
	if o.MaxConcurrent == 0 {
		o.MaxConcurrent = concurrent * runtime.GOMAXPROCS(0)
	}
	if o.MaxQueued == 0 {
		o.MaxQueued = DefaultMaxQueued
	}
	if o.MaxBulkBytes == 0 {
		o.MaxBulkBytes = DefaultMaxBulkBytes
	}
	if o.BulkIdle == 0 {
		o.BulkIdle = DefaultBulkIdle
	}
	if o.MaxConns == 0 {
		o.MaxConns = DefaultMaxConns
	}
	if o.MaxAnswers == 0 {
		o.MaxAnswers = DefaultMaxAnswers
	}
	if o.ShutdownGrace == 0 {
		o.ShutdownGrace = DefaultShutdownGrace
	}
	h := &Handler{
		options: o, index: o.Index, engine: o.Engine, log: o.Log,
		auth: newAuthorizer(o.AdminKey), limits: newLimiter(o.MaxConcurrent, o.MaxQueued, queueWait), bulks: make(chan struct{}, maxBulks),
		process:  rand.Text(),
		outgoing: outgoing{most: o.MaxAnswers, whole: writeTimeout, stall: stallTimeout}, places: make(chan struct{}, o.MaxConns),
	}
	h.stopping, h.stop = context.WithCancel(context.Background())
	var err error
	if h.metrics, err = newMetrics(o.Registry, h); err != nil {
		return nil, err
	}
	if h.page, err = newPage(o.ImageBase); err != nil {
		return nil, err
	}
	if h.docs, err = theDocs(); err != nil {
		return nil, err
	}
	h.table = h.routes()
	h.served, err = h.wrap(h.newRouter())
	return h, err
}

// ServeHTTP answers one request; after the end of Serve it answers none.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.life.RLock()
	defer h.life.RUnlock()
	if h.over {
		panic(http.ErrAbortHandler) // Serve has closed the connection already
	}
	h.served.ServeHTTP(w, r)
}

// SetReady tells /readyz what to answer. A new handler is not ready.
func (h *Handler) SetReady(ready bool) { h.ready.Store(ready) }
