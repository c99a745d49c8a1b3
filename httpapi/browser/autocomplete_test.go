//go:build browser

package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// Boxes that offer films while one types, in three ways.
func TestAutocomplete(t *testing.T) {
	t.Parallel()
	s := shared.fixtures
	b := visit(t, s, "autocomplete.html")
	first := func(q string, parameters ...string) (titles []string) {
		for _, h := range s.ask(t, append([]string{"per_page", "4", "q", q}, parameters...)...).Hits {
			titles = append(titles, h.Title)
		}
		return titles
	}

	b.typeIn("#connector input", "god")
	b.shows("#connector li", first("god"))
	b.shows("#connector li:first-child mark", []string{"Godfather"})

	b.typeIn("#widget input", "god")
	b.shows("#widget .ais-AutocompleteIndexItem", first("god", "sort", "popularity"))
	for i := range 2 {
		b.press(kb.ArrowDown)
		b.wait(fmt.Sprintf(`document.querySelector("#widget li:nth-child(%d)").ariaSelected === "true"`, i+1))
	}
	b.press(kb.Enter)
	b.wait(`document.querySelector("#widget input").value === ` + quoted(first("god", "sort", "popularity")[1]))

	b.typeIn("#library input", "god")
	b.shows(".aa-Panel b", first("god"))
	b.shows(".aa-Panel li:first-child b mark", []string{"Godfather"})
	b.press(kb.ArrowDown, kb.Enter)
	b.wait(`document.querySelector("#library input").value === ` + quoted(first("god")[0]))
}
