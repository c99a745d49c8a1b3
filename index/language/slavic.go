package language

import "strings"

// Slavic languages. All lists are folded. After the ending comes what it does to the consonant before (ruka, ruce) and the vowel that
// stands only where no ending follows (otec, otce).

var (
	czechEndings = endings(`2 a e i o u y ou 3 am em im om um ym ach ech ich ych ami emi imi ymi ata ovi ove ova eho emu ej iho ejsi ejsiho ejsim uv
		al ala ali alo aly at el ela eli elo ely et il ila ili ilo ily it ul ula uli out nout aji eji uji uje ujou ujem ame ime ete ovat oval ovala
		ovali ovalo ovan ovana ovany ovani ovanim eni enim ani anim`)
	czechSounds = endings(`2 ec>k ek>k el>l 1 c>k z>h`)
)

const czechIrregular = `rok let leta letech lety letum | clovk lid lide lidi lidem lidmi | moh mok muh muze muzou mohl mohou | cht chk chce chci
	chtel chteji | jit jd sl jde jdou jdu pujd sla sli sel | ved vi vim vedel vedela vedi | rik rekn rekl rekla rici | stat stoj | den dn dny dni
	dnu dnech | dit det deti detem detmi ditete | prij pris prisl prijd | mus musi musel | dum dom domu domy domem | naj najd nas nasl nasel | mal
	mens nejmens | velk vets nejvets | vysok vyss nejvyss | hrat hraj hral hraji | zit zij zil zijou zije | vest ved vedl | dobr lep nejlep | pomah
	pomoh pomuh | jet jed jel jede jedou jela | rozhod rozhodl rozhodn | tyden tydn | znat zn zna znal znaji | zak zacn zaca zacin | mysl myslet |
	psat pis psal pise | vzit vzal vezm | brat ber bral bere | pritel pratele pratel pratelum prat prit | buh boh | sestr sester | div divk | smrt
	smrti | utek utec | padn padl | krad ukrad | zabij zab zabi zabit zabil zabiji | zemr zemrel zemre | = vec veci vecech vecmi vecem | kun kon
	kone koni | stol stul | nuz noz noze | hruz hruzy | syn synov | krat kratk`

var (
	ukrainianReflexive = endings(`3 ся сь`)
	ukrainianEndings   = endings(`2 а у ю я є е и і ї й ь о ою ею єю ам ям ами ями ах ях ів їв ом ем єм ий ій 3 ові еві єві ого ього ому ьому им ім
		ої их іх ими іми уєть юєть єть еть аний аного ана ані ати ає аю ають ять ить ав ала али ало ити ив ила или ило іти іє іють ів іла іли увати
		ювати ує ують ює юють ував ювала увала ували ювали ування уванню уванням ення енню енням ання анню анням уть ють еш єш иш емо ємо имо те ть
		ти в ла ли ло`)
	ukrainianSounds = endings(`2 ец>к ок>к 1 ц>к з>г нн>н`)
)

const ukrainianIrregular = `рок рік | людин люд люде людьм людей людям людях люди | дитин діт діте діти дітей дітям | дом дім | ноч ніч | робот
	робіт роб | особ осіб | ног ніг | двор двір | вечор вечір | голов голів | дорог доріг | школ шкіл | сторон сторін | жін жінк жінок | гор гір |
	слов слів | стол стіл | бог біг | ден дн дні день дня днів днем | мог мож може можуть могти міг могла | хот хоч хоче хочуть хотіти | каг каж
	скаг скаж | сестр сестер | друг друз друзі друзів | місяц місяк | сил сіл | зустріч зустріт | вбив вбива вбит убив убит | прийд прийшо прийш
	прийти | знай знайш знайд знайшо знайти знайшов знайшла | йд йш йти йде йдуть | війн воєн воєнн | жит жив жити живе живуть | кін кон | мат матер
	матір матері мати | любл люб люблі | вмер помер помир помирає помре`

var (
	bulgarianEndings = endings(`2 а я о е и у ъ ът ят та то те ия ият ите ата ето ото ета етата ята ища ищата ове овете еве евете 3 ам ате ат аш аше
		аха ах яха им иш ите ението ение ения енията ност ността ности ава авам авал авала авали аваш ават аваме авайки вам ваш ват вайки ира ирам
		ират ирал ира уване уването ене енето ване ването не нето ния нията иха их 4 ал ала али ало ям ях ял яла яли ил ила или ило`)
	bulgarianSounds = endings(`2 ец>ц ок>к ък>к ър>р ъл>л ен>н ий и т`)
	bulgarianYat    = strings.NewReplacer("я", "е")
)

// bulgarianVowel writes я as е, which stands for it where another syllable is stressed or follows (място, места).
func bulgarianVowel(word string) string { return bulgarianYat.Replace(word) }

const bulgarianIrregular = `ден дн дни дните деня | дец де дете детето деца децата | ок оч очи очите око окото | вид виж види видя видял | каж каз
	казва каже | ръц рък ръце ръцете | зна знам знае знаят знаеш | има имам имаш имат имал | стан ста стана стане | цял цел цяла целия | глед глежд
	| брат брато братя | човек хор хора хората | жив живее живеят живея живял | обич обик | годин годи`

var (
	croatianSounds = endings(`3 ov ev 2 ac>c ak>k ar>r 1 c>k z>g`)
	croatianYat    = strings.NewReplacer("ije", "e", "je", "e")
)

const croatianIrregular = `otac oca ocu ocem otc | brat bra brata bratu | sestr sestar`

// croatianVowel writes ije and je as Serbian does: e.
func croatianVowel(word string) string { return croatianYat.Replace(word) }

var russianSounds = endings(`2 ок>к ец>ц ек>к ен>н 1 нн>н`)

const russianIrregular = `любв любов | год лет летн | хот хоч хотет хочет хотел | моч мог могут можеш могл может | стат стал стан станет станут |
	зна знат знает знают знал | ден дня дне дни дней днем дню дн | дет детьм детей дети | прийт прид придет пришел пришл приход | врем времн времен
	| идт идет идут шла шли шел шло | видет видел вид виж увид увидет увидел увиж | найт найд найдет найдут нашел нашл | пойт пойд пойдет пошел пошл
	| жит жив живет живут жил | выйт выйд выйдет вышел вышл | нача начнет начн начнут начал начат начина | дат дал даст дадут | ждат ждет ждут ждал
	| верн вернут вернет вернул | взят взял возьмет возьмут | друг друз друзья друзьям | помоч поможет помог помогут помогл | узна узнат узнает
	узнал | умерет умер умрет умира умирает умерл | погибнут погиб погибл погиба | уйт уйд уйдет ушел ушл | сидет сид сиж сидел | писа пишет пишут |
	смотрет смотр смотрел | люб любл | мат матер матери мать | доч дочер дочери дочь | ищет иска ищут иск`

var (
	polishEndings = endings(`2 a e i o u y ie ia ii io iu piec>pk niec>nk ecie>et ecia>et eciu>et ocie>ot 3 nci>nt ac ic ec yc ow em am om im ym ach
		ech ich ych ami emi imi ymi owi owie owa owe owy owego owej owym owych owymi owemu iem iom iow iami iach iej iego iemu ego emu ej iaja osc
		osci oscia al ala ali aly alo il ila ili ily ilo yl yla yli yly ylo ul ula uli uly aja uje uja aje ujac ajac ajacy ajaca ajace ajacego
		ajacych ujacy ujaca ujace ujacego ujacych owac owal owala owali owaly owany owana owane owani owanej owanego owanych awac awal awala iac ial
		iala iali esz isz ysz acie icie kcie>kt nac nal nela 4 szy sza sze szego szej szych szym`)
	polishSounds = endings(`2 rz>r dz>d ek>k ec>k iec>k 1 sc>sk c>k`)
)

const polishIrregular = `miec mial miala mialy mieli maja | stac stal stala stalo stali stoi | bog bogu boga boze | las lesie lasach | koniec konca
	koncu koncem konk | = strach strachu strachem strachy | tajemnic tajemn tajemnik | czesc czesci czescia | odkr odkry odkryc odkryw | ludz ludzi
	czlowiek | dziec dziecko dziecka dzieci dzieciom dziecmi | dzien dni dnia dniu dniem dniach | rok lata lat latach roku | swiat swiecie swiata |
	miast miescie miesk | brat bracie bracia brack | mog moz moze moga mogl moc | wiedz wie wiedza wiedzial | wid widz widzi widzial | ojciec ojca
	ojcu ojcem ojcow | morderc mordercy morderca morderstw | przyjaciel przyjaciol | mez maz meza mezem mezowi | problem probl | zwiazk zwiazek | =
	kon konie konia koni koniem | tydzien tygodni tygodnia | gr gra gry grze gier | krew krwi krwia | smierc smierci smiercia | zyc zyj zyl zyje
	zycie zycia zyciu zyciem | noc nocy noca | reka rece rak rekach reki | oko oczy oczu oczami | droga drodze drog | noga nodze nog | matk matc |
	corka corce corek | siostr siostrz siost | zona zonie zon | wojna wojnie wojen | milosc milosci miloscia | znajd znalaz znalazl znalezc znajduje
	| wrac wroc wroci wraca | star starz | przyjazn przyjazni | ucieczk uciek uciec ucieka | zabij zab zabic zabil zabija zabity | umier umrz umarl
	umiera`
