//go:build browser

package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

// listen keeps from now on what is announced to readers of the screen.
func (b *tab) listen() {
	b.t.Helper()
	eval[any](b, `window.heard = []; new MutationObserver(() => heard.push(document.querySelector("#status").textContent)).observe(document.querySelector("#status"), { childList: true, characterData: true, subtree: true }); 0`)
}

// heard is what was announced since, a line each.
func (b *tab) heard() string {
	b.t.Helper()
	return strings.Join(eval[[]string](b, "heard"), "\n")
}

// Counts are announced: once typing pauses, not at each key; and for filters, more films and wishes.
func TestCountsAreAnnounced(t *testing.T) {
	asReaders(t, "/", func(b *tab) {
		if role := b.attribute("#status", "role"); role != "status" {
			b.t.Errorf("what announces is a %q", role)
		}
		b.wait(`document.querySelector("#status").textContent !== ""`)
		b.listen()
		want := []string{}
		for _, step := range []struct {
			does func()
			says string
		}{
			{func() { b.typeIn("#q", "mo") }, counted(b.lang(), b.searched("/?q=mo").Total)},
			{func() { b.offers("#suggestions", "mo"); b.press(kb.Escape); openFilters(b); b.click("#genre-drama") }, counted(b.lang(), b.searched("/?q=mo&genre=drama").Total)},
			{func() { b.click("#more") }, counted(b.lang(), 20)},
			{func() { b.eventually("/?wish=revenge") }, counted(b.lang(), b.site.answer(b.t, "/v1/recommend?keyword=revenge").Total)},
		} {
			step.does()
			want = append(want, step.says)
			b.wait(`heard.at(-1) === ` + quoted(step.says))
		}
		if diff := cmp.Diff(strings.Join(want, "\n"), b.heard()); diff != "" {
			b.t.Errorf("(-want +heard)\n%s", diff)
		}
	})
}

// What is announced is of what is shown: not the count of a search that was left, or that failed, before it was told.
func TestNothingOldIsAnnounced(t *testing.T) {
	asReaders(t, "/", func(b *tab) {
		b.allow("status of 400")
		b.wait(`document.querySelector("#status").textContent !== ""`)
		b.listen()
		b.move("/?q=mo")
		b.move("/?year=19x")
		eval[any](b, `new Promise((go) => setTimeout(go, 600))`) // set after the page's own, so that one is over
		if got, want := eval[string](b, "heard.at(-1)"), eval[string](b, `document.querySelector(".notice").textContent`); got != want {
			b.t.Errorf("heard last was %q, want %q", got, want)
		}
	})
}
