package search

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

// TestTitleOrder sorts films by the titles shown, each by the rules of its own language: in Swedish Ö comes after Z.
func TestTitleOrder(t *testing.T) {
	e := engineOver(t,
		&film.Film{ID: "original", OriginalTitle: "Ödlan", OriginalLanguage: "sv"},
		&film.Film{ID: "translated", Titles: map[string]string{"sv": "Ödlor"}},
		&film.Film{ID: "german", OriginalTitle: "Öde", OriginalLanguage: "de", Titles: map[string]string{"es": "La llanura 10"}},
		&film.Film{ID: "zebra", OriginalTitle: "zebra", Titles: map[string]string{"es-MX": "La llanura 9"}})
	for _, test := range []struct {
		langs []string
		sort  Sort
		want  []string
	}{
		{nil, Sort{Key: SortTitle}, []string{"german", "zebra", "original", "translated"}},
		{nil, Sort{Key: SortTitle, Reversed: true}, []string{"translated", "original", "zebra", "german"}},
		{[]string{"es"}, Sort{Key: SortTitle}, []string{"zebra", "german", "original", "translated"}},
	} {
		got := idsOf(search(t, e, Request{Sort: test.sort, Langs: test.langs}))
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("langs %v, %+v (-want +got):\n%s", test.langs, test.sort, diff)
		}
	}
}

func TestShownTitle(t *testing.T) {
	lusophone := map[string]string{"pt": "pt", "pt-BR": "pt-BR", "en": "en"}
	sinophone := map[string]string{"zh": "zh", "zh-Hant": "zh-Hant", "zh-Hant-HK": "zh-Hant-HK"}
	tests := []struct {
		name   string
		titles map[string]string
		langs  []string
		want   string // the title is its tag; the original one is "original", of es
	}{
		{"none asked for", lusophone, nil, "original"},
		{"the tag itself", lusophone, []string{"pt-BR"}, "pt-BR"},
		{"the broader one", lusophone, []string{"pt-PT"}, "pt"},
		{"the broad one though a region has its own", lusophone, []string{"pt"}, "pt"},
		{"a region where that is all there is", map[string]string{"pt-BR": "pt-BR"}, []string{"pt"}, "pt-BR"},
		{"another region", map[string]string{"pt-BR": "pt-BR"}, []string{"pt-PT"}, "pt-BR"},
		{"any region before the next language", map[string]string{"pt-BR": "pt-BR", "en": "en"}, []string{"pt-PT", "en"}, "pt-BR"},
		{"the next language", lusophone, []string{"fr", "en"}, "en"},
		{"the order asked for", lusophone, []string{"en", "pt"}, "en"},
		{"no language of the film's", lusophone, []string{"fr"}, "original"},
		{"the original's own language", lusophone, []string{"es", "en"}, "original"},
		{"a region of that", lusophone, []string{"es-MX", "en"}, "original"},
		{"a translation into it", map[string]string{"es": "es", "en": "en"}, []string{"es"}, "es"},
		{"a script", sinophone, []string{"zh-Hant"}, "zh-Hant"},
		{"a script and region", sinophone, []string{"zh-Hant-HK"}, "zh-Hant-HK"},
		{"the script of another region", sinophone, []string{"zh-Hant-TW"}, "zh-Hant"},
		{"a region without its script", sinophone, []string{"zh-TW"}, "zh"},
		{"a language that begins alike", map[string]string{"ptx": "ptx"}, []string{"pt"}, "original"},
		{"no tag", lusophone, []string{"", "-", "*"}, "original"},
	}
	for _, tt := range tests {
		f := &film.Film{OriginalTitle: "original", OriginalLanguage: "es", Titles: tt.titles}
		title, tag := shownTitle(f, tt.langs)
		want := tt.want
		if want == "original" {
			want = "es"
		}
		if title != tt.want || tag != want {
			t.Errorf("%s: %q in %q, want %q", tt.name, title, tag, tt.want)
		}
	}
}

func TestShownTitleWithoutOriginal(t *testing.T) {
	f := &film.Film{OriginalLanguage: "ja", Titles: map[string]string{"fr": "Le Goût", "de": "Der Geschmack"}}
	if title, tag := shownTitle(f, []string{"it"}); title != "Der Geschmack" || tag != "de" {
		t.Errorf("shown is %q in %q, want the first by tag", title, tag)
	}
}
