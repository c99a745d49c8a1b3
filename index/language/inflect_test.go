package language

import (
	"slices"
	"strings"
	"testing"

	"cinedex/index/fold"
)

// inflections are words whose forms must find each other, with their accents and without. A | parts the words.
var inflections = map[string]string{
	"ar":  "مدرسة المدرسة مدرسه|فيلم الفيلم والفيلم|أحمد احمد|مدينة المدينة",
	"bg":  "филм филмът филма филми филмите|жена жената жени жените|град градът градове градовете|убийство убийства убийството",
	"ca":  "dona dones|nen nens nena nenes|germà germans germana germanes|ciutat ciutats|cançó cançons|família famílies|pel·lícula pel·lícules",
	"ckb": "پیاو پیاوێک|فیلم فیلمەکان",
	"cs":  "žena ženy ženě ženu ženou ženám ženami|hrad hradu hrady hradem|město města městu městem městech|mladý mladého mladému mladá mladé mladí|film filmu filmy filmů filmem filmech|vražda vraždy vraždu|hledá hledat hledají|láska lásky lásku",
	"da":  "barn børn børnene barnet|kvinde kvinder kvinden kvinderne|mand mænd manden mændene|hus huse huset husene|pige piger pigen pigerne|mord mordet mordene|kærlighed kærligheden|forelsker forelsket|bror brødre broren|søster søstre søsteren|film filmen filmene|hemmelighed hemmeligheder",
	"de":  "Kind Kinder Kindern Kindes|Mann Männer Männern|Haus Häuser Hauses|Stadt Städte Städten|Mädchen Maedchen Madchen|Mörder Mörders Moerder|Freund Freunde Freundin Freundinnen|Bruder Brüder Brüdern|jung junge jungen junger|entdeckt entdecken entdeckte|suchen sucht suchte|Krieg Kriege Krieges|Geheimnis Geheimnisse|Lehrerin Lehrerinnen|groß große grosse|kämpft kämpfen Kampf",
	"el":  "ταινία ταινίες ταινιών ταινίας|άνθρωπος ανθρώπου ανθρώπων άνθρωποι ανθρώπους|γυναίκα γυναίκες γυναικών γυναίκας|πόλη πόλης πόλεις πόλεων|παιδί παιδιά παιδιού παιδιών|άντρας άντρες άντρα|πρόβλημα προβλήματα|ψάχνει ψάχνουν",
	"en":  "murder murders murdered murdering|city cities|child children child's|woman women woman's|wife wives|discover discovers discovered|thief thieves|run runs running|die dies died dying|marry married marries|fight fights fought|Ocean's ocean oceans|café cafés",
	"es":  "niño niños|niña niñas|mujer mujeres|ciudad ciudades|madre madres|canción canciones|descubre descubrir descubrió descubren|investiga investigar investigando|asesino asesinos asesina|joven jóvenes|luz luces|francés franceses francesa|perdido perdida perdidos|país países|hermano hermana hermanos hermanas|actriz actrices|enamora enamorado",
	"eu":  "gizon gizona gizonak gizonaren|etxe etxea etxeak etxean",
	"fa":  "فیلم فیلم\u200cها فیلمها فيلم|کتاب كتاب",
	"fi":  "elokuva elokuvat elokuvissa elokuvan|talo talossa talon talot|nainen naisen naiset|kaupunki kaupungissa kaupungin",
	"fr":  "mère mères|enfant enfants|femme femmes|cheval chevaux|découvre découvrir découvrent|enquête enquêtes enquêter|meurtre meurtrier meurtrière|amoureux amoureuse|voyage voyages voyager|ami amis amie amies|perdu perdue perdus|policier policière|lutte lutter|français française|mystère mystérieux mystérieuse|tueur tueuse|acteur actrice",
	"ga":  "fear fhear|bean bhean",
	"gl":  "muller mulleres|irmán irmáns|canción cancións|animal animais|neno nenos nena nenas|cidade cidades",
	"he":  "סרט הסרט סרטים הסרטים|ילד הילד ילדים ילדה|מלחמה המלחמה מלחמות במלחמה|שלום השלום|משפחה משפחות",
	"hi":  "लड़का लड़के लड़कों|फ़िल्म फिल्म फिल्में|कहानी कहानियाँ",
	"hr":  "žena žene ženu ženom|grad gradovi grada|ubojstvo ubojstva|rat rata ratu|prijatelj prijatelji prijatelja",
	"hu":  "film filmek filmet filmben|ház házak házban|gyerek gyerekek gyereket|város városok városban",
	"hy":  "ֆիլմ ֆիլմը ֆիլմի ֆիլմեր ֆիլմերը ֆիլմերի|քաղաք քաղաքը քաղաքում",
	"id":  "rumah rumahnya|temannya teman|keluarga keluarganya",
	"it":  "madre madri|ragazzo ragazzi ragazza ragazze|amico amici amica|scopre scoprire scoprono|indaga indagare|assassino assassini|segreto segreti|viaggio viaggi viaggiare|figlio figli figlia figlie|città citta|bambino bambini bambina|l'amore amore amori",
	"nl":  "vrouw vrouwen|stad steden stadje|moord moorden|man mannen|film films|oorlog oorlogen|kind kinderen",
	"no":  "kvinne kvinner kvinnen kvinnene|mann menn mannen mennene|gutt gutter gutten|bror brødre|jente jenter jenta jentene",
	"pl":  "kobieta kobiety kobietę kobietą kobiet kobietom|mężczyzna mężczyźni mężczyzny mężczyzn|matka matki matkę matką|film filmy filmu filmów filmie|miasto miasta miast|morderstwo morderstwa morderstw|policjant policjanci|młody młoda młodego młodej młodych|dom domu domy domów|żona żony żonę żoną|przyjaciel przyjaciela przyjaciele|wojna wojny wojnę wojną wojnie|tajemnica tajemnice tajemnicę|siostra siostry siostrę|życie życia życiem|miłość miłości miłością|córka córki córkę",
	"pt":  "mãe mães|menino meninos menina|cidade cidades|homem homens|canção canções|avião aviões|descobre descobrir descobriu descobrem|investiga investigar investigação|jovem jovens|viagem viagens|família famílias|policial policiais|animal animais|irmão irmãos|irmã irmãs|coração corações|português portuguesa portugueses|luta lutar lutam|feliz felizes|ator atores|possível possíveis",
	"ro":  "femeie femei|bărbat bărbați bărbatul|oraș orașe orașul orașului|crimă crime crima|prieten prieteni prietenul|film filme filmul filmului",
	"ru":  "фильм фильма фильмы фильмов фильме|женщина женщины женщину женщин|город города городе|убийство убийства|молодой молодого молодая|ребёнок ребенок",
	"sv":  "kvinna kvinnor kvinnan kvinnorna|film filmen filmer filmerna|stad staden städer städerna|pojke pojkar pojken|mord mordet|kärlek kärleken",
	"ta":  "திரைப்படம் திரைப்படத்தில்",
	"tr":  "film filmi filmler filmleri|kadın kadınlar kadını|şehir şehirler şehirde|İstanbul İstanbul'da istanbul|aşk aşkı",
	"uk":  "фільм фільму фільми фільмів фільмі|жінка жінки жінку|місто міста місті|молодий молодого молода|шукає шукати шукають|вбивство вбивства",
	"vi":  "phở pho|đường duong",
}

func TestInflectedFormsMeet(t *testing.T) {
	for name, groups := range inflections {
		a := For(name)
		for group := range strings.SplitSeq(groups, "|") {
			forms := strings.Fields(group)
			for _, text := range forms {
				for _, typed := range forms {
					if !finds(a, typed, text) {
						t.Errorf("%s: %s does not find %s: %v, %v", name, typed, text, a.Match(Words(typed)[0]).Any, a.Tokens(text))
					}
					if bare := fold.Text(typed); !finds(a, bare, text) {
						t.Errorf("%s: %s, typed without accents, does not find %s", name, bare, text)
					}
				}
			}
		}
	}
}

// finds reports whether a text in a's language is found by what is typed.
func finds(a *Analyzer, typed, text string) bool {
	var has []string
	for _, token := range a.Tokens(text) {
		has = append(has, token.Terms...)
	}
	for _, w := range Words(typed) {
		m := a.Match(w)
		if m.Stop {
			continue
		}
		any := slices.ContainsFunc(m.Any, func(term string) bool { return slices.Contains(has, term) })
		all := m.All != nil && !slices.ContainsFunc(m.All, func(gram string) bool { return !slices.Contains(has, gram) })
		if !any && !all {
			return false
		}
	}
	return true
}

func TestDifferentWordsStayApart(t *testing.T) {
	for _, c := range []struct{ name, typed, text string }{
		{"en", "police", "policy of nobody"},
		{"en", "universe", "a city"},
		{"de", "Kunde", "das Kind"},
		{"es", "casa", "una cosa"},
		{"fr", "père", "la mère"},
		{"it", "madre", "il mare"},
		{"pl", "żona", "wojna"},
		{"ru", "город", "горе"},
		{"pt", "mão", "a mãe"},
		{"da", "mord", "en mor"},
		{"ja", "東京", "京都の東"},
		{"ko", "기생충", "생충기"},
	} {
		if finds(For(c.name), c.typed, c.text) {
			t.Errorf("%s: %q finds %q", c.name, c.typed, c.text)
		}
	}
}
