package film

import "testing"

func TestLanguage(t *testing.T) {
	tests := []struct{ tag, want string }{
		{"es", "es"}, {"ES", "es"}, {"eng", "en"}, {"PT_br", "pt-BR"}, {"zh-hant-tw", "zh-Hant-TW"}, {"iw", "he"},
		{"cmn", "zh"}, {"nb", "no"}, {"yue", "yue"}, {"mul", "mul"}, {"zxx", "zxx"},
		{"", ""}, {"xx", ""}, {"e", ""}, {"english", ""}, {"en-u-co-phonebk-extra-long-extension-s", ""},
	}
	for _, tt := range tests {
		if got, ok := Language(tt.tag); got != tt.want || ok != (tt.want != "") {
			t.Errorf("Language(%q) = %q, %v", tt.tag, got, ok)
		}
	}
}

func TestCountry(t *testing.T) {
	tests := []struct{ code, want string }{
		{"ES", "ES"}, {"es", "ES"}, {"ESP", "ES"}, {"724", "ES"}, {"UK", "GB"}, {"XK", "XK"}, {"BU", "MM"}, {"ZR", "CD"},
		{"SU", "SU"}, {"SUHH", "SU"}, {"YU", "YU"}, {"CS", "CS"}, {"XC", "CS"}, {"DD", "DD"}, {"XG", "DD"},
		{"", ""}, {"E", ""}, {"ZZ", ""}, {"EU", ""}, {"001", ""}, {"Spain", ""}, {"É", ""},
	}
	for _, tt := range tests {
		if got, ok := Country(tt.code); got != tt.want || ok != (tt.want != "") {
			t.Errorf("Country(%q) = %q, %v", tt.code, got, ok)
		}
	}
}

// What the canonical form is made of must itself be canonical, or a stored record would not be.
func TestCanonicalFormsStay(t *testing.T) {
	for _, tag := range twoLetterTags() {
		if again, _ := Language(tag); again != tag {
			t.Errorf("language %s becomes %s", tag, again)
		}
	}
	for _, code := range twoLetterCountries() {
		if again, _ := Country(code); again != code {
			t.Errorf("country %s becomes %s", code, again)
		}
	}
}

func TestLabelsOfLanguagesAndCountries(t *testing.T) {
	tests := []struct {
		label func(string, []string) string
		code  string
		langs []string
		want  string
	}{
		{LanguageLabel, "es", nil, "Spanish"},
		{LanguageLabel, "es", []string{"es"}, "Español"},
		{LanguageLabel, "es", []string{"pt-BR"}, "Espanhol"},
		{LanguageLabel, "es", []string{"tlh", "fr"}, "Espagnol"}, // nothing is named in Klingon
		{LanguageLabel, "es", []string{"no such"}, "Spanish"},
		{LanguageLabel, "es", []string{"zh-Hant"}, "西班牙文"},
		{LanguageLabel, "pt-BR", []string{"en"}, "Brazilian Portuguese"},
		{LanguageLabel, "pt-BR", []string{"pt-BR"}, "Português (Brasil)"},
		{LanguageLabel, "zxx", []string{"de"}, "Keine Sprachinhalte"},
		{LanguageLabel, "x-own", nil, "x-own"},
		{CountryLabel, "JP", []string{"ja"}, "日本"},
		{CountryLabel, "JP", []string{"sv"}, "Japan"},
		{CountryLabel, "ES", []string{"xx", "de"}, "Spanien"},
		{CountryLabel, "SU", []string{"fr-CA"}, "Union soviétique"},
		{CountryLabel, "DD", []string{"de"}, "DDR"},
		{CountryLabel, "DD", []string{"sv", "es"}, "Alemania Oriental"}, // not Tyskland
		{CountryLabel, "HK", []string{"fr"}, "Hong Kong"},
		{CountryLabel, "HK", []string{"sv"}, "Hongkong"},
		{CountryLabel, "QQ", nil, "QQ"},
		{LanguageLabel, "bfi", []string{"de"}, "Britische Gebärdensprache"},
		{LanguageLabel, "bfi", []string{"sv"}, "British Sign Language"},
		{LanguageLabel, "ase", []string{"sv"}, "Amerikanskt teckenspråk"},
		{LanguageLabel, "no", []string{"ja"}, "ノルウェー語"},
	}
	for _, tt := range tests {
		if got := tt.label(tt.code, tt.langs); got != tt.want {
			t.Errorf("label of %s in %v = %q, want %q", tt.code, tt.langs, got, tt.want)
		}
	}
}

func TestFacetLabelsDoNotAllocate(t *testing.T) {
	langs := []string{"es", "en"}
	LanguageLabel("fr", langs) // the tables are made at first use
	if n := testing.AllocsPerRun(100, func() {
		LanguageLabel("fr", langs)
		CountryLabel("FR", langs)
		GenreLabel("drama", langs)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkLabels(b *testing.B) {
	langs := []string{"es", "en"}
	b.ReportAllocs()
	for b.Loop() {
		LanguageLabel("fr", langs)
		CountryLabel("FR", langs)
		GenreLabel("drama", langs)
	}
}
