package intent

import "testing"

// Whatever is typed, meanings are of words that there are, in order, and ask for something.
func FuzzMeanings(f *testing.F) {
	for _, text := range []string{
		"french comedy 1960s", "80年代香港电影", "60", "日本のホラー映画", "60 年代", "한국영화", "années '80", "年代年代の", "\xff\xe6\x97 60\xe5", "เกาหลี 1960", "🎬 60s",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		words := words(text)
		from := 0
		for _, m := range Meanings(words) {
			if m.From < from || m.To <= m.From || m.To > len(words) || len(m.Values) == 0 {
				t.Fatalf("%q: %v after %d of %d words", text, m, from, len(words))
			}
			from = m.From
		}
		Meanings([]string{text}) // a word need not be what language.Words makes
	})
}
