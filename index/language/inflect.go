package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What languages need beside Bleve's stemmers. The lists of endings are folded unless said otherwise.

const (
	armenian   = "ը ն ի ին ից ով ում եր երը երի երին ներ ները ների ներին ներից ներով ներում"
	basque     = "a ak ek an en ko tik ra ik ari aren arekin ekin etan etako etatik era"
	bulgarian  = "а я о е и у ъ ът ят та то те ия ият ите ата ето ото ища ищата ове овете еве евете ини ините а ия ии"
	catalan    = "s a e o es as os an ans ana anes en ens ena enes on ons ona ones at ats ada ades ar ir er re ant"
	czech      = "a e i o u y am em im om um ym ou ach ech ich ych ami emi imi ymi ata ovi ove ova eho emu ej al ala ali alo at it il ila ili aji uje ují"
	galician   = "s a e o as es os al ais ar ir ou ado ada ados adas ido ida idos idas ando endo indo"
	greek      = "α ε η ι ο υ ω ας ασ εσ ησ ισ οσ υσ ου ουσ οι ων ια ιασ ιεσ ιου ιων ιο εισ εων ει ουν ουμε ετε μα ματα ματοσ ματων"
	indonesian = "nya lah kah pun nyalah"
	korean     = "은 는 이 가 을 를 의 에 에서 에게 한테 으로 로 와 과 도 만 까지 부터 처럼 들 들이 들은 들을 들의"
	persian    = "ها هاي هايي"
	polish     = "a e i o u y nci>nt ac ic ec yc ia ie io iu ow em am om im ym ach ech ich ych ami imi ymi owi owie owa owy owe iem iom iow iami iach iej iego iemu ego emu ej al ala ali aly alo il ila ili ily ilo aja uje uja"
	ukrainian  = "а у ю я е є и і ї й ь о ою ею єю ам ям ами ями ах ях ів їв ові еві єві ом ем єм ий ій ого ього ому ьому им ім ої их іх ими іми ати ити ає ують ають ять ить ала али ало ила или ило ав ив"
)

// Endings for before and after the stemmers of Bleve, by what these leave apart.
const (
	// mujeres and mujer: the stemmer takes the singular for a verb, and must meet the plural as that.
	spanishBefore = "aces>az eces>ez ices>iz oces>oz uces>uz des>d les>l nes>n res>r"
	// descubrió without its accent; francés, whose feminine and plural keep the es.
	spanishAfter = "i es"
	// canções and canção; and the accent of the commonest endings, which the stemmer wants.
	portugueseBefore = "ões>ão ães>ão ãos>ão oes>ao aes>ao aos>ao cao>ção coes>ção ns>m ais>al éis>el óis>ol veis>vel"
	// policière without its accent.
	frenchBefore = "iere>ière ieres>ières"
	// découvrir, ami and amie, français and française.
	frenchAfter = "e i ais>a"
	// découvrent, mystérieux: of long words only, as in short ones these are no endings (vent, lieu).
	frenchAfterLong = "ent ieu"
	// sucht, suchte and suchen; Lehrerin, Lehrerinnen and Lehrer; Geheimnis and Geheimnisse.
	germanAfter = "e te t in inn nis niss"
	// nainen and naisen.
	finnishBefore = "nen>se"
	// kaupunki and kaupungin, tyttö and tytön, katu and kadun.
	finnishAfter = "ng>nk kk>k pp>p tt>t d>t"
	// kvinnan, mordet and mannen, in long words.
	swedishAfter = "an en et"
	// mannen and man: the stemmer knows only kk, dd and tt.
	dutchAfter = "bb>b ff>f gg>g ll>l mm>m nn>n pp>p rr>r ss>s"
	// filmi, aşkı, and kadın, whose ın the stemmer takes off by half.
	turkishAfter = "i ı u ü in ın un ün"
	// film, whose m the stemmer takes for mine, and gyerek, whose ek it takes for a plural.
	hungarianAfter = "m ek ok ak"
)

const (
	hebrewStopWords    = "של את על עם הוא היא הם הן זה זו לא גם או כי אל אם אבל"
	ukrainianStopWords = "і й та а але в у на з із зі до що як це не за від по для про його її їх він вона вони"
)

// What no ending tells, by folded word. To the Portuguese stemmer mãe and mão are one: mothers go as mamãe.
var (
	portugueseIrregular = map[string]string{
		"mae": "mamãe", "maes": "mamãe", "mamaes": "mamãe", "irma": "irmã", "irmas": "irmã", "pao": "pão", "paes": "pão", "mao": "mão", "maos": "mão", "caes": "cão",
		"portugues": "português", "frances": "francês", "ingles": "inglês", "japones": "japonês", "chines": "chinês",
	}
	romanian = map[string]string{"femei": "femeie", "femeia": "femeie", "femeile": "femeie", "orase": "oraș", "orasele": "oraș"}
	dutch    = map[string]string{
		"steden": "stad", "stadje": "stad", "kinderen": "kind", "schepen": "schip", "leden": "lid", "eieren": "ei", "koeien": "koe",
	}
	danish = map[string]string{
		"born": "barn", "bornene": "barn", "maend": "mand", "maendene": "mand", "brodre": "bror", "brodrene": "bror",
		"dotre": "datter", "dotrene": "datter", "sostre": "søster", "sostrene": "søster", "fodder": "fod", "natter": "nat",
	}
	norwegian = map[string]string{
		"menn": "mann", "mennene": "mann", "brodre": "bror", "brodrene": "bror", "dotre": "datter", "dotrene": "datter", "netter": "natt",
	}
	english = map[string]string{
		"children": "child", "men": "man", "women": "woman", "wives": "wife", "knives": "knife", "thieves": "thief", "wolves": "wolf",
		"halves": "half", "feet": "foot", "teeth": "tooth", "mice": "mouse", "geese": "goose",
		"fought": "fight", "found": "find", "lost": "lose", "stole": "steal", "stolen": "steal", "took": "take", "taken": "take",
		"told": "tell", "sent": "send", "sought": "seek", "caught": "catch", "fell": "fall", "fallen": "fall", "fled": "flee",
		"left": "leave", "grew": "grow", "grown": "grow", "broke": "break", "broken": "break",
		"happily": "happy", "happiness": "happy",
	}
)

// hebrew takes the commonest endings off and the particles that are written together with the word after them, and writes final
// letters as they are elsewhere in a word. It takes too much off some words, and does so in texts and in what is typed.
func hebrew(word string) string {
	word = hebrewEndings(finalLetters.Replace(word))
	for utf8.RuneCountInString(word) > 3 {
		first, n := utf8.DecodeRuneInString(word)
		if !strings.ContainsRune("ובהכלמש", first) {
			break
		}
		word = word[n:]
	}
	return word
}

var (
	finalLetters  = strings.NewReplacer("ך", "כ", "ם", "מ", "ן", "נ", "ף", "פ", "ץ", "צ")
	hebrewEndings = endings(3, "ימ ות ה")
)

// turkishLower knows dotted and dotless i, and takes off what follows the apostrophe in a name: the endings (İstanbul'da).
func turkishLower(written string) string {
	if at := strings.IndexAny(written, "'’"); at > 0 {
		written = written[:at]
	}
	return strings.ToLowerSpecial(unicode.TurkishCase, written)
}

// romanianLower writes ș and ț with the cedilla that the stemmer expects.
func romanianLower(written string) string { return cedillas.Replace(strings.ToLower(written)) }

var cedillas = strings.NewReplacer("ș", "ş", "ț", "ţ")
