package language

import (
	"slices"
	"testing"
)

func TestTitleKey(t *testing.T) {
	tests := []struct{ lang, title, want string }{
		{"en", "The Godfather Part II", "godfather\x012"},
		{"en", "The Godfather: Part Two", "godfather\x012"},
		{"en", "The Godfather", "godfather"},
		{"en-GB", "A Room with a View", "roomwithaview"},
		{"", "The Host", "host"},
		{"de", "Die Ehe der Maria Braun", "ehedermariabraun"},
		{"en", "Die Hard", "diehard"}, // no article in English
		{"en", "Die Hard 2", "diehard\x012"},
		{"en", "Terminator 2: Judgment Day", "terminator\x012judgmentday"},
		{"en", "Star Wars: Episode IV – A New Hope", "starwars\x014anewhope"},
		{"en", "Kill Bill: Vol. 2", "killbill\x012"},
		{"en", "Thelma & Louise", "thelmalouise"},
		{"es", "Thelma y Louise", "thelmalouise"},
		{"de", "Thelma und Louise", "thelmalouise"},
		{"en", "12 Angry Men", "12angrymen"},
		{"en", "The", "the"},
		{"pt", "E", "e"},
		{"en", "V for Vendetta", "vforvendetta"},
		{"en", "Rocky V", "rocky\x015"},
		{"en", "1917", "1917"},
		{"en", "Blade Runner 2049", "bladerunner2049"}, // a year, not a part
		{"fr", "L'Auberge espagnole", "aubergeespagnole"},
		{"ru", "Война и мир", "войнамир"},
	}
	for _, test := range tests {
		if got := TitleKey(Words(test.title), test.lang); got != test.want {
			t.Errorf("TitleKey(%q, %s) = %q, want %q", test.title, test.lang, got, test.want)
		}
	}
	if got := TitleKey(nil, "en"); got != "" {
		t.Errorf("no words have the key %q", got)
	}
}

func TestTypedKeys(t *testing.T) {
	tests := []struct {
		typed string
		want  []string
	}{
		{"the godfather part ii", []string{"thegodfather\x012", "godfather\x012"}},
		{"godfather 2", []string{"godfather\x012"}},
		{"die hard", []string{"diehard", "hard"}},
		{"mr and mrs smith", []string{"mrmrssmith"}},
		{"rocky part 1", []string{"rocky\x011", "rocky"}},
		{"", nil},
	}
	for _, test := range tests {
		var words []string
		for _, w := range Words(test.typed) {
			words = append(words, w.Text)
		}
		if got := TypedKeys(words); !slices.Equal(got, test.want) {
			t.Errorf("TypedKeys(%q) = %q, want %q", test.typed, got, test.want)
		}
	}
}
