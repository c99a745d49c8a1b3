//go:build browser

package browser

import (
	"sync"
	"time"

	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/chromedp"
)

// gate stands between the page and the service: requests that its pattern has wait there.
type gate struct {
	b       *tab
	lock    sync.Mutex
	waiting []*fetch.EventRequestPaused
	arrived chan struct{}
}

// gate holds requests back, "*/v1/search*" for instance, until they are let pass, answered, or the test ends.
func (b *tab) gate(pattern string) *gate {
	b.t.Helper()
	g := &gate{b: b, arrived: make(chan struct{}, 100)}
	b.do(chromedp.Listen(b.ctx, func(event any) {
		if e, is := event.(*fetch.EventRequestPaused); is {
			g.lock.Lock()
			g.waiting = append(g.waiting, e)
			g.lock.Unlock()
			g.arrived <- struct{}{}
		}
	}))
	must(b, fetch.Enable, fetch.EnableParams{Patterns: []*fetch.RequestPattern{{URLPattern: pattern}}})
	return g
}

// next waits for a request and takes it out.
func (g *gate) next() *fetch.EventRequestPaused {
	g.b.t.Helper()
	select {
	case <-g.arrived:
	case <-time.After(patience):
		g.b.t.Fatal("the page asks for nothing")
	}
	g.lock.Lock()
	defer g.lock.Unlock()
	first := g.waiting[0]
	g.waiting = g.waiting[1:]
	return first
}

// pass lets a request go on to the service. That its page has given it up meanwhile is no error.
func (g *gate) pass(e *fetch.EventRequestPaused) {
	_, _ = chromedp.Call(g.b.ctx, fetch.ContinueRequest, fetch.ContinueRequestParams{RequestID: e.RequestID})
}

// answer answers a request in the service's stead.
func (g *gate) answer(e *fetch.EventRequestPaused, status int64, body string, headers ...string) {
	g.b.t.Helper()
	p := fetch.FulfillRequestParams{RequestID: e.RequestID, ResponseCode: status, Body: []byte(body)}
	for i := 0; i < len(headers); i += 2 {
		p.ResponseHeaders = append(p.ResponseHeaders, &fetch.HeaderEntry{Name: headers[i], Value: headers[i+1]})
	}
	must(g.b, fetch.FulfillRequest, p)
}

// open lets everything pass from now on.
func (g *gate) open() {
	g.b.t.Helper()
	must(g.b, fetch.Disable, struct{}{})
}
