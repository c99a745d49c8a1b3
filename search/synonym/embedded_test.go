package synonym

import (
	"slices"
	"strings"
	"testing"

	"cinedex/index/language"
)

// What people type, and some of what it must find beside itself.
func TestEmbedded(t *testing.T) {
	tests := []struct{ text, want string }{
		{"rocky 2", "* 1-2 ii"},
		{"rocky ii", "* 1-2 2"},
		{"ocean's twelve", "en 1-2 12"},
		{"12 hombres sin piedad", "es 0-1 doce"},
		{"doce hombres sin piedad", "es 0-1 12"},
		{"les quatre cents coups", "fr 1-3 400"},
		{"7 samurai", "it 0-1 sette"},
		{"двенадцать стульев", "ru 0-1 12"},
		{"12 стульев", "ru 0-1 двенадцать"},
		{"20,000 leagues", "en 0-2 twenty thousand"},
		{"rocky 5", "* 1-2 v"},
		{"star wars episode i", "en 2-4 episode 1"},
		{"star wars ep. 5", "en 2-4 episode v"},
		{"the godfather pt. 2", "en 2-4 part ii"},
		{"kill bill part two", "en 2-4 vol 2"},
		{"el padrino 2ª parte", "es 2-4 parte ii"},
		{"der pate teil ii", "de 2-4 teil 2"},
		{"dune: deuxième partie", "fr 1-3 partie 2"},
		{"diuna część druga", "pl 1-3 czesc 2"},
		{"friday the 13th", "en 2-3 thirteenth"},
		{"the seventh seal", "en 1-2 7th"},
		{"8 1/2", "it 0-3 8 e mezzo"},
		{"WW2", "en 0-1 world war ii"},
		{"world war two", "en 0-3 ww2"},
		{"ii guerra mundial", "es 0-3 segunda guerra mundial"},
		{"2. Weltkrieg", "de 0-2 zweiter weltkrieg"},
		{"deuxième guerre mondiale", "fr 0-3 seconde guerre mondiale"},
		{"2 wojna światowa", "pl 0-3 druga wojna swiatowa"},
		{"вторая мировая", "ru 0-2 вторая мировая война"},
		{"二战", "zh 0-1 第二次世界大战"},
		{"2차 세계대전", "ko 0-3 제 2 차 세계 대전"},
		{"Sci-Fi", "en 0-2 science fiction"},
		{"scifi", "es 0-1 ciencia ficcion"},
		{"romcom", "en 0-1 romantic comedy"},
		{"ラブコメ", "ja 0-1 らぶこめでぃ"},
		{"doc about jazz", "en 0-1 documentary"},
		{"lgbtq", "en 0-1 queer"},
		{"gangs of ny", "en 2-3 new york"},
		{"sunset boulevard", "en 1-2 blvd"},
		{"super mario brothers", "en 2-3 bros"},
		{"alien contra depredador", "es 1-2 vs"},
		{"dr strangelove", "en 0-1 doctor"},
		{"the colour of money", "en 1-2 color"},
		{"bond 007", "en 1-2 james bond"},
	}
	for _, tt := range tests {
		if got := shown(Embedded().Alternatives(cut(tt.text))); !slices.Contains(got, tt.want) {
			t.Errorf("%q: no %q in %q", tt.text, tt.want, got)
		}
	}
}

// Words that stand for something in one language and are common in another, as the head of the file has it.
func TestEmbeddedLeavesOutWhatHarms(t *testing.T) {
	for _, word := range []string{
		"i", "x", "vi", "xi", "xx", "mi", "la", "us", "dc", "un", "una", "ein", "a", "to", "once", "elf", "otto", "sex", "sei", "on", "fire", "no",
		"the", "der", "le", "el", "di", "и", "в", "doctors", "new", "world", "ave", "питер", "football", "great",
	} {
		if got := shown(Embedded().Alternatives([]string{word})); got != nil {
			t.Errorf("%q has %q", word, got)
		}
	}
	if got := shown(Embedded().Alternatives([]string{"v"})); !slices.Equal(got, []string{"en 0-1 vs", "en 0-1 versus"}) {
		t.Errorf("v has %q", got)
	}
}

// harmless are stop words of another language that the file offers all the same: numerals, which some lists hold, and
// what is written alike but stands in few titles.
const harmless = " ii iii iv v vi vii viii ix xi xii xiii xiv xv dr prof mgr ste sint ok till contra " +
	"one ten uno dos siete mille nove sto tri prima один два три "

func TestEmbeddedOffersNoStopWords(t *testing.T) {
	for _, r := range Embedded().rules {
		for _, words := range r.offers() {
			if len(words) > 1 || strings.Contains(harmless, " "+words[0]+" ") {
				continue
			}
			for _, tag := range language.Analyzers() {
				if tag != r.language && language.For(tag).Stop(words[0]) {
					t.Errorf("%s: %q is a stop word of %s", r.language, words[0], tag)
				}
			}
		}
	}
}

// A line that lists the same twice, or says again what others said, is a slip.
func TestEmbeddedSaysNothingTwice(t *testing.T) {
	type exchange struct{ language, from, to string }
	said := map[exchange]bool{}
	for _, r := range Embedded().rules {
		fresh := false
		for _, from := range r.from {
			for _, to := range r.offers() {
				e := exchange{r.language, strings.Join(from, " "), strings.Join(to, " ")}
				if e.from != e.to && !said[e] {
					said[e], fresh = true, true
				}
			}
		}
		if !fresh {
			t.Errorf("[%s] %s: nothing new", r.language, list(r.from))
		}
	}
	parts, members := 0, 0
	for line := range strings.Lines(synonymsText) {
		if !strings.HasPrefix(line, "#") && strings.Contains(line, ",") {
			parts += 1 + strings.Count(line, ",") + strings.Count(line, "=>")
		}
	}
	for _, r := range Embedded().rules {
		if n := len(r.from) + len(r.to); len(r.from) > 1 || len(r.to) > 1 {
			members += n
		}
	}
	if parts != members {
		t.Errorf("%d equivalents are listed, %d differ", parts, members)
	}
}
