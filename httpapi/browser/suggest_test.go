//go:build browser

package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

// offers waits until a list offers something for a text, which it marks.
func (b *tab) offers(list, text string) {
	b.t.Helper()
	b.wait(fmt.Sprintf(`[...document.querySelectorAll(%s)].some((mark) => mark.textContent.toLowerCase() === %s)`, quoted(list+" li mark"), quoted(strings.ToLower(text))))
}

// active is the text of the option that has the keyboard, by way of the box; "" where the box itself has it.
func (b *tab) active(box string) string {
	b.t.Helper()
	id := b.attribute(box, "aria-activedescendant")
	if id == "" {
		return ""
	}
	if selected := b.texts(fmt.Sprintf("#%s[aria-selected=true]", id)); len(selected) != 1 {
		b.t.Errorf("%s is active and not selected", id)
	}
	if others := b.texts(`[role=option][aria-selected=true]`); len(others) != 1 {
		b.t.Errorf("selected are %q", others)
	}
	return b.text("#" + id)
}

// The pattern of the ARIA guide: the box keeps the focus, arrows go round through options and box, Escape closes, Enter takes.
func TestSuggestionsByKeyboard(t *testing.T) {
	asReaders(t, "/", func(b *tab) {
		b.typeIn("#q", "penel")
		b.offers("#suggestions", "penél")
		if got := b.attribute("#q", "role") + b.attribute("#q", "aria-expanded") + b.attribute("#q", "aria-controls") + b.attribute("#q", "aria-autocomplete"); got != "comboboxtruesuggestionslist" {
			b.t.Errorf("the box is %s", got)
		}
		if label := b.attribute("#suggestions", "aria-label"); label == "" || b.attribute("#suggestions", "role") != "listbox" {
			b.t.Errorf("the list is called %q", label)
		}
		offered := b.texts("#suggestions li")
		steps := []string{b.active("#q")}
		for range len(offered) + 1 {
			b.press(kb.ArrowDown)
			steps = append(steps, b.active("#q"))
		}
		b.press(kb.ArrowUp)
		steps = append(steps, b.active("#q"))
		want := append(append([]string{""}, offered...), "", offered[len(offered)-1])
		if diff := cmp.Diff(want, steps); diff != "" {
			b.t.Errorf("arrows (-want +got)\n%s", diff)
		}
		if b.focused() != "q" || b.value("#q") != "penel" {
			b.t.Errorf("the keyboard is at %s, the box has %q", b.focused(), b.value("#q"))
		}
		b.press(kb.Escape)
		if len(b.texts("#suggestions")) > 0 || b.attribute("#q", "aria-expanded") != "false" || b.value("#q") != "penel" {
			b.t.Error("Escape does not close the list, and nothing else")
		}
		b.press(kb.ArrowDown)
		b.offers("#suggestions", "penél")
		b.press(kb.ArrowDown, kb.Enter)
		b.settle()
		if got := b.address(); got != "/?who=penelope-cruz" {
			b.t.Errorf("Enter goes to %s", got)
		}
		if got := b.text("h1"); got != "Penélope Cruz" || b.focused() != "h1" {
			b.t.Errorf("the page is of %q, the keyboard at %s", got, b.focused())
		}
	})
}

// Enter in the box searches, Escape twice empties it, and keywords become the text.
func TestEnterAndEscapeInTheBox(t *testing.T) {
	asReaders(t, "/", func(b *tab) {
		b.typeIn("#q", "motherho")
		b.offers("#suggestions", "motherho")
		b.press(kb.Enter)
		b.settle()
		if len(b.texts("#suggestions")) > 0 || b.focused() != "q" {
			b.t.Error("Enter leaves the list open, or the box")
		}
		b.press("o")
		b.offers("#suggestions", "motherhoo")
		b.press(kb.ArrowDown, kb.Enter)
		b.settle()
		b.wait(`location.search === "?q=motherhood"`)
		if diff := cmp.Diff(b.searched("/?q=motherhood").ids(), b.films()); diff != "" {
			b.t.Errorf("a keyword taken (-service +page)\n%s", diff)
		}
		b.press(kb.Escape)
		b.settle()
		if got := b.value("#q"); got != "" || b.text("#count") != counted(b.lang(), 239) {
			b.t.Errorf("Escape leaves %q", got)
		}
	})
}

// A finger or a mouse takes a suggestion, too.
func TestSuggestionsByHand(t *testing.T) {
	asReaders(t, "/", func(b *tab) {
		b.typeIn("#q", "dolor y glo")
		b.offers("#suggestions", "glo") // of the whole text: the list for a part of it would go from under the hand
		b.click("#suggestions li")
		b.settle()
		if got := b.address(); got != "/?film=dolor-y-gloria-2019" {
			b.t.Errorf("it leads to %s", got)
		}
	})
}
