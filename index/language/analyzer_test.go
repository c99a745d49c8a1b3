package language

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFor(t *testing.T) {
	for tag, want := range map[string]string{
		"es": "es", "pt-BR": "pt", "PT": "pt", "zh-Hant": "zh", "zh-Hant-TW": "zh", "cmn": "zh", "yue": "zh", "nb": "no", "nn-NO": "no", "iw": "he", "in": "id",
		"": "und", "und": "und", "tlh": "und", "not a tag": "und", "ceb": "und",
	} {
		if got := For(tag).Name(); got != want {
			t.Errorf("For(%q) is %s, want %s", tag, got, want)
		}
		if For(tag) != For(want) {
			t.Errorf("For(%q) is another than For(%q)", tag, want)
		}
	}
}

func TestEveryLanguageIsListedOnce(t *testing.T) {
	names := Analyzers()
	if names[0] != general || !slices.IsSorted(names[1:]) || len(slices.Compact(slices.Clone(names))) != len(names) {
		t.Errorf("not the general one, then by tag: %v", names)
	}
	for _, name := range names {
		if For(name).Name() != name {
			t.Errorf("For(%q) is %s", name, For(name).Name())
		}
	}
}

func TestTokens(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []Token
	}{
		{"es", "El niño, 東京 y Кино", []Token{{Terms: []string{"nin"}, Start: 3, End: 8}}},
		{"fr", "L'enquête", []Token{{Terms: []string{"enquet"}, Start: 2, End: 10}}},
		{"en", "The ½ cafés' end", []Token{
			{Terms: []string{"1"}, Start: 4, End: 6}, {Terms: []string{"2"}, Start: 4, End: 6},
			{Terms: []string{"cafe"}, Start: 7, End: 13}, {Terms: []string{"end"}, Start: 15, End: 18},
		}},
		{"ru", "Фильм «Alien»", []Token{{Terms: []string{"фильм"}, Start: 0, End: 10}, {Terms: []string{"alien"}, Start: 13, End: 18}}},
		{"ja", "東京 ﾊﾟ", []Token{
			{Terms: []string{"东", "东京"}, Start: 0, End: 3, Gram: true}, {Terms: []string{"京"}, Start: 3, End: 6, Gram: true},
			{Terms: []string{"ぱ"}, Start: 7, End: 13, Gram: true},
		}},
		{"th", "น้ำ", []Token{
			{Terms: []string{"น", "น้"}, Start: 0, End: 6, Gram: true}, {Terms: []string{"้", "้ํ"}, Start: 0, End: 6, Gram: true},
			{Terms: []string{"ํ", "ํา"}, Start: 6, End: 9, Gram: true}, {Terms: []string{"า"}, Start: 6, End: 9, Gram: true},
		}},
		{"und", "The cafés 東", []Token{
			{Terms: []string{"the"}, Start: 0, End: 3}, {Terms: []string{"cafes"}, Start: 4, End: 10}, {Terms: []string{"东"}, Start: 11, End: 14, Gram: true},
		}},
		{"vi", "Phở đường", []Token{{Terms: []string{"pho"}, Start: 0, End: 5}, {Terms: []string{"duong"}, Start: 6, End: 15}}},
	} {
		if diff := cmp.Diff(c.want, For(c.name).Tokens(c.text)); diff != "" {
			t.Errorf("%s %q: %s", c.name, c.text, diff)
		}
	}
}

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		name, typed string
		want        Match
	}{
		{"es", "para", Match{Stop: true}},
		{"es", "東京", Match{}},
		{"es", "кино", Match{}},
		{"es", "1984", Match{Any: []string{"1984"}}},
		{"ru", "Alien", Match{Any: []string{"alien"}}},
		{"zh", "Aliens", Match{Any: []string{"aliens"}}},
		{"de", "Mörder", Match{Any: []string{"mord"}}},
		{"fi", "näköala", Match{Any: []string{"nakoal"}}},
		{"pt", "canções", Match{Any: []string{"canc"}}},
		{"zh", "臥虎藏龍", Match{All: []string{"卧虎", "虎藏", "藏龙"}}},
		{"ja", "龍", Match{All: []string{"龙"}}},
		{"ko", "기생충은", Match{All: []string{"기생", "생충"}}},
		{"th", "東", Match{}},
		{"und", "東京", Match{All: []string{"东京"}}},
		{"und", "the", Match{Any: []string{"the"}}},
	} {
		if diff := cmp.Diff(c.want, For(c.name).Match(Words(c.typed)[0])); diff != "" {
			t.Errorf("%s %q: %s", c.name, c.typed, diff)
		}
	}
	if got := For("es").Match(Word{Text: "niño"}); got.Any == nil {
		t.Error("a word without Written is not looked for by Text")
	}
}

func TestElisionsAndArticlesAreStopWords(t *testing.T) {
	for name, words := range map[string][]string{
		"fr": {"l", "d", "qu", "jusqu", "et", "une"}, "it": {"l", "dell", "il"}, "ca": {"l", "d", "els"}, "ga": {"d", "m", "an"},
		"en": {"the", "dont"}, "de": {"fur", "und"}, "uk": {"та"}, "he": {"של"},
	} {
		for _, word := range words {
			if !For(name).Stop(word) {
				t.Errorf("%s: %q is no stop word", name, word)
			}
		}
	}
}

func TestWordsOfScriptsWithoutSpacesFindTheirTexts(t *testing.T) {
	for _, c := range []struct{ name, typed, text string }{
		{"zh", "忍者", "一个忍者的故事"}, {"zh", "龍門客棧", "龙门客栈"}, {"ja", "黒沢", "黒澤明の映画"}, {"ja", "ごじら", "シン・ゴジラ"},
		{"ja", "神", "千と千尋の神隠し"}, {"ko", "기생충", "영화 기생충은"}, {"ko", "친구를", "그의 친구들이"}, {"th", "รัก", "เรื่องความรักของ"},
	} {
		if !finds(For(c.name), c.typed, c.text) {
			t.Errorf("%s: %q does not find %q", c.name, c.typed, c.text)
		}
	}
}

func TestAnalyzersAreSafeForConcurrentUse(t *testing.T) {
	a := For("da")
	want := a.Tokens("Kvinderne og mændene i København")
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 100 {
				if diff := cmp.Diff(want, a.Tokens("Kvinderne og mændene i København")); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
	wg.Wait()
}

func TestLongWordsAreTheirOwnTerms(t *testing.T) {
	long := strings.Repeat("mörder", 20_000) // minutes for the slowest stemmers
	for _, name := range Analyzers() {
		if tokens := For(name).Tokens(long); len(tokens) == 1 && tokens[0].Terms[0] != Joined(long) {
			t.Errorf("%s: a long word is cut", name)
		}
	}
}

func TestCacheForgetsAndRemembersRightly(t *testing.T) {
	a := For("en")
	for i := range 3 * cacheSlots { // more words than slots, so that they push each other out
		w := Words("murders x" + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676)))
		if diff := cmp.Diff(a.analyze(w[1]).terms, a.Match(w[1]).Any); diff != "" {
			t.Fatalf("%q: %s", w[1].Text, diff)
		}
	}
	if diff := cmp.Diff([]string{"murder"}, a.Match(Words("murders")[0]).Any); diff != "" {
		t.Error(diff)
	}
}
