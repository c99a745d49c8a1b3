package film

import "testing"

func TestNearest(t *testing.T) {
	known := []string{"genre", "genres", "year", "language", "per_page", "q"}
	tests := []struct{ word, want string }{
		{"genre", "genre"},
		{"genrs", "genre"}, // as near as genres, and named first
		{"YEAR", "year"},
		{"yaer", "year"}, // a swap is one change
		{"langage", "language"},
		{"perpage", "per_page"},
		{"x", ""},
		{"colour", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := Nearest(tt.word, known); got != tt.want {
			t.Errorf("Nearest(%q) = %q, want %q", tt.word, got, tt.want)
		}
	}
}
