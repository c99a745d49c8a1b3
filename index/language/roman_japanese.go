package language

import (
	"strings"
	"sync"
	"unicode"

	"github.com/ikawaha/kagome-dict/dict"
	"github.com/ikawaha/kagome-dict/ipa"
	"github.com/ikawaha/kagome/v2/tokenizer"
)

// japanese reads Japanese: it parts a text into morphemes and knows how each is read.
//
// It holds the IPA dictionary of kagome but, of the features of its 392,127 morphemes, which are two thirds of it, only what
// romanising needs. Measured: 0.7 s to load, at a peak of 140 MB; 35 MB stay resident, 12 of them pages of the binary, in 800
// objects for the garbage collector to look at. The binary grows by 13 MB.
type japanese struct {
	tokenizer *tokenizer.Tokenizer
	morphemes morphemes
}

// theJapanese is loaded when first needed: catalogues without Japanese text do without.
var theJapanese = sync.OnceValue(func() *japanese {
	d := ipa.Dict()
	j := &japanese{morphemes: readMorphemes(d)}
	// The package keeps its dictionary for good. Nobody else uses it here, and the tokenizer does without these.
	d.Contents, d.POSTable.POSs = nil, nil
	corrections, err := correctedReadings().NewUserDict()
	if err == nil {
		j.tokenizer, err = tokenizer.New(d, tokenizer.OmitBosEos(), tokenizer.UserDict(corrections))
	}
	if err != nil {
		panic("language: the built-in dictionary is broken: " + err.Error())
	}
	return j
})

// LoadJapanese loads what romanising Japanese takes and returns when it is there. Without it the first text that is romanised
// waits; catalogues with Japanese films load it while they are opened.
func LoadJapanese() { theJapanese() }

// reading is how one word of a text is read, in kana, and its bytes in the text.
type reading struct {
	kana       string
	start, end int
}

// readJapanese returns the words of text, Han and kana and nothing else, as romanisations part them: the endings of verbs, numerals,
// prefixes and most suffixes are written with their word, particles are not. A word of katakana is one, however the dictionary parts it.
func readJapanese(text string) []reading {
	if katakanaOnly(text) {
		return []reading{{text, 0, len(text)}}
	}
	j := theJapanese()
	var words []reading
	var before morpheme
	for _, t := range j.tokenizer.Tokenize(text) {
		if t.Class == tokenizer.USER {
			words = append(words, corrected(t)...)
			before = morpheme{}
			continue
		}
		m, start, end := j.morpheme(t), t.Position, t.Position+len(t.Surface)
		if n := len(words); n > 0 && before.joins(m) {
			words[n-1].kana += m.kana
			words[n-1].end = end
		} else {
			words = append(words, reading{m.kana, start, end})
		}
		before = m
	}
	return words
}

// morpheme returns what is known of a token; one that is not in the dictionary is read as its kana, or a kanji not at all.
func (j *japanese) morpheme(t tokenizer.Token) morpheme {
	m := morpheme{kana: t.Surface}
	if t.Class == tokenizer.KNOWN {
		if known := j.morphemes.at(t.ID); known.kana != "" {
			m = known
		}
	}
	m.katakana = katakanaOnly(t.Surface)
	return m
}

// katakanaOnly reports whether s is written in katakana and marks of length.
func katakanaOnly(s string) bool {
	for _, r := range s {
		if !unicode.Is(unicode.Katakana, r) && r != 'ー' {
			return false
		}
	}
	return true
}

// corrected returns the words of a token of the corrections.
func corrected(t tokenizer.Token) []reading {
	extra := t.UserExtra()
	words := make([]reading, len(extra.Tokens))
	at := t.Position
	for i, surface := range extra.Tokens {
		words[i] = reading{extra.Readings[i], at, at + len(surface)}
		at += len(surface)
	}
	return words
}

// correctedReadings are names and titles of film history that the dictionary does not know or reads otherwise.
func correctedReadings() dict.UserDictRecords {
	var records dict.UserDictRecords
	for line := range strings.Lines(japaneseCorrections) {
		var r dict.UserDicRecord
		for _, word := range strings.Fields(line) {
			at := strings.LastIndexByte(word, '/')
			r.Tokens, r.Yomi = append(r.Tokens, word[:at]), append(r.Yomi, word[at+1:])
		}
		r.Text, r.Pos = strings.Join(r.Tokens, ""), "*"
		records = append(records, r)
	}
	return records
}
