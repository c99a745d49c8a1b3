package language

// Conjunction reports whether a folded word only joins two others as & does, in some language: titles are written with
// either, and & is no word to package language.
//
// Left out are conjunctions that are far commoner as something else: a (Czech, Slovak; an article of English and
// Portuguese), at (Filipino), in (Slovene), un (Latvian; an article of French and Spanish), si (Romanian și; if and yes of
// Italian and Spanish), ed (Italian before a vowel; Ed Wood), да (Russian of tales; yes). Those of Arabic and Hebrew are
// written as one with the word that follows, and most of Chinese, Japanese and Korean within a run of characters.
func Conjunction(folded string) bool {
	switch folded {
	case "and", "n", // English, which has rock 'n' roll
		"e", "y", // Italian, Portuguese, and Spanish before an i; Spanish
		"et", "und", "en", // French; German; Dutch, Afrikaans
		"og", "och", // Danish, Norwegian, Icelandic; Swedish
		"i", "es", // Polish, Catalan, Croatian; Hungarian és
		"ja", "ning", "ir", // Finnish, Estonian; Estonian; Lithuanian
		"eta", "dhe", "agus", "kaj", // Basque; Albanian; Irish; Esperanto
		"ve", "və", "va", "dan", // Turkish; Azerbaijani; Uzbek, Vietnamese và; Indonesian, Malay
		"и", "і", "й", "та", // Russian, Bulgarian, Serbian; the others Ukrainian
		"και", "κι", "եւ", "და", // Greek, and before a vowel; Armenian; Georgian
		"و", "और", "आणि", "এবং", "மற்றும்", "మరియు", "และ", // Persian, Urdu; Hindi; Marathi; Bengali; Tamil; Telugu; Thai
		"和", "与", "と", "그리고": // Chinese, also 與; Japanese; Korean
		return true
	}
	return false
}

// Conjunctions returns the commonest conjunctions, folded, to be tried in place of another or of "&" when whole titles
// are looked for: those of the languages that most films are titled in come first.
func Conjunctions() []string {
	return []string{"and", "et", "y", "und", "e", "i", "и", "en", "och", "og", "ja", "και", "ve", "es"}
}
