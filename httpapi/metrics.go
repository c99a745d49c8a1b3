package httpapi

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"cinedex/index"
)

// metrics are the service's, all on the registry that Options gives.
type metrics struct {
	requests  *prometheus.CounterVec
	durations *prometheus.HistogramVec
	searches  prometheus.Histogram
	partial   prometheus.Counter
	bulkLines *prometheus.CounterVec
	page      http.Handler
}

// durationBuckets are in seconds: a search takes about a millisecond and is cut at 200.
var durationBuckets = []float64{.00025, .0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 5, 30}

func newMetrics(registry *prometheus.Registry, h *Handler) (*metrics, error) {
	m := &metrics{
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "cinedex_http_requests_total", Help: "Requests answered, by route, method and status.",
		}, []string{"route", "method", "status"}),
		durations: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "cinedex_http_request_duration_seconds", Help: "Time from a request's header to the end of its answer, by route.",
			Buckets: durationBuckets,
		}, []string{"route"}),
		searches: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "cinedex_search_duration_seconds", Help: "Time that the engine took for a search.", Buckets: durationBuckets,
		}),
		partial: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "cinedex_search_partial_total", Help: "Searches that the time limit cut.",
		}),
		bulkLines: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "cinedex_bulk_records_total", Help: "Records of bulk writes, by outcome.",
		}, []string{"outcome"}),
	}
	collectors := []prometheus.Collector{
		m.requests, m.durations, m.searches, m.partial, m.bulkLines,
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "cinedex_searches_running", Help: "Searches under way.",
		}, func() float64 { return float64(len(h.limits.running)) }),
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "cinedex_searches_queued", Help: "Searches that wait for a place.",
		}, func() float64 { return float64(len(h.limits.queued)) }),
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "cinedex_connections", Help: "Connections of clients.",
		}, func() float64 { return float64(len(h.places)) }),
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "cinedex_outgoing_bytes", Help: "Bytes of large answers on their way to clients.",
		}, func() float64 { return float64(h.outgoing.bytes.Load()) }),
		catalogue{h.index},
	}
	for _, c := range collectors {
		if err := registry.Register(c); err != nil {
			return nil, err
		}
	}
	m.page = promhttp.HandlerFor(registry, promhttp.HandlerOpts{DisableCompression: true}) // the middleware compresses
	return m, nil
}

// observe counts one request. Unknown routes and methods share a label each: clients choose them, and labels are for ever.
func (m *metrics) observe(route, method string, status int, took time.Duration) {
	if route == "" {
		route = "none"
	}
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodDelete, http.MethodOptions:
	default:
		method = "other"
	}
	m.requests.WithLabelValues(route, method, strconv.Itoa(status)).Inc()
	m.durations.WithLabelValues(route).Observe(took.Seconds())
}

func (m *metrics) observeBulk(s bulkSummary) {
	for outcome, n := range map[string]int{"created": s.Created, "replaced": s.Replaced, "refused": s.Refused} {
		m.bulkLines.WithLabelValues(outcome).Add(float64(n))
	}
}

// catalogue collects the index's figures when they are asked for.
type catalogue struct{ index *index.Index }

var (
	filmsDesc  = prometheus.NewDesc("cinedex_films", "Films in the catalogue.", nil, nil)
	peopleDesc = prometheus.NewDesc("cinedex_people", "People with a record or a credit.", nil, nil)
	bytesDesc  = prometheus.NewDesc("cinedex_index_bytes", "Size of the index on disk.", nil, nil)
)

func (catalogue) Describe(descs chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{filmsDesc, peopleDesc, bytesDesc} {
		descs <- d
	}
}

func (c catalogue) Collect(values chan<- prometheus.Metric) {
	s := c.index.Stats()
	values <- prometheus.MustNewConstMetric(filmsDesc, prometheus.GaugeValue, float64(s.Films))
	values <- prometheus.MustNewConstMetric(peopleDesc, prometheus.GaugeValue, float64(s.People))
	values <- prometheus.MustNewConstMetric(bytesDesc, prometheus.GaugeValue, float64(s.Bytes))
}
