package language

import (
	"strings"
	"unicode"
)

// TypedRoman returns what a typed folded word is looked for as among the words that Romanised gives, as RomanKey has it, and, of a word in
// another script than Latin, how it may be written in Latin letters: whose keyboard is Cyrillic types "вольвер" for Volver. Both are
// "" for Han, whose reading one word does not tell.
func TypedRoman(w Word) (key, latin string) {
	if !romanisable(w.Text) {
		return RomanKey(w.Text), ""
	}
	if key, latin = typedRoman(w); len(key) < 2 { // one letter is in everything
		return "", ""
	}
	return key, latin
}

func typedRoman(w Word) (key, latin string) {
	for _, r := range w.Text {
		if unicode.Is(unicode.Han, r) {
			return "", ""
		}
	}
	r := romaniser{text: strings.Map(katakana, w.Text), cyrillic: cyrillicFor(w.Text, "")} // katakana: read without the dictionary
	if !w.ByGrams {
		latin = r.letters(Word{Text: r.text, Written: r.text, End: len(r.text)})
		return RomanKey(latin), latin
	}
	r.japanese = inJapanese(r.text, "")
	r.run(Word{Text: r.text, Written: r.text, End: len(r.text), ByGrams: true})
	for _, part := range r.words {
		latin += part.Text
	}
	return RomanKey(latin), latin
}
