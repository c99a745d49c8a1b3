package language

import "testing"

// texts are synopses of about 60 words, made up, one a language; for the others English stands in.
var texts = map[string]string{
	"en": "A retired detective returns to the small coastal town of his childhood, where a young teacher has vanished without a trace. As he questions the neighbours, old secrets come to light, and he begins to suspect that his own brother, a respected doctor, knows far more about the disappearance than he admits. The closer he comes to the truth, the more dangerous his investigation becomes.",
	"de": "Ein pensionierter Kommissar kehrt in die kleine Küstenstadt seiner Kindheit zurück, in der eine junge Lehrerin spurlos verschwunden ist. Während er die Nachbarn befragt, kommen alte Geheimnisse ans Licht, und er beginnt zu ahnen, dass sein eigener Bruder, ein angesehener Arzt, viel mehr über ihr Verschwinden weiß, als er zugibt. Je näher er der Wahrheit kommt, desto gefährlicher werden seine Ermittlungen.",
	"fr": "Un inspecteur à la retraite revient dans la petite ville côtière de son enfance, où une jeune institutrice a disparu sans laisser de traces. En interrogeant les voisins, il met au jour d'anciens secrets et commence à soupçonner que son propre frère, un médecin respecté, en sait bien plus sur cette disparition qu'il ne l'avoue. Plus il approche de la vérité, plus l'enquête devient dangereuse.",
	"pl": "Emerytowany detektyw wraca do małego nadmorskiego miasteczka swojego dzieciństwa, gdzie bez śladu zaginęła młoda nauczycielka. Gdy wypytuje sąsiadów, na jaw wychodzą dawne tajemnice, a on zaczyna podejrzewać, że jego własny brat, szanowany lekarz, wie o zaginięciu znacznie więcej, niż przyznaje. Im bliżej jest prawdy, tym niebezpieczniejsze staje się jego śledztwo.",
	"ru": "Отставной следователь возвращается в маленький приморский город своего детства, где бесследно исчезла молодая учительница. Пока он расспрашивает соседей, на свет выходят старые тайны, и он начинает подозревать, что его родной брат, уважаемый врач, знает об исчезновении гораздо больше, чем признаёт. Чем ближе он к правде, тем опаснее становится его расследование.",
	"zh": "一名退休侦探回到他童年时代的海边小镇，一位年轻的女教师在那里失踪，没有留下任何痕迹。当他询问邻居时，旧日的秘密逐渐浮出水面，他开始怀疑自己的兄弟，一位受人尊敬的医生，对失踪事件所知的远比他承认的要多。他越接近真相，调查就变得越危险。",
}

func BenchmarkWords(b *testing.B) {
	var words []Word
	for name, text := range texts {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				words = AppendWords(words[:0], text)
			}
		})
	}
}

func BenchmarkTokens(b *testing.B) {
	for _, name := range Analyzers() {
		text, ok := texts[name]
		if !ok {
			text = texts["en"]
		}
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				For(name).Tokens(text)
			}
		})
	}
}

// BenchmarkTokensUncached measures what a word costs that is met for the first time, with its share of stop words.
func BenchmarkTokensUncached(b *testing.B) {
	for name, text := range texts {
		a, words := For(name), Words(text)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for _, w := range words {
					a.analyze(w)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(words)), "ns/word")
		})
	}
}

// BenchmarkMatch looks for three words in every language, as a keystroke does.
func BenchmarkMatch(b *testing.B) {
	words := Words("Mörder фильм 東京")
	b.ReportAllocs()
	for b.Loop() {
		for _, l := range languages {
			for _, w := range words {
				For(l.name).Match(w)
			}
		}
	}
}
