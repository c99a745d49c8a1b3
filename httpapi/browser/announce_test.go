//go:build browser

package browser

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

// listen keeps from now on what is announced to readers of the screen.
func (b *tab) listen() {
	b.t.Helper()
	eval[any](b, `window.heard = []; window.heardAtOnce = false; (() => {
		const [status, count] = [document.querySelector("#status"), document.querySelector("#count")];
		const observe = (element, call) => element && new MutationObserver(call).observe(element, { childList: true, characterData: true, subtree: true });
		observe(status, () => heard.push(status.textContent));
		observe(count, () => { heardAtOnce ||= status.textContent === count.textContent; });
	})()`)
}

// heard is what was announced since, a line each.
func (b *tab) heard() string {
	b.t.Helper()
	return strings.Join(eval[[]string](b, "heard"), "\n")
}

// counts are the lines that have a number: not those that say that a slow machine is still at it.
func counts(heard string) (lines string) {
	for line := range strings.Lines(heard) {
		if strings.ContainsAny(line, "0123456789") {
			lines += line
		}
	}
	return lines
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
			{func() { b.click("#q"); b.quickly("#q", "m", "mo") }, counted(b.lang(), b.searched("/?q=mo").Total)},
			{func() { b.offers("#suggestions", "mo"); b.press(kb.Escape); openFilters(b); b.click("#genre-drama") }, counted(b.lang(), b.searched("/?q=mo&genre=drama").Total)},
			{func() { b.click("#more") }, counted(b.lang(), 20)},
			{func() { b.eventually("/?wish=revenge") }, counted(b.lang(), b.site.answer(b.t, "/v1/recommend?keyword=revenge").Total)},
		} {
			step.does()
			want = append(want, step.says)
			b.wait(`heard.at(-1) === ` + quoted(step.says))
		}
		if diff := cmp.Diff(strings.Join(want, "\n"), counts(b.heard())); diff != "" {
			b.t.Errorf("(-want +heard)\n%s", diff)
		}
		if eval[bool](b, "heardAtOnce") {
			b.t.Error("a count is announced when it is drawn")
		}
	})
}

// quickly makes the texts of a box follow each other with no pause between, however slow the machine is.
func (b *tab) quickly(selector string, texts ...string) {
	b.t.Helper()
	list, err := json.Marshal(texts)
	b.do(err)
	eval[any](b, fmt.Sprintf(`for (const text of %s) {
		document.querySelector(%[2]s).value = text;
		document.querySelector(%[2]s).dispatchEvent(new InputEvent("input", { bubbles: true }));
	}`, list, quoted(selector)))
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
