package language

import (
	_ "embed" // han.txt
	"strings"
	"sync"
	"unicode/utf8"
)

// hanForms says which characters are one: see its head.
//
//go:embed han.txt
var hanForms string

// hanVariants maps traditional Chinese and Japanese characters to the simplified Chinese one.
var hanVariants = sync.OnceValue(func() map[rune]rune {
	variants := make(map[rune]rune, 4500)
	for line := range strings.Lines(hanForms) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		line = strings.TrimSuffix(line, "\n")
		to, n := utf8.DecodeRuneInString(line)
		for _, from := range line[n:] {
			variants[from] = to
		}
	}
	return variants
})

// unified returns s, folded, with one form for what the same reader writes in several: simplified, traditional and Japanese
// characters (龙 龍 竜), katakana and hiragana, which Japanese types before it is converted.
func unified(s string) string {
	variants := hanVariants()
	return strings.Map(func(r rune) rune {
		switch {
		case 'ァ' <= r && r <= 'ヶ':
			return r - 'ァ' + 'ぁ'
		case 0x3400 <= r && r < 0xAC00, r >= 0x20000:
			if to, ok := variants[r]; ok {
				return to
			}
		}
		return r
	}, s)
}
