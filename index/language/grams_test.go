package language

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/fold"
)

func TestTermsAndGrams(t *testing.T) {
	for _, c := range []struct {
		text         string
		terms, grams []string
	}{
		{"Spider", []string{"spider"}, nil},
		{"生きる", []string{"生", "生き", "き", "きる", "る"}, []string{"生き", "きる"}},
		{"乱", []string{"乱"}, []string{"乱"}},
		{"올드보이", []string{"올", "올드", "드", "드보", "보", "보이", "이"}, []string{"올드", "드보", "보이"}},
		{"กา", []string{"ก", "กา", "า"}, []string{"กา"}},
	} {
		w := Words(c.text)[0]
		if diff := cmp.Diff(c.terms, w.Terms()); diff != "" {
			t.Errorf("terms of %q: %s", c.text, diff)
		}
		if diff := cmp.Diff(c.grams, w.Grams()); diff != "" {
			t.Errorf("grams of %q: %s", c.text, diff)
		}
	}
}

func TestHanFormsAreOne(t *testing.T) {
	for _, forms := range [][]string{
		{"龍", "龙", "竜"}, {"黑澤明", "黒澤明", "黒沢明", "黑泽明"}, {"氣", "気", "气"}, {"臥虎藏龍", "卧虎藏龙"}, {"ゴジラ", "ごじら", "ｺﾞｼﾞﾗ"}, {"渋谷", "澀谷", "涩谷"},
	} {
		for _, form := range forms {
			if got, want := Joined(form), Joined(forms[0]); got != want {
				t.Errorf("%s is %s, %s is %s", form, got, forms[0], want)
			}
		}
	}
	for from, to := range hanVariants() {
		if _, again := hanVariants()[to]; again || fold.Text(string(from)) != string(from) || fold.Text(string(to)) != string(to) {
			t.Errorf("%c is %c, which is another's form or not folded", from, to)
		}
	}
}
