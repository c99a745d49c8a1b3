package intent

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A run is covered whole or not at all, and a shorter term is taken where a longer one leaves a rest.
func TestCover(t *testing.T) {
	l := &lexicon{
		terms: map[string]asked{
			"日":   {{{Country, "JP"}}},
			"日本":  {{{Language, "ja"}}},
			"本恐怖": {{{Genre, "horror"}}},
		},
		fillers: map[string]bool{"の": true, "片": true},
	}
	for run, want := range map[string]string{
		"日本": "ja", "日本の片": "ja", "日本恐怖": "JP horror", "日本恐怖片": "JP horror", "日本恐": "", "日々": "", "の": "",
		strings.Repeat("日本", maxRunBytes/6):   strings.TrimSpace(strings.Repeat("ja ", maxRunBytes/6)),
		strings.Repeat("日本", maxRunBytes/6+1): "",
	} {
		found, next := l.appendRun(nil, []string{run}, 0)
		var got []string
		for _, m := range found {
			got = append(got, m.Values[0].Value)
		}
		if diff := cmp.Diff(want, strings.Join(got, " ")); diff != "" || next != 1 {
			t.Errorf("%s: %s, next word %d", run, diff, next)
		}
	}
}
