package index

import (
	"strings"
	"unicode"

	"cinedex/index/language"
)

// romanMark begins what a Directory has of names of other scripts in Latin letters, so that it is no word of a name: the keys of
// language.RomanKey are looked for among themselves only.
const romanMark = "\x01"

// maxStarts is in how many places of a run of letters without spaces a word may begin, at most: names are shorter.
const maxStarts = 16

// nameWords gives the words that names are found by. It is for one goroutine.
type nameWords struct {
	words []language.Word
	list  []string
}

// of returns the words of a name: folded; of a script written without spaces from each letter on, as nobody can tell where
// its words begin; of another script than Latin also as it is typed in Latin letters, each word and all from one on written as one:
// Zhang Yimou and Yimou, Zhangyimou. Han is read as Mandarin and as Japanese: a name does not say which it is. The list is good
// until the next call.
func (n *nameWords) of(name string) []string {
	n.words, n.list = language.AppendWords(n.words[:0], name), n.list[:0]
	han := false
	for _, w := range n.words {
		if !w.ByGrams {
			n.list = append(n.list, w.Text)
			continue
		}
		n.run(w.Text)
		han = han || strings.ContainsFunc(w.Text, func(r rune) bool { return unicode.Is(unicode.Han, r) })
	}
	n.roman(language.Romanised(name, ""))
	if han {
		n.roman(language.Romanised(name, "ja"))
	}
	return n.list
}

// run adds a run of letters from each of the first on. Of a name in Hangul, which is one word in Latin letters, that is done there too:
// 봉준호 is Bongjunho and Junho.
func (n *nameWords) run(text string) {
	places := 0
	for at, r := range text {
		if unicode.Is(unicode.M, r) {
			continue
		}
		if places++; places > maxStarts {
			return
		}
		n.list = append(n.list, text[at:])
		if at > 0 && unicode.Is(unicode.Hangul, r) {
			n.roman(language.Romanised(text[at:], ""))
		}
	}
}

func (n *nameWords) roman(words []language.Word) {
	joined := ""
	for i := len(words) - 1; i >= 0; i-- {
		n.list = append(n.list, romanMark+words[i].Text)
		if joined = words[i].Text + joined; i < len(words)-1 {
			n.list = append(n.list, romanMark+language.RomanKey(joined))
		}
	}
}
