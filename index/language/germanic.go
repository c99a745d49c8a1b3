package language

import (
	"strings"
)

// Germanic languages. All lists are folded, so that umlauts are their vowels. The endings go in steps, as words are inflected: a case
// or number first, then what marks the past or the participle; strong verbs, which change their vowel, stand in groups.

// english is Bleve's Porter stemmer and what it knows nothing of.
const englishIrregular = `child children | man men | woman women | wife wives | knife knives | thief thieves | wolf wolves | half halves | life
	lives | foot feet | tooth teeth | mous mice mouse | goos geese goose | peopl person persons people | say said | make made makes | get got gotten
	| see saw seen | come came | go went gone goes goe going | give gave given | know knew known | hear heard | hold held | bring brought | becom
	became become | pay paid | lead led | meet met | write wrote written writ | begin began begun | build built | spend spent | keep kept | sell
	sold | buy bought | show shown | run ran | teach taught | think thought | fight fought | find found | lose lost | steal stole stolen | take took
	taken | tell told | send sent | seek sought | catch caught | fall fell fallen | flee fled | leav left leave | grow grew grown | break broke
	broken | speak spoke spoken | choos chose chosen | drive drove driven | ride rode ridden | rise rose risen | sing sang sung | swim swam swum |
	drink drank drunk | win won | hide hid hidden | bite bit bitten | forget forgot forgotten | forgiv forgave forgiven | freez froze frozen | shoot
	shot | sit sat | stand stood | understand understood | sleep slept | feel felt | deal dealt | dream dreamt | fly flew flown fli flies | throw
	threw thrown | draw drew drawn | wear wore worn | swear swore sworn | tear tore torn | bear bore born borne | wake woke woken | awak awoke
	awoken | shake shook shaken | mistak mistook mistaken | undertak undertook undertaken | strike struck | stick stuck | hang hung | bind bound |
	slay slew slain | eat ate eaten | aris arise arose arisen | burn burnt | lend lent | lay laid | feed fed | breed bred | bleed bled | shine shone
	| spring sprang sprung | happi happily happiness happy happier happiest | old older oldest elder | young younger youngest | big bigger biggest |
	great greater greatest | late later latest | small smaller smallest | high higher highest | strong stronger strongest | rich richer richest |
	poor poorer poorest | deep deeper deepest | dark darker darkest | close closer closest clos | larg larger largest | long longer longest | earli
	earlier earliest | strang stranger strangest strange | danc danced | crisi crises crisis | statu statue statues | = universe universes | polic
	police | polici policy policies | new newer newest | = news | general generals | organ organs | good better best | bad worse worst`

// german: the first step takes cases, persons and degrees off, the second and third what marks the past and the second person.
var (
	germanCases = endings(`3 e en ens er ers ern em es ere eren erem erer eres enen ene ener enes enem nis nisse nissen nisses ierend>ier bs>b ds>d
		fs>f gs>g hs>h ks>k ls>l ms>m ns>n rs>r ts>t eln>el ier>ier iere>ier ieren>ier iert>ier ierte>ier ierten>ier ierter>ier ierung>ier
		ierungen>ier ierts>ier 4 in innen inne erin erinnen ert erts erte erten end ende enden ender endes endem ung ungen heit heiten keit keiten
		este esten estes estem 5 ste sten stes stem`)
	germanPast  = endings(`3 t st et est`)
	germanFinal = endings(`3 t el`)
)

const germanIrregular = `= mutter muttern mutters | = berlin berlins | geb gib gibs gab gegeb gibt | geh ging gegang | sag gesagt | seh sieh sah
	geseh | wiss weiss wuss gewuss | find fand gefund | mog mag moch | komm kam gekomm | nehm nimm nahm genomm | tun tut tat getan | hoch hoh | durf
	darf | sprech sprich sprach gesproch | schein schien | bring brach gebrach | treff triff traf getroff | lass liess gelass | bleib blieb geblieb
	| lieg lag geleg | schreib schrieb geschrieb | bind band gebund | halt hal hiel gehalt gehal | les lies las gelesen | sterb stirb starb gestorb
	| helf hilf half geholf | denk dach gedach | verbind verband verbund | verschwind verschwand verschwund | entscheid entschied | verlier verlor |
	erfahr erfuhr | bekomm bekam | erhalt erhal erhiel | versteh verstand | erkenn erkann | entkomm entkam | verlass verliess | verbring verbrach |
	zieh zog gezog | schliess schloss geschloss | nenn nann genann | fahr fuhr gefahr | fall fiel gefall | fang fing gefang | lauf lief gelauf | ruf
	rief geruf | schlaf schlief geschlaf | schlag schlug geschlag | trag trug getrag | wachs wuchs gewachs | stehl stiehl stahl gestohl | werf wirf
	warf geworf | ess iss ass gegess | sing sang gesung | trink trank getrunk | spring sprang gesprung | sitz sass gesess | steh stand gestand |
	flieg flog geflog | flieh floh gefloh | biet bot gebot | verrat verriet | bitt bat gebet | brech gebroch brich | verbrech verbroch | gescheh
	geschieh geschah | zwing zwang gezwung | befind befand | begeb begab begib | kenn kann gekann | lieb gelieb | annehm angenomm | aufnehm aufnahm
	aufgenomm | umbring umgebrach | nah nach | = gesicht gesichter gesichtern gesichts | = gericht gerichte gerichts | = gedicht gedichte gedichten
	| = geist geister geistern geistes geiste | = gewalt | = gestalt gestalten | = geschaft geschafte geschaften | = gebiet gebiete gebieten | =
	geschlecht geschlechts geschlechter | = gesamt gesamte gesamten | = nacht nachte nachten nachts | = recht rechte rechten | = schon schonen
	schoner schonste schonsten | klein kle | gut bes | muss mus mussten musste | gross gros grosser grossten | gelt gilt gal galt gel | beginn beg
	begann begonn | gewinn gew gewann gewonn | einzeln einz | schrei schri geschri | gelingen geling gelang gelung | betreib betrieb | tret tre tri
	trat tra | angeb angab angegeb angib | unterscheid unterschied | begreif begriff | angreif angriff angegriff | verein vere | ubernehm ubernahm
	ubernomm ubernimm | aufgeb aufgab aufgegeb | entsteh entstand | verbiet verbi verbo verbie verboten verbot | besteh bestand | abschliess
	abgeschloss | gebar gebor geboren geburt | = allein alleine | thema them themen themas | foto fotos | auto autos | = modern moderne modernen
	moderner modernes | verwend verw verwand | heiss hiess geheiss heis hies | = mann manner mannern mannes | kampf kampft kampfte kampfen kampfer |
	= kust kuste kusten | = gast gaste gasten`

// dutch: man and mannen, groot and grote, geven and geef differ in how a vowel's length and a consonant's voice are written.
var (
	dutchLong   = strings.NewReplacer("aa", "a", "ee", "e", "oo", "o", "uu", "u")
	dutchCases  = endings(`2 en e 3 je jes tje tjes etje etjes pje pjes ende enden end`)
	dutchPlural = endings(`3 bs>b ds>d fs>f gs>g ks>k ls>l ms>m ns>n ps>p rs>r ts>t as>a os>o es>e`)
	dutchPast   = endings(`3 t st ld>l rd>r nd>n gd>g`)
	dutchSounds = endings(`1 v>f z>s`)
)

// dutchVowel writes the long vowels as in open syllables.
func dutchVowel(word string) string { return dutchLong.Replace(word) }

const dutchIrregular = `stad steden stadje | kind kinderen | schip schepen | lid leden | ei eieren | koe koeien | gan gat ga ging gegan gaat | kom
	kwam gekom komt | zien zie ziet zag gezien | zeg zei gezeg | gef gav gaf gegev gegef geef | vind von gevon vin | krijg kreg gekreg | wil wou |
	mog mag moch | hou houd hield gehoud | blijf blef geblef | nem nam genom | lig lag geleg | begin begon | dach denk gedach | val viel geval |
	schrijf schref geschref | bestan besta bestat bestond beston | breng brach gebrach | stan stat ston sta | lop liep gelop | sprek sprak gesprok |
	win won gewon | wet wist wis we | kiez kos gekoz kies kiest koos | verlies verlor | kijk kek gekek | help hielp geholp | sterf stierf gestorf |
	sla slat sloeg geslag slan | rij red gered | drag droeg gedrag | trek trok getrok | vecht vocht | grot gro grots groter grotst | lat la lie gela
	| gebruik bruik | zul zoud | zit zat | gebeur beur | lijd led | slui slo geslo | hog hoger | lang langer | oud ouder | zoek zoch | verkop
	verkoch | kop koch gekoch | jong jonger jongst jongen jongens | verdwijn verdwen | = gezich gezicht | = gedicht gedichte gedichten | = geest
	geesten | = geweld | = gebied gebieden | = maan manen`

// participle takes the ge- and the last letter off a participle that ends in one of last and leaves enough: gemaakt, gesagt.
func participle(last string) stemmer {
	return func(word string) string {
		if len(word) < 6 || !strings.HasPrefix(word, "ge") || !strings.Contains(last, word[len(word)-1:]) {
			return word
		}
		return word[2 : len(word)-1]
	}
}

// undoubled takes one of two consonants: a short vowel before it is written so, but not at the end of every word (man, mannen).
var undoubled = endings(`1 bb>b dd>d ff>f gg>g kk>k ll>l mm>m nn>n pp>p rr>r ss>s tt>t`)

// danish, norwegian and swedish put articles, plurals and the genitive at the end of nouns; the neuter t goes last.
var (
	danishBefore   = endings(`4 s`) // the genitive, only where it ends the word
	danishAfter    = endings(`4 ed 3 t`)
	norwegianAfter = endings(`4 ed 3 t`)
	swedishAfter   = endings(`3 t an en et er`)
)

const danishIrregular = `barn born bornen | mand maend | = bror brodre brodrene brodrenes | datter dot dotr dat | soster sost sostr | fod fodder
	fodderne | nat naet naetter | bog boger | fa fik faet | ga gar gik gaet | se ser sa set | ny nye nyt nyer | tro tror troed troede | do dor dod
	dode dodt | sta star stod staet | forsta forstar forstod | gammel gaml | gor gjord | sig sagd sag | ar ars aret arene | by byen byer byerne |
	lang laeng | sla slar slog slaet | ske sker skete | skriv skrev | stor storr stors | giv gav | bo bor boed boede | find fand fundn fund | vind
	vand | vaelg valg | bed bad | oje ojn ojne ojet | laeg lag lagd | foraeld foraeldr foraeldre | besta bestar bestod | lav laved | sporg spurg |
	syng sang sung | saelg solg | sit sad sid | lig la lagt | hjaelp hjalp | forsvind forsvand forsvund forsvundn | stjael stjal | traef traf |
	tving tvang tvung | folg fulg | bring brag | graed grad | drik drak druk | spring sprang | fly flygt | flyv floj | vid ved vids | fremmed
	fremmede fremmedes | saet sat saed | uge uger ugen ugerne | god godt gode`

const norwegianIrregular = `man menn mennen | bror brodr | datter dotr dot | soster sostr sost | nat nett | bok boken boker bokene boka | fa fik fat
	| ga gar gik gat | se ser sag set | ny nye nyt nyer | tro tror trod | do dor dod dode | sta star stod stat | forsta forstar forstod forstat |
	gammel gaml | gjor gjord gjort | si sier sagt sa | ar ars aret arene aren | by byen byer byene | ta tar tok tat tatt | gi gir gav gitt git |
	lang leng | sla slar slo slat | skje skjer skjed skjedd | skriv skrev | stor storr stors | bo bor bodd bod | fin fan fun | vin van vun | velg
	valg | be ber bad bed | legg la lagt lag leg | foreld foreldr | dra drar dro dratt drat | hjelp hjalp | forsvin forsvan forsvun | stjel stjal |
	tref traf | tving tvang tvung | folg fulg | bring brag | drik drak druk | spring sprang | fly flykt | selg solg | vit vet viss | uke uker uken
	uka | oye oyet oyne oyn | god godt gode | bli blir blev ble blit`

const swedishIrregular = `= bror broder brodern broderna broders | dotter dot dotr | syster syst systr | fa fick fat | ga gar gick gat gang | se ser
	set | ny nya nyt nyar | tro tror trod trot | do dor dog dod doda | sta star stod stat | forsta forstar forstod forstat | gammal gaml | gor gjord
	gjor | sag sad | ar aret aren | by byn byar | ta tar tog tagi tagit | ge ger gav get | lang langr | sla slar slog slagi | ske sker sked sket |
	skriv skrev skrivi | stor storr stors | bo bor bod bot | fin fan fun funni | vin vun vunni | valj vald val | be bad bett ber bet | lag la lad
	lagd lagt | forald foraldr foraldrar | dra drar drog dragi | kom kommi | forsvin forsvan forsvun forsvunni | stjal stal stul | tving tvang tvung
	tvungi | folj fold | bring brag | drick drack druck | spring sprang | fly flyr flyd flyt | salj sald | vet vis viss visst | vecka veck veckor |
	oga ogon ogonen | van vann vannen | god got goda godt`
