//go:build browser

package browser

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each key is answered with what the service finds for the text so far.
func TestTypingAnswersEachKey(t *testing.T) {
	asReaders(t, "/", func(b *tab) {
		b.click("#q")
		text := ""
		for letter := range strings.SplitSeq("madres p", "") {
			b.press(letter)
			b.settle()
			text += letter
			want := b.searched("/?q=" + strings.ReplaceAll(text, " ", "+"))
			if diff := cmp.Diff(want.ids(), b.films()); diff != "" {
				b.t.Errorf("%q (-service +page)\n%s", text, diff)
			}
			if got := b.text("#count"); got != counted(b.lang(), want.Total) {
				b.t.Errorf("%q: the page counts %q, want %q", text, got, counted(b.lang(), want.Total))
			}
		}
		b.wait(`location.search === "?q=madres+p"`) // once nothing more is typed
		if before := eval[int](b, "history.length"); before != 3 {
			b.t.Errorf("typing made %d places in the history of the page's two", before-1)
		}
	})
}

// A hit says what matched, in the words of the film.
func TestHitShowsWhatMatched(t *testing.T) {
	asReaders(t, "/?q=madres", func(b *tab) {
		title, original := "Madres paralelas", ""
		if b.lang() == "en" {
			title, original = "Parallel Mothers", "Madres paralelas"
		}
		hit := `.hit:has(a[href*="film=madres-paralelas-2021"]) `
		if got := b.text(hit+"h2") + "|" + b.text(hit+".original"); got != title+"|"+original {
			b.t.Errorf("the titles are %q, want %q", got, title+"|"+original)
		}
		if got := b.texts(hit + "mark"); len(got) == 0 || got[0] != "Madres" {
			b.t.Errorf("marked are %q", got)
		}
		for selector, want := range map[string]string{
			`.people a[href^="/?who=pedro-almodovar"]`: "Pedro Almodóvar",
			`.people a[href^="/?who=penelope-cruz"]`:   "Penélope Cruz",
		} {
			if got := b.text(hit + selector); got != want {
				b.t.Errorf("%s is %q, want %q", selector, got, want)
			}
		}
		if facts := b.text(hit + ".facts"); !strings.HasPrefix(facts, "2021 · 2") || !strings.HasSuffix(facts, "7.1") && !strings.HasSuffix(facts, "7,1") {
			b.t.Errorf("the facts are %q", facts)
		}
		if got := b.text(hit + "span.poster"); got != title || b.attribute(hit+".poster", "aria-hidden") != "true" {
			b.t.Errorf("the drawn poster says %q", got)
		}
		b.goTo("/?q=cradles+graves")
		if got := b.texts(".hit .quote mark"); cmp.Diff([]string{"cradles", "graves"}, got) != "" {
			b.t.Errorf("of the quote are marked %q", got)
		}
		if got := b.text(".hit .quote"); !strings.HasPrefix(got, "A film about cradles and graves") || !strings.HasSuffix(got, "— The Harbour Review") {
			b.t.Errorf("the quote is %q", got)
		}
		if got := b.attribute(".hit .quote", "lang"); got != "en" {
			b.t.Errorf("the quote is marked as %q", got)
		}
	})
}

// What is typed by an input method is one text: its Enter chooses a character, no film.
func TestInputMethods(t *testing.T) {
	t.Parallel()
	b := open(t, shared.fixtures, look{lang: "ja", phone: true}, "/")
	b.click("#q")
	eval[any](b, `document.querySelector("#q").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true }))`)
	b.press("千と千尋")
	b.settle()
	if got := b.text(".hit h2"); got != "千と千尋の神隠し" {
		t.Errorf("first is %q", got)
	}
	if got := b.text("#count"); !strings.HasSuffix(got, "本の映画") {
		t.Errorf("the page counts %q", got)
	}
}
