package film

import (
	"strings"
	"testing"

	"cinedex/index/fold"
)

func TestPersonID(t *testing.T) {
	tests := []struct{ name, want string }{
		{"Penélope Cruz", "penelope-cruz"},
		{"宮崎駿", "宮崎駿"},
		{"张伟", "张伟"},
		{"章炜", "章炜"},
		{"Peter O'Toole", "peter-otoole"},
		{"Peter O’Toole", "peter-otoole"},
		{"Peter O´Toole", "peter-otoole"},
		{"Peter O＇Toole", "peter-otoole"},
		{"Oʻahu ʼn ŉ", "oahu-n-n"},
		{"Lupita Nyong'o", "lupita-nyongo"},
		{"Samuel L. Jackson", "samuel-l-jackson"},
		{"Jean-Pierre  Jeunet", "jean-pierre-jeunet"},
		{"  50 Cent, ", "50-cent"},
		{"Stellan Skarsgård", "stellan-skarsgard"},
		{"Łukasz Żal", "lukasz-zal"},
		{"Nuri Bilge Ceylan / Işıl", "nuri-bilge-ceylan-isil"},
		{"Андрей Тарковский", "андрей-тарковский"},
		{"Йоргос Лантимос", "йоргос-лантимос"},
		{"Θόδωρος Αγγελόπουλος", "θοδωροσ-αγγελοπουλοσ"},
		{"يوسف شاهين", "يوسف-شاهين"},
		{"ג'ון ג׳ון", "גון-גון"},
		{"शाहरुख़ ख़ान", "शाहरुख-खान"},
		{"อภิชาติพงศ์ วีระเศรษฐกุล", "อภิชาติพงศ์-วีระเศรษฐกุล"},
		{"봉준호", "봉준호"},
		{"ﾎﾟﾝ・ジュノ", "ポン-ジュノ"},
		{"under_score~tilde", "under-score-tilde"},
		{"!!!", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := PersonID(tt.name); got != tt.want {
			t.Errorf("PersonID(%q) = %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestPersonIDIsCut(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"at the bound", strings.Repeat("é", 129), strings.Repeat("e", 128)},
		{"no hyphen is left at the end", strings.Repeat("a", 127) + " b", strings.Repeat("a", 127)},
		{"a letter goes with its mark", strings.Repeat("a", 127) + "กุb", strings.Repeat("a", 127)},
		{"a letter and its mark stay", strings.Repeat("a", 126) + "กุb", strings.Repeat("a", 126) + "กุ"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := PersonID(tt.in); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestFoldPersonID(t *testing.T) {
	tests := []struct {
		id, want string
		ok       bool
	}{
		{"penelope-cruz", "penelope-cruz", true},
		{"Penélope-Cruz", "penelope-cruz", true},
		{"宮崎駿", "宮崎駿", true},
		{"a.b_c~d-e", "a.b_c~d-e", true},
		{"a b", "a b", false},
		{"a/b", "a/b", false},
		{"", "", false},
		{".", ".", false},
		{"．．", "..", false},
		{"...", "...", true},
		{"a\xff", "a\uFFFD", false},
		{strings.Repeat("é", 128), strings.Repeat("e", 128), true},
		{strings.Repeat("é", 129), strings.Repeat("e", 129), false},
		{strings.Repeat("ß", 65), strings.Repeat("ss", 65), false},
	}
	for _, tt := range tests {
		if got, ok := FoldPersonID(tt.id); got != tt.want || ok != tt.ok {
			t.Errorf("FoldPersonID(%q) = %q, %v", tt.id, got, ok)
		}
	}
}

// Whatever a name is, the id made of it is one, folded, and stays when it is taken for a name.
func FuzzPersonID(f *testing.F) {
	for _, name := range []string{
		"Penélope O'Cruz", "a'\u0301", "ŉ\u0308", " \u0e38 ก\u0e38", "ʼ\u0308x", strings.Repeat("กุ ", 60), "\xff",
	} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		id := PersonID(name)
		if id == "" {
			return
		}
		if again := PersonID(id); again != id {
			t.Errorf("PersonID(%+q) = %+q, and of that %+q", name, id, again)
		}
		if folded, ok := FoldPersonID(id); !ok || folded != id || fold.Text(id) != id {
			t.Errorf("PersonID(%+q) = %+q is not a person id (%+q, %v)", name, id, folded, ok)
		}
	})
}
