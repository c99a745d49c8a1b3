package language

var slavicForms = []wordForms{
	{
		name: "pl", text: "Młody policjant szuka zaginionej kobiety i odkrywa tajemnice starego miasta.",
		terms: "mlod policjant szuk zaginion kobiet odkr tajemn star miast",
		meet: `kobieta kobiety kobietę kobietą kobiet kobietom|mężczyzna mężczyźni mężczyzny mężczyzn|matka matki matkę matką|film filmy filmu filmów filmie|
			miasto miasta miast mieście|morderstwo morderstwa morderstw|policjant policjanci policjanta|młody młoda młodego młodej młodych|dom domu domy domów|
			żona żony żonę żoną|przyjaciel przyjaciela przyjaciele|wojna wojny wojnę wojną wojnie|tajemnica tajemnice tajemnicę|siostra siostry siostrę|
			życie życia życiem|miłość miłości miłością|córka córki córkę|ręka ręce rękę|noga nodze nogi|brat brata bracia|odkrywa odkrywać|
			szuka szukać szukają|świat świata świecie|ojciec ojca ojcem|człowiek człowieka ludzie ludzi|dziecko dzieci|chłopiec chłopca`,
		apart: "żona wojna|matka małpa|morze mord|dom dym|brat brud",
	},
	{
		name: "cs", text: "Mladý policista hledá ztracenou dívku a odhalí tajemství starého hradu.",
		terms: "mlad policist hled ztracen div odh tajemstv star hrad",
		meet: `žena ženy ženě ženu ženou ženám ženami|hrad hradu hrady hradem|město města městu městem městech|mladý mladého mladému mladá mladé mladí|
			film filmu filmy filmů filmem filmech|vražda vraždy vraždu|hledá hledat hledají hledal|láska lásky lásku|ruka ruce ruku rukou|
			matka matky matce matek|otec otce otci|kniha knize knihy|dívka dívky dívek|Praha Praze Prahy|dítě děti dětí|člověk lidé lidi|noha noze nohy|
			rok roku roce let|pracuje pracovat pracoval|sestra sestry sester|zemře zemřít zemřel|přítel přátelé`,
		apart: "žena země|matka maska|hrad hrob|láska lístek|věc věk",
	},
	{
		name: "uk", text: "Молода жінка шукає брата в місті й розкриває таємницю старого дому.",
		terms: "молод жін шук брат міст розкрив таємник стар дом",
		meet: `фільм фільму фільми фільмів фільмі|жінка жінки жінку жінок жінці|місто міста місті|молодий молодого молода|шукає шукати шукають шукав|
			вбивство вбивства|рука руці руки|нога нозі ніг|дім дому домі|рік року роки|ніч ночі|книга книзі|хлопець хлопця хлопці|друг друзі другом|
			батько батька батьки|розслідує розслідувати розслідування|закохується закохатися закоханий|людина людини люди|діти дитина|будинок будинку`,
		apart: "місто мить|брат берег|жінка життя|кіно камінь",
	},
	{
		name: "ru", text: "Молодой следователь ищет пропавшую женщину и раскрывает тайны старого дома.",
		terms: "молод следовател ищет пропа женщин раскрыва тайн стар дом",
		meet: `фильм фильма фильмы фильмов фильме|женщина женщины женщину женщин|город города городе|убийство убийства|молодой молодого молодая|
			ребёнок ребенок ребёнка|отец отца|подросток подростка подростки|ищет искать ищут|день дня дни|дом дома доме|мочь могут|
			умирает умереть умер|друг друзья друга|мать матери|время времени|любовь любви|идёт идти|находит находить|конец конца|
			тайна тайны тайну|живёт жить живут|помогает помогать помогают`,
		apart: "город горе|мать мост|дом дым|муж мужество|брат брод",
	},
	{
		name: "bg", text: "Младата жена търси брат си в града и открива тайните на старата къща.",
		terms: "млад жен търс бра град открив тайн стар къщ",
		meet: `филм филмът филма филми филмите|жена жената жени жените|град градът градове градовете|убийство убийства убийството|място места мястото|
			дете деца децата|ден дни дните|ръка ръце|голям голяма големи|търси търсят търсене|живот живота животът|година години|работа работи работата|
			мъж мъже мъжът|брат братът братя|полиция полицията|различен различна различни|човек човекът`,
		apart: "жена земя|брат бряг|град грех|мъж мед",
	},
	{
		name: "hr", text: "Mlada žena traži nestalog brata u gradu i otkriva tajnu stare kuće.",
		terms: "mlad zen trag nestalog bra grad otkriv tajn str kuk",
		meet: `žena žene ženu ženom|grad gradovi grada|ubojstvo ubojstva|rat rata ratu|prijatelj prijatelji prijatelja|ruka ruci ruke|knjiga knjizi knjige|
			otac oca ocu|momak momka|brat brata bratu|kuća kuće kući|film filma filmovi|vrijeme vreme|djevojka devojka djevojke|dijete dete|mlad mladi mlada`,
		apart: "žena zima|brat brod|grad grob|rat riba",
	},
}
