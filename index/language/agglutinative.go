package language

import "strings"

// Languages that string endings together. Folded, vowel harmony is mostly gone, and an ending has one or two forms. What one step may take
// for an ending another must take too where the ending proper stood behind it; hence the steps that are done twice.

var (
	turkishEndings = endings(`2 ler lar de da den dan 3 te ta ten tan ~yle ~yla ~ye ~ya ~yi ~yu le la in un ~nin ~nun i u a e ~si ~su im um imiz
		umuz lari leri larin lerin larinin lerinin larina lerine larini lerini larinda lerinde larindan lerinden lara lere larda lerde lardan lerden
		larla lerle ~sinin ~sunun ~sina ~sine ~suna ~suyla ~sini ~sunu ~sinda ~sinde ~sunda ~sindan ~sinden ~sundan ini unu ina ine una une inda
		inde unda unde indan inden undan unden inin unun iyla iyle uyla uyle mak mek makta mekte maya meye mayi meyi masi mesi masini mesini masina
		mesine iyor uyor iyorlar uyorlar iyordu uyordu iyorum uyorum di du pti>p sti>s kti>k cti>c tti>t dilar diler dular tilar tiler mis mus misti
		mislar misler acak ecek acagi ecegi acaklar ecekler an en anlar enler digi dugu tigi tugu digini dugunu diginda dugunda ip up arak erek
		miyor muyor dik duk digim dugum tigim abilir ebilir abiliyor ebiliyor ilir ulur ilen ulan iliyor uluyor ildi uldu ilmis ulmus ilmek ulmak
		inir inen iniyor indi madan meden ir ur ar er irler urlar arlar erler dir dur tir tur li lu lik luk ligi lugu daki deki siz suz`)
	turkishFinal = endings(`3 in un i u a e an en il ul 2 g>k b>p d>t`)
)

const turkishIrregular = `= kardes kardesi kardesini kardesine kardesinin kardesler kardesleri kardesim | = arkadas arkadasi arkadasini arkadasina
	arkadasinin arkadaslar arkadaslari arkadasim | = gunes gunesi gunesin gunese | = polis polisi polisin polisler | = ates atesi atesin | sehir
	sehr sehri sehrin sehrinde | ara arar ariyor aradi arayan aramak | et edi ediyor ede eder edil ett etti | git gidi gidiyor gide gider gitti | ev
	evi evin evine evde evden evler | al aldi alan alir aliyor almak | ol olan olur oldu oluyor olmak olarak olup | gel gelen gelir geldi geliyor
	gelmek | ask aski askin askini askla | cocug cocuk cocugu cocugun cocuklar | kiz kizi kizin kizini kizlar | kan kani | su suyu | is isi isin
	isler isini isinde | yas yasi yasin yasinda`

var (
	hungarianCases = endings(`3 ban ben bol ba be on en ra re rol hoz hez tol nal nel nak nek val vel ig kent 4 ert 3 mmal>m mmel>m rral>r rrel>r
		ttal>t ttel>t kkal>k kkel>k ssal>s ssel>s nnal>n nnel>n llal>l llel>l ggal>g ggel>g ddal>d ddel>d bbal>b bbel>b zzal>z zzel>z sszal>sz`)
	hungarianNumber = endings(`3 ja je jat jet a e at et ot t im eim aim ai ei jai jei i aik eik uk juk ik unk nk om em am od ed ad k ok ek ak okat
		eket akat kat ket ait eit jait jeit ni va ve tt tta tte ta te tak tek tuk tem tam nak nek sz jak jek o`)
	hungarianFinal = endings(`3 a e i o u t k ok ek ak v`)
)

const hungarianIrregular = `apa apja apj apjat apam | szerelem szerelm szerelmet | anya anyja anyjat | no nok not nonek nokkel | ferf ferfi ferfiak
	| haz haza hazat | gyer gyerek gyermek gyerm | megy men ment menni mentek | jon jot jott jonn | tesz tet tett tenn | vesz vett venni | lat latt
	latta latja latni | el eli | fi fia fiu fiut fiuk | lo lova lovak | ev evek eves | lan lany lanya lanyok lanyt`

var (
	finnishClitics = endings(`4 kin kaan han nsa mme nne`)
	finnishCases   = endings(`3 nen>s n t a ta tta ssa sta lla lta lle ksi na ja jen issa ista illa ilta ille iksi ina ita ia ien iden iin ineen een
		seen siin aan oon uun yyn an en in on un yn uden>us uksen>us uutta>us utta>us uuden>us uteen>us ukset>us udesta>us udessa>us ivat i ut nut
		neet tiin daan taan ttiin ttu tty isi essa esta an assa asta alla alta alle aksi ossa osta olla olta olle ussa usta ulla ulle`)
	finnishFinal  = endings(`3 aa ii ee oo uu ea ia a e i o u y`)
	finnishGrades = endings(`2 kk>k pp>v tt>d nk>ng nt>nn mp>mm lt>ll rt>rr t>d p>v`)
)

const finnishIrregular = `vuos vuod vuon vuot | mies mieh mie miesta miehia | laps las last | tulee tul tull | tekee tek tehd | mene menn men | nah
	nak nakee naht | tyto tytt tyd | poik poj | kuningas kuninka | yks yhd | uus uud uut | kaup kaupunk kaupung`

var (
	indonesianParticles = endings(`3 nya 5 lah kah pun`)
	indonesianSuffixes  = endings(`4 kan an i`)
)

// indonesianPrefix takes a verbal or nominal prefix off: memukul, pemukul and dipukul are pukul. A nasal before a vowel stands for the p, t or s
// that the root begins with; for the k it may stand for it is taken off alone, as for nothing, which is commoner.
func indonesianPrefix(word string) string {
	for _, p := range indonesianPrefixes {
		rest, found := strings.CutPrefix(word, p.from)
		if !found || len(rest) < p.keep || p.before != "" && !strings.ContainsRune(p.before, rune(rest[0])) {
			continue
		}
		return p.to + rest
	}
	return word
}

var indonesianPrefixes = []struct {
	from   string
	keep   int    // letters that must stay
	before string // letters one of which must follow, "" for any
	to     string // what stands in the prefix's place
}{
	{"memper", 3, "", ""}, {"diper", 3, "", ""}, {"meny", 3, vowels, "s"}, {"peny", 3, vowels, "s"}, {"meng", 3, "", ""}, {"peng", 3, "", ""},
	{"mem", 3, vowels, "p"}, {"pem", 3, vowels, "p"}, {"mem", 3, "bfp", ""}, {"pem", 3, "bf", ""}, {"men", 3, vowels, "t"}, {"pen", 3, vowels, "t"},
	{"men", 3, "cdjt", ""}, {"pen", 3, "cdj", ""}, {"me", 4, "lrmnwy", ""}, {"per", 4, "", ""}, {"pe", 4, "lrmnwy", ""},
	{"di", 4, "", ""}, {"ber", 4, "", ""}, {"ter", 4, "", ""}, {"ke", 4, "", ""},
}

const indonesianIrregular = `beri berikan memberi memberikan diberi diberikan pemberi | main pemain permainan bermain memainkan dimainkan | =
	perempuan | kerja bekerja pekerja pekerjaan | ajar belajar pelajar pelajaran mengajar | kata ata | kejar ejar | kenal enal | kirim irim | kuasa
	uasa | bangun embangun | kembang mbang embang | laku pela | nikmat tikmat | = menang memenangkan pemenang kemenangan | kunjung unjung | kumpul
	umpul | tahu etahu ketahu | = dingin | = dinding | = digital | = diri | = keluarga | kembali embali | perintah pemerintah | = istri | = kecil |
	= kepala | = keras | = kereta | kerajaan raja | kematian mati | menikah nikah pernikahan | = dunia | terima menerima | = perang | = teman | =
	peran | pertama`
