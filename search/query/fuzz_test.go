package query_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"cinedex/search/query"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"", `"`, `"a`, `a "b c`, `""`, `- -- -"`, `-title:"`, "title: year:", "-*", "title:*", `"*`, `"a *`, `"a**"`, "a**",
		"\x00", "a\x00b", "\u202e\u200fa\u200d", "\u200c-\u200d", "👩\u200d🚀 🏴\U000e0067\U000e007f", "\xff\xfea\x80",
		`«a "b„ 「c`, `『a "b" «c» 「d」』`, `צה"ל "צה"ל"`, "看“活着”葛优", `"a"-b`, "director：张艺谋", "ſ:K title:ran",
		strings.Repeat("x ", 512),
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { checkInvariants(t, text) })
}

// checkInvariants checks what holds for every text.
func checkInvariants(t *testing.T, text string) {
	t.Helper()
	q := query.Parse(text, fields...)

	boundary := make([]bool, len(text)+1)
	boundary[len(text)] = true
	for i := range text {
		boundary[i] = true
	}
	end := 0
	for i, c := range q.Clauses {
		if c.Start < end || c.End <= c.Start || c.End > len(text) || !boundary[c.Start] || !boundary[c.End] {
			t.Fatalf("Parse(%q): clause %d spans %d to %d, after one to %d", text, i, c.Start, c.End, end)
		}
		end = c.End
		if c.Text == "" || !utf8.ValidString(c.Text) || strings.ContainsFunc(c.Text, unicode.IsControl) {
			t.Errorf("Parse(%q): clause %d has text %q", text, i, c.Text)
		}
		if !c.Phrase && strings.ContainsFunc(c.Text, unicode.IsSpace) {
			t.Errorf("Parse(%q): word %q has space", text, c.Text)
		}
		if c.Unfinished && (c.Negated || i < len(q.Clauses)-1) {
			t.Errorf("Parse(%q): clause %d is unfinished", text, i)
		}
	}
	for i, n := range q.Notes {
		if n.End <= n.Start || n.End > len(text) || !boundary[n.Start] || !boundary[n.End] || n.Text == "" {
			t.Fatalf("Parse(%q): note %d spans %d to %d: %q", text, i, n.Start, n.End, n.Text)
		}
	}

	again := query.Parse(q.String(), fields...)
	if diff := cmp.Diff(q.Clauses, again.Clauses, cmpopts.IgnoreFields(query.Clause{}, "Start", "End")); diff != "" {
		t.Errorf("Parse(%q) and Parse of its String %q differ (-first +second):\n%s", text, q, diff)
	}
	if again.String() != q.String() || len(again.Notes) > 0 {
		t.Errorf("Parse(%q).String() = %q, and of that %q with notes %v", text, q, again, again.Notes)
	}
}

// TestParseCombinations checks texts of up to 12 pieces that mean something to the parser, far denser than what a fuzzer
// finds.
func TestParseCombinations(t *testing.T) {
	pieces := []string{
		" ", " ", " ", "a", "é", "看", "ה", "-", "*", ":", "：", ",", "$", "title", "TITLE:", "year:", `"`, "“", "”", "„", "＂",
		"«", "»", "「", "」", "『", "』", "'", "\u200c", "\u200d", "\u200b", "\u200f", "\u0301", "\x00", "\xff", "\x80", "\u3000",
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 50_000 {
		var text strings.Builder
		for range 1 + random.IntN(12) {
			text.WriteString(pieces[random.IntN(len(pieces))])
		}
		checkInvariants(t, text.String())
		if t.Failed() {
			return
		}
	}
}
