package language

import "testing"

func TestConjunction(t *testing.T) {
	tests := []struct {
		written string
		want    bool
	}{
		{"And", true}, {"n’", true}, {"y", true}, {"E", true}, {"und", true}, {"et", true}, {"en", true}, {"och", true}, {"og", true},
		{"i", true}, {"és", true}, {"ja", true}, {"ve", true}, {"və", true}, {"và", true}, {"dan", true}, {"И", true}, {"та", true}, {"й", true},
		{"Και", true}, {"և", true}, {"და", true}, {"و", true}, {"और", true}, {"மற்றும்", true}, {"และ", true}, {"與", true}, {"と", true}, {"그리고", true},
		{"or", false}, {"oder", false}, {"a", false}, {"at", false}, {"un", false}, {"Ed", false}, {"da", false}, {"да", false}, {"the", false}, {"2", false},
	}
	for _, tt := range tests {
		words := Words(tt.written)
		if len(words) != 1 {
			t.Fatalf("%q is %d words", tt.written, len(words))
		}
		if got := Conjunction(words[0].Text); got != tt.want {
			t.Errorf("Conjunction(%q), of %q, = %v", words[0].Text, tt.written, got)
		}
	}
	if Conjunction("") {
		t.Error("Conjunction of nothing")
	}
}

func TestConjunctionsAreConjunctions(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range Conjunctions() {
		if !Conjunction(c) || seen[c] {
			t.Errorf("%q is no conjunction or listed twice", c)
		}
		seen[c] = true
	}
}
