package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cinedex/index/language"
)

// NameWord is what a name is found by: a word of it, or several in Latin letters written as one.
type NameWord struct {
	Text       string // folded, or, of Roman ones, a key of language.RomanKey
	Roman      bool   // what a name of another script than Latin is typed as in Latin letters
	Run        bool   // of a script written without spaces: what follows in the name may not be of the word
	Start, End int    // its bytes in the name
}

// maxStarts is in how many places of a run of letters without spaces a word may begin, at most: names are shorter.
const maxStarts = 16

// particle is how many letters a word has at most that people write with the next or apart: De Niro, Van Damme, Mc Donald.
const particle = 3

// AppendNameWords appends to dst what a name is found by: its words, a short one also with the next as one. Of a script written without spaces a word begins at each letter, as nobody
// can tell where it does. A name of another script than Latin also has its words as they are typed in Latin letters, and all from
// each on written as one: Zhang, Yimou and Zhangyimou. Han is read as Mandarin and as Japanese, for a name does not say which it is.
func AppendNameWords(dst []NameWord, name string) []NameWord {
	var room [8]language.Word
	han := false
	words := language.AppendWords(room[:0], name)
	for i, w := range words {
		if !w.ByGrams {
			dst = append(dst, NameWord{Text: w.Text, Start: w.Start, End: w.End})
			if i+1 < len(words) && !words[i+1].ByGrams && utf8.RuneCountInString(w.Text) <= particle {
				dst = append(dst, NameWord{Text: w.Text + words[i+1].Text, Start: w.Start, End: words[i+1].End})
			}
			continue
		}
		dst = appendRun(dst, name, w)
		han = han || strings.ContainsFunc(w.Text, func(r rune) bool { return unicode.Is(unicode.Han, r) })
	}
	dst = appendRoman(dst, language.Romanised(name, ""), 0)
	if han {
		dst = appendRoman(dst, language.Romanised(name, "ja"), 0)
	}
	return dst
}

// appendRun appends a run of letters from each of the first on. Of Hangul, of which a run is one word in Latin letters, that is done
// there too: 봉준호 is Bongjunho and Junho.
func appendRun(dst []NameWord, name string, w language.Word) []NameWord {
	places, written := 0, []rune(name[w.Start:w.End])
	alike := len(written) == len([]rune(w.Text)) // folded letter by letter
	start, n := w.Start, 0
	for at, r := range w.Text {
		if !unicode.Is(unicode.M, r) {
			if places++; places > maxStarts {
				break
			}
			dst = append(dst, NameWord{Text: w.Text[at:], Run: true, Start: start, End: w.End})
			if at > 0 && unicode.Is(unicode.Hangul, r) {
				dst = appendRoman(dst, language.Romanised(w.Text[at:], ""), start)
			}
		}
		if alike {
			start += len(string(written[n]))
			n++
		}
	}
	return dst
}

// appendRoman appends words whose bytes are counted from offset.
func appendRoman(dst []NameWord, words []language.Word, offset int) []NameWord {
	for i, w := range words {
		dst = append(dst, NameWord{Text: w.Text, Roman: true, Start: offset + w.Start, End: offset + w.End})
		joined := w.Text
		for _, next := range words[i+1:] {
			joined += next.Text
		}
		if i < len(words)-1 {
			dst = append(dst, NameWord{Text: language.RomanKey(joined), Roman: true, Start: offset + w.Start, End: offset + words[len(words)-1].End})
		}
	}
	return dst
}
