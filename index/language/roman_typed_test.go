package language

import "testing"

func TestTypedRoman(t *testing.T) {
	tests := []struct{ typed, key, latin string }{
		{"volver", RomanKey("volver"), ""},
		{"вольвер", RomanKey("volver"), "volver"},
		{"мадре", RomanKey("madre"), "madre"},
		{"περσόνα", RomanKey("persona"), "persona"},
		{"せんとちひろ", RomanKey("sentochihiro"), "sentochihiro"},
		{"기생충", RomanKey("gisaengchung"), RomanKey("gisaengchung")},
		{"千", "", ""},
		{"千と", "", ""},
	}
	for _, tt := range tests {
		words := Words(tt.typed)
		if len(words) != 1 {
			t.Fatalf("%q is %d words", tt.typed, len(words))
		}
		if key, latin := TypedRoman(words[0]); key != tt.key || latin != tt.latin {
			t.Errorf("TypedRoman(%q) = %q, %q, want %q, %q", tt.typed, key, latin, tt.key, tt.latin)
		}
	}
}
