//go:build clients

package clients

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// snippet is the first block of a language in the README's section for pages and programs, asking the service at address.
func snippet(t *testing.T, language, address string) string {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(readme), "\n## From your site\n")
	section, _, _ = strings.Cut(section, "\n## ")
	_, block, found := strings.Cut(section, "\n```"+language+"\n")
	block, _, closed := strings.Cut(block, "\n```\n")
	if !found || !closed {
		t.Fatalf("the README has no block of %s", language)
	}
	return strings.ReplaceAll(block, "http://127.0.0.1:8080", address)
}

func TestSnippets(t *testing.T) {
	address := serve(t)
	for _, tt := range []struct {
		language, file string
		command        []string
		want           string
	}{
		{"sh", "snippet.sh", []string{"sh"}, `"facets":{"year":{`},
		{"js", "snippet.mjs", []string{"node"}, "1 Parallel Mothers <mark>Parallel</mark> Mothers\n"},
		{"go", "main.go", []string{"go", "run"}, "Parallel Mothers 2021\n"},
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, tt.file), []byte(snippet(t, tt.language, address)+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		got := run(t, dir, tt.command[0], append(tt.command[1:], tt.file)...)
		if !strings.Contains(got, tt.want) {
			t.Errorf("%s: got %s, want %s", tt.language, got, tt.want)
		}
	}
}
