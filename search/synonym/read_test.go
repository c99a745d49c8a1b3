package synonym

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

func TestReadErrors(t *testing.T) {
	words := func(n int) string { return strings.TrimSpace(strings.Repeat("w ", n)) }
	numbered := func(n int) string {
		var parts []string
		for i := range n {
			parts = append(parts, fmt.Sprint(i))
		}
		return strings.Join(parts, ",")
	}
	tests := []struct{ name, text, want string }{
		{"not UTF-8", "a, b\n\xff, c", "f:2: not UTF-8"},
		{"comment after a group", "a, b # why", "f:1: # begins a comment, which needs a line of its own"},
		{"section left open", "[es\na, b", `f:1: "[es" is not a language in brackets, as [es], or [*]`},
		{"section goes on", "[es] a, b", `f:1: "[es] a, b" is not a language in brackets, as [es], or [*]`},
		{"no such language", "[english]", `f:1: "[english]" is not a language in brackets, as [es], or [*]`},
		{"empty section", "[]", `f:1: "[]" is not a language in brackets, as [es], or [*]`},
		{"alone", "\n\nalone", `f:3: "alone" alone is no group: it needs two or more, parted by commas, that differ once folded`},
		{"same once folded", "Émigré, emigre", `f:1: "Émigré, emigre" alone is no group: it needs two or more, parted by commas, that differ once folded`},
		{"nothing between commas", "a,, b", `f:1: "" has no letter or digit`},
		{"comma at the end", "a, b,", `f:1: "" has no letter or digit`},
		{"a sign is no word", "and, &", `f:1: "&" has no letter or digit`},
		{"nothing on the left", "=> a", `f:1: "" has no letter or digit`},
		{"nothing on the right", "a =>", `f:1: "" has no letter or digit`},
		{"two arrows", "a => b => c", "f:1: more than one =>"},
		{"mapped to itself", "A => a", `f:1: "A" is mapped to itself, once folded`},
		{"too many words", "x, " + words(MaxEquivalentWords+1), `f:1: "w w w w w w w w w" has more than 8 words`},
		{"too many equivalents", numbered(MaxEquivalents + 1), "f:1: more than 64 equivalents"},
		{"too many to map to", "a => " + numbered(MaxEquivalents+1), "f:1: more than 64 equivalents"},
		{"too many groups", strings.Repeat("a,b\n", MaxGroups+1), "f:20001: more than 20000 groups"},
		{"too long", strings.Repeat("#", MaxFileBytes+1), "f: longer than 1048576 bytes: split it by what is used, or leave groups out"},
		{"all at once", "a\nb, c\n[\nd =>", "f:1: \"a\" alone is no group: it needs two or more, parted by commas, that differ once folded\n" +
			"f:3: \"[\" is not a language in brackets, as [es], or [*]\nf:4: \"\" has no letter or digit"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, err := Read(strings.NewReader(tt.text), "f")
			if err == nil {
				t.Fatalf("read as %q", s)
			}
			if diff := cmp.Diff(tt.want, err.Error()); diff != "" {
				t.Errorf("error (-want +got):\n%s", diff)
			}
		})
	}
}

func TestReadReportsAtMostMaxErrors(t *testing.T) {
	_, err := Read(strings.NewReader(strings.Repeat("alone\n", 10*MaxErrors)), "f")
	if got := strings.Count(err.Error(), "\n") + 1; got != MaxErrors {
		t.Errorf("%d errors, want %d", got, MaxErrors)
	}
}

func TestReadReturnsTheReadersError(t *testing.T) {
	broken := errors.New("broken")
	_, err := Read(iotest.ErrReader(broken), "mine.txt")
	if !errors.Is(err, broken) || !strings.HasPrefix(err.Error(), "mine.txt: ") {
		t.Errorf("error %v", err)
	}
}

func TestRead(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"comments and blank lines", "# a, b\n\n   \n\t# c\n", ""},
		{"a mark of byte order, other ends of lines", "\uFEFF[ES]\r\na, b\r\n  c ,d", "[es]\na, b\nc, d\n"},
		{"tags in the form that films have", "[nb]\na, b\n[zh-hant-tw]\nc, d", "[no]\na, b\n[zh-Hant-TW]\nc, d\n"},
		{"twice in a line", "sci-fi, sci fi, scifi", "[*]\nsci fi, scifi\n"},
		{"what it is beside others", "a => a, b", "[*]\na => a, b\n"},
		{"at the bounds", strings.Repeat("w ", MaxEquivalentWords) + ", x", "[*]\nw w w w w w w w, x\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, read(t, tt.text).String()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"", "a, b", "[es]\nii guerra mundial, 2ª guerra mundial\n[*]\n8½, 8 1/2, otto e mezzo", "doc, docu => documentary", "#\n[", "a,,b\n=>\n\xff",
		"[zh]\n龍, 竜頭\n[ja]\nアニメ, アニメーション", "l'auberge, d'Artagnan, rock'n'roll", "\uFEFF[pt_BR]\r\nx, ÿ", "[x-own]\na, b", "צה״ל, col·lecció, ﷺ",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Read(strings.NewReader(text), "f")
		if err != nil {
			return
		}
		written := s.String()
		again, err := Read(strings.NewReader(written), "f")
		if err != nil {
			t.Fatalf("%q is written %q, which is not read: %v", text, written, err)
		}
		if got := again.String(); got != written {
			t.Errorf("%q is written %q and, read again, %q", text, written, got)
		}
		for _, r := range s.rules {
			for _, words := range r.from {
				got := s.Alternatives(words)
				if len(got) == 0 && r.to == nil || len(got) > MaxAlternatives || len(words) > MaxEquivalentWords {
					t.Errorf("%q has %d alternatives in %q", words, len(got), text)
				}
			}
		}
	})
}
