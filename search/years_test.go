package search

import "testing"

func TestParseYears(t *testing.T) {
	tests := []struct {
		text string
		want Range
		ok   bool
	}{
		{"2021", Range{2021, 2021}, true},
		{"1990..1999", Range{1990, 1999}, true},
		{"1999..1999", Range{1999, 1999}, true},
		{"..1959", Range{0, 1959}, true},
		{"2020..", Range{2020, 0}, true},
		{"1990s", Range{1990, 1999}, true},
		{"", Range{}, false},
		{"..", Range{}, false},
		{"s", Range{}, false},
		{"19", Range{}, false},
		{"019", Range{}, false},
		{"0199", Range{}, false},
		{"19999", Range{}, false},
		{"+199", Range{}, false},
		{"1995s", Range{}, false},
		{"1999..1990", Range{}, false},
		{"1990..19", Range{}, false},
		{"1990...1999", Range{}, false},
		{"1990s..", Range{}, false},
		{"１９９０", Range{}, false},
	}
	for _, tt := range tests {
		got, ok := ParseYears(tt.text)
		if ok != tt.ok || ok && got != tt.want {
			t.Errorf("ParseYears(%q) = %v, %t, want %v, %t", tt.text, got, ok, tt.want, tt.ok)
		}
	}
}
