package search

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestSnippets cuts long texts around what is marked.
func TestSnippets(t *testing.T) {
	words := strings.Repeat("word ", 100)
	tests := []struct {
		name, text, marked string // marked is what is marked in text, all occurrences
		want               string
	}{
		{"short", "a harbour", "harbour", "a <mark>harbour</mark>"},
		{"as long as a snippet", "harbour" + strings.Repeat("x", snippetBytes-7), "harbour", "<mark>harbour</mark>" + strings.Repeat("x", snippetBytes-7)},
		{"at the start", "harbour " + words, "harbour", "<mark>harbour</mark>" + strings.Repeat(" word", 46) + "…"},
		{"at the end", words + "harbour", "harbour", "…" + strings.Repeat("word ", 46) + "<mark>harbour</mark>"},
		{"in the middle", words + "harbour " + words, "harbour", "…" + strings.Repeat("word ", 9) + "<mark>harbour</mark>" + strings.Repeat(" word", 36) + "…"},
		{"where most is", "ship " + words + "ship ship " + words, "ship", "…" + strings.Repeat("word ", 9) + "<mark>ship</mark> <mark>ship</mark>" + strings.Repeat(" word", 36) + "…"},
		{"Chinese", strings.Repeat("的", 100) + "母亲" + strings.Repeat("的", 100), "母亲", "…" + strings.Repeat("的", 16) + "<mark>母亲</mark>" + strings.Repeat("的", 62) + "…"},
		{"Hebrew", strings.Repeat("מילה ", 60) + "שלום", "שלום", "…" + strings.Repeat("מילה ", 25) + "<mark>שלום</mark>"},
		{"combining marks", strings.Repeat("e\u0301\u0301", 100) + "x" + strings.Repeat("e\u0301\u0301", 100), "x",
			"…" + strings.Repeat("e\u0301\u0301", 10) + "<mark>x</mark>" + strings.Repeat("e\u0301\u0301", 38) + "…"},
		{"a word longer than a snippet", strings.Repeat("x", 1000), strings.Repeat("x", 1000), "<mark>" + strings.Repeat("x", snippetBytes) + "</mark>…"},
		{"such a word behind others", "some words " + strings.Repeat("é", 500), strings.Repeat("é", 500), "some words <mark>" + strings.Repeat("é", 120) + "</mark>…"},
	}
	for _, tt := range tests {
		p := piece{text: tt.text}
		for at := 0; ; {
			i := strings.Index(tt.text[at:], tt.marked)
			if i < 0 {
				break
			}
			p.mark(at+i, at+i+len(tt.marked), 0)
			at += i + len(tt.marked)
		}
		got := p.settled().html()
		if got != tt.want {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
		checkHTML(t, tt.text, got)
		if n := utf8.RuneCountInString(tags.ReplaceAllString(got, "")); n > 2*snippetBytes {
			t.Errorf("%s: %d characters", tt.name, n)
		}
	}
}

func TestSettled(t *testing.T) {
	tests := []struct {
		name  string
		spans []span
		text  string
		want  string
	}{
		{"out of order", []span{{4, 5}, {0, 1}}, "a b c", "<mark>a</mark> b <mark>c</mark>"},
		{"touching", []span{{1, 2}, {0, 1}}, "8½", "<mark>8½</mark>"},
		{"within another", []span{{0, 5}, {2, 3}}, "a b c d", "<mark>a b c</mark> d"},
		{"the same twice", []span{{2, 3}, {2, 3}}, "a b c", "a <mark>b</mark> c"},
		{"beginning in a character", []span{{3, 4}}, "ae\u0301b", "a<mark>e\u0301</mark>b"},
		{"ending in a character", []span{{0, 2}}, "ae\u0301b", "<mark>ae\u0301</mark>b"},
	}
	for _, tt := range tests {
		if got := (piece{text: tt.text, spans: tt.spans}).settled().html(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
