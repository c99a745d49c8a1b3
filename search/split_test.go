package search

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
	"cinedex/search/query"
)

// asianFilms have long runs of characters in titles and texts.
func asianFilms() []*film.Film {
	return []*film.Film{
		{ID: "zh", OriginalTitle: "卧虎藏龙", OriginalLanguage: "zh"},
		{ID: "ja", OriginalTitle: "となりのトトロ", OriginalLanguage: "ja", Synopses: map[string]string{"ja": "田舎の一軒家に引っ越した姉妹。"}},
		{ID: "ko", OriginalTitle: "살인의추억", OriginalLanguage: "ko"},
		{ID: "th", OriginalTitle: "ลุงบุญมีระลึกชาติ", OriginalLanguage: "th"},
		{ID: "other", OriginalTitle: "東京", OriginalLanguage: "ja"},
	}
}

// TestSplitRuns: where no film has a long run of characters, most of its pairs are enough.
func TestSplitRuns(t *testing.T) {
	e := engineOver(t, asianFilms()...)
	tests := []struct {
		name, text string
		all, most  []string // what is found with match=all, and without
	}{
		{"a Chinese title as it is", "卧虎藏龙", []string{"zh"}, []string{"zh"}},
		{"with a wrong character", "卧虎藏虫", []string{}, []string{"zh"}},
		{"with one too many", "卧虎大藏龙", []string{}, []string{"zh"}},
		{"Japanese, with a wrong character", "となりのトトラ", []string{}, []string{"ja"}},
		{"of a text, with other endings", "田舎に引っ越す姉妹", []string{}, []string{"ja"}},
		{"Korean, with a wrong syllable", "살인의추석", []string{}, []string{"ko"}},
		{"Thai, with a wrong letter", "ลุงบุญมีระลึกชาดิ", []string{}, []string{"th"}},
		{"too short to be parted", "卧虎龙", []string{}, []string{}},
		{"only particles and endings in common", "となりのにして", []string{}, []string{}},
		{"a phrase stays whole", `"卧虎藏虫"`, []string{}, []string{"zh"}},
		{"two runs of one phrase stay whole", `"卧虎藏虫 东京"`, []string{}, []string{}},
	}
	for _, tt := range tests {
		got := idsOf(search(t, e, Request{Text: tt.text, NoTypos: true}))
		slices.Sort(got)
		if diff := cmp.Diff(tt.most, got); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", tt.name, tt.text, diff)
		}
		if diff := cmp.Diff(tt.all, strictly(t, e, tt.text)); diff != "" {
			t.Errorf("%s: %q, all of it (-want +got):\n%s", tt.name, tt.text, diff)
		}
	}
}

// TestSplitKeepsPhrases: the words of a phrase, and their places, are those that it is looked for by.
func TestSplitKeepsPhrases(t *testing.T) {
	s := catalogue.index.Acquire()
	defer s.Release()
	for text, want := range map[string]bool{"卧虎藏虫": true, `卧虎藏虫 "東京 物語"`: false, `"卧虎藏虫 東京"`: false, "卧虎龙": false, "crouching": false} {
		p := newPlan(query.Parse(text, operators...), s, catalogue.synonyms)
		before := len(p.words)
		if got := p.splitRuns(); got != want || got != (len(p.words) > before) {
			t.Errorf("%q: parted %t, from %d words to %d; want %t", text, got, before, len(p.words), want)
		}
	}
}

// TestSplitShown: of a run that was parted, the pairs that a film has are marked and offered.
func TestSplitShown(t *testing.T) {
	e := engineOver(t, asianFilms()...)
	tests := []struct{ name, text, html, corrected string }{
		{"the last wrong", "卧虎藏虫", "<mark>卧虎藏</mark>龙", "卧虎藏龙"},
		{"one too many", "卧虎大藏龙", "<mark>卧虎藏龙</mark>", "卧虎藏龙"},
		{"hiragana between", "となりのトトラ", "となり<mark>のトト</mark>ロ", "となりのトトロ"},
		{"of no title", "一軒家の姉弟 田舎に", "田舎の<mark>一軒家</mark>に引っ越した姉妹。", ""}, // what is left of a run is no text
		{"beside another word", "totoro 一軒家の姉妹", "となりの<mark>トトロ</mark>", ""},
	}
	for _, tt := range tests {
		r := search(t, e, Request{Text: tt.text, Highlight: true})
		if len(r.Hits) == 0 || len(r.Hits[0].Highlights) == 0 {
			t.Errorf("%s: %q: nothing is shown", tt.name, tt.text)
			continue
		}
		if got := r.Hits[0].Highlights[0].HTML; got != tt.html || r.Query.Corrected != tt.corrected {
			t.Errorf("%s: %q: %q, corrected %q; want %q, %q", tt.name, tt.text, got, r.Query.Corrected, tt.html, tt.corrected)
		}
	}
}
