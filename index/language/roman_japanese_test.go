package language

import (
	"strings"
	"testing"
)

// japaneseWords are the words of Japanese text as they are typed, without RomanKey.
func japaneseWords(text string) string {
	var words []string
	for _, r := range readJapanese(text) {
		words = append(words, romaniseKana(r.kana))
	}
	return strings.Join(words, " ")
}

func TestJapaneseIsPartedAsItIsTyped(t *testing.T) {
	for text, want := range map[string]string{
		"愛してる":     "aishiteru",
		"嫌われ松子の一生": "kiraware matsuko no ishou",
		"風立ちぬ":     "kaze tachinu",
		"勝った":      "kata",
		"大怪獣":      "daikaijuu",
		"三丁目の夕日":   "sanchoume no yuuhi",
		"私は貝になりたい": "watashi wa kai ni naritai",
		"東京へこんにちは": "toukyou e konnichiwa",
		"ヱヴァンゲリヲン": "evangerion",
		"となりのトトロ姫": "tonari no totoro hime",
	} {
		if got := japaneseWords(text); got != want {
			t.Errorf("%s is %q, want %q", text, got, want)
		}
	}
}

func TestReadingsTheDictionaryLacks(t *testing.T) {
	for _, r := range correctedReadings() {
		words := make([]string, len(r.Yomi))
		for i, kana := range r.Yomi {
			words[i] = romaniseKana(kana)
		}
		if got, want := japaneseWords(r.Text), strings.Join(words, " "); got != want {
			t.Errorf("%s is %q, want %q", r.Text, got, want)
		}
	}
	if got, want := japaneseWords("かぐや姫の物語"), "kaguyahime no monogatari"; got != want {
		t.Errorf("a correction in a title: %q, want %q", got, want)
	}
}
