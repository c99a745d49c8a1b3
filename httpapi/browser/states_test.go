//go:build browser

package browser

import "testing"

// notice is the heading of what the page says in the place of films, and checks that it also says what to do.
func (b *tab) notice() string {
	b.t.Helper()
	if advice := b.texts(".notice p, .notice a, .notice button"); len(advice) == 0 {
		b.t.Errorf("%q says not what to do", b.text(".notice"))
	}
	return b.text(".notice h1, .notice h2")
}

// A text with typing mistakes finds what was meant; the spelling is offered, and taking it searches for it.
func TestCorrectedSpelling(t *testing.T) {
	asReaders(t, "/?q=almodvar+madres+paralleas", func(b *tab) {
		if got := b.text("#corrected"); got != "almodóvar madres paralelas" {
			b.t.Errorf("offered is %q", got)
		}
		b.click("#corrected")
		b.settle()
		if b.address() != "/?q=almod%C3%B3var+madres+paralelas" || b.value("#q") != "almodóvar madres paralelas" || len(b.films()) != 1 || b.text(".note") != "" {
			b.t.Errorf("taken: %s with %q in the box and %d films", b.address(), b.value("#q"), len(b.films()))
		}
	})
}

// No film fits: the filters can be taken away on the spot.
func TestNothingFound(t *testing.T) {
	want := map[string]string{"en": "No film fits", "es": "Ninguna película coincide", "ar": "لا يوجد فيلم مطابق"}
	asReaders(t, "/?q=kurosawa&genre=musical", func(b *tab) {
		if got := b.notice(); got != want[b.lang()] || b.text("#count") != counted(b.lang(), 0) {
			b.t.Errorf("the page says %q and counts %q", got, b.text("#count"))
		}
		b.click(".notice button")
		b.settle()
		if b.address() != "/?q=kurosawa" || len(b.films()) == 0 || len(b.texts(".notice")) > 0 {
			b.t.Errorf("at %s with %d films", b.address(), len(b.films()))
		}
	})
}

// An empty catalogue says how to fill it.
func TestEmptyCatalogue(t *testing.T) {
	t.Parallel()
	s := newSite(t, "", "")
	want := map[string]string{"en": "The catalogue is empty", "es": "El catálogo está vacío", "ar": "الفهرس فارغ"}
	for _, l := range readers {
		t.Run(l.String(), func(t *testing.T) {
			b := open(t, s, l, "/")
			if got := b.notice(); got != want[b.lang()] || b.text(".notice pre") != "cinedex import --url "+s.url+" films.ndjson" {
				t.Errorf("the page says %q", b.text(".notice"))
			}
			b.axe("empty")
			b.fits("empty")
		})
	}
}

// What is refused, and what is not there, is said in the service's words or the page's, with a way on.
func TestRefusedAndMissing(t *testing.T) {
	gone := map[string]string{"en": "There is nothing at this address", "es": "No hay nada en esta dirección", "ar": "لا شيء في هذا العنوان"}
	asReaders(t, "/", func(b *tab) {
		b.allow("status of 404", "status of 400")
		for _, address := range []string{"/?film=none", "/?who=nobody"} {
			b.move(address)
			if got := b.notice(); got != gone[b.lang()] {
				b.t.Errorf("%s: the page says %q", address, got)
			}
		}
		b.move("/?year=19x")
		if b.notice() == "" || b.text(".detail") != `year: "19x" is not a year, a range (1990..1999) or a decade (1990s)` {
			b.t.Errorf("the page says %q", b.text(".notice"))
		}
		b.click(".notice a")
		b.settle()
		if b.address() != "/" || len(b.films()) != 20 {
			b.t.Errorf("the way on leads to %s with %d films", b.address(), len(b.films()))
		}
	})
}

// What is on the screen when the page begins stays where it is when the films come.
func TestNothingJumps(t *testing.T) {
	t.Parallel()
	b := newTab(t, shared.fixtures, look{})
	for _, address := range []string{"/?q=madre", "/?film=madres-paralelas-2021"} {
		b.goTo(address)
		shift := eval[float64](b, `new Promise((go) => {
			let sum = 0;
			new PerformanceObserver((list) => list.getEntries().forEach((e) => { sum += e.value; })).observe({ type: "layout-shift", buffered: true });
			setTimeout(() => go(sum), 100);
		})`)
		if shift > 0.01 { // a tenth of what is taken for good (web.dev, Cumulative Layout Shift)
			t.Errorf("%s moves by %.3f", address, shift)
		}
	}
}
