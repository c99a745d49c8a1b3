package language

import (
	"strings"
	"testing"
)

// Spellings of one word in a line meet in its key.
func TestRomanKey(t *testing.T) {
	for key, spellings := range map[string]string{
		"ironia":      "ironiya ironia ironija",
		"iuri":        "yuri yuriy yurii yurij iurii",
		"evgeni":      "yevgeny evgeny yevgeni evgenij yevgeniy",
		"dostoevski":  "dostoyevsky dostoevsky dostoevskij dostoyevskiy dostojevskij",
		"soloviev":    "solovyev soloviev solovjev",
		"novie":       "novye novie novyye novyje",
		"potiomkin":   "potyomkin potiomkin potjomkin",
		"chehov":      "chekhov chehov tchekhov",
		"shchit":      "shchit schit",
		"tsar":        "tsar tzar",
		"aleksandr":   "aleksandr alexandr",
		"vladimir":    "vladimir wladimir",
		"filosofia":   "filosofia philosophia",
		"kioto":       "kyoto kyouto kyooto kioto",
		"osaka":       "osaka oosaka ousaka",
		"nipon":       "nippon nipon",
		"shinbun":     "shimbun shinbun",
		"macha":       "matcha maccha",
		"kenji":       "kenji",
		"o":           "wo o",
		"goemul":      "gwoemul goemul",
		"iu":          "yu yuu",
		"lagan":       "lagaan lagan",
		"acha":        "achha acha accha achchha",
		"kuch":        "kuch kuchh",
		"ninachathel": "ninachathel ninachchathel ninacchathell",
		"lu":          "lu lv",
		"2046":        "2046",
		"se7en":       "se7en",
		"əli":         "əli",
	} {
		for spelling := range strings.FieldsSeq(spellings) {
			if got := RomanKey(spelling); got != key {
				t.Errorf("RomanKey(%q) = %q, want %q", spelling, got, key)
			}
		}
	}
}

func TestRomanKeyKeepsApart(t *testing.T) {
	for _, words := range []string{"san shan", "zang zhang", "can chan", "jang yang", "jo yo", "rin lin", "kan gan", "ten den", "kai kaji", "shi si", "1984 198"} {
		keys := map[string]string{}
		for word := range strings.FieldsSeq(words) {
			if other, taken := keys[RomanKey(word)]; taken {
				t.Errorf("%s and %s are both %s", word, other, RomanKey(word))
			}
			keys[RomanKey(word)] = word
		}
	}
}

func TestRomanKeyIsOfLatinWordsOnly(t *testing.T) {
	for _, word := range []string{"", "сталкер", "기생충", "aя", "東", "٢"} {
		if got := RomanKey(word); got != "" {
			t.Errorf("RomanKey(%q) = %q", word, got)
		}
	}
}

// TestRomanKeySuitsUnfinishedWords types every spelling of the table of romanisations letter by letter. What is missed, by one
// keystroke each, is the letter before the one that decides: the k of kh and p of ph, the y of a ye that is e, the t of tch, the w of
// woe, the m of mb; and the wo and the lv that are a word but the beginning of others.
func TestRomanKeySuitsUnfinishedWords(t *testing.T) {
	var typed, missed int
	for _, r := range romanisations {
		for spelling := range strings.SplitSeq(r.typed, "|") {
			for _, w := range Words(spelling) {
				for end := 1; end <= len(w.Text); end++ {
					typed++
					if !strings.HasPrefix(RomanKey(w.Text), RomanKey(w.Text[:end])) {
						missed++
					}
				}
			}
		}
	}
	if share := float64(missed) / float64(typed); typed < 1500 || share > 0.02 {
		t.Errorf("%d of %d beginnings are missed", missed, typed)
	}
}
