package query_test

import (
	"strings"
	"testing"

	"cinedex/search/query"
	"github.com/google/go-cmp/cmp"
)

var fields = []string{"title", "person", "director", "year"}

func TestParse(t *testing.T) {
	tests := []struct {
		name, text, want string
		notes            []string
	}{
		{"empty", "", "", nil},
		{"only space", " \t\u3000\n", "", nil},
		{"words", "almodovar madre", "almodovar madre*", nil},
		{"space of any script", "a\u00a0b\u2003c\u3000d\u2028e\tf", "a b c d e f*", nil},
		{"unfinished though a space follows", "almodovar madre ", "almodovar madre*", nil},
		{"star at the end", "madre*", "madre*", nil},
		{"star elsewhere", "M*A*S*H pe* x", "M*A*S*H pe* x*", nil},
		{"two stars", "f**", "f**", nil},
		{"punctuation is never unfinished", "what ?", "what ?", nil},
		{"a symbol is", "$", "$*", nil},
		{"punctuation stays", "¡Three (Amigos)! WALL·E", "¡Three (Amigos)! WALL·E*", nil},

		{"phrase", `"all about my mother"`, `"all about my mother"`, nil},
		{"word before a phrase is whole", `almod "all about"`, `almod "all about"`, nil},
		{"space in a phrase", "\" all \t about \"", `"all about"`, nil},
		{"typographic quotes", "“a b” „c d“ «e f» »g h« 「i j」 『k l』 ＂m n＂", `"a b" "c d" "e f" "g h" "i j" "k l" "m n"`, nil},
		{"mixed double quotes", `“a b" "c d”`, `"a b" "c d"`, nil},
		{"quotes in a phrase", `«the "real" thing»`, `«the "real" thing»`, nil},
		{"quotes of three families in a phrase", `『a "b" «c» 「d」』`, `『a "b" «c» 「d」』`, nil},
		{"brackets need no space", "黒澤「七人の侍」三船", `黒澤 "七人の侍" 三船*`, nil},
		{"nor do quotes in Chinese", "看“活着”葛优", `看 "活着" 葛优*`, nil},
		{"inches", `5'11" 12" tall`, `5'11" 12" tall*`, nil},
		{"Hebrew abbreviation", `צה"ל`, `צה"ל*`, nil},
		{"Hebrew abbreviation in a phrase", `"צה"ל בלבנון"`, `"צה"ל בלבנון"`, nil},
		{"comma after a phrase", `"a b", "c d".`, `"a b" "c d"`, nil},
		{"hyphen after a phrase", `"spider"-man`, `"spider" man*`, nil},
		{"words after a phrase", `"a b"c"d e"`, `"a b" c"d e"*`, nil},
		{"star in a closed phrase", `"all ab*"`, `"all ab*"`, nil},
		{"lone star in a phrase", `"all *"`, `"all *"`, nil},
		{"open quote", `pedro "all ab`, `pedro "all ab*"`, []string{"the quote at character 7 is not closed: all that follows is one phrase"}},
		{"open quote counts characters", "écrit «a", `écrit "a*"`, []string{"the quote at character 7 is not closed: all that follows is one phrase"}},
		{"quote just opened", `almod "`, `almod*`, []string{"the quote at character 7 is not closed: all that follows is one phrase"}},
		{"open excluded phrase is whole", `a -"b c`, `a -"b c"`, []string{"the quote at character 4 is not closed: all that follows is one phrase"}},
		{"empty quotes", `almod "" “ ”`, `almod*`, []string{
			"nothing stands between these quotes, so they are left out",
			"nothing stands between these quotes, so they are left out",
		}},

		{"without", `spider -man -"far from home"`, `spider -man -"far from home"`, nil},
		{"excluded last word is whole", "foo -ba", "foo -ba", nil},
		{"only exclusions", "-horror -title:saw", "-horror -title:saw", nil},
		{"hyphen inside a word", "spider-man", "spider-man*", nil},
		{"hyphen alone", "- man -- x -", "- man -- x -", nil},
		{"two hyphens", "--man", "--man*", nil},
		{"dashes", "–man —man ‐man −man", "–man —man ‐man −man*", nil},

		{"fields", "title:ran director:almodovar year:1990..1999", "title:ran director:almodovar year:1990..1999*", nil},
		{"field with phrase", `title:"the ran" -person:«tilda swinton»`, `title:"the ran" -person:"tilda swinton"`, nil},
		{"field in any case", "TITLE:Ran Year:1985", "title:Ran year:1985*", nil},
		{"full-width colon", "director：张艺谋", "director:张艺谋*", nil},
		{"field with a bracket", "title:「乱」", `title:"乱"`, nil},
		{"field in a value", "title:title:ran", "title:title:ran*", nil},
		{"hyphen in a value", "title:-ran", "title:-ran*", nil},
		{"not fields", "mission: impossible http://x 12:08 a:b:c :x", "mission: impossible http://x 12:08 a:b:c :x*", nil},
		{"field alone", "ran title:", "ran*", []string{"nothing follows title: directly, so it is left out"}},
		{"excluded field alone", "ran -Title: x", "ran x*", []string{"nothing follows title: directly, so it is left out"}},
		{"field with a quote just opened", `ran title:"`, "ran*", []string{"the quote at character 11 is not closed: all that follows is one phrase"}},

		{"control characters separate", "a\x00b\x1fc\u0085d", "a b c d*", nil},
		{"direction marks go", "\u200f\u202bשלום\u202c \u200e\"a\u2066 b\u2069\"", `שלום "a b"`, nil},
		{"soft hyphen and byte order mark go", "\ufeffAlmo\u00addóvar", "Almodóvar*", nil},
		{"zero-width space separates", "ก\u200bข", "ก ข*", nil},
		{"joiners stay in words", "می\u200cخواهم ക\u0d4d\u200d x", "می\u200cخواهم ക\u0d4d\u200d x*", nil},
		{"joiners go elsewhere", "\u200da \u200cb-\u200dc", "a b-c*", nil},
		{"joined emoji", "👩\u200d🚀 film", "👩\u200d🚀 film*", nil},
		{"not UTF-8", "Almod\xf3var caf\xe9 \xff", "Almodvar caf*", nil},
		{"replaced before", "Almod\ufffdvar", "Almodvar*", nil},
		{"one-letter words", strings.Repeat("x ", 512), strings.Repeat("x ", 511) + "x*", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			q := query.Parse(tt.text, fields...)
			if got := q.String(); got != tt.want {
				t.Errorf("Parse(%q) = %s, want %s", tt.text, got, tt.want)
			}
			var notes []string
			for _, n := range q.Notes {
				notes = append(notes, n.Text)
			}
			if diff := cmp.Diff(tt.notes, notes); diff != "" {
				t.Errorf("Parse(%q) notes (-want +got):\n%s", tt.text, diff)
			}
			checkInvariants(t, tt.text)
		})
	}
}

func TestParseClauses(t *testing.T) {
	tests := []struct {
		text string
		want query.Query
	}{
		{`é -Title:"the ran", ba `, query.Query{Clauses: []query.Clause{
			{Text: "é", Start: 0, End: 2},
			{Field: "title", Text: "the ran", Phrase: true, Negated: true, Start: 3, End: 19},
			{Text: "ba", Unfinished: true, Start: 21, End: 23},
		}}},
		{"\u200f\xffa\u00adb\u200e \x00x", query.Query{Clauses: []query.Clause{
			{Text: "ab", Start: 4, End: 8},
			{Text: "x", Unfinished: true, Start: 13, End: 14},
		}}},
		{`year: "a ` + "\u3000", query.Query{
			Clauses: []query.Clause{{Text: "a", Phrase: true, Unfinished: true, Start: 6, End: 8}},
			Notes: []query.Note{
				{Start: 0, End: 5, Text: "nothing follows year: directly, so it is left out"},
				{Start: 6, End: 8, Text: "the quote at character 7 is not closed: all that follows is one phrase"},
			},
		}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, query.Parse(tt.text, fields...)); diff != "" {
			t.Errorf("Parse(%q) (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestParseWithoutFields(t *testing.T) {
	if got, want := query.Parse("title:ran").Clauses[0].Text, "title:ran"; got != want {
		t.Errorf("Text = %q, want %q", got, want)
	}
}

func BenchmarkParse(b *testing.B) {
	benchmarks := []struct{ name, text string }{
		{"typical", `almodovar -title:"todo sobre" madre`},
		{"512 one-letter words", strings.Repeat("x ", 512)},
		{"64 KiB of quotes", strings.Repeat("「a」", 64<<10/7)},
		{"64 KiB in one word", strings.Repeat("a:", 32<<10)},
	}
	for _, bb := range benchmarks {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.text)))
			b.ReportAllocs()
			for b.Loop() {
				query.Parse(bb.text, fields...)
			}
		})
	}
}
