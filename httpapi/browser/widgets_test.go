//go:build browser

package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
)

// widgets is a tab with a page elsewhere. Its hands wait until the page has shown all that it asked for: what widgets are told while they
// draw themselves anew they may lose, and answers that overtake each other they show in whatever order they come.
type widgets struct {
	*tab
	asking sync.Map // the requests under way, by id
}

// visit opens a page elsewhere.
func visit(t *testing.T, s *site, page string) *widgets {
	t.Helper()
	b := &widgets{tab: newTab(t, s, look{})}
	b.do(chromedp.Listen(b.ctx, func(event any) {
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			if e.Type != network.ResourceTypePreflight && strings.HasPrefix(e.Request.URL, s.url) {
				b.asking.Store(e.RequestID, true)
			}
		case *network.EventLoadingFinished:
			b.asking.Delete(e.RequestID)
		case *network.EventLoadingFailed:
			b.asking.Delete(e.RequestID)
		}
	}))
	origin := elsewhere(t, s)
	b.origins = []string{origin}
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	b.do(chromedp.Do(ctx, chromedp.Navigate(origin+"/"+page)))
	return b
}

// rest waits until nothing is under way.
func (b *widgets) rest() {
	b.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); {
		eval[any](b.tab, "new Promise((go) => requestIdleCallback(() => go(0)))")
		under := false
		b.asking.Range(func(any, any) bool {
			under = true
			return false
		})
		if !under {
			eval[any](b.tab, "new Promise((go) => requestIdleCallback(() => go(0)))")
			return
		}
	}
	b.t.Fatal("the page does not come to rest")
}

func (b *widgets) click(selector string) {
	b.t.Helper()
	b.rest()
	b.tab.click(selector)
}

func (b *widgets) press(keys ...string) {
	b.t.Helper()
	for _, key := range keys {
		b.rest()
		b.tab.press(key)
	}
}

// typeIn clicks into a box and types letter by letter.
func (b *widgets) typeIn(selector, text string) {
	b.t.Helper()
	b.click(selector)
	for _, letter := range text {
		b.press(string(letter))
	}
}

// found is an answer of /v1/search.
type found struct {
	Total int
	Hits  []struct {
		ID, Title string
		Year      int
		Synopsis  struct{ Text string }
	}
	Facets map[string]struct {
		Values, Decades []value
		Min, Max        int // of years
	}
}

// value is one of a facet, and how many films have it.
type value struct {
	Value, Label string
	Count        int
}

// titles are those of the hits, with the year, as the pages show them.
func (f found) titles() (titles []string) {
	for _, h := range f.Hits {
		titles = append(titles, strings.Join(strings.Fields(fmt.Sprintf("%s %d", h.Title, h.Year)), " "))
	}
	return titles
}

// ask asks the service itself, with the parameters of its own search.
func (s *site) ask(t *testing.T, parameters ...string) (f found) {
	t.Helper()
	s.get(t, "/v1/search", &f, parameters)
	return f
}

// valuesOf asks the service for values of a facet by what is typed of their names, and returns them by their names.
func (s *site) valuesOf(t *testing.T, facet string, parameters ...string) (values []value) {
	t.Helper()
	var f struct {
		Values []struct {
			Count int
			HTML  string
		}
	}
	s.get(t, "/v1/facets/"+facet, &f, parameters)
	for _, v := range f.Values {
		values = append(values, value{Value: html.UnescapeString(strings.NewReplacer("<mark>", "", "</mark>", "").Replace(v.HTML)), Count: v.Count})
	}
	return values
}

func (s *site) get(t *testing.T, path string, into any, parameters []string) {
	t.Helper()
	values := url.Values{"lang": {"en"}}
	for i := 0; i < len(parameters); i += 2 {
		values.Add(parameters[i], parameters[i+1])
	}
	answer, err := http.Get(s.url + path + "?" + values.Encode())
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if err := json.NewDecoder(answer.Body).Decode(into); err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("%s %v: %s %v", path, parameters, answer.Status, err)
	}
}

// named are people by their labels, as Algolia's clients know them.
func named(people []value) (values []value) {
	for _, p := range people {
		values = append(values, value{Value: p.Label, Count: p.Count})
	}
	return values
}

// yearsOf are the years that begin so.
func (s *site) yearsOf(t *testing.T, beginning string) (years []value) {
	t.Helper()
	for _, v := range s.ask(t, "facet_limit", "1000").Facets["year"].Values {
		if strings.HasPrefix(v.Value, beginning) {
			years = append(years, v)
		}
	}
	return years
}

// shows waits until the texts of a selector are those.
func (b *tab) shows(selector string, want []string) {
	b.t.Helper()
	b.showsBy(selector, want, "")
}

// lists waits until a widget lists the values of a facet with their counts, those chosen first or last as it pleases: "drama 13".
func (b *tab) lists(selector string, values []value) {
	b.t.Helper()
	var want []string
	for _, v := range values {
		want = append(want, fmt.Sprintf("%s %d", v.Value, v.Count))
	}
	slices.Sort(want)
	b.showsBy(selector, want, ".sort()")
}

// showsBy is shows of texts in some order.
func (b *tab) showsBy(selector string, want []string, order string) {
	b.t.Helper()
	list, err := json.Marshal(append([]string{}, want...))
	b.do(err)
	shown := fmt.Sprintf(`[...document.querySelectorAll(%s)].map((e) => e.innerText.replace(/\s+/g, " ").trim())%s`, quoted(selector), order)
	for end := time.Now().Add(patience / 2); time.Now().Before(end); {
		if eval[bool](b, fmt.Sprintf(`new Promise((go) => {
			const end = performance.now() + 300;
			const look = () => JSON.stringify(%s) === JSON.stringify(%s) ? go(true) : performance.now() > end ? go(false) : setTimeout(look, 10);
			look();
		})`, shown, list)) {
			return
		}
	}
	b.t.Fatalf("%s (-want +shown)\n%s", selector, cmp.Diff(want, eval[[]string](b, shown)))
}
