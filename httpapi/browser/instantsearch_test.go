//go:build browser

package browser

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// The widgets that the page in the README has not, each by itself, then together.
func TestWidgets(t *testing.T) {
	t.Parallel()
	s := shared.fixtures
	b := visit(t, s, "widgets.html")
	var genres []value // of the last films shown
	shows := func(parameters ...string) found {
		t.Helper()
		f := s.ask(t, append([]string{"per_page", "5", "facet_limit", "1000", "facets", "genre,kind,country,year,language,person"}, parameters...)...)
		b.shows("#hits b", f.titles())
		b.wait(fmt.Sprintf(`document.querySelector("#stats").innerText.startsWith("%d result")`, f.Total))
		genres = f.Facets["genre"].Values
		return f
	}
	clear := func() {
		t.Helper()
		b.click("#clear button")
		shows()
	}
	shows()

	t.Run("all of several", func(*testing.T) {
		b.lists("#all label", genres[:5])
		b.click("#all .ais-RefinementList-showMore")
		b.lists("#all label", genres[:20])
		b.click(`#all input[value="drama"]`)
		b.click(`#all input[value="romance"]`)
		shows("genre.all", "drama", "genre.all", "romance")
		b.lists("#all label", genres[:min(len(genres), 20)])
		b.typeIn("#all input[type=search]", "com")
		b.lists("#all label", s.valuesOf(t, "genre", "prefix", "com", "genre.all", "drama", "genre.all", "romance"))
		b.click("#all input[type=checkbox]")
		shows("genre.all", "drama", "genre.all", "romance", "genre.all", "comedy")
		b.shows("#chosen .ais-CurrentRefinements-categoryLabel", []string{"drama", "romance", "comedy"})
		clear()
	})
	t.Run("menu", func(*testing.T) {
		b.lists("#kind a", shows().Facets["kind"].Values)
		b.click("#kind li:last-child a")
		shows("kind", "short")
		clear()
	})
	t.Run("menu to select from", func(*testing.T) {
		first := slices.MinFunc(shows().Facets["country"].Values, func(a, b value) int { return strings.Compare(a.Value, b.Value) })
		focus(b, "#country select")
		b.press(kb.ArrowDown)
		shows("country", first.Value)
		clear()
	})
	t.Run("toggle", func(*testing.T) {
		b.click("#short input")
		shows("language", "es", "language", "ja")
		b.click("#short input")
		shows()
	})
	t.Run("numeric menu", func(*testing.T) {
		for i, runtime := range []string{"..60", "61..120", "121.."} {
			b.click(fmt.Sprintf("#length li:nth-child(%d) input", i+2))
			shows("runtime", runtime)
		}
		b.click("#length li:first-child input")
		shows()
	})
	t.Run("rating", func(*testing.T) {
		b.click(`#stars a[aria-label^="8 "]`)
		b.wait(`document.querySelector("#chosen").innerText.includes("8")`)
		counted := eval[string](b.tab, `document.querySelector("#stars .ais-RatingMenu-item--selected .ais-RatingMenu-count").innerText`)
		b.wait(fmt.Sprintf(`document.querySelector("#stats").innerText.startsWith("%s results")`, counted))
		if got, want := eval[int](b.tab, `+`+counted), s.rated(t, 8); got != want {
			t.Errorf("%d films of eight stars and more, want %d", got, want)
		}
		clear()
	})
	t.Run("range", func(*testing.T) {
		b.typeIn("#years .ais-RangeInput-input--min", "1960")
		b.typeIn("#years .ais-RangeInput-input--max", "1969")
		b.press(kb.Enter)
		shows("year", "1960..1969")
		clear()
	})
	t.Run("hierarchy", func(*testing.T) {
		b.click(`#decade li:nth-child(3) a`)
		b.wait(`document.querySelector("#decade li li a")`)
		decade := b.text("#decade .ais-HierarchicalMenu-item--selected .ais-HierarchicalMenu-label")
		shows("year", decade)
		b.click(`#decade li li a`)
		year := b.text("#decade li li .ais-HierarchicalMenu-item--selected .ais-HierarchicalMenu-label, #decade li li.ais-HierarchicalMenu-item--selected .ais-HierarchicalMenu-label")
		shows("year", year)
		b.shows("#crumbs li", []string{"Home", "> " + decade, "> " + year})
		b.click("#crumbs li:nth-child(2) a")
		shows("year", decade)
		clear()
	})
	t.Run("directors", func(*testing.T) {
		b.wait(`document.querySelector("#dynamic input")`)
		b.click(`#dynamic input[value="Pedro Almodóvar"]`)
		shows("person", "director:pedro-almodovar")
		clear()
	})
	t.Run("more and more", func(*testing.T) {
		two, three := s.ask(t, "per_page", "10").titles(), s.ask(t, "per_page", "15").titles()
		b.click("#hits .ais-InfiniteHits-loadMore")
		b.shows("#hits b", two)
		b.click("#hits .ais-InfiniteHits-loadMore")
		b.shows("#hits b", three)
		focus(b, "#size select")
		b.press(kb.ArrowDown)
		b.shows("#hits b", two)
		b.press(kb.ArrowUp)
		shows()
	})
	t.Run("together, as one search", func(*testing.T) {
		b.typeIn("#box input", "love")
		chosen := []string{"q", "love"}
		for _, press := range []struct {
			selector string
			filters  []string
		}{
			{`#all input[value="drama"]`, []string{"genre", "drama"}},
			{"#short input", []string{"language", "es", "language", "ja"}},
			{"#length li:last-child input", []string{"runtime", "121.."}},
			{"#kind li:first-child a", []string{"kind", "feature"}},
		} {
			shows(chosen...)
			b.click(press.selector)
			chosen = append(chosen, press.filters...)
		}
		shows(chosen...)
		b.rest()
		b.requests()
		b.click("#decade a")
		b.wait(`document.querySelector("#decade li li a")`)
		decade := b.text("#decade .ais-HierarchicalMenu-item--selected .ais-HierarchicalMenu-label")
		shows(append(chosen, "year", decade)...)
		b.rest()
		asked := slices.DeleteFunc(b.requests(), func(path string) bool { return path[0] != '/' })
		if len(asked) != 1 {
			t.Errorf("one click asked %d times: %q", len(asked), asked)
		}
	})
}

// rated counts films of at least some rating.
func (s *site) rated(t *testing.T, least float64) (n int) {
	t.Helper()
	for page := 1; ; page++ {
		var f struct {
			Hits []struct{ Rating struct{ Average float64 } }
		}
		s.get(t, "/v1/search", &f, []string{"sort", "rating", "per_page", "100", "page", fmt.Sprint(page)})
		for _, h := range f.Hits {
			if h.Rating.Average < least {
				return n
			}
			n++
		}
		if len(f.Hits) == 0 {
			return n
		}
	}
}
