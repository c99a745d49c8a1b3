//go:build browser

package browser

import (
	"os"
	"path/filepath"
	"testing"
)

// npm reads a file of an npm package in testdata/node_modules.
func npm(t *testing.T, path string) string {
	t.Helper()
	source, err := os.ReadFile(filepath.Join("testdata", "node_modules", filepath.FromSlash(path)))
	if err != nil {
		t.Fatalf("the npm packages of these tests are missing: npm ci --prefix httpapi/browser/testdata: %v", err)
	}
	return string(source)
}

// axe fails the test for each rule of accessibility that the page as it is breaks: WCAG 2.2 A and AA and the best practices.
func (b *tab) axe(about string) {
	b.t.Helper()
	if !eval[bool](b, `"axe" in window`) {
		eval[any](b, npm(b.t, "axe-core/axe.min.js")+";0")
	}
	eval[any](b, "scrollTo(0, 0)") // what has scrolled half under the header is no target that is too small
	const rules = `{ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] }`
	for _, broken := range eval[[]string](b, `axe.run(document, `+rules+`).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
		nodes.slice(0, 4).map(({ target, html, failureSummary }) => [id, target.join(" "), html.slice(0, 200), failureSummary].join("\n  "))))`) {
		b.t.Errorf("%s %s: axe: %s", b.look, about, broken)
	}
}
