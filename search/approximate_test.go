package search

import (
	"testing"
	"unicode/utf8"
)

func TestApproximates(t *testing.T) {
	tests := []struct {
		name, text   string
		wide, prefix bool
		near, far    []string
	}{
		{"too short", "her", false, false, nil, []string{"her", "hers", "he"}},
		{"one mistake from four letters", "look", false, false, []string{"look", "loo", "looks", "lok", "lock", "loko"}, []string{"lo", "lost", "locks", "book", "olok"}},
		{"two from eight", "parralel", false, false, []string{"parallel", "parralels", "paralel"}, []string{"parallels", "barralel"}},
		{"counted in characters", "матьё", false, false, []string{"мать", "матье"}, []string{"мат", "отец"}},
		{"beginnings", "amodo", false, true, []string{"almodovar", "amodo", "amido"}, []string{"almadovar", "modo"}},
		{"wide: two from six letters", "madrse", true, false, []string{"madre", "madres", "adrse"}, []string{"dre", "padre"}},
		{"wide: the first letter", "brando", true, false, []string{"grando", "rando", "rbando"}, []string{"grand"}},
		{"wide: long words have had two", "parralel", true, false, []string{"barralel", "parralels"}, []string{"parallel"}},
		{"swapped letters are one mistake", "htegodfather", true, false, []string{"thegodfather"}, []string{"thegodfathers"}},
	}
	for _, tt := range tests {
		as := newApproximates(tt.text, utf8.RuneCountInString(tt.text), tt.wide, tt.prefix)
		for _, term := range tt.near {
			if !as.accepts(term) {
				t.Errorf("%s: %q is not near %q", tt.name, term, tt.text)
			}
		}
		for _, term := range tt.far {
			if as.accepts(term) {
				t.Errorf("%s: %q is near %q", tt.name, term, tt.text)
			}
		}
	}
}
