package theme

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// slugs returns the slugs of what Find returns.
func slugs(text string) (found []string) {
	for _, t := range Find(text) {
		found = append(found, t.Slug)
	}
	return found
}

func TestFind(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"revenge", []string{"revenge"}},
		{"venganza", []string{"revenge"}},
		{"Rache", []string{"revenge"}},
		{"復讐", []string{"revenge"}},
		{"复仇", []string{"revenge"}},
		{"복수", []string{"revenge"}},
		{"месть", []string{"revenge"}},
		{"انتقام", []string{"revenge"}},
		{"נקמה", []string{"revenge"}},
		{"asesino en serie", []string{"serial-killer"}},
		{"สายลับ", []string{"spy"}},
		{"प्रतिशोध", []string{"revenge"}},
		{"voyage dans le temps", []string{"time-travel"}},
		{"wehikuł czasu", []string{"time-travel"}},
		{"deuxième guerre mondiale", []string{"world-war-ii"}},
		{"2. Weltkrieg", []string{"world-war-ii"}},
		{"hajótörés", []string{"shipwreck"}},
		{"yangın", []string{"fire"}},
		{"κατάσκοπος", []string{"spy"}},
		{"زامبی", []string{"zombie"}},
		{"숲", []string{"forest"}},
		{"động đất", []string{"earthquake"}},

		// Folded: case, accents, punctuation, signs of other widths, traditional characters.
		{"RACHE", []string{"revenge"}},
		{"banküberfall", []string{"bank-robbery"}},
		{"Bankuberfall", []string{"bank-robbery"}},
		{"crime-organisé", []string{"mafia"}},
		{"  Serial   Killer! ", []string{"serial-killer"}},
		{"ﾔｸｻﾞ", []string{"yakuza"}},
		{"復仇", []string{"revenge"}},

		// What means several things, in the order of the tables.
		{"attentato", []string{"assassin", "terrorism"}},
		{"انقلاب", []string{"revolution", "coup-detat"}}, // Persian, Arabic
		{"sous-marin", []string{"sea", "submarine"}},
		{"giustiziere", []string{"vigilante"}},

		// A name from end to end, and nothing else.
		{"", nil},
		{"!?", nil},
		{"revenges", []string{"revenge"}},
		{"serial", nil},
		{"the serial killer", nil},
		{"zxqv", nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, slugs(tt.text)); diff != "" {
			t.Errorf("%q: %s", tt.text, diff)
		}
	}
}

func TestFindNames(t *testing.T) {
	found := Find("seriemördare")
	if len(found) != 1 {
		t.Fatalf("found %d themes, want 1", len(found))
	}
	for tag, want := range map[string]string{"en": "serial killer", "fr": "tueur en série", "ja": "連続殺人", "nb": "seriemorder"} {
		if names := found[0].Names[tag]; len(names) == 0 || names[0] != want {
			t.Errorf("in %s it is called %q, want %q first", tag, names, want)
		}
	}
}
