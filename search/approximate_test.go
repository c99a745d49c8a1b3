package search

import (
	"testing"
	"unicode/utf8"
)

func TestApproximates(t *testing.T) {
	tests := []struct {
		name, text string
		kind       passKind
		prefix     bool
		near, far  []string
	}{
		{"too short", "her", nearest, false, nil, []string{"her", "hers", "he"}},
		{"one mistake from four letters", "look", nearest, false, []string{"look", "loo", "looks", "lok", "lock", "loko"}, []string{"lo", "lost", "locks", "book", "olok"}},
		{"two from eight", "parralel", near, false, []string{"parallel", "parralels", "paralel"}, []string{"parallels", "barralel"}},
		{"counted in characters", "матьё", nearest, false, []string{"мать", "матье"}, []string{"мат", "отец"}},
		{"beginnings", "amodo", nearest, true, []string{"almodovar", "amodo", "amido"}, []string{"almadovar", "modo"}},
		{"wide: two from six letters", "madrse", farther, false, []string{"madre", "madres", "adrse"}, []string{"dre", "padre"}},
		{"wide: the first letter", "brando", farther, false, []string{"grando", "rando", "rbando"}, []string{"grand"}},
		{"wide: long words have had two", "parralel", farther, false, []string{"barralel", "parralels"}, []string{"parallel"}},
		{"swapped letters are one mistake", "htegodfather", farther, false, []string{"thegodfather"}, []string{"thegodfathers"}},
	}
	for _, tt := range tests {
		as := newApproximates(tt.text, utf8.RuneCountInString(tt.text), tt.kind, tt.prefix)
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
