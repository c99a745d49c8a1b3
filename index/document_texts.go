package index

import (
	"math"
	"math/bits"

	"cinedex/index/film"
	"cinedex/index/language"
)

func (b *builder) texts(f *film.Film) {
	counts := map[*language.Analyzer]map[string]int{}
	lengths := map[*language.Analyzer]int{}
	add := func(lang, text string) {
		a := language.For(lang)
		if counts[a] == nil {
			counts[a] = make(map[string]int, 64)
		}
		for _, token := range a.Tokens(text) {
			lengths[a]++
			for _, term := range token.Terms {
				counts[a][term]++
			}
		}
	}
	for lang, text := range f.Synopses {
		add(lang, text)
	}
	for _, q := range f.Quotes {
		add(q.Language, q.Text)
	}
	for a, terms := range counts {
		t := b.field(FieldText(a.Name()))
		for term, n := range terms {
			t.add(term)
			if n >= 2 {
				t.add(term + SuffixTwice)
			}
			if n >= 4 {
				t.add(term + SuffixFour)
			}
		}
		b.term(FieldLength, a.Name()+"\x00"+string([]byte{lengthClass(lengths[a])}))
	}
}

// lengthClass tells the length of a text of n words in one byte, four classes to each doubling. BM25 needs no more: within a
// class the score differs by less than a tenth.
func lengthClass(n int) byte {
	if n < 4 {
		return byte(n)
	}
	exponent := bits.Len(uint(n)) - 1
	return byte(4*(exponent-1) + n>>(exponent-2)&3)
}

// ClassLength is the middle of the lengths of a class.
func ClassLength(class byte) float64 {
	if class < 4 {
		return float64(class)
	}
	exponent := int(class)/4 + 1
	step := math.Ldexp(1, exponent-2)
	return math.Ldexp(1, exponent) + (float64(class&3)+.5)*step - .5
}
