package fold

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

var cases = []struct{ name, in, want string }{
	{"empty", "", ""},
	{"plain", "spider-man 2", "spider-man 2"},
	{"case", "The GODFATHER", "the godfather"},
	{"accents", "Penélope Cruz", "penelope cruz"},
	{"decomposed accents", "Pene\u0301lope", "penelope"},
	{"stacked marks", "Ấn Độ", "an do"},
	{"letters that do not decompose", "Øłßæœđðþ ØŁẞÆŒĐÐÞ", "olssaeoeddth olssaeoeddth"},
	{"accented letters that do not decompose", "Ǿǽ", "oae"},
	{"Turkish i", "Iİıi", "iiii"},
	{"final sigma", "ΟΔΟΣ οδός", "οδοσ οδοσ"},
	{"polytonic Greek", "ᾍ ῥῆμα", "α ρημα"},
	{"Cyrillic", "Алёна Ўѓќ", "алена угк"},
	{"Cyrillic letters kept", "Йота й Її", "йота й її"},
	{"kept letters, decomposed", "и\u0306 І\u0308", "й ї"},
	{"stress on a kept letter", "и\u0301\u0306 й\u0301", "й й"},
	{"twice the breve", "й\u0306", "й"},
	{"harakat and tatweel", "مُحَمَّد مـحـمـد", "محمد محمد"},
	{"hamza is a mark on its letter, not alone", "أحمد مؤمن ماء", "احمد مومن ماء"},
	{"teh marbuta and alef maksura are letters", "فاطمة موسى", "فاطمة موسى"},
	{"Arabic ligature", "ﻻ", "لا"},
	{"niqqud", "שָׁלוֹם", "שלום"},
	{"Hebrew presentation form", "שׁ", "ש"},
	{"nukta", "फ़िल्म \u095E", "फिल्म फ"},
	{"vowel signs stay", "हिन्दी", "हिन्दी"},
	{"Bengali nukta stays", "ড\u09BC", "ড\u09BC"},
	{"Thai", "ต้มยำกุ้ง", "ต\u0E49มย\u0E4Dากุ้ง"},
	{"half-width kana", "ｶﾞﾝﾀﾞﾑ", "ガンダム"},
	{"dakuten joins", "か\u3099", "が"},
	{"full width", "ＴＯＫＹＯ！", "tokyo!"},
	{"Hangul from letters", "\u1112\u1161\u11AB", "한"},
	{"variation selectors", "♥\uFE0F 葛\U000E0100城", "♥ 葛城"},
	{"diacritic on no letter", "´", " "},
	{"mark on what tatweel leaves behind", "aـ\u0308", "a"},
	{"ligatures", "ﬁlm №5 …", "film no5 ..."},
	{"dashes and quotes stay", "‘don’t’ – “x”", "‘don’t’ – “x”"},
	{"invalid UTF-8", "a\xff\xfeB\xc3", "a\uFFFDb\uFFFD"},
	{"Georgian capitals", "ᲗᲑᲘᲚᲘᲡᲘ", "თბილისი"},
}

func TestText(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := Text(c.in); got != c.want {
				t.Errorf("Text(%q) = %+q, want %+q", c.in, got, c.want)
			}
		})
	}
}

// Every rune alone, after a letter and before a mark keeps the properties that fuzzing looks for in longer text.
func TestTextOfEveryRune(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		c := string(r)
		check(t, c)
		if unicode.In(r, unicode.L, unicode.M) && !unicode.Is(unicode.Han, r) {
			check(t, "a"+c+"\u0301")
			check(t, "и"+c+"\u0306")
			check(t, "か"+c+"\u3099")
		}
	}
}

func FuzzText(f *testing.F) {
	for _, c := range cases {
		f.Add(c.in)
	}
	f.Add(strings.Repeat("ก\u0E38\u0E48", 3) + strings.Repeat("\u0E48\u0E38", 40))
	f.Fuzz(check)
}

// check asserts what holds of any text: the folded form is a fixed point, valid, NFC, and the same by the short and the
// defining way.
func check(t *testing.T, s string) {
	t.Helper()
	got := Text(s)
	if again := Text(got); again != got {
		t.Errorf("Text(%+q) = %+q, folded again %+q", s, got, again)
	}
	if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
		t.Errorf("Text(%+q) = %+q is not valid NFC", s, got)
	}
	if full := foldMarks(s); full != got {
		t.Errorf("Text(%+q) = %+q, by its definition %+q", s, got, full)
	}
}

func TestFoldedTextIsNotCopied(t *testing.T) {
	for _, s := range []string{"the godfather part 2", "москва слезам не верит", "千と千尋の神隠し", "기생충"} {
		Text(s) // the table is made at first use
		if n := testing.AllocsPerRun(100, func() { Text(s) }); n != 0 {
			t.Errorf("Text(%q) allocates %v times", s, n)
		}
	}
}

func BenchmarkText(b *testing.B) {
	for _, s := range []string{
		"parallel mothers", "Parallel Mothers", "Penélope Cruz Sánchez", "Москва слезам не верит", "千と千尋の神隠し",
		"ต้มยำกุ้ง", "مُحَمَّد",
	} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Text(s)
			}
		})
	}
}
