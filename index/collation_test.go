package index

import (
	"bytes"
	"cmp"
	"math/rand/v2"
	"strings"
	"testing"
)

// alphabets are letters that some language orders by their accents, or by rules of its own, and what stands between words.
var alphabets = []string{
	"aáàâäãåāăąbcçdđeéèêëęiíìîïıIoóòôöõøő 2-",
	"nñoöuúùûüűzžźżsśšßwvyýÿ ll ch 10'",
	"аеёиййіїжщъыьэюя №1",
	"かがきぎはばぱハバパーア゙ァｱ 東京平行母亲張张一丁",
	"กขคงเแโใไ่้๊๋์ำะ",
	"áàâeéèëu̇ữq̣̈z̨ ",
	"अआकखगड़ािी्ंँ ",
	"אבגדהוְִֵאّابةتث",
}

// Keys compare as the collator does, for languages with accents of their own, from the last letter on, and of low weight.
func TestKeysCompareAsTheCollator(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for _, tag := range []string{"", "en", "sv", "da", "es", "fr", "fr-CA", "de", "pl", "hu", "tr", "vi", "cs", "ru", "ja", "zh", "ko", "th", "hi", "he", "ar"} {
		c := newCollation(tag)
		var titles []string
		for _, alphabet := range alphabets {
			letters := []rune(alphabet)
			for range 40 {
				title := make([]rune, 1+r.IntN(5)) // short ones, so that many differ in accents only
				for i := range title {
					title[i] = letters[r.IntN(len(letters))]
				}
				titles = append(titles, string(title), strings.Repeat("e", r.IntN(30))+string(title)+strings.Repeat("o", r.IntN(20)))
			}
		}
		keys := make([][]byte, len(titles))
		for i, title := range titles {
			keys[i] = c.appendKey(nil, title)
		}
		for i, a := range titles {
			for j, b := range titles[:i] {
				if len(keys[i]) == maxOrderKey && len(keys[j]) == maxOrderKey {
					continue
				}
				if got, want := cmp.Compare(bytes.Compare(keys[i], keys[j]), 0), c.collator.CompareString(a, b); got != want {
					t.Fatalf("%q: %q and %q compare as %d, the collator says %d (% x, % x)", tag, a, b, got, want, keys[i], keys[j])
				}
			}
		}
	}
}

// The rare weights below that of a plain letter, at each place beside runs of it.
func TestShortenedWeights(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	weights := [][]byte{{0, 0x1d}, {0, 0x20}, {0, 0x20}, {0, 0x20}, {0, 0x32}, {1, 0x29}}
	var keys [][]byte
	for range 400 {
		key := []byte{0x15, 0xef, 0, 1, 0x81, 0, 0, 0, 0}
		for range r.IntN(6) {
			key = append(key, weights[r.IntN(len(weights))]...)
		}
		keys = append(keys, key)
	}
	for _, a := range keys {
		for _, b := range keys {
			if got, want := bytes.Compare(appendShortened(nil, a), appendShortened(nil, b)), bytes.Compare(a, b); got != want {
				t.Fatalf("% x and % x compare as %d, want %d", a, b, got, want)
			}
		}
	}
}

func TestKeysAreShort(t *testing.T) {
	c := newCollation("en")
	for title, want := range map[string]int{"": 2, "Volver": 2*6 + 2 + 1, "Vólver": 2*6 + 2 + 4, strings.Repeat("long ", 99): maxOrderKey} {
		if got := len(c.appendKey([]byte("before"), title)) - len("before"); got != want {
			t.Errorf("%q has a key of %d bytes, want %d", title, got, want)
		}
	}
}
