//go:build browser

package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// The page in the README, as it stands there, used from another origin than the service's.
func TestReadmePage(t *testing.T) {
	t.Parallel()
	s := shared.fixtures
	b := visit(t, s, "readme/instantsearch.js")
	const decades, people, chosen = "#decade .ais-HierarchicalMenu-link", "#person label", "#chosen .ais-CurrentRefinements-categoryLabel"
	shows := func(parameters ...string) found {
		t.Helper()
		f := s.ask(t, append([]string{"per_page", "12", "facet_limit", "10"}, parameters...)...)
		b.shows("#hits h3", f.titles())
		b.lists("#genre label", f.Facets["genre"].Values)
		b.wait(fmt.Sprintf(`document.querySelector("#stats").innerText.startsWith("%d result")`, f.Total))
		return f
	}
	all := shows()
	b.lists(decades, all.Facets["year"].Decades)
	b.lists(people, named(all.Facets["person"].Values))

	b.typeIn("#box input", "madre")
	shows("q", "madre")
	b.click(`#genre input[value="comedy"]`)
	shows("q", "madre", "genre", "comedy")
	b.click(`#genre input[value="lgbt"]`)
	either := shows("q", "madre", "genre", "comedy", "genre", "lgbt")
	b.shows(chosen, []string{"comedy", "lgbt"})
	b.lists(people, named(either.Facets["person"].Values))
	b.click("#chosen .ais-CurrentRefinements-delete")
	shows("q", "madre", "genre", "lgbt")
	b.click("#clear button")
	shows("q", "madre")
	b.click("#box [type=reset]")
	shows()

	b.click(`#decade li:nth-child(2) a`)
	shows("year", "2010s")
	b.lists(decades, append(all.Facets["year"].Decades, s.yearsOf(t, "201")...))
	b.click(`#decade li li:first-child a`)
	shows("year", "2019")
	b.click(`#decade li li:first-child a`)
	b.click("#clear button")
	shows()

	b.typeIn("#person input[type=search]", "almod")
	b.lists(people, s.valuesOf(t, "person", "prefix", "almod"))
	b.shows(people+" mark", []string{"Almod", "Almod"})
	b.click(people)
	shows("person", "pedro-almodovar")

	focus(b, "#year .rheostat-handle-lower")
	b.press(kb.PageUp) // by a tenth of the years that there are
	b.wait(`document.querySelector("#year .rheostat-handle-lower").ariaValueNow === "1992"`)
	shows("person", "pedro-almodovar", "year", "1992..")
	focus(b, "#order select")
	b.press(kb.ArrowDown)
	b.click("#clear button")
	shows("sort", "-year")
	b.wait(`location.search.includes("films_year_desc") && !location.search.includes("person")`) // it is written when changes pause
	b.click(`#pages [aria-label="Page 3"]`)
	shows("sort", "-year", "page", "3")
	b.wait(`location.search.includes("page")`)
	address := eval[string](b.tab, "location.href")
	b.reload()
	shows("sort", "-year", "page", "3")
	eval[any](b.tab, "history.back()")
	shows("sort", "-year")
	if got := eval[string](b.tab, "location.href"); got == address || !strings.Contains(got, "films_year_desc") {
		t.Errorf("back from %s to %s", address, got)
	}
}

func focus(b *widgets, selector string) {
	b.t.Helper()
	eval[any](b.tab, fmt.Sprintf("document.querySelector(%s).focus()", quoted(selector)))
}
