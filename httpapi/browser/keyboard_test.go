//go:build browser

package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// stop is an element that the keyboard stops at.
type stop struct {
	What, Name string
	Visible    bool // the focus is drawn, in view and under nothing else
	InHits     bool
}

// at is where the keyboard is.
func (b *tab) at() stop {
	b.t.Helper()
	return eval[stop](b, `(() => {
		const e = document.activeElement;
		const style = getComputedStyle(e);
		const points = [...e.getClientRects()].flatMap((line) => // a link may go on in the next line: then the corners around both are not its own
			[[line.left + 2, line.top + 2], [line.right - 3, line.bottom - 3], [line.left + line.width / 2, line.top + line.height / 2]]);
		const uncovered = points.some(([x, y]) => { const there = document.elementFromPoint(x, y); return there && (e.contains(there) || there.contains(e)); });
		return {
			What: e.id || e.className || e.localName,
			Name: e.getAttribute("aria-label") ?? e.labels?.[0]?.textContent ?? e.textContent,
			Visible: uncovered && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
			InHits: e.closest(".hits") !== null,
		};
	})()`)
}

// walk presses Tab until the keyboard is at an element, and checks each stop on the way. Everything must be reached by Tab alone.
func (b *tab) walk(to string) {
	b.t.Helper()
	for range 300 {
		b.press(kb.Tab)
		s := b.at()
		if !s.Visible && s.What != "body" {
			b.t.Errorf("the focus is not seen at %q (%s)", s.What, s.Name)
		}
		if strings.TrimSpace(s.Name) == "" {
			b.t.Errorf("%q has no name", s.What)
		}
		if s.What == to {
			return
		}
	}
	b.t.Fatalf("Tab never comes to %s", to)
}

// Everything can be done without a pointer.
func TestByKeyboardAlone(t *testing.T) {
	asReaders(t, "/", func(b *tab) {
		b.walk("skip")
		b.press(kb.Enter)
		if b.focused() != "main" {
			b.t.Errorf("skipping leads to %s", b.focused())
		}
		b.goTo("/")
		b.walk("q")
		b.press("madre")
		b.offers("#suggestions", "madre")
		b.settle()
		b.press(kb.Escape)
		if b.look.phone {
			b.walk("opener")
			b.press(kb.Enter)
		}
		b.walk("sort")
		b.walk("genre-drama")
		b.press(" ")
		b.settle()
		if b.focused() != "genre-drama" || len(b.chips()) != 1 {
			b.t.Errorf("the keyboard is at %s, chips %q", b.focused(), b.chips())
		}
		b.walk("year-from")
		b.press("2000", kb.Enter)
		b.settle()
		b.walk("find-person")
		b.press("penel")
		b.offers("#people-found", "penél")
		b.press(kb.ArrowDown, kb.Enter)
		b.settle()
		if b.address() != "/?q=madre&genre=drama&year=2000..&person=penelope-cruz" {
			b.t.Errorf("filtered by keyboard: %s", b.address())
		}
		b.walk("chip-genre-drama")
		b.press(kb.Enter)
		b.settle()
		if b.address() != "/?q=madre&year=2000..&person=penelope-cruz" {
			b.t.Errorf("a chip taken away: %s", b.address())
		}
		for !b.at().InHits {
			b.press(kb.Tab)
		}
		film := b.films()[0]
		b.press(kb.Enter)
		b.settle()
		if b.address() != "/?film="+film || b.focused() != "h1" {
			b.t.Errorf("at %s, the keyboard at %s", b.address(), b.focused())
		}
		for !b.at().InHits { // through all links of the film to those like it
			b.press(kb.Tab)
			if s := b.at(); !s.Visible {
				b.t.Errorf("the focus is not seen at %q (%s)", s.What, s.Name)
			}
		}
		for range 15 { // and back: nothing goes under the header
			b.key(kb.Tab, chromedp.ModifierShift)
			if s := b.at(); !s.Visible {
				b.t.Errorf("backwards: the focus is not seen at %q (%s)", s.What, s.Name)
			}
		}
	})
}

// Where something that was pressed goes away, the keyboard does not fall off the page.
func TestFocusIsKept(t *testing.T) {
	const filtered = "/?q=kurosawa&genre=drama&kind=feature"
	asReaders(t, filtered, func(b *tab) {
		for _, tt := range []struct{ name, address, press string }{
			{"a chip taken away", filtered, "#chip-genre-drama"},
			{"the last chip taken away", "/?q=kurosawa&kind=feature", "#chip-kind-feature"},
			{"all taken away", filtered, ".chips .quiet"},
			{"filters taken away where nothing was found", "/?q=kurosawa&genre=musical", ".notice button"},
			{"a spelling taken", "/?q=almodvar+madres+paralleas", "#corrected"},
		} {
			b.move(tt.address)
			eval[any](b, "document.querySelector("+quoted(tt.press)+").focus()")
			b.press(kb.Enter)
			b.settle()
			if b.address() == tt.address || b.focused() == "body" {
				b.t.Errorf("%s: the keyboard is at %s of %s", tt.name, b.focused(), b.address())
			}
		}
	})
}
