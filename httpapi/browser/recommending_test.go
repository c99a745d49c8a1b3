//go:build browser

package browser

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// The widgets that recommend, all of one page in one request, beside those that search.
func TestRecommendingWidgets(t *testing.T) {
	t.Parallel()
	s := shared.fixtures
	b := visit(t, s, "recommend.html")
	const film = "madres-paralelas-2021"
	like := s.similar(t, film, "per_page", "5").titles()
	together := slices.Concat(like, s.similar(t, "volver-2006", "per_page", "5").titles())
	slices.Sort(together)
	none := []string(nil)
	shown := map[string][]string{
		"#related":  like,
		"#similar":  s.similar(t, film, "per_page", "30").titles(),
		"#filtered": s.similar(t, film, "per_page", "5", "year", "..1999").titles(),
		"#unknown":  none,
		"#bought":   none,
		"#instead":  s.ask(t, "genre", "drama", "per_page", "4").without(film)[:3],
		"#popular":  s.ask(t, "sort", "popularity", "per_page", "5").titles(),
		"#westerns": s.ask(t, "sort", "popularity", "per_page", "5", "genre", "western").titles(),
		"#genres":   names(s.ask(t, "facet_limit", "5").Facets["genre"].Values),
		"#people":   names(named(s.ask(t, "facet_limit", "30").Facets["person"].Values)),
	}
	all := func() {
		t.Helper()
		for place, want := range shown {
			b.shows(place+" b", want)
		}
		b.showsBy("#several b", slices.Compact(slices.Clone(together)), ".sort()")
	}
	b.shows("#hits b", s.ask(t).titles())
	all()
	for _, empty := range []string{"#unknown", "#bought"} {
		if text := b.text(empty); text != "No results" {
			t.Errorf("%s shows %q", empty, text)
		}
	}
	b.typeIn("#box input", "love")
	b.shows("#hits b", s.ask(t, "q", "love").titles())
	b.click("#genre li:first-child input")
	focus(b, "#order select")
	b.press(kb.ArrowDown)
	b.shows("#hits b", s.ask(t, "q", "love", "sort", "-year", "genre", s.ask(t, "q", "love").Facets["genre"].Values[0].Value).titles())
	all()
	b.rest()
	asked := slices.DeleteFunc(b.requests(), func(path string) bool { return !strings.HasPrefix(path, "/1/indexes/*/recommendations") })
	if len(asked) != 1 {
		t.Errorf("asked %d times for what to recommend", len(asked))
	}
}

// similar asks the service for the films like one.
func (s *site) similar(t *testing.T, film string, parameters ...string) (f found) {
	t.Helper()
	s.get(t, "/v1/films/"+film+"/similar", &f, parameters)
	return f
}

// without are the titles of all hits but one film's.
func (f found) without(id string) []string {
	f.Hits = slices.Clone(f.Hits)
	for i := len(f.Hits) - 1; i >= 0; i-- {
		if f.Hits[i].ID == id {
			f.Hits = slices.Delete(f.Hits, i, i+1)
		}
	}
	return f.titles()
}

// names are the values alone.
func names(values []value) (list []string) {
	for _, v := range values {
		list = append(list, fmt.Sprint(v.Value))
	}
	return list
}
