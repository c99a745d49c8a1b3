package intent

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/language"
)

// What is asked for is written as in words.tsv.
func TestMeanings(t *testing.T) {
	for text, want := range map[string]string{
		"french comedy 1960s":                    "language:fr country:FR + genre:comedy + decade:1960",
		"80s action movies":                      "decade:1980 + genre:action",
		"Korean horror":                          "language:ko country:KR + genre:horror",
		"japanese war films":                     "language:ja country:JP + genre:war",
		"mexican westerns from the fifties":      "country:MX + genre:western + decade:1950",
		"Soviet sci-fi":                          "country:SU country:RU + genre:science-fiction",
		"anime":                                  "genre:animation + language:ja country:JP",
		"western spaghetti":                      "genre:western + country:IT language:it",
		"rom com 00s":                            "genre:comedy + genre:romance + decade:2000",
		"short films":                            "genre:short kind:short",
		"tv series":                              "kind:series",
		"the french connection":                  "language:fr country:FR",
		"peliculas de terror españolas":          "genre:horror + language:es country:ES",
		"cine negro argentino, años 40":          "genre:noir + country:AR + decade:1940",
		"documentales de los 90":                 "genre:documentary kind:documentary + decade:1990",
		"comédies italiennes années 60":          "genre:comedy + language:it country:IT + decade:1960",
		"film d'horreur des années soixante":     "genre:horror + decade:1960",
		"films policiers français":               "genre:crime + language:fr country:FR",
		"deutsche Krimis der 80er":               "language:de country:DE + genre:crime + decade:1980",
		"schwedische Liebesfilme der 60er-Jahre": "language:sv country:SE + genre:romance + decade:1960",
		"commedia all'italiana anni '60":         "genre:comedy + language:it country:IT + decade:1960",
		"gialli anni settanta": "genre:mystery genre:thriller genre:crime genre:horror + country:IT language:it" +
			" + decade:1970",
		"comédias brasileiras dos anos 80":       "genre:comedy + country:BR + decade:1980",
		"polskie komedie z lat 60.":              "language:pl country:PL + genre:comedy + decade:1960",
		"советские комедии 60-х годов":           "country:SU country:RU + genre:comedy + decade:1960",
		"посмотреть французскую комедию":         "language:fr country:FR + genre:comedy",
		"українські мелодрами":                   "language:uk country:UA + genre:romance",
		"české pohádky":                          "language:cs country:CZ + genre:children genre:family genre:fantasy",
		"hollandse oorlogsfilms jaren 70":        "language:nl country:NL + genre:war + decade:1970",
		"svenska skräckfilmer 80-talet":          "language:sv country:SE + genre:horror + decade:1980",
		"danske komedier fra 1960'erne":          "language:da country:DK + genre:comedy + decade:1960",
		"suomalaiset sotaelokuvat 60-luvulta":    "language:fi country:FI + genre:war + decade:1960",
		"70'li yıllar türk komedi filmleri":      "decade:1970 + language:tr country:TR + genre:comedy",
		"magyar vígjátékok a 60-as évekből":      "language:hu country:HU + genre:comedy + decade:1960",
		"γαλλικές κωμωδίες της δεκαετίας του 60": "language:fr country:FR + genre:comedy + decade:1960",
		"أفلام رعب أمريكية":                      "genre:horror + country:US",
		"סרטי אימה יפניים":                       "genre:horror + language:ja country:JP",
		"हिन्दी हॉरर फ़िल्में":                   "language:hi + genre:horror",
		"phim kinh dị Hàn Quốc":                  "genre:horror + language:ko country:KR",
		"หนังตลกเกาหลี":                          "genre:comedy + language:ko country:KR",
		"日本のホラー映画":                               "language:ja country:JP + genre:horror",
		"60年代の日本映画":                              "decade:1960 + language:ja country:JP",
		"法国喜剧片":                                  "country:FR + genre:comedy",
		"法國喜劇電影":                                 "country:FR + genre:comedy",
		"80年代香港电影":                               "decade:1980 + country:HK",
		"八十年代的香港动作片":                             "decade:1980 + country:HK + genre:action",
		"恐怖喜剧":                                   "genre:horror + genre:comedy",
		"한국 영화":                                  "language:ko country:KR",
		"한국공포영화":                                 "language:ko country:KR + genre:horror",
		"1980년대 홍콩의 액션 영화":                       "decade:1980 + country:HK + genre:action",
	} {
		if diff := cmp.Diff(want, understood(text)); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
}

// Titles, names, years and numbers, and words that are terms in one language but common in another, ask for nothing.
func TestMeaningsOfNothing(t *testing.T) {
	for _, text := range []string{
		"", "1917", "1960", "60", "her", "it", "no", "M", "la strada", "die hard", "polar express", "us", "america", "los 400 golpes",
		"films with penélope cruz", "todo sobre mi madre", "les quatre cents coups", "das Leben der Anderen", "la vita è bella",
		"Москва слезам не верит", "東京物語", "七人の侍", "千と千尋の神隠し", "20世紀少年", "기생충", "부산행", "战狼", "電影", "の", "年代",
		"องค์บาก", "بداية ونهاية", "michael b jordan", "georgia", "star wars episode iv", "serial killer", "toy story", "2001年宇宙の旅",
	} {
		if got := understood(text); got != "" {
			t.Errorf("%q asks for %s", text, got)
		}
	}
}

// A meaning says which words it is of: the longest term at each place, and the words of a number that goes on in a run.
func TestMeaningPlaces(t *testing.T) {
	tests := []struct {
		text string
		want [][2]int
	}{
		{"french film noir", [][2]int{{0, 1}, {1, 3}}},
		{"noir french film", [][2]int{{0, 1}, {1, 2}}},
		{"années soixante-dix", [][2]int{{0, 3}}},
		{"anime 80s", [][2]int{{0, 1}, {0, 1}, {1, 2}}},
		{"80年代香港电影 ホラー", [][2]int{{0, 2}, {1, 2}, {2, 3}}},
	}
	for _, tt := range tests {
		var got [][2]int
		for _, m := range Meanings(words(tt.text)) {
			got = append(got, [2]int{m.From, m.To})
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", tt.text, diff)
		}
	}
}

func TestMedium(t *testing.T) {
	for _, w := range words("film films movie flicks película pelis filme кино фильмы 映画 電影 片 영화 أفلام filmów elokuvat ταινίες phim หนัง") {
		if !Medium(w) {
			t.Errorf("%s is not known to be a medium", w)
		}
	}
	for _, w := range words("terror comedy 60 mono 日本") {
		if Medium(w) {
			t.Errorf("%s is taken for a medium", w)
		}
	}
}

// words returns the folded words of a text.
func words(text string) []string {
	var folded []string
	for _, w := range language.Words(text) {
		folded = append(folded, w.Text)
	}
	return folded
}

// understood writes the meanings of a text as words.tsv does.
func understood(text string) string {
	var meanings []string
	for _, m := range Meanings(words(text)) {
		var values []string
		for _, v := range m.Values {
			values = append(values, v.Facet+":"+v.Value)
		}
		meanings = append(meanings, strings.Join(values, " "))
	}
	return strings.Join(meanings, " + ")
}
