package stock_test

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
	"cinedex/index/stock"
)

func TestBestMatch(t *testing.T) {
	x, err := stock.CreateBestMatch(filepath.Join(t.TempDir(), "best"), []*film.Film{
		{ID: "long", OriginalTitle: "Long", Synopses: map[string]string{"en": "A boxer, in a tale of many words that are about the sea, the weather and three cousins."}},
		{ID: "short", OriginalTitle: "Short", Synopses: map[string]string{"en": "A boxer at sea."}},
		{ID: "b", OriginalTitle: "Twin", Keywords: []string{"mining"}},
		{ID: "a", OriginalTitle: "Twin", Keywords: []string{"mining"}},
		{ID: "named", OriginalTitle: "Named", Credits: []film.Credit{{Name: "Akira Kurosawa", Role: "director"}}, Quotes: []film.Quote{{Text: "無比", Language: "ja"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	})
	for _, tt := range []struct {
		name, text string
		n          int
		want       []string
	}{
		{"a short text before a long one, any field and any word", "boxer mining", 4, []string{"a", "b", "short", "long"}},
		{"no more than asked for", "boxer", 1, []string{"short"}},
		{"equal ones by id", "mining", 5, []string{"a", "b"}},
		{"names", "kurosawa", 5, []string{"named"}},
		{"quotes, in any script", "無比", 5, []string{"named"}},
		{"nothing", "vampire", 5, []string{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := x.Search(t.Context(), tt.text, tt.n)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
