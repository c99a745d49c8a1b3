//go:build browser

package browser

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// patience is how long anything may take that a test waits for; it is there for what never comes, on the slowest machine.
const patience = 2 * time.Minute

// look is how a person looks at the page: the zero look is English in light colours on a desk.
type look struct {
	lang  string // of the browser, as it sends and tells it; "" is en
	phone bool   // 390 × 844 and fingers, not 1280 × 900 and a mouse
	dark  bool
	still bool // who prefers reduced motion
}

func (l look) String() string {
	words := []string{l.lang, "desk", "light"}
	if l.lang == "" {
		words[0] = "en"
	}
	if l.phone {
		words[1] = "phone"
	}
	if l.dark {
		words[2] = "dark"
	}
	if l.still {
		words = append(words, "still")
	}
	return strings.Join(words, "-")
}

// tab is one of the browser, with a history of its own. What goes wrong in it and was not allowed fails the test at its end.
type tab struct {
	t    *testing.T
	ctx  context.Context
	site *site
	look look

	lock    sync.Mutex
	faults  []string
	allowed []string
	origins []string // beside the site's
	asked   []string // addresses that were asked for
}

// newTab is a tab that has shown nothing yet, as far as pages can tell.
func newTab(t *testing.T, s *site, l look) *tab {
	t.Helper()
	idle, err := idleTab()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(idle)
	b := &tab{t: t, ctx: ctx, site: s, look: l}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("the page: %s", b.tryText())
		}
		cancel()
		for _, fault := range b.unexpected() {
			t.Error(fault)
		}
		if t.Failed() || !leave(idle) {
			_ = chromedp.Cancel(idle)
		}
	})
	b.do(chromedp.Listen(ctx, b.hear))
	b.put(l)
	return b
}

// idleTab is one that a test has left, or a new one: making one takes Chromium longer than most tests.
func idleTab() (context.Context, error) {
	select {
	case idle := <-shared.tabs:
		return idle, nil
	default:
	}
	ctx, _ := chromedp.NewContext(shared.chromium)
	if err := chromedp.Do(ctx); err != nil {
		return nil, err
	}
	_, err := chromedp.Call(ctx, network.Enable, network.EnableParams{})
	return ctx, err
}

// leave empties a tab for the next test, and tells whether that can have it.
func leave(idle context.Context) bool {
	ctx, cancel := context.WithTimeout(idle, patience)
	defer cancel()
	_, held := chromedp.Call(ctx, fetch.Disable, struct{}{})
	left := chromedp.Do(ctx, chromedp.Navigate("about:blank"))
	_, history := chromedp.Call(ctx, page.ResetNavigationHistory, struct{}{})
	if errors.Join(held, left, history) != nil {
		return false
	}
	select {
	case shared.tabs <- idle:
		return true
	default:
		return false
	}
}

// open is newTab and a first address of the site: "/?q=ran".
func open(t *testing.T, s *site, l look, address string) *tab {
	t.Helper()
	b := newTab(t, s, l)
	b.goTo(address)
	return b
}

// put makes the tab look like that.
func (b *tab) put(l look) {
	b.t.Helper()
	b.look = l
	metrics := emulation.SetDeviceMetricsOverrideParams{Width: 1280, Height: 900, DeviceScaleFactor: 1}
	if l.phone {
		metrics = emulation.SetDeviceMetricsOverrideParams{Width: 390, Height: 844, DeviceScaleFactor: 2, Mobile: true}
	}
	must(b, emulation.SetDeviceMetricsOverride, metrics)
	must(b, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: l.phone})
	must(b, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	scheme, motion := "light", "no-preference"
	if l.dark {
		scheme = "dark"
	}
	if l.still {
		motion = "reduce"
	}
	must(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: motion}}})
	lang := l.lang
	if lang == "" {
		lang = "en"
	}
	must(b, emulation.SetUserAgentOverride, emulation.SetUserAgentOverrideParams{UserAgent: "Chromium", AcceptLanguage: lang})
}
