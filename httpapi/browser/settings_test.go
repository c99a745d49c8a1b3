//go:build browser

package browser

import (
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp/kb"
)

// A window of 320 pixels, which is one of 1280 at 400 %, is scrolled in one direction only, and no button breaks within a word.
func TestNarrowWindow(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"es", "ar", "ja"} {
		b := open(t, shared.fixtures, look{lang: lang}, "/")
		b.allow("status of 404", "status of 400")
		must(b, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: 320, Height: 256, DeviceScaleFactor: 1})
		for _, v := range views {
			b.move(v.address)
			b.fits(v.name + " at 320 pixels")
			if broken := eval[[]string](b, `[...document.querySelectorAll("button")].filter((e) => !/\s/.test(e.textContent.trim()) && e.offsetHeight > 50).map((e) => e.textContent)`); len(broken) > 0 {
				t.Errorf("%s %s: broken within a word: %q", lang, v.name, broken)
			}
		}
	}
}

// Where the system's colours replace the page's, what is told by a background is still told.
func TestForcedColors(t *testing.T) {
	t.Parallel()
	b := open(t, shared.fixtures, look{}, "/?year=1960s")
	must(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "forced-colors", Value: "active"}}})
	const style = `const style = (e, part) => getComputedStyle(e, part); const bars = [...document.querySelectorAll(".bar")];`
	if got := eval[bool](b, `(() => { `+style+` return bars.every((bar) => style(bar, "::after").borderTopWidth === "1px") &&
		style(bars.find((bar) => bar.matches(".in")), "::after").backgroundColor !== style(bars.find((bar) => !bar.matches(".in")), "::after").backgroundColor })()`); !got {
		t.Error("the bars of decades are not to be seen, or not which are chosen")
	}
	b.typeIn("#q", "alm")
	b.offers("#suggestions", "alm")
	b.press(kb.ArrowDown)
	if got := eval[bool](b, `(() => { `+style+` const [first, second] = document.querySelectorAll("#suggestions li"); return style(first).backgroundColor !== style(second).backgroundColor })()`); !got {
		t.Error("which suggestion is chosen is not to be seen")
	}
}

// Without scripts, or where one does not come, the page says so in its reader's language.
func TestUnscripted(t *testing.T) {
	t.Parallel()
	const visible = `document.querySelector(".unscripted")?.checkVisibility({ visibilityProperty: true }) ?? false`
	late := newTab(t, shared.fixtures, look{lang: "es"})
	late.gate("*/text.js")
	must(late, page.Navigate, page.NavigateParams{URL: late.site.url + "/"})
	without := newTab(t, shared.fixtures, look{lang: "es"})
	must(without, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	must(without, page.Navigate, page.NavigateParams{URL: without.site.url + "/"})
	for start := time.Now(); !eval[bool](without, visible); { // asked from here: without scripts a page has no clock
		if time.Since(start) > patience {
			t.Fatal("without scripts the page says nothing")
		}
	}
	late.wait(visible)
	for _, b := range []*tab{late, without} {
		if got := b.text(".unscripted"); !strings.HasPrefix(got, "Esta página necesita JavaScript") {
			t.Errorf("the page says %q", got)
		}
	}
	must(without, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{})
}

// What is typed runs in its own direction, and what is offered to be typed in the reader's.
func TestDirectionOfWhatIsTyped(t *testing.T) {
	t.Parallel()
	for lang, empty := range map[string]string{"en": "ltr", "ar": "rtl"} {
		b := open(t, shared.fixtures, look{lang: lang}, "/")
		for _, tt := range []struct{ text, want string }{{"", empty}, {"المومياء (1969)", "rtl"}, {"", empty}, {"ran (1985)", "ltr"}} {
			eval[any](b, `(document.querySelector("#q").focus(), document.querySelector("#q").select(), 0)`)
			b.press(kb.Backspace, tt.text)
			if got := eval[string](b, `getComputedStyle(document.querySelector("#q")).direction`); got != tt.want {
				t.Errorf("%s: %q runs %s, want %s", lang, tt.text, got, tt.want)
			}
		}
	}
}
