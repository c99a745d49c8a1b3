package language

import "testing"

func TestRomaniseKana(t *testing.T) {
	for kana, want := range map[string]string{
		"しゃしん": "shashin", "きょうと": "kyouto", "ちゃわん": "chawan", "じゅん": "jun", "ひゃく": "hyaku", "とひょう": "tohyou", "つづく": "tsuzuku",
		"ニッポン": "nipon", "ビール": "biru", "まあァ": "maa",
		"ウィスキー": "wisuki", "スウィート": "suwito", "ヴァイオリン": "vaiorin", "ファン": "fan", "ティー": "ti", "トゥ": "tu", "デュオ": "dyuo", "シェフ": "shefu", "チェ": "che", "ジェット": "jeto",
		"ァ": "a", "ー漢": "", "ヶ": "ke", "ヲ": "o",
	} {
		if got := romaniseKana(kana); got != want {
			t.Errorf("%s is %s, want %s", kana, got, want)
		}
	}
}
