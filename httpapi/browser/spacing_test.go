//go:build browser

package browser

import "testing"

// spaced sets letters, words, lines and paragraphs as far apart as a reader may (WCAG 2.2, 1.4.12).
const spaced = `(() => {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync("* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; } p { margin-block-end: 2em !important; }");
	document.adoptedStyleSheets = [sheet];
})()`

// A wide font, or letters set apart, takes nothing away: on a phone every view fits, and while it scrolls the box stays, and it alone,
// so that what has the keyboard is not under it.
func TestTextSpacing(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"en", "es", "fr", "de", "ar", "ja"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			b := open(t, shared.fixtures, look{lang: lang, phone: true}, "/")
			b.allow("status of 404", "status of 400")
			eval[any](b, spaced)
			for _, v := range views {
				b.move(v.address)
				if v.then != nil {
					v.then(b)
				}
				b.fits(v.name)
			}
			b.move("/?film=madres-paralelas-2021")
			type edges struct{ Box, Header, Padding float64 }
			at := eval[edges](b, `(() => {
				document.querySelector("footer").scrollIntoView({ block: "end", behavior: "instant" });
				return {
					Box: document.querySelector(".top .box").getBoundingClientRect().top,
					Header: document.querySelector(".top").getBoundingClientRect().bottom,
					Padding: parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop),
				};
			})()`)
			if at.Box < 0 || at.Box > 12 || at.Header > at.Padding {
				b.t.Errorf("scrolled, the box begins at %.0f and the header ends at %.0f, what has the keyboard may be at %.0f", at.Box, at.Header, at.Padding)
			}
		})
	}
}
