//go:build browser

package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

func TestReact(t *testing.T) {
	t.Parallel()
	s := shared.fixtures
	b := visit(t, s, "react.html")
	shows := func(parameters ...string) found {
		t.Helper()
		f := s.ask(t, append([]string{"per_page", "5", "facet_limit", "20"}, parameters...)...)
		b.shows("#hits b", f.titles())
		b.wait(fmt.Sprintf(`parseInt(document.querySelector("#stats").innerText) === %d`, f.Total))
		return f
	}
	clear := func() {
		t.Helper()
		b.click("#chosen .ais-ClearRefinements-button")
		shows()
	}
	all := shows()
	for place, want := range map[string][]string{
		"#related": s.similar(t, "madres-paralelas-2021", "per_page", "5").titles(),
		"#similar": s.similar(t, "roma-citta-aperta-1945", "per_page", "5").titles(),
		"#popular": s.ask(t, "sort", "popularity", "per_page", "5").titles(),
		"#trends":  names(all.Facets["genre"].Values[:5]),
	} {
		b.shows(place+" b", want)
	}
	b.shows("#bought", []string{"No results"})
	b.typeIn("#box input", "mother")
	b.lists("#genre label", shows("q", "mother").Facets["genre"].Values)
	if title, snippet := b.text("#hits b mark"), b.text("#hits p mark"); title != "Mother" || snippet != "mother" {
		t.Errorf("what matched is marked so: %q %q", title, snippet)
	}
	b.click(`#genre input[value="comedy"]`)
	shows("q", "mother", "genre", "comedy")
	b.click(`#genre input[value="war"]`)
	b.lists("#genre label", shows("q", "mother", "genre", "comedy", "genre", "war").Facets["genre"].Values)
	b.shows("#chosen .ais-CurrentRefinements-categoryLabel", []string{"comedy", "war"})
	b.click("#box [type=reset]")
	clear()

	b.typeIn("#genre input[type=search]", "dra")
	b.lists("#genre label", s.valuesOf(t, "genre", "prefix", "dra"))
	b.click(`#genre input[value="drama"]`)
	shows("genre", "drama")
	clear()

	b.click(`#every input[value="Pedro Almodóvar"]`)
	shows("person.all", "pedro-almodovar")
	b.click(`#every input[value="Penélope Cruz"]`)
	shows("person.all", "pedro-almodovar", "person.all", "penelope-cruz")
	clear()

	b.click("#kind li:last-child a")
	shows("kind", "short")
	clear()

	b.lists("#decade a", all.Facets["year"].Decades)
	b.click("#decade li:nth-child(5) a")
	shows("year", "1940s")
	b.click("#decade li li a")
	year := s.ask(t, "year", "1940s", "sort", "year").Hits[0].Year
	shows("year", fmt.Sprint(year))
	b.shows("#crumbs li", []string{"Home", "> 1940s", fmt.Sprint("> ", year)})
	b.click("#crumbs li:first-child a")
	shows()

	b.typeIn("#years .ais-RangeInput-input--min", "1960")
	b.typeIn("#years .ais-RangeInput-input--max", "1969")
	b.press(kb.Enter)
	shows("year", "1960..1969")
	clear()

	b.click("#spanish input")
	shows("language", "es")
	b.click("#lengths button:last-child")
	shows("language", "es", "runtime", "121..")
	clear()

	focus(b, "#order select")
	b.press(kb.ArrowDown)
	shows("sort", "-year")
	focus(b, "#size select")
	b.press(kb.ArrowDown)
	b.shows("#hits b", s.ask(t, "sort", "-year", "per_page", "10").titles())
	b.click(`#pages [aria-label="Page 2"]`)
	second := s.ask(t, "sort", "-year", "per_page", "10", "page", "2").titles()
	b.shows("#hits b", second)
	b.wait(`location.search.includes("page")`)
	b.reload()
	b.shows("#hits b", second)
}
