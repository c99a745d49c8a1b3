//go:build browser

package browser

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

var screenshots = flag.String("screenshots", "", "folder for a picture of each view in each look, to be looked at")

// views are what there is to see, each with how a person comes there from its address.
var views = []struct {
	name, address string
	then          func(*tab)
}{
	{"browse", "/", nil},
	{"results", "/?q=madre", nil},
	{"quoted", "/?q=cradles+graves", nil},
	{"filtered", "/?q=love&genre=drama&genre=romance&country=FR&year=1960..1999", openFilters},
	{"person-box", "/?person=penelope-cruz", func(b *tab) {
		openFilters(b)
		b.typeIn("#find-person", "almo")
		b.offers("#people-found", "almo")
		b.press(kb.ArrowDown)
	}},
	{"suggestions", "/", func(b *tab) {
		b.typeIn("#q", "alm")
		b.offers("#suggestions", "alm")
		b.press(kb.ArrowDown)
		b.settle()
	}},
	{"corrected", "/?q=almodvar+madres+paralleas", nil},
	{"nothing", "/?q=qqqqzzzz&genre=drama", nil},
	{"film", "/?film=madres-paralelas-2021", nil},
	{"person", "/?who=pedro-almodovar", nil},
	{"wish", "/?wish=", nil},
	{"recommended", "/?wish=motherhood&wish=revenge", nil},
	{"no-film", "/?film=none", nil},
	{"refused", "/?year=19x", nil},
}

func openFilters(b *tab) {
	if b.look.phone && b.attribute(".opener", "aria-expanded") == "false" {
		b.click(".opener")
	}
}

// everyLook is two languages, of either direction, in both sizes and colours, and the others in some.
func everyLook() (looks []look) {
	for _, lang := range []string{"en", "ar"} {
		for _, phone := range []bool{false, true} {
			for _, dark := range []bool{false, true} {
				looks = append(looks, look{lang: lang, phone: phone, dark: dark})
			}
		}
	}
	return append(looks, look{lang: "es"}, look{lang: "es", phone: true, dark: true}, look{lang: "ja", phone: true}, look{lang: "de", dark: true},
		look{lang: "fr", phone: true, dark: true, still: true})
}

// Every view in every look is accessible, fits its window, and is in the language and the direction of its reader.
func TestViews(t *testing.T) {
	t.Parallel()
	for _, l := range everyLook() {
		t.Run(l.String(), func(t *testing.T) {
			t.Parallel()
			b := open(t, shared.fixtures, l, "/")
			b.allow("status of 404", "status of 400")
			for _, v := range views {
				b.move(v.address)
				if v.then != nil {
					v.then(b)
				}
				b.axe(v.name)
				b.fits(v.name)
				if *screenshots != "" {
					b.do(os.WriteFile(filepath.Join(*screenshots, v.name+"-"+l.String()+".png"), b.screenshot(true), 0o666))
				}
			}
		})
	}
}

// fits fails the test where the page is wider than its window, says what was never translated, or runs in the wrong direction.
func (b *tab) fits(about string) {
	b.t.Helper()
	if wide := eval[[]string](b, `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
		.filter((e) => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
		.map((e) => e.localName + "." + e.className).slice(0, 5)`); len(wide) > 0 {
		b.t.Errorf("%s %s: wider than the window: %q", b.look, about, wide)
	}
	direction := "ltr"
	if b.look.lang == "ar" {
		direction = "rtl"
	}
	if got, want := b.attribute("html", "lang")+" "+b.attribute("html", "dir"), b.look.lang+" "+direction; got != want {
		b.t.Errorf("%s: the document is %s, want %s", about, got, want)
	}
	if said := eval[string](b, `document.body.innerText.match(/.*(undefined|NaN|\[object|\{\w+\}).*/)?.[0] ?? ""`); said != "" {
		b.t.Errorf("%s %s: the page says %q", b.look, about, said)
	}
}
