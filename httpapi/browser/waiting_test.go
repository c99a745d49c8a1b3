//go:build browser

package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

// Waiting is said after a moment, and an answer that comes too late is never shown over a newer one.
func TestSlow(t *testing.T) {
	asReaders(t, "/", func(b *tab) {
		g := b.gate("*/v1/search*")
		b.listen()
		b.click("#q")
		b.press("k")
		old := g.next()
		b.wait(`document.querySelector(".found").getAttribute("aria-busy") === "true" && document.querySelector(".found .note:not(:empty)")?.checkVisibility()`)
		if said := b.text(".found .note"); said == "" || !strings.Contains(b.heard(), said) {
			b.t.Errorf("said is %q, announced %q", said, b.heard())
		}
		b.axe("slow")
		b.press("u")
		g.pass(g.next())
		b.settle()
		want := b.searched("/?q=ku").ids()
		g.pass(old)
		g.open()
		eval[any](b, `fetch("/readyz")`) // what was held back has come by then
		if diff := cmp.Diff(want, b.films()); diff != "" {
			b.t.Errorf("(-newer +shown)\n%s", diff)
		}
	})
}

// The service is busy: the page says so and asks again by itself, and at once if told to.
func TestBusy(t *testing.T) {
	asReaders(t, "/", func(b *tab) {
		b.allow("status of 503")
		g := b.gate("*/v1/search*")
		b.click("#q")
		refuse := func(seconds string) {
			b.press("k")
			g.answer(g.next(), 503, `{"status":503,"detail":"too many searches"}`, "Content-Type", "application/problem+json", "Retry-After", seconds)
			b.wait(`document.querySelector(".notice h1") !== null`)
		}
		asksAgain := func() {
			g.pass(g.next())
			b.wait(`document.querySelector(".notice") === null && document.querySelector(".hit") !== null`)
		}
		refuse("900") // by itself it will not ask again before the test's end
		if got := b.text(".notice p"); !strings.Contains(got, "900") || b.notice() == "" {
			b.t.Errorf("the page says %q", got)
		}
		b.axe("busy")
		b.offers("#suggestions", "k")
		b.press(kb.Escape) // the list of suggestions lies over the notice
		b.click(".notice button")
		asksAgain()
		b.click("#q")
		refuse("1")
		asksAgain()
		if b.value("#q") != "kk" {
			b.t.Errorf("the box has %q", b.value("#q"))
		}
	})
}

// The service is away: the page says so, keeps what was typed, looks whether it is back, and then shows the films.
func TestOffline(t *testing.T) {
	t.Parallel()
	offline := map[string]string{"en": "The catalogue cannot be reached", "es": "No se puede acceder al catálogo", "ar": "تعذر الوصول إلى الفهرس"}
	for _, l := range readers {
		t.Run(l.String(), func(t *testing.T) {
			t.Parallel()
			s := newSite(t, "", `{"id":"ran-1985","original_title":"Ran"}`+"\n"+`{"id":"rashomon-1950","original_title":"Rashōmon"}`)
			b := open(t, s, l, "/")
			b.allow("ERR_")
			b.listen()
			if err := s.stop(); err != nil {
				t.Fatal(err)
			}
			b.typeIn("#q", "ras")
			b.wait(`document.querySelector(".notice h1") !== null && ` + idle)
			if got := b.notice(); got != offline[b.lang()] || !strings.Contains(b.heard(), got) {
				t.Errorf("the page says %q, announced is %q", got, b.heard())
			}
			b.axe("offline")
			b.fits("offline")
			if err := s.again(); err != nil {
				t.Fatal(err)
			}
			b.wait(`document.querySelector(".notice") === null && document.querySelector(".hit") !== null`)
			if diff := cmp.Diff([]string{"rashomon-1950"}, b.films()); diff != "" || b.value("#q") != "ras" || b.focused() != "q" {
				t.Errorf("back again, with %q in the box\n%s", b.value("#q"), diff)
			}
		})
	}
}

// A failure of the service is said with the number of the request, and can be tried again.
func TestFailure(t *testing.T) {
	asReaders(t, "/", func(b *tab) {
		b.allow("status of 500")
		g := b.gate("*/v1/films/volver-2006")
		b.eventually("/?film=volver-2006")
		g.answer(g.next(), 500, `{"status":500,"request_id":"r-4711"}`, "Content-Type", "application/problem+json")
		b.wait(`document.querySelector(".notice h1") !== null`)
		if got := b.text(".notice"); !strings.Contains(got, "r-4711") || b.notice() == "" {
			b.t.Errorf("the page says %q", got)
		}
		b.axe("failed")
		g.open()
		eval[any](b, `document.querySelector(".notice button").focus()`)
		b.press(kb.Enter)
		b.wait(`document.querySelector(".notice") === null && document.querySelector("h1") !== null && ` + idle)
		if got := b.address(); got != "/?film=volver-2006" {
			b.t.Errorf("at %s", got)
		}
	})
}

// eventually is move without waiting for what is shown.
func (b *tab) eventually(address string) {
	b.t.Helper()
	eval[any](b, fmt.Sprintf(`history.pushState(null, "", %s); dispatchEvent(new PopStateEvent("popstate")); 0`, quoted(address)))
}
