package index

import (
	"math/rand/v2"
	"slices"
	"testing"
	"unicode/utf8"

	gocmp "github.com/google/go-cmp/cmp"
)

func wordsOf(terms ...string) *Words {
	var sorted texts
	for _, term := range slices.Sorted(slices.Values(terms)) {
		sorted.add([]byte(term))
	}
	return newWords(sorted)
}

func near(w *Words, text string, edits int, prefix bool, first rune) []string {
	found := []string{}
	w.Near(text, edits, prefix, first, func(term []byte) { found = append(found, string(term)) })
	slices.Sort(found)
	return found
}

func TestWordsNear(t *testing.T) {
	w := wordsOf("amelie", "amélie", "emilie", "amelies", "ameliorate", "melie", "матрица", "матриця", "матросы", "千")
	tests := []struct {
		text   string
		edits  int
		prefix bool
		first  rune
		want   []string
	}{
		{"amelei", 1, false, 'a', []string{"amelie", "amelies", "amélie"}}, // letters in another order are for the automaton to tell
		{"amelei", 1, false, 0, []string{"amelie", "amelies", "amélie", "emilie", "melie"}},
		{"amelei", 1, true, 'a', []string{"amelie", "amelies", "ameliorate", "amélie"}},
		{"матрица", 1, false, 'м', []string{"матрица", "матриця"}},
		{"матрица", 1, true, 'м', []string{"матрица", "матриця"}},
		{"amelie", 1, false, 'z', []string{}},
		{"amelie", 1, false, 'ж', []string{}},
	}
	for _, test := range tests {
		if diff := gocmp.Diff(test.want, near(w, test.text, test.edits, test.prefix, test.first)); diff != "" {
			t.Errorf("%s, %d edits, prefix %t, first %q (-want +got):\n%s", test.text, test.edits, test.prefix, test.first, diff)
		}
	}
	if got := near(wordsOf(), "amelie", 2, true, 0); len(got) > 0 {
		t.Errorf("of no words %q are near", got)
	}
}

// No term that some edits make of the text is passed over.
func TestWordsNearMissNone(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 14))
	alphabet := []rune("abcdefghiжзийк한국千élmnop")
	edit := func(word []rune) []rune {
		i, letter := random.IntN(len(word)), alphabet[random.IntN(len(alphabet))]
		word = slices.Clone(word)
		switch random.IntN(4) {
		case 0:
			return slices.Insert(word, i, letter)
		case 1:
			return slices.Delete(word, i, i+1)
		case 2:
			word[i] = letter
		default:
			if i > 0 {
				word[i-1], word[i] = word[i], word[i-1]
			}
		}
		return word
	}
	for range 5000 {
		text := make([]rune, 4+random.IntN(8))
		for i := range text {
			text[i] = alphabet[random.IntN(len(alphabet))]
		}
		edits := 1 + random.IntN(2)
		meant := text
		for range edits {
			meant = edit(meant)
		}
		longer := string(meant) + "xyzab"
		w := wordsOf(string(meant), longer)
		if !slices.Contains(near(w, string(text), edits, false, 0), string(meant)) {
			t.Errorf("%q is %d edits from %q and passed over", string(meant), edits, string(text))
		}
		first, _ := utf8.DecodeRuneInString(longer)
		if !slices.Contains(near(w, string(text), edits, true, first), longer) {
			t.Errorf("%q begins %d edits from %q and is passed over", longer, edits, string(text))
		}
	}
}
