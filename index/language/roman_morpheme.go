package language

import (
	"slices"
	"strings"

	"github.com/ikawaha/kagome-dict/dict"
	"github.com/ikawaha/kagome-dict/ipa"
)

// wordClass is what a morpheme is to its neighbours when Japanese is written with spaces.
type wordClass uint8

const (
	standsAlone wordClass = iota
	inflected             // a verb or an adjective, which endings follow
	ending                // belongs to an inflected word before it
	prefix                // belongs to what follows
	suffix                // belongs to what is before
	numeralWord           // belongs to a number before
)

// morpheme is one entry of the dictionary, as far as romanising needs it.
type morpheme struct {
	kana     string // how it is said, in katakana; "" if that is not known
	class    wordClass
	katakana bool // written so
}

// joins reports whether next is written together with m before it, the zero morpheme for none.
func (m morpheme) joins(next morpheme) bool {
	switch {
	case m.kana == "", next.kana == "":
		return false
	case m.class == prefix, next.class == suffix, m.katakana && next.katakana:
		return true
	case next.class == ending:
		return m.class == inflected || m.class == ending
	}
	return m.class == numeralWord && next.class == numeralWord
}

// morphemes holds the readings of the dictionary in one piece: of each morpheme its class, then its katakana, a byte each.
type morphemes struct {
	packed string
	starts []uint32 // of each morpheme, by id; one more at the end
}

// at returns the morpheme with the id.
func (ms morphemes) at(id int) morpheme {
	packed := ms.packed[ms.starts[id]:ms.starts[id+1]]
	var kana strings.Builder
	for i := 1; i < len(packed); i++ {
		kana.WriteRune(rune(packed[i]) + beforeKatakana)
	}
	return morpheme{kana: kana.String(), class: wordClass(packed[0])}
}

// beforeKatakana is what katakana are counted from, so that each is a byte.
const beforeKatakana = 0x30A0

// readMorphemes reads what romanising needs of d, the IPA dictionary with its features.
func readMorphemes(d *dict.Dict) morphemes {
	ms := morphemes{starts: make([]uint32, len(d.Morphs)+1)}
	packed := make([]byte, 0, 4<<20)
	names := make([]string, 0, ipa.POSHierarchy)
	for id, features := range d.Contents {
		names = names[:0]
		for _, name := range d.POSTable.POSs[id] {
			names = append(names, d.POSTable.NameList[name])
		}
		var said, spelt string
		if at := ipa.Pronunciation - len(names); at < len(features) {
			spelt, said = features[at-1], features[at]
		}
		packed = append(packed, byte(classOf(names, spelt)))
		packed = appendKana(packed, spelt, said)
		ms.starts[id+1] = uint32(len(packed))
	}
	ms.packed = string(packed)
	return ms
}

// appendKana appends a reading as it is spelt, but for は and へ where they are said wa and e. Of what is not spelt in katakana it
// appends nothing.
func appendKana(packed []byte, spelt, said string) []byte {
	start, heard := len(packed), []rune(said)
	for i, r := range []rune(spelt) {
		switch {
		case r <= beforeKatakana || r > 'ー':
			return packed[:start]
		case i < len(heard) && r == 'ハ' && heard[i] == 'ワ', i < len(heard) && r == 'ヘ' && heard[i] == 'エ':
			r = heard[i]
		}
		packed = append(packed, byte(r-beforeKatakana))
	}
	return packed
}

// classOf returns the class of a part of speech, named by the dictionary in up to four steps, and of the reading.
func classOf(names []string, kana string) wordClass {
	starts := func(kanas string) bool {
		return slices.ContainsFunc(strings.Fields(kanas), func(k string) bool { return strings.HasPrefix(kana, k) })
	}
	switch part := strings.Join(names[:min(2, len(names))], " "); part {
	case "動詞 自立", "形容詞 自立":
		return inflected
	case "動詞 接尾", "形容詞 接尾":
		return ending
	case "動詞 非自立":
		if starts("テ デ ト ド チ ジ") { // contracted: 愛してる
			return ending
		}
		return inflected
	case "助詞 接続助詞":
		if slices.Contains([]string{"テ", "デ", "バ", "チャ", "ジャ", "タッテ"}, kana) {
			return ending
		}
	case "名詞 数":
		return numeralWord
	case "名詞 接尾":
		if len(names) > 2 && names[2] == "人名" { // さん, written apart or with a hyphen
			return standsAlone
		}
		return suffix
	}
	switch names[0] {
	case "助動詞":
		return ending
	case "接頭詞":
		return prefix
	}
	return standsAlone
}
