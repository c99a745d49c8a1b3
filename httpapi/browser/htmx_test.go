//go:build browser

package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
)

func TestReadmeHTMX(t *testing.T) {
	t.Parallel()
	s := newSite(t, "", `{"id":"a","original_title":"<img src=x onerror=alert(1)> Ran","year":1985}`+"\n"+`{"id":"b","original_title":"Ran & Rain","year":1990}`+"\n")
	b := newTab(t, s, look{})
	b.allow(`Refused to get unsafe header "HX-`) // what htmx tells the console of answers of other origins
	origin := elsewhere(t, s)
	b.origins = append(b.origins, origin)
	must(b, page.Navigate, page.NavigateParams{URL: origin + "/readme/htmx.org"})
	b.wait(`document.querySelectorAll("#films li").length === 2`)
	b.typeIn("input", "rain")
	b.wait(`document.querySelectorAll("#films li").length === 1`)
	if got := b.texts("#films li")[0]; got != "Ran & Rain 1990 Ran & Rain" {
		t.Errorf("found %q", got)
	}
	if got := b.texts("#films mark"); len(got) != 1 || got[0] != "Rain" {
		t.Errorf("marked %q", got)
	}
	eval[any](b, `document.querySelector("input").select()`)
	b.press("img")
	b.wait(`document.querySelector("#films")?.textContent.includes("onerror")`)
	eval[any](b, `document.querySelector("input").select()`)
	b.press("zzzzz")
	b.wait(`document.querySelector("#films").textContent.includes("No film has that.")`)
	asked := map[string]bool{}
	for _, path := range b.requests() {
		if strings.HasPrefix(path, "/v1/search") && asked[path] {
			t.Errorf("asked twice, once perhaps whether it may be asked: %s", path)
		}
		asked[path] = true
	}
}
