package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What languages need beside Bleve's stemmers. The lists of endings are folded unless said otherwise.

const (
	armenian = "2 ը ն ի ին ից ով ում եր երը երի երին ներ ները ների ներին ներից ներով ներում ու ուն 3 երից երով երում ել ալ ած եց ավ եցին ում ություն ության ությունը ությունն"
	basque   = "3 a ak ek an en ei ko tik rat ik ren rekin rentzat ri ari ean aren arekin arentzat ekin etan etara etako etatik era eko ekoa tzen ten tu du eta rik"
	korean   = "2 은 는 이 가 을 를 의 에 에서 에게 한테 으로 로 와 과 도 만 까지 부터 처럼 들 들이 들은 들을 들의"
)

// sorani is what short words keep under Bleve's stemmer: -ێک a, -ەکە the, -ەکان the many.
var sorani = endings("2 ێک ەکە ەکان ەکانی 3 ە ی")

var basqueFinal = endings("3 a e")

var (
	arabicEndings  = endings("3 ا ه ي ان ين ون ات ت")
	persianEndings = endings("3 ها هاي هايي هايش هايشان هايم ان ي م ند يم يد ه د ش شان مان تر ترين انه")
)

const arabicIrregular = `رجل رجال | طفل اطفال | ولد اولاد | بن بنات بنت ابن ابناء | فيلم افلام | صديق اصدقاء | حرب حروب | بلد بلاد | يوم ايام | مدين
	مدن | قص قصص | شاب شباب | سر اسرار | جريم جرايم | شخص اشخاص | مدرس مدارس | بيت بيوت | كتاب كتب | امرا مرا نساء | حلم احلام | عدو اعداء | ملك
	ملوك | لص لصوص | قلب قلوب | سن سنو سنوات | طريق طرق | رسال رسايل | جزير جزر | اب اباء | ام امهات`

const persianIrregular = `كرد كن | رفت رو | گفت گو گوي | ديد بين | شد شو | خواست خواه | داشت دار | يافت ياب | گرفت گير | داد ده | كشت كش | نوشت نويس
	| زن زنان | فيلم فيلمها | كس كسي`

const (
	croatianStopWords  = "i u a o s k na za se je su od do sa iz po koji koja koje"
	polishStopWords    = "swój swoja swoje swojego swojej swojemu swoich swoim swoimi swoją swego swej swym swych swą swe jego jej ich"
	hebrewStopWords    = "של את על עם הוא היא הם הן זה זו לא גם או כי אל אם אבל"
	ukrainianStopWords = "і й та а але в у на з із зі до що як це не за від по для про його її їх він вона вони"
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
	hebrewEndings = endings("3 ימ ות ה")
)

// turkishLower knows dotted and dotless i, and takes off what follows the apostrophe in a name: the endings (İstanbul'da).
func turkishLower(written string) string {
	if at := strings.IndexAny(written, "'’"); at > 0 {
		written = written[:at]
	}
	return strings.ToLowerSpecial(unicode.TurkishCase, written)
}

// persianVerb takes off the mark of the present, which is written with the verb or joined to it by what is no space.
func persianVerb(word string) string {
	for _, prefix := range []string{"نمي", "مي"} {
		if rest, found := strings.CutPrefix(word, prefix); found && utf8.RuneCountInString(rest) >= 3 {
			return rest
		}
	}
	return word
}
