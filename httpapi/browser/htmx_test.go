//go:build browser

package browser

import (
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
)

// fromCDN is how the README's pages load npm packages.
var fromCDN = regexp.MustCompile(`https://cdn\.jsdelivr\.net/npm/([^@"]+)@([^/"]+)/`)

// readmePage serves the README's block of HTML that has a text in it from an origin of its own, with the npm packages it loads in the
// versions that it names, asking the site. It returns that origin.
func readmePage(t *testing.T, s *site, having string) string {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var document string
	for _, block := range strings.Split(string(readme), "\n```html\n")[1:] {
		if block, _, _ = strings.Cut(block, "\n```\n"); strings.Contains(block, having) {
			document = block
		}
	}
	for _, m := range fromCDN.FindAllStringSubmatch(document, -1) {
		if !strings.Contains(npm(t, m[1]+"/package.json"), `"version": "`+m[2]+`"`) {
			t.Errorf("%s is not installed as %s", m[1], m[2])
		}
	}
	document = strings.ReplaceAll(fromCDN.ReplaceAllString(document, "/npm/$1/"), "http://127.0.0.1:8080", s.url)
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(document)) // the browser is gone if this fails
	})
	mux.Handle("GET /npm/", http.StripPrefix("/npm/", http.FileServer(http.Dir("testdata/node_modules"))))
	mux.HandleFunc("GET /favicon.ico", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server.URL
}

func TestReadmeHTMX(t *testing.T) {
	t.Parallel()
	s := newSite(t, "", `{"id":"a","original_title":"<img src=x onerror=alert(1)> Ran","year":1985}`+"\n"+`{"id":"b","original_title":"Ran & Rain","year":1990}`+"\n")
	b := newTab(t, s, look{})
	b.allow(`Refused to get unsafe header "HX-`, "htmx:sendAbort", "htmx:afterRequest") // what htmx tells the console of answers of other origins, and of older questions
	origin := readmePage(t, s, "htmx.org")
	b.origins = append(b.origins, origin)
	must(b, page.Navigate, page.NavigateParams{URL: origin})
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
