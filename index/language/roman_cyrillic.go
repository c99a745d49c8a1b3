package language

import (
	"strings"
	"unicode/utf8"
)

// cyrillicLetters romanises Russian as titles usually are: near the scheme of the BGN, without its marks. Letters of other languages
// stand here too where they are no Russian letter read otherwise.
var cyrillicLetters = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ё': "yo", 'ж': "zh", 'з': "z", 'и': "i", 'й': "y", 'к': "k", 'л': "l",
	'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh",
	'щ': "shch", 'ъ': "a", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu", 'я': "ya",
	'і': "i", 'ї': "yi", 'є': "ye", 'ґ': "g", 'ў': "u", 'ѣ': "e", 'ѳ': "f", 'ѵ': "i", 'ѝ': "i", 'ѐ': "e",
	'ј': "j", 'љ': "lj", 'њ': "nj", 'ћ': "c", 'ђ': "dj", 'џ': "dz", 'ѓ': "gj", 'ќ': "kj", 'ѕ': "dz",
	'ә': "a", 'ғ': "g", 'қ': "k", 'ң': "n", 'ө': "o", 'ұ': "u", 'ү': "u", 'һ': "h", 'ҳ': "h", 'ҷ': "j", 'ӣ': "i", 'ӯ': "u", 'җ': "j",
}

// cyrillicScheme holds the letters that a language reads otherwise than Russian.
type cyrillicScheme map[rune]string

// cyrillicSchemes are the schemes by language; a language written in Cyrillic and not listed has none.
var cyrillicSchemes = map[string]cyrillicScheme{
	"uk": {'г': "h"},
	"be": {'г': "h"},
	"bg": {'щ': "sht"},
	"mk": {'џ': "dzh"},
	"sr": {'ж': "z", 'х': "h", 'ц': "c", 'ч': "c", 'ш': "s"}, // the language's own Latin alphabet without its marks
}

// cyrillicFor returns how the Cyrillic of text is romanised: as lang has it or else as the letters tell.
func cyrillicFor(text, lang string) cyrillicScheme {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	switch base {
	case "ru", "uz":
		return nil
	case "bs", "hr", "sh", "cnr":
		base = "sr"
	}
	if s, ok := cyrillicSchemes[base]; ok {
		return s
	}
	switch {
	case strings.ContainsAny(text, "ѓќѕЃЌЅ"):
		return cyrillicSchemes["mk"]
	case strings.ContainsAny(text, "јљњћђџЈЉЊЋЂЏ"):
		return cyrillicSchemes["sr"]
	case strings.ContainsAny(text, "їєґЇЄҐ"):
		return cyrillicSchemes["uk"]
	case strings.ContainsAny(text, "ўЎ"):
		return cyrillicSchemes["be"]
	}
	return nil
}

// romanise writes part, lower-case and composed Cyrillic, in ASCII letters.
func (s cyrillicScheme) romanise(b *strings.Builder, part string) {
	var before rune
	for at, r := range part {
		after, _ := utf8.DecodeRuneInString(part[at+utf8.RuneLen(r):])
		b.WriteString(s.letter(before, r, after))
		before = r
	}
}

// letter returns how r is written between the letters before and after, each 0 or no letter where there is none.
func (s cyrillicScheme) letter(before, r, after rune) string {
	switch r {
	case 'ъ':
		// A vowel in Bulgarian; in Russian it stands before these vowels only and, in old spelling, at the end.
		if strings.ContainsRune("еёюя", after) || after == utf8.RuneError {
			return ""
		}
	case 'ё':
		if strings.ContainsRune("жчшщ", before) {
			return "e" // Gorbachev, Khrushchev
		}
	case 'е':
		if before == 'ь' || before == 'ъ' {
			return "ye"
		}
	case 'о':
		if before == 'ь' {
			return "yo"
		}
	}
	if latin, ok := s[r]; ok {
		return latin
	}
	if latin, ok := cyrillicLetters[r]; ok {
		return latin
	}
	var b strings.Builder
	romaniseOther(&b, string(r))
	return b.String()
}
