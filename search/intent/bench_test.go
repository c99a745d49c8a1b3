package intent

import "testing"

// BenchmarkMeanings looks up a text with meanings, one without, and runs of both sorts.
func BenchmarkMeanings(b *testing.B) {
	for _, text := range []string{
		"french comedy 1960s", "the man who fell to earth", "日本のホラー映画", "千と千尋の神隠し",
	} {
		words := words(text)
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Meanings(words)
			}
		})
	}
}

func TestMeaningsAllocateNothing(t *testing.T) {
	for _, text := range []string{"the man who fell to earth in 1976", "千と千尋の神隠し", "60 日本沈没"} {
		words := words(text)
		if n := testing.AllocsPerRun(100, func() { Meanings(words) }); n != 0 {
			t.Errorf("%s: %v allocations", text, n)
		}
	}
}
