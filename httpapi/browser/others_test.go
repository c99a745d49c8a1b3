//go:build browser

package browser

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The widgets that few pages have.
func TestOtherWidgets(t *testing.T) {
	t.Parallel()
	s := shared.fixtures
	b := visit(t, s, "others.html")
	shows := func(parameters ...string) {
		t.Helper()
		b.shows("#hits b", s.ask(t, parameters...).titles())
		b.shows("#newest b", s.ask(t, append([]string{"sort", "-year", "per_page", "3"}, parameters...)...).titles())
	}
	shows()
	b.shows("#rules i", []string{"0 rules"})
	b.shows("#genre .ais-Panel-header em", []string{"Genres"})
	b.lists("#genre label", s.ask(t).Facets["genre"].Values[:10])
	b.wait(`document.querySelector("#powered a")`)
	if text := b.text("#relevant"); text != "" {
		t.Errorf("an index of one order offers another: %q", text)
	}
	b.shows("#related b", s.ask(t, "per_page", "21").without("the-godfather-1972")[:20])

	t.Run("what is said", func(*testing.T) {
		b.click("#voice button")
		b.wait(`document.querySelector("#box input").value === "mother"`)
		shows("q", "mother")
		b.wait(`sent.at(-1) === "mother"`)
		b.click("#box [type=reset]")
		shows()
	})
	t.Run("a map", func(*testing.T) {
		b.rest()
		eval[any](b.tab, "moveMap(); 0")
		b.shows("#hits b", nil)
		b.click("#map .ais-GeoSearch-reset")
		shows()
		if n := eval[int](b.tab, "markers.length"); n != 0 {
			t.Errorf("%d films have a place on the map", n)
		}
	})
	t.Run("from the midst", func(*testing.T) {
		third := s.ask(t, "per_page", "5", "page", "3").titles()
		b.shows("#middle b", third)
		b.click("#middle .ais-InfiniteHits-loadPrevious")
		b.shows("#middle b", append(s.ask(t, "per_page", "5", "page", "2").titles(), third...))
		b.click("#middle .ais-InfiniteHits-loadPrevious")
		b.shows("#middle b", s.ask(t, "per_page", "15").titles())
	})
}

// elsewhereAnswered are the widgets that ask other services than a search, and why there is nothing to try.
var elsewhereAnswered = map[string]string{
	"chat": "an agent of Algolia's answers", "chatTrigger": "it opens the chat", "compareBar": "it compares in the chat",
	"promptSuggestions": "an agent of Algolia's answers", "filterSuggestions": "an agent of Algolia's answers",
	"feeds": "a composition of Algolia's answers", "places": "the service is no more", "EXPERIMENTAL_answers": "the service is no more",
}

// Each widget that there is is tried on some page, but for those.
func TestEachWidgetIsTried(t *testing.T) {
	t.Parallel()
	b := visit(t, shared.fixtures, "others.html")
	pages, err := filepath.Glob("testdata/*.html")
	b.do(err)
	tried := mustRead(t, "../../README.md")
	for _, page := range pages {
		tried += mustRead(t, page)
	}
	var missing []string
	for _, widget := range eval[[]string](b.tab, "Object.keys(instantsearch.widgets)") {
		name := strings.TrimPrefix(widget, "EXPERIMENTAL_")
		here := strings.Contains(tried, "w."+name) || strings.Contains(tried, "w.EXPERIMENTAL_"+name) || strings.Contains(tried, "widgets.EXPERIMENTAL_"+name)
		if _, known := elsewhereAnswered[widget]; !here && !known {
			missing = append(missing, widget)
		}
	}
	if len(missing) > 0 {
		t.Errorf("not tried, and not among %q: %q", slices.Sorted(maps.Keys(elsewhereAnswered)), missing)
	}
}
