package language

import "testing"

// The words and their spellings are from, or after, the examples of the Revised Romanisation.
func TestRomaniseHangul(t *testing.T) {
	for word, want := range map[string]string{
		"구미": "gumi", "벚꽃": "beotkkot", "월곶": "wolgot", "한밭": "hanbat", "울릉": "ulleung",
		"백마": "baengma", "종로": "jongno", "왕십리": "wangsimni", "별내": "byeollae", "신라": "silla", "독립문": "dongnimmun", "학여울": "hagyeoul",
		"같이": "gachi", "해돋이": "haedoji", "좋고": "joko", "놓다": "nota", "많지": "manchi", "싫소": "silsso", "않는": "anneun",
		"값이": "gapsi", "닭": "dak", "닭이": "dalgi", "앉아": "anja", "묵호": "mukho", "밖에": "bakke", "강을": "gangeul", "좋아": "joa", "괜찮아": "gwaenchana",
	} {
		if got := romaniseHangul(word); got != want {
			t.Errorf("%s is %s, want %s", word, got, want)
		}
	}
}
