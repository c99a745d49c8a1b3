//go:build browser

package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

// bar is the middle of the bar of a decade, which the chart must have.
func (b *tab) bar(decade int) point {
	b.t.Helper()
	return b.middle(fmt.Sprintf(`.bar[title^="%d–"]`, decade))
}

// lit are the bars that are shown as chosen, by their years.
func (b *tab) lit() []string {
	b.t.Helper()
	return eval[[]string](b, `[...document.querySelectorAll(".bar.in")].map(({ title }) => title.slice(0, 9))`)
}

// drag presses a button or a finger on one decade and lets go on another, by way of those between.
func (b *tab) drag(from, to int) {
	b.t.Helper()
	b.bar(from)
	end := b.bar(to) // both are in view now, and neither scrolls any more
	start := b.bar(from)
	path := []point{start, {(start.X + end.X) / 2, start.Y}, {end.X, end.Y}}
	if b.look.phone {
		b.touch(path...)
	} else {
		b.mouse(path...)
	}
	b.settle()
}

// The chart has a bar for each decade, in proportion to the service's counts.
func TestYearsAreCounted(t *testing.T) {
	asReaders(t, "/?q=a", func(b *tab) {
		openFilters(b)
		counts := map[string]int{}
		for _, decade := range b.searched("/?q=a").Facets["year"].Decades {
			counts[decade.Value[:4]] = decade.Count
		}
		bars := eval[[]struct {
			Title  string
			Height float64
		}](b, `[...document.querySelectorAll(".bar")].map((bar) => ({ Title: bar.title, Height: parseFloat(getComputedStyle(bar, "::after").height) }))`)
		tallest, most := 0.0, 0
		for _, bar := range bars {
			n := counts[bar.Title[:4]]
			if want := fmt.Sprintf("%s–%s9: %d", bar.Title[:4], bar.Title[:3], n); bar.Title != want {
				b.t.Errorf("a bar says %q, want %q", bar.Title, want)
			}
			if (bar.Height > tallest) != (n > most) {
				b.t.Errorf("%s: %g pixels are not in proportion", bar.Title, bar.Height)
			}
			tallest, most = max(tallest, bar.Height), max(most, n)
			delete(counts, bar.Title[:4])
		}
		if len(counts) > 0 {
			b.t.Errorf("no bars for %v", counts)
		}
		first, last := b.bar(1950), b.bar(2010)
		if rightToLeft := first.X > last.X; rightToLeft != (b.lang() == "ar") {
			b.t.Errorf("the fifties are at %g, the tens at %g", first.X, last.X)
		}
	})
}

// Dragging over the bars chooses years, either way round; a bar alone is a decade, and once more takes it away.
func TestYearsByDragging(t *testing.T) {
	asReaders(t, "/?q=a", func(b *tab) {
		openFilters(b)
		for _, tt := range []struct {
			from, to int
			address  string
			lit      []string
		}{
			{1960, 1980, "/?q=a&year=1960..1989", []string{"1960–1969", "1970–1979", "1980–1989"}},
			{2010, 1990, "/?q=a&year=1990..2019", []string{"1990–1999", "2000–2009", "2010–2019"}},
			{1950, 1950, "/?q=a&year=1950..1959", []string{"1950–1959"}},
			{1950, 1950, "/?q=a", []string{}},
		} {
			b.drag(tt.from, tt.to)
			if got := b.address(); got != tt.address {
				b.t.Fatalf("from %d to %d: the address is %s, want %s", tt.from, tt.to, got, tt.address)
			}
			if diff := cmp.Diff(tt.lit, b.lit()); diff != "" {
				b.t.Errorf("from %d to %d: bars (-want +lit)\n%s", tt.from, tt.to, diff)
			}
			b.checkFacets()
		}
	})
}

// A finger that goes down the page over the chart scrolls and chooses nothing.
func TestScrollingOverTheYears(t *testing.T) {
	t.Parallel()
	b := open(t, shared.fixtures, look{phone: true}, "/")
	openFilters(b)
	at := b.bar(1980)
	before := eval[float64](b, "scrollY")
	b.touch(at, point{at.X, at.Y - 40}, point{at.X, at.Y - 120}, point{at.X, at.Y - 200})
	b.wait(fmt.Sprintf("scrollY > %g", before+50))
	b.settle()
	if got := b.address(); got != "/" || len(b.lit()) > 0 {
		t.Errorf("the address is %s, lit are %q", got, b.lit())
	}
}

// The two boxes do by keyboard what the chart does by hand.
func TestYearsByKeyboard(t *testing.T) {
	asReaders(t, "/?q=a", func(b *tab) {
		openFilters(b)
		for _, tt := range []struct{ from, to, address string }{
			{"1960", "1979", "/?q=a&year=1960..1979"},
			{"1999", "1990", "/?q=a&year=1990..1999"},
			{"", "1939", "/?q=a&year=..1939"},
			{"2015", "", "/?q=a&year=2015.."},
			{"", "", "/?q=a"},
		} {
			eval[any](b, `document.querySelector("#year-from").focus()`)
			b.refill(tt.from)
			b.press(kb.Tab)
			b.refill(tt.to)
			b.press(kb.Enter)
			b.settle()
			if got := b.address(); got != tt.address || b.focused() != "year-to" {
				b.t.Errorf("%q to %q: the address is %s, want %s; the keyboard is at %s", tt.from, tt.to, got, tt.address, b.focused())
			}
			b.checkFacets()
		}
	})
}

// Years that are chosen are said as people say them.
func TestYearsAreSaid(t *testing.T) {
	t.Parallel()
	b := newTab(t, shared.fixtures, look{})
	for lang, want := range map[string][]string{
		"en": {"1960s", "until 1919", "from 2015", "1990–1999", "2001"},
		"es": {"años 1960", "hasta 1919", "desde 2015", "1990–1999", "2001"},
		"fr": {"années 1960", "jusqu’en 1919", "à partir de 2015", "1990–1999", "2001"},
		"de": {"1960er", "bis 1919", "ab 2015", "1990–1999", "2001"},
		"ar": {"عقد 1960", "حتى 1919", "من 2015", "1990–1999", "2001"},
		"ja": {"1960年代", "1919年以前", "2015年以降", "1990–1999", "2001"},
	} {
		b.goTo("/?year=1960s&year=..1919&year=2015..&year=1990..1999&year=2001&lang=" + lang)
		if diff := cmp.Diff(want, b.chips()); diff != "" {
			t.Errorf("%s (-want +got)\n%s", lang, diff)
		}
	}
}

// refill empties the box that has the keyboard and types into it.
func (b *tab) refill(text string) {
	b.t.Helper()
	eval[any](b, "document.activeElement.select()")
	b.press(kb.Backspace, text)
}
