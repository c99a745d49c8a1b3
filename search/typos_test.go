package search

import "testing"

// TestTypos searches for names with mistakes: no film may be hidden by one, and none brought up that is spelled otherwise.
func TestTypos(t *testing.T) {
	tests := []struct {
		text, first string // first is the id that must come first; "" for no film at all
		off         bool
	}{
		{"amodovar", "madres-paralelas-2021", false},
		{"amodovar", "", true},
		{"parralel mothers", "madres-paralelas-2021", false},
		{"penelpoe cruz", "madres-paralelas-2021", false},
		{"hte godfather", "the-godfather-1972", false},
		{"stlaker", "stalker-1979", false},
		{"сталкир", "stalker-1979", false},
		{"tokio", "tokyo-monogatari-1953", false},
		{"director:kurosowa", "shichinin-no-samurai-1954", false},
		{"title:solaros", "solyaris-1972", false},
		{"godfater", "the-godfather-1972", false}, // a whole title but for its article
		{"тарковскый", "stalker-1979", false},     // a Latin name on another keyboard
		{"hre", "", false},
		{"東京物諸", "tokyo-monogatari-1953", false}, // by most of its pairs of characters
	}
	for _, tt := range tests {
		r := search(t, catalogue, Request{Text: tt.text, NoTypos: tt.off})
		first := ""
		if len(r.Hits) > 0 {
			first = r.Hits[0].Film.ID
		}
		if first != tt.first {
			t.Errorf("%q, typos off %t: first is %q, want %q", tt.text, tt.off, first, tt.first)
		}
	}
}
