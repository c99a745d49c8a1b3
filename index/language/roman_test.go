package language

import (
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// romanisations are titles and names, and how they are typed in Latin letters; | parts one way from another.
var romanisations = []struct{ text, lang, typed string }{
	{"千と千尋の神隠し", "ja", "sen to chihiro no kamikakushi"},
	{"東京物語", "ja", "tokyo monogatari|toukyou monogatari|Tōkyō monogatari"},
	{"宮崎駿", "ja", "miyazaki hayao"},
	{"黒澤明", "ja", "kurosawa akira"},
	{"黑澤明", "ja", "kurosawa akira"},
	{"濱口竜介", "ja", "hamaguchi ryusuke|hamaguchi ryuusuke"},
	{"小津安二郎", "ja", "ozu yasujiro|ozu yasujirou"},
	{"七人の侍", "ja", "shichinin no samurai"},
	{"羅生門", "ja", "rashomon|rashoumon"},
	{"万引き家族", "ja", "manbiki kazoku|mambiki kazoku"},
	{"ドライブ・マイ・カー", "ja", "doraibu mai ka|doraibu mai kaa|doraibu mai kā"},
	{"生れてはみたけれど", "", "umarete wa mita keredo"},
	{"つみきのいえ", "", "tsumiki no ie"},
	{"となりのトトロ", "", "tonari no totoro"},
	{"ハウルの動く城", "", "hauru no ugoku shiro"},
	{"風の谷のナウシカ", "", "kaze no tani no naushika"},
	{"耳をすませば", "", "mimi o sumaseba|mimi wo sumaseba"},
	{"君の名は。", "", "kimi no na wa"},
	{"誰も知らない", "", "dare mo shiranai"},
	{"歩いても歩いても", "", "aruite mo aruite mo"},
	{"お葬式", "", "ososhiki|osoushiki"},
	{"十三人の刺客", "", "jusannin no shikaku|juusannin no shikaku"},
	{"時をかける少女", "", "toki o kakeru shojo|toki wo kakeru shoujo"},
	{"シン・ゴジラ 2016 IMAX", "ja", "shin gojira 2016 imax"},
	{"ｺﾞｼﾞﾗ", "", "gojira"},
	{"기생충", "ko", "gisaengchung"},
	{"괴물", "ko", "gwoemul|goemul"},
	{"올드보이", "ko", "oldeuboi"},
	{"하녀", "ko", "hanyeo"},
	{"님아, 그 강을 건너지 마오", "ko", "nima geu gangeul geonneoji mao"},
	{"벌새", "ko", "beolsae"},
	{"엽기적인 그녀", "ko", "yeopgijeogin geunyeo"},
	{"친절한 금자씨", "ko", "chinjeolhan geumjassi"},
	{"臥虎藏龍", "zh", "wo hu cang long"},
	{"卧虎藏龙", "zh-Hans", "wo hu cang long"},
	{"花樣年華", "", "hua yang nian hua"},
	{"大红灯笼高高挂", "", "da hong deng long gao gao gua"},
	{"无间道 II", "", "wu jian dao ii"},
	{"张艺谋", "", "zhang yi mou"},
	{"铁西区", "", "tie xi qu"},
	{"绿茶", "", "lu cha|lü cha|lv cha"},
	{"Сталкер", "ru", "stalker"},
	{"Ирония судьбы", "ru", "ironiya sudby|ironia sudby|ironija sudby"},
	{"Броненосец «Потёмкин»", "", "bronenosets potyomkin|bronenosets potiomkin"},
	{"Человек с киноаппаратом", "", "chelovek s kinoapparatom"},
	{"Летят журавли", "", "letyat zhuravli|letiat zhuravli|letjat zhuravli"},
	{"Возвращение", "", "vozvrashchenie|vozvrashcheniye|vozvraschenije"},
	{"Ёжик в тумане", "", "yozhik v tumane"},
	{"Хрусталёв, машину!", "", "khrustalyov mashinu|hrustalyov mashinu"},
	{"Андрей Звягинцев", "", "andrey zvyagintsev|andrei zviagintsev|andrej zvjagintsev"},
	{"Евгений Леонов", "", "yevgeny leonov|evgeny leonov|evgenij leonov"},
	{"Тіні забутих предків", "uk", "tini zabutykh predkiv|tini zabutyh predkiv"},
	{"20 днів у Маріуполі", "uk", "20 dniv u mariupoli"},
	{"Козият рог", "bg", "koziyat rog|kozijat rog"},
	{"Крадецът на праскови", "bg", "kradetsat na praskovi"},
	{"Подземље", "sr", "podzemlje"},
	{"Скупљачи перја", "", "skupljači perja|skupljaci perja"},
	{"Пред дождот", "mk", "pred dozhdot"},
	{"Ингэн нулимс", "mn", "ingen nulims"},
	{"Κυνόδοντας", "el", "kynodontas"},
	{"Τοπίο στην ομίχλη", "el", "topio stin omichli"},
	{"Μια αιωνιότητα και μια μέρα", "", "mia aioniotita kai mia mera"},
	{"Γιώργος Λάνθιμος", "", "giorgos lanthimos"},
	{"Θόδωρος Αγγελόπουλος", "", "thodoros angelopoulos"},
	{"लगान", "hi", "lagaan|lagan"},
	{"शोले", "hi", "shole"},
	{"मदर इण्डिया", "hi", "madar indiya|madar india"},
	{"दिलवाले दुल्हनिया ले जायेंगे", "hi", "dilwale dulhaniya le jayenge|dilvale dulhania le jaayenge"},
	{"कुछ कुछ होता है", "hi", "kuch kuch hota hai|kuchh kuchh hota hai"},
	{"मुग़ल-ए-आज़म", "hi", "mughal e azam|mughal e aazam"},
	{"পথের পাঁচালী", "bn", "pather panchali"},
	{"মহানগর", "bn", "mahanagar"},
	{"நாயகன்", "ta", "nayakan"},
	{"రౌద్రం రణం రుధిరం", "te", "raudram ranam rudhiram"},
	{"പ്രഭയായ് നിനച്ചതെല്ലാം", "ml", "prabhayay ninachathellam"},
	{"მონანიება", "ka", "monanieba"},
	{"Նռան գույնը", "hy", "nran guyne"},
	{"گاو", "fa", "gaav|gav"},
}

func TestRomanised(t *testing.T) {
	for _, c := range romanisations {
		var got []string
		for _, w := range Romanised(c.text, c.lang) {
			got = append(got, w.Text)
		}
		for spelling := range strings.SplitSeq(c.typed, "|") {
			var typed []string
			for _, w := range Words(spelling) {
				typed = append(typed, RomanKey(w.Text))
			}
			if diff := cmp.Diff(typed, got); diff != "" {
				t.Errorf("%q, typed %q: %s", c.text, spelling, diff)
			}
		}
	}
}

func TestLatinTextIsNotRomanised(t *testing.T) {
	for _, text := range []string{"", "Alien³", "Café № 5 ½", "Finding ʻOhana", "3ª ™ 😀", "١", "\xff"} {
		if got := Romanised(text, "ja"); got != nil {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestRomanisedWordsSayWhereTheyStand(t *testing.T) {
	for text, want := range map[string][]Word{
		"七人の侍, ｱ": {
			{Text: "shichinin", Written: "七人", Start: 0, End: 6}, {Text: "no", Written: "の", Start: 6, End: 9}, {Text: "samurai", Written: "侍", Start: 9, End: 12},
			{Text: "a", Written: "ｱ", Start: 14, End: 17},
		},
		"愛してるA":   {{Text: "aishiteru", Written: "愛してる", Start: 0, End: 12}, {Text: "a", Written: "A", Start: 12, End: 13}},
		"《英雄》":    {{Text: "ing", Written: "英", Start: 3, End: 6}, {Text: "ksiong", Written: "雄", Start: 6, End: 9}},
		"그 괴물":    {{Text: "geu", Written: "그", Start: 0, End: 3}, {Text: "goemul", Written: "괴물", Start: 4, End: 10}},
		"8½ Ёлок": {{Text: "8", Written: "8", Start: 0, End: 1}, {Text: "1", Written: "½", Start: 1, End: 3}, {Text: "2", Written: "½", Start: 1, End: 3}, {Text: "iolok", Written: "Ёлок", Start: 4, End: 12}},
	} {
		if diff := cmp.Diff(want, Romanised(text, "")); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

func TestRomanisedConcurrently(t *testing.T) {
	want := make([][]Word, len(romanisations))
	for i, c := range romanisations {
		want[i] = Romanised(c.text, c.lang)
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for i, c := range romanisations {
				if got := Romanised(c.text, c.lang); !reflect.DeepEqual(got, want[i]) {
					t.Errorf("%q: %v, alone %v", c.text, got, want[i])
				}
			}
		})
	}
	all.Wait()
}

func FuzzRomanised(f *testing.F) {
	for _, seed := range []string{"千と千尋の神隠しー ｶﾞ々ゝァ", "Ъёьо ģ П'ять", "닭값ㅋㅋ 앉ᄀ\u1161", "ά\u0301υ ͅΐ", "क्\u200dष़ँ ৎৰ ഽൻ", "ﷺ ำ\U000e0100辻", "\xff東\xc3の", "x\u0301я" + strings.Repeat("の", 9)} {
		for _, lang := range []string{"", "ja", "sr", "zh-Hant"} {
			f.Add(seed, lang)
		}
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		before := 0
		for _, w := range Romanised(text, lang) {
			checkPlace(t, text, before, w.Start, w.End)
			if w.Text == "" || w.ByGrams || w.Written != text[w.Start:w.End] || RomanKey(w.Text) == "" {
				t.Fatalf("%q: %+v", text, w)
			}
			before = w.Start
		}
	})
}

// BenchmarkRomanised romanises a title; the Japanese dictionary is loaded before.
func BenchmarkRomanised(b *testing.B) {
	for name, text := range map[string]string{"cyrillic": "Человек с киноаппаратом", "hangul": "친절한 금자씨", "han": "大红灯笼高高挂", "kanji": "千と千尋の神隠し", "hindi": "कुछ कुछ होता है"} {
		b.Run(name, func(b *testing.B) {
			Romanised(text, "")
			b.ReportAllocs()
			for b.Loop() {
				Romanised(text, "")
			}
		})
	}
}
