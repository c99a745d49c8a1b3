package language

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/fold"
)

func TestWords(t *testing.T) {
	for _, c := range []struct {
		text   string
		want   []string
		joined string
	}{
		{"Spider-Man: No Way Home", []string{"spider", "man", "no", "way", "home"}, "spidermannowayhome"},
		{"WALL·E", []string{"wall", "e"}, "walle"},
		{"L'auberge espagnole", []string{"l", "auberge", "espagnole"}, "laubergeespagnole"},
		{"jusqu’à l’aube", []string{"jusqu", "a", "l", "aube"}, "jusqualaube"},
		{"Anch'io com'è", []string{"anch", "io", "com", "e"}, "anchiocome"},
		{"aujourd'hui", []string{"aujourdhui"}, "aujourdhui"},
		{"M*A*S*H", []string{"m", "a", "s", "h"}, "mash"},
		{"S.W.A.T.", []string{"s", "w", "a", "t"}, "swat"},
		{"8½", []string{"8", "1", "2"}, "812"},
		{"Alien³", []string{"alien", "3"}, "alien3"},
		{"Se7en", []string{"se7en"}, "se7en"},
		{"Rocky Ⅱ", []string{"rocky", "ii"}, "rockyii"},
		{"Mr. & Mrs. Smith", []string{"mr", "mrs", "smith"}, "mrmrssmith"},
		{"Don't Look Now", []string{"dont", "look", "now"}, "dontlooknow"},
		{"Ocean’s Eleven", []string{"oceans", "eleven"}, "oceanseleven"},
		{"All's Well", []string{"alls", "well"}, "allswell"},
		{"O'Brien, D'Artagnan", []string{"obrien", "d", "artagnan"}, "obriendartagnan"},
		{"rock 'n' roll'", []string{"rock", "n", "roll"}, "rocknroll"},
		{"pel·lícula COL·LEGI coŀlegi", []string{"pellicula", "collegi", "collegi"}, "pelliculacollegicollegi"},
		{"Amélie e\u0301te\u0301", []string{"amelie", "ete"}, "amelieete"},
		{"ＡＢＣ ﬁn", []string{"abc", "fin"}, "abcfin"},
		{"Straße Øst", []string{"strasse", "ost"}, "strasseost"},
		{"П'ять Ёлка", []string{"пять", "елка"}, "пятьелка"},
		{"צה״ל \"שלום\"", []string{"צהל", "שלום"}, "צהלשלום"},
		{"می\u200cخواهم مـحمد", []string{"میخواهم", "محمد"}, "میخواهممحمد"},
		{"ﷺ", []string{"صلى", "الله", "عليه", "وسلم"}, "صلىاللهعليهوسلم"},
		{"千と千尋の神隠し", []string{"千と千寻の神隐し"}, "千と千寻の神隐し"},
		{"シン・ゴジラ 2016年", []string{"しん", "ごじら", "2016", "年"}, "しんごじら2016年"},
		{"ｺﾞｼﾞﾗ", []string{"ごじら"}, "ごじら"},
		{"기생충 parasite", []string{"기생충", "parasite"}, "기생충parasite"},
		{"हिन्दी फ़िल्म", []string{"हिन्दी", "फिल्म"}, "हिन्दीफिल्म"},
		{"a_b 1.5 12:01", []string{"a", "b", "1", "5", "12", "01"}, "ab151201"},
		{"!? $ \u0301 ™ 😀", nil, ""},
		{"", nil, ""},
	} {
		var got []string
		for _, w := range Words(c.text) {
			got = append(got, w.Text)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: %s", c.text, diff)
		}
		if got := Joined(c.text); got != c.joined {
			t.Errorf("Joined(%q) = %q, want %q", c.text, got, c.joined)
		}
	}
}

func TestWordsSayWhereTheyStand(t *testing.T) {
	want := []Word{
		{Text: "dont", Written: "Don't", Start: 0, End: 5},
		{Text: "mange", Written: "mangé", Start: 6, End: 12},
		{Text: "1", Written: "1", Start: 13, End: 15},
		{Text: "2", Written: "2", Start: 13, End: 15},
		{Text: "东京", Written: "東京", Start: 16, End: 22, ByGrams: true},
		{Text: "たい", Written: "タイ", Start: 23, End: 29, ByGrams: true},
	}
	if diff := cmp.Diff(want, Words("Don't mangé ½ 東京 タイ")); diff != "" {
		t.Error(diff)
	}
}

func TestFoldedTextIsNotCopied(t *testing.T) {
	words := make([]Word, 0, 8)
	if n := testing.AllocsPerRun(100, func() { words = AppendWords(words[:0], "parallel mothers 2021 기생충 фильм") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// checkPlace fails unless start and end lie on characters of text, not before the token or word before.
func checkPlace(t *testing.T, text string, before, start, end int) {
	t.Helper()
	if start < before || end <= start || end > len(text) {
		t.Fatalf("%q: place %d:%d after %d", text, start, end, before)
	}
	boundary := func(at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }
	if utf8.ValidString(text) && (!boundary(start) || !boundary(end)) {
		t.Fatalf("%q: %d:%d is inside a character", text, start, end)
	}
}

func checkTerm(t *testing.T, text, term string) {
	t.Helper()
	if term == "" || fold.Text(term) != term {
		t.Fatalf("%q: term %q is empty or not folded", text, term)
	}
}

func TestSigns(t *testing.T) {
	for text, want := range map[string]string{"$": "$", " ! ! !": "!!!", "…": "...", "$9.99": "", "": "", " ": "", "♥": "♥"} {
		if got := Signs(text); got != want {
			t.Errorf("Signs(%q) = %q, want %q", text, got, want)
		}
	}
}

func FuzzWords(f *testing.F) {
	for _, seed := range []string{"L'auberge 8½ WALL·E", "ｶﾞ千と千尋ำ", "ŀ'l·l\u200d\"א״ב", "ﷺ ﬃ ㍿ ①", "กำ\u0301한글", "\xff'\xc3"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		before := 0
		for _, w := range Words(text) {
			checkPlace(t, text, before, w.Start, w.End)
			checkTerm(t, text, w.Text)
			if w.ByGrams != (w.Grams() != nil) || len(w.Terms()) == 0 {
				t.Fatalf("%q: %+v has grams %q, terms %q", text, w, w.Grams(), w.Terms())
			}
			before = w.Start
		}
		for _, name := range []string{general, "de", "fr", "he", "ja", "ko", "th", "tr", "zh"} {
			before := 0
			for _, token := range For(name).Tokens(text) {
				checkPlace(t, text, before, token.Start, token.End)
				for _, term := range token.Terms {
					if !token.Gram { // a stray mark, alone in its gram, would fold to nothing
						checkTerm(t, text, term)
					}
				}
				before = token.Start
			}
		}
	})
}
