package language

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// romanisedAs returns the words of text, their keys joined by spaces.
func romanisedAs(text, lang string) string {
	var words []string
	for _, w := range Romanised(text, lang) {
		words = append(words, w.Text)
	}
	return strings.Join(words, " ")
}

func TestCyrillicIsReadAsItsLanguageDoes(t *testing.T) {
	for _, c := range []struct{ text, lang, want string }{
		{"Голод", "ru", "golod"}, {"Голод", "uk-UA", "holod"}, {"Голад", "be", "holad"},
		{"щит", "", "shchit"}, {"щит", "bg", "shtit"}, {"чаша", "sr-Cyrl", "casa"}, {"чаша", "mk", "chasha"},
		{"Її друг", "", "i druh"}, {"Џеп", "", "dzep"}, {"Ѓорче Џинот", "", "giorche dzhinot"},
		{"подъезд", "", "podiezd"}, {"домъ", "", "dom"}, {"България", "", "balgaria"},
		{"Горбачёв Фёдор", "", "gorbachev fiodor"}, {"актьор бульон", "", "aktior bulion"},
	} {
		if got := romanisedAs(c.text, c.lang); got != c.want {
			t.Errorf("%s in %q is %q, want %q", c.text, c.lang, got, c.want)
		}
	}
}

func TestGreekVowelsAndStarts(t *testing.T) {
	for text, want := range map[string]string{
		"αύριο": "avrio", "ευτυχία": "eftichia", "ταυ": "taf", "άυλος": "ailos", "πρωΐα": "proia", "Μπλε": "ble", "Ντόρα": "dora", "Γκόλφω": "golfo",
		"ουρανός": "oranos", "ἄνθρωπος": "anthropos", "ΨΥΧΗ": "psichi",
	} {
		if got := romanisedAs(text, "el"); got != want {
			t.Errorf("%s is %q, want %q", text, got, want)
		}
	}
}

func TestIndicVowelsThatAreNotWritten(t *testing.T) {
	for text, want := range map[string]string{
		"कमल": "kamal", "जनता": "janta", "राजनीति": "rainiti", "मित्र": "mitra", "दोस्त": "dost", "न": "na", "ज्ञान": "gian", "ज़ंजीर": "zanjir", "इश्क़": "ishq",
		"বাড়ি": "bari", "ਪੰਜਾਬ": "paniab", "தமிழ்": "thamizh", "ತಿಥಿ": "thithi", "२०": "", "द १०": "da 10",
	} {
		if got := romanisedAs(text, ""); got != want {
			t.Errorf("%s is %q, want %q", text, got, want)
		}
	}
}

func TestPinyin(t *testing.T) {
	for c, want := range map[rune]string{'龍': "long", '龙': "long", '血': "xue", '么': "me", '女': "nu", '万': "wan", '𠮷': ""} {
		if got := pinyin(c); got != want {
			t.Errorf("%c is %q, want %q", c, got, want)
		}
	}
	for c, want := range misreadHan() {
		var b strings.Builder
		if romaniseOther(&b, string(c)); b.String() == want || want == "" {
			t.Errorf("%c needs no other reading than %q", c, want)
		}
	}
	listed := 0
	for _, c := range hanReadings {
		if c >= utf8.RuneSelf {
			listed++
		}
	}
	if listed != len(misreadHan()) {
		t.Errorf("%d characters have %d readings", len(misreadHan()), listed)
	}
}

func TestHanIsReadByTheTextOrElseItsLanguage(t *testing.T) {
	for _, c := range []struct{ text, lang, want string }{
		{"東京", "", "dong jing"}, {"東京", "zh-Hant", "dong jing"}, {"東京", "ja-JP", "tokio"}, {"東京の女", "zh", "tokio no ona"}, {"東京", "ko", "dong jing"},
		{"한국영화 映畫", "ko", "hangugieonghva ing hua"},
	} {
		if got := romanisedAs(c.text, c.lang); got != c.want {
			t.Errorf("%s in %q is %q, want %q", c.text, c.lang, got, c.want)
		}
	}
}
