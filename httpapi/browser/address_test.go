//go:build browser

package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/google/go-cmp/cmp"
)

// step goes through the history of the tab, as its buttons do.
func (b *tab) step(by int) {
	b.t.Helper()
	history := must(b, page.GetNavigationHistory, struct{}{})
	place := history.Entries[int(history.CurrentIndex)+by]
	must(b, page.NavigateToHistoryEntry, page.NavigateToHistoryEntryParams{EntryID: place.ID})
	b.wait(fmt.Sprintf("location.href === %s && %s", quoted(place.URL), idle))
}

// shown is what the page is like at a place: to come back to the place is to see the same.
type shown struct {
	Address, Typed, Title, Count string
	Films, Chips                 []string
}

func (b *tab) shown() shown {
	b.t.Helper()
	return shown{b.address(), b.value("#q"), eval[string](b, "document.title"), b.text("#count"), b.films(), b.chips()}
}

// Back, forward, loading again and the address given to somebody else lead to the same page.
func TestHistory(t *testing.T) {
	asReaders(t, "/", func(b *tab) {
		b.typeIn("#q", "madre")
		b.offers("#suggestions", "madre")
		b.settle()
		b.wait(`location.search === "?q=madre"`)
		eval[any](b, `document.querySelector("#q").blur()`)
		places := []shown{b.shown()}
		openFilters(b)
		b.click("#genre-drama")
		b.settle()
		places = append(places, b.shown())
		if b.look.phone {
			b.click(".closer")
		}
		b.click(`.hit h2 a[href*="volver-2006"]`)
		b.settle()
		places = append(places, b.shown())
		b.click(".credits a")
		b.settle()
		places = append(places, b.shown())
		for i := len(places) - 2; i >= 0; i-- {
			b.step(-1)
			if diff := cmp.Diff(places[i], b.shown()); diff != "" {
				b.t.Errorf("back (-was +is)\n%s", diff)
			}
		}
		b.step(-1)
		if got := b.shown(); got.Address != "/" || got.Typed != "" || got.Count != counted(b.lang(), 239) {
			b.t.Errorf("back at the beginning: %+v", got)
		}
		for _, place := range places {
			b.step(1)
			if diff := cmp.Diff(place, b.shown()); diff != "" {
				b.t.Errorf("forward (-was +is)\n%s", diff)
			}
		}
		b.step(-2)
		b.reload()
		b.settle()
		if diff := cmp.Diff(places[1], b.shown()); diff != "" {
			b.t.Errorf("loaded again (-was +is)\n%s", diff)
		}
		other := open(b.t, b.site, b.look, places[1].Address)
		if diff := cmp.Diff(places[1], other.shown()); diff != "" {
			b.t.Errorf("shared (-was +is)\n%s", diff)
		}
	})
}

// Going back with the keyboard in the box takes back what was typed, and the suggestions for it.
func TestBackFromTyping(t *testing.T) {
	asReaders(t, "/", func(b *tab) {
		b.typeIn("#q", "madre")
		b.offers("#suggestions", "madre")
		b.wait(`location.search === "?q=madre"`)
		b.step(-1)
		if b.value("#q") != "" || len(b.texts("#suggestions")) > 0 || b.text("#count") != counted(b.lang(), 239) {
			b.t.Errorf("the box has %q, offered are %q, the page counts %q", b.value("#q"), b.texts("#suggestions"), b.text("#count"))
		}
		b.step(1)
		if b.value("#q") != "madre" || b.text("#count") != counted(b.lang(), 14) {
			b.t.Errorf("forward again: the box has %q, the page counts %q", b.value("#q"), b.text("#count"))
		}
	})
}

// Coming back is to where one was on the page.
func TestPlaceOnThePage(t *testing.T) {
	t.Parallel()
	b := open(t, shared.fixtures, look{phone: true}, "/")
	b.click(".hit:nth-child(12) h2 a")
	b.settle()
	if at := eval[float64](b, "scrollY"); at != 0 {
		t.Errorf("a film begins at %g", at)
	}
	b.step(-1)
	b.wait("scrollY > 1000")
	if covered := b.middle(".hit:nth-child(12) h2 a"); covered.Y <= 0 {
		t.Error("the film is not in view")
	}
}

// A language chosen goes with every link, and with the address.
func TestLanguageIsChosen(t *testing.T) {
	t.Parallel()
	b := open(t, shared.fixtures, look{lang: "en"}, "/?q=madre&genre=drama")
	if diff := cmp.Diff([]string{"English", "Español", "Français", "Deutsch", "العربية", "日本語"}, eval[[]string](b, `[...document.querySelector("#lang").options].map((o) => o.text)`)); diff != "" {
		t.Errorf("languages (-want +got)\n%s", diff)
	}
	for lang, count := range map[string]string{"ar": "13 فيلمًا", "ja": "13本の映画", "de": "13 Filme", "fr": "13 films", "es": "13 películas"} {
		eval[any](b, fmt.Sprintf(`(() => { const menu = document.querySelector("#lang"); menu.value = %s; menu.dispatchEvent(new Event("change")); })()`, quoted(lang)))
		b.wait(fmt.Sprintf(`document.documentElement.lang === %s && %s`, quoted(lang), idle))
		if got := b.text("#count"); got != count || b.address() != "/?q=madre&genre=drama&lang="+lang {
			t.Errorf("%s: %q at %s", lang, got, b.address())
		}
		for _, link := range eval[[]string](b, `[...document.querySelectorAll("main a, header a")].map((a) => a.href)`) {
			if !strings.Contains(link, "lang="+lang) {
				t.Errorf("%s is forgotten by %s", lang, link)
			}
		}
	}
}

// A link with a key held, or its middle button, is the browser's.
func TestLinksAreLinks(t *testing.T) {
	t.Parallel()
	b := open(t, shared.fixtures, look{}, "/?q=madre")
	taken := eval[map[string]bool](b, `(() => {
		const taken = {};
		const link = document.querySelector(".hit h2 a");
		addEventListener("click", (event) => { taken[event.ctrlKey ? "ctrl" : event.shiftKey ? "shift" : event.button ? "middle" : "plain"] = event.defaultPrevented; event.preventDefault(); });
		for (const how of [{ ctrlKey: true }, { shiftKey: true }, { button: 1 }]) link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...how }));
		return taken;
	})()`)
	if diff := cmp.Diff(map[string]bool{"ctrl": false, "shift": false, "middle": false}, taken); diff != "" {
		t.Errorf("(-want +taken)\n%s", diff)
	}
}
