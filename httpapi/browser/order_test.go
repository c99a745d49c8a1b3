//go:build browser

package browser

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chromedp/chromedp/kb"
)

// Each order lists what the service lists in that order; with nothing typed there is nothing to be relevant to.
func TestOrders(t *testing.T) {
	asReaders(t, "/?q=mo", func(b *tab) {
		orders := eval[[]string](b, `[...document.querySelector("#sort").options].map(({ value }) => value)`)
		if diff := cmp.Diff([]string{"relevance", "popularity", "rating", "-year", "year", "title"}, orders); diff != "" {
			b.t.Errorf("orders (-want +got)\n%s", diff)
		}
		eval[any](b, `document.querySelector("#sort").focus()`)
		for _, order := range orders[1:] {
			b.press(kb.ArrowDown)
			b.settle()
			if got := b.address(); got != "/?q=mo&sort="+order {
				b.t.Errorf("the address is %s, want that of %s", got, order)
			}
			if diff := cmp.Diff(b.searched(b.address()).ids(), b.films()); diff != "" {
				b.t.Errorf("by %s (-service +page)\n%s", order, diff)
			}
		}
		b.move("/")
		if got := b.value("#sort"); got != "popularity" || b.text("#sort option[value=relevance]") != "" {
			b.t.Errorf("nothing is typed, and the order is %s", got)
		}
	})
}

// More films come below those that are there, and the keyboard is on the first of them; an address of a deep page shows that page.
func TestMoreFilms(t *testing.T) {
	asReaders(t, "/?genre=drama", func(b *tab) {
		all := b.searched("/?genre=drama&per_page=100").ids()
		for page := 2; page <= 3; page++ {
			b.click("#more")
			b.settle()
			if diff := cmp.Diff(all[:20*page], b.films()); diff != "" {
				b.t.Fatalf("%d pages (-service +page)\n%s", page, diff)
			}
			if got := eval[string](b, `new URL(document.activeElement.href).searchParams.get("film")`); got != all[20*page-20] {
				b.t.Errorf("the keyboard is at %s, want %s", got, all[20*page-20])
			}
		}
		b.wait(`location.search === "?genre=drama&page=3"`)
		b.goTo(b.address())
		if diff := cmp.Diff(all[:60], b.films()); diff != "" {
			b.t.Errorf("loaded again (-service +page)\n%s", diff)
		}
		b.goTo("/?page=7")
		if diff := cmp.Diff(b.searched("/?page=7&per_page=20").ids(), b.films()); diff != "" {
			b.t.Errorf("a deep page (-service +page)\n%s", diff)
		}
		b.click(`.found > button:not([hidden]):not(#more)`)
		b.settle()
		if got := b.films(); len(got) != 20 || got[0] != b.searched("/").ids()[0] {
			b.t.Errorf("earlier films: %d from %s", len(got), got[0])
		}
	})
}

// Nothing more is offered after the last film.
func TestLastFilm(t *testing.T) {
	t.Parallel()
	b := open(t, shared.fixtures, look{}, "/?kind=short")
	total := b.searched("/?kind=short").Total
	for range 20 {
		if !slices.Contains(b.texts("#more"), "Show more films") {
			break
		}
		b.click("#more")
		b.settle()
	}
	if got := len(b.films()); got != total || b.text("#count") != fmt.Sprintf("%d films", total) {
		t.Errorf("%d films are listed of %d, %q", got, total, b.text("#count"))
	}
}
