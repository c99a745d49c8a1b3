//go:build browser

package browser

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// elsewhere serves pages that use a service from an origin of their own, as anybody's site would: those of testdata, those in the
// README by what they load (readme/htmx.org), and the npm packages. It returns the origin.
func elsewhere(t *testing.T, s *site) string {
	t.Helper()
	pages := http.NewServeMux()
	pages.Handle("GET /npm/", http.StripPrefix("/npm/", http.FileServer(http.Dir(filepath.Join("testdata", "node_modules")))))
	pages.HandleFunc("GET /favicon.ico", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	answer := func(w http.ResponseWriter, page string) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, strings.ReplaceAll(page, "http://127.0.0.1:8080", s.url))
	}
	pages.HandleFunc("GET /readme/{having}", func(w http.ResponseWriter, r *http.Request) { answer(w, readmePage(t, r.PathValue("having"))) })
	pages.HandleFunc("GET /{page}", func(w http.ResponseWriter, r *http.Request) {
		answer(w, mustRead(t, filepath.Join("testdata", filepath.Base(r.PathValue("page")))))
	})
	server := httptest.NewServer(pages)
	t.Cleanup(server.Close)
	return server.URL
}

// fromCDN is how the README's pages load npm packages: name, version.
var fromCDN = regexp.MustCompile(`https://cdn\.jsdelivr\.net/npm/((?:@[^/]+/)?[^/@]+)@([^/]+)/`)

// readmePage is the README's page that has a text in it. The packages that it loads are those of the tests, of the very version.
func readmePage(t *testing.T, having string) (document string) {
	for _, block := range strings.Split(mustRead(t, filepath.Join("..", "..", "README.md")), "\n```html\n")[1:] {
		if block, _, _ = strings.Cut(block, "\n```\n"); strings.Contains(block, having) {
			document = block
		}
	}
	var pinned struct{ Dependencies map[string]string }
	if err := json.Unmarshal([]byte(mustRead(t, filepath.Join("testdata", "package.json"))), &pinned); err != nil {
		t.Error(err)
	}
	for _, m := range fromCDN.FindAllStringSubmatch(document, -1) {
		if pinned.Dependencies[m[1]] != m[2] {
			t.Errorf("the README has %s of version %s, the tests %s", m[1], m[2], pinned.Dependencies[m[1]])
		}
	}
	return fromCDN.ReplaceAllString(document, "/npm/$1/")
}

func mustRead(t *testing.T, path string) string {
	b, err := os.ReadFile(path)
	if err != nil {
		t.Error(err)
	}
	return string(b)
}
