package language

import (
	"strconv"
	"strings"
)

// NumberMark stands before each number in a title's key: what follows a key and one is a sequel's.
const NumberMark = '\x01'

// TitleKey returns what a title in a language is known by, however its article, its conjunctions and its number are written:
// "The Godfather Part II", "Godfather, Part 2" and "The Godfather: Part Two" have one key. It is the title's words written as one,
// without a leading article of the language, conjunctions between words, and what says that a number is one ("part",
// "Teil"), and with each number but a leading one in digits after NumberMark. lang is a BCP 47 tag; without one, articles are English ones.
func TitleKey(words []Word, lang string) string {
	base, _, _ := strings.Cut(lang, "-")
	if base == "" {
		base = "en"
	}
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = w.Text
	}
	if len(texts) > 1 && strings.Contains(articles[base]+" ", " "+texts[0]+" ") {
		texts = texts[1:]
	}
	return key(texts)
}

// TypedKeys returns the keys of the titles that typed folded words may be: as they are, and without a leading article of any
// language, each also without a number one, which the first film of a series is called by later only.
func TypedKeys(words []string) []string {
	if len(words) == 0 {
		return nil
	}
	keys := []string{key(words)}
	if len(words) > 1 && allArticles[words[0]] {
		keys = append(keys, key(words[1:]))
	}
	for _, k := range keys {
		if first, is := strings.CutSuffix(k, string(NumberMark)+"1"); is {
			keys = append(keys, first)
		}
	}
	return keys
}

// key writes words as one, as TitleKey says.
func key(words []string) string {
	var b strings.Builder
	for i, w := range words {
		last := i == len(words)-1
		switch {
		case i == 0:
			b.WriteString(w)
		case !last && Conjunction(w):
		case !last && partWords[w] && number(words[i+1], true) > 0:
		default:
			if n := number(w, partWords[words[i-1]]); n > 0 {
				b.WriteByte(NumberMark)
				w = strconv.Itoa(n)
			}
			b.WriteString(w)
		}
	}
	return b.String()
}

// Number reports whether a folded word is a number and hardly ever anything else: in digits, in Roman numerals or spelled out.
func Number(folded string) bool { return number(folded, false) > 0 && !otherWords[folded] }

// otherWords are numbers that are also common words, in their language or another (once, due, elf), and letters.
var otherWords = set("one uno une un v x dos due dois tres tre trois six sei sette sept sete otto oito once elf dix dez doze onze nove")

// number reads a number as titles count their parts: in digits, in Roman numerals, or the first few spelled out. Of one
// letter only V and X are numerals, and I after a word for part. It returns 0 for what is none.
func number(w string, ofPart bool) int {
	if w == "i" && ofPart {
		return 1
	}
	if n := numerals[w]; n > 0 {
		return n
	}
	if n, err := strconv.Atoi(w); err == nil && len(w) <= 3 && n > 0 {
		return n
	}
	return 0
}

// articles are the definite and indefinite articles that titles begin with, folded, by language.
var articles = map[string]string{
	"ca": " el la els les l un una", "da": " den det de en et", "de": " der die das ein eine", "en": " the a an",
	"es": " el la los las un una", "eo": " la", "fr": " le la les l un une des", "gl": " o a os as un unha",
	"hu": " a az egy", "it": " il lo la i gli le l un uno una", "nb": " den det de en et", "nl": " de het een", "no": " den det de en et",
	"pt": " o a os as um uma", "ro": " un o", "sv": " den det de en ett", "yi": " der di dos",
}

var allArticles = func() map[string]bool {
	all := map[string]bool{}
	for _, list := range articles {
		for _, article := range strings.Fields(list) {
			all[article] = true
		}
	}
	return all
}()

// set returns the words of a list.
func set(list string) map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(list) {
		words[w] = true
	}
	return words
}

// partWords are words that say that a number follows: which part, chapter or volume a film is.
var partWords = set(`part pt parte partie teil deel del osa czesc cast dio resz bolum часть частина част vol volume volumen band tome tomo
	chapter chapitre capitulo capitolo kapitel rozdzial глава episode episodio episodi folge эпизод no nr number`)

// numerals are numbers by their Roman numeral or name. In keys, a word of one language that is a number in another only lets
// titles meet that have nothing else apart; elsewhere see Number.
var numerals = func() map[string]int {
	n := map[string]int{}
	for i, list := range []string{1: "one uno une eins", 2: "ii two dos deux zwei due dois dwa два", 3: "iii three tres trois drei tre trzy три",
		4: "iv four cuatro quatre vier quattro quatro cztery четыре", 5: "v five cinco cinq funf cinque piec пять", 6: "vi six seis sechs sei szesc шесть",
		7: "vii seven siete sept sieben sette sete siedem семь", 8: "viii eight ocho huit acht otto oito osiem восемь", 9: "ix nine nueve neuf neun nove dziewiec девять",
		10: "x ten diez dix zehn dieci dez dziesiec десять", 11: "xi eleven once onze elf undici", 12: "xii twelve doce douze zwolf dodici doze", 13: "xiii thirteen trece treize dreizehn"} {
		for _, w := range strings.Fields(list) {
			n[w] = i
		}
	}
	return n
}()
