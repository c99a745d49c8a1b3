//go:build browser

package browser

import (
	"slices"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

// A wish is made of keywords: typed, taken from suggestions or from ideas; each is a chip that takes it away.
func TestWish(t *testing.T) {
	asReaders(t, "/", func(b *tab) {
		b.click("#wish")
		b.settle()
		ideas := b.texts(".ideas bdi")
		if b.address() != "/?wish=" || len(b.films()) > 0 || len(ideas) < 5 {
			b.t.Errorf("at %s, with ideas %q", b.address(), ideas)
		}
		b.typeIn("#keyword", "revenge")
		b.press(kb.Enter)
		b.settle()
		b.press("motherh")
		b.offers("#keywords-found", "motherh")
		b.press(kb.ArrowDown, kb.Enter)
		b.settle()
		if b.address() != "/?wish=revenge&wish=motherhood" || b.focused() != "keyword" || b.value("#keyword") != "" {
			b.t.Errorf("at %s, the keyboard at %s with %q", b.address(), b.focused(), b.value("#keyword"))
		}
		want := b.site.answer(b.t, "/v1/recommend?keyword=revenge&keyword=motherhood&lang="+b.lang())
		if diff := cmp.Diff(want.ids(), b.films()); diff != "" {
			b.t.Errorf("films (-service +page)\n%s", diff)
		}
		if reasons := b.texts(".reason"); !slices.Contains(reasons, "revenge") || !slices.Contains(reasons, "motherhood") {
			b.t.Errorf("the reasons are %q", reasons)
		}
		b.click("#more, .wish > div > button.main")
		b.settle()
		if got := len(b.films()); got != 40 {
			b.t.Errorf("%d films after more were asked for", got)
		}
		b.click(".ideas li:nth-child(3) button")
		b.settle()
		if got := b.chips(); len(got) != 3 || !slices.Contains(ideas, got[2]) || slices.Contains(b.texts(".ideas bdi"), got[2]) {
			b.t.Errorf("chips %q with an idea taken", got)
		}
		b.click(".chips:not(.ideas) li:first-child .chip")
		b.settle()
		if got := b.chips(); len(got) != 2 || got[0] != "motherhood" || b.focused() != "keyword" {
			b.t.Errorf("chips %q, the keyboard at %s", got, b.focused())
		}
		b.step(-1)
		if got := b.chips(); len(got) != 3 || got[0] != "revenge" {
			b.t.Errorf("back: chips %q", got)
		}
	})
}

// A wish that no film fits says so and what to do.
func TestWishForNothing(t *testing.T) {
	asReaders(t, "/?wish=qqqqzzzzxx", func(b *tab) {
		if len(b.films()) > 0 || b.text(".notice h2") == "" || b.text(".notice p") == "" {
			b.t.Errorf("%d films, and %q", len(b.films()), b.text("main"))
		}
		b.axe("a wish for nothing")
	})
}
