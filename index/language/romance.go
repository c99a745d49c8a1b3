package language

import "strings"

// Romance languages. All lists are folded. First go the endings of nouns, adjectives and verbs, the longest that leaves enough
// of the word; then what is left is spelled one way (sigue and seguir, vez and veces); what no ending tells comes last.

// spanish does without accents, which people do not type, but for the futures and preterites that they alone tell from nouns.
var (
	spanishAccented = endings(`3 aré>ar arás>ar ará>ar arán>ar aría>ar arías>ar arían>ar eré>er erás>er erá>er erán>er ería>er erías>er erían>er
		iré>ir irás>ir irá>ir irán>ir iría>ir irías>ir irían>ir`)
	spanishEndings = endings(`2 a o e as os es ieron 3 iendo emos ido ida idos idas an en enes ar er ir ares eres ires ado ada ados adas ando aba
		aban abas aron yendo ia ias io ios ian iera ieran iese iesen aste arse erse irse arlo arla arlos arlas erlo erla erlos erlas irlo irla irlos
		irlas arle erle irle arles erles irles 4 iste amos amiento amientos imiento imientos acion aciones ador adora adores adoras mente amente
		emente idad idades andose iendose`)
	spanishSpelling = endings(`2 z>c zc>c gu>g qu>c uy>u tien>ten tuv>ten teng>ten tendr>ten pong>pon pondr>pon pus>pon puest>pon sient>sent
		fier>fer fir>fer quier>quer quir>quer duj>duc duzc>duc muestr>mostr vuelv>volv vuelt>volv prueb>prob viert>vert virt>vert vien>ven veng>ven
		vendr>ven suelv>solv suelt>solv pued>pod scrit>scrib 3 i`)
)

const spanishIrregular = `pod pued pud podr | quer quier quis querr qui | dec dic dig dij dich dijeron | hac hic hag har hech hiz | sab sabr | ten
	tien tuv tendr teng | ven vien vin vendr veng | pon pus puest pondr pong | seg sig segu | perseg persig | conseg consig | encontr encuentr |
	pens piens | record recuerd | volv vuelv vuelt | mor muer muert | sent sient | perd pierd | ped pid | dorm duerm durm | jug jueg | cont cuent |
	mostr muestr | empec empiec | comenc comienc | cerr cierr | mov muev | serv sirv | eleg elig elij | entend entiend entiendo | defend defiend |
	sal salg saldr | tra traj traig | ca caer caig cay cae caen caido caida cayo | descubr descubiert | abr abiert | romp rot | her hier hir | ment
	mient | sugier suger | oir oye oyen oyo oigo | = leer lee leen leyo leyendo leido | us usar usando usado usada usados | = dar da dan dando dio
	dado dieron doy daba | = dios dioses diosa diosas | interes inter | despid desp desped | japon japones japonesa | irland irlandes irlandesa |
	holand holandes holandesa | ver ve veo ves vi vio vieron viendo visto vista vemos | ir va van vas voy vaya vamos iba iban yendo | un unir unido
	unidos unida unidas | grand gran | rapid rapido rapida rapidos rapidas | timid timido timida | = primer | = tercer | franc frances francesa |
	ingl ingles inglesa | portugu portugues portuguesa | aleman alemana alemanes alemanas | muj mujer | = marid marido maridos | = extrem extremo
	extremos | ord orden ordena ordenar | = caso casos | = solo sola solos solas | = casad casar casado casada casados casadas casarse casan |
	despert despiert | acost acuest | neg nieg | cost cuest | son suen`

// italian, as Spanish. The imperfect in -iva is left: attivo and arriva are no verbs in -ire.
var (
	italianAccented = endings(`3 erò>ere erai>ere erà>ere irò>ire irai>ire irà>ire arà>are arò>are`)
	italianEndings  = endings(`2 a e i o io ia ie ii he hi iere>ier ieri>ier iera>ier iero>ier 3 ari ara aro ario aria arie eri era ero are ere ire
		ar er ir arsi ersi irsi arlo erlo irlo arla erla irla arli erli arle erle argli ergli ando endo andosi endosi ato ata ati ate uto uta uti
		ute ava avano eva evano ano ana ani ane ono eranno iranno erebbe erebbero irebbe arono irono erono ettero assero essero isce iscono isca
		azione azioni amento amenti imento imenti 4 amente emente mente ito ita iti ite atore atori atrice atrici issimo issima issimi issime`)
	italianSpelling = endings(`0 spres>sprend mpres>mprend ppres>pprend scritt>scriv scriss>scriv mess>mett chius>chiud dott>duc post>pon pong>pon
		scopert>scopr offert>offr offers>offr ccis>ccid ecis>ecid scost>scond spost>spond 2 ch>c gh>g tien>ten teng>ten tenn>ten vien>ven veng>ven
		venn>ven scos>scond 3 i`)
)

const italianIrregular = `pot puo poss potr potrebb | far fa fanno fatto fatta fatti fatte fece fecero facendo faceva facev fec | dov dev dovr
	dovrebb | vol vogl vuol vuo vorr vorrebb voll | dic dir dett diss dice dire dira | sap sa sai sanno sapp sepp sapr | dar da danno dato data dati
	| ved vist vedr vid | usc esc | uom uomin | riusc riesc | us uso usa usi usare usato usata usano | riman rimast rimas rimarr | mor mort muor |
	nasc nat nacqu | chied chiest chies | scegl scelt scels scelg | perd pers | prend pres | mett mess mis | ten tien teng tenn terr | viv viss
	vissut | vinc vint vins | apr apert aprir apre aprono | cresc cresciut | alliev all alli | divers div | dispers disp | desider desid | telefon
	telef | scompars scomp | ven vien veng venn verr | conosc conosciut conobb | romp rott rupp | rispond rispos | am amare ama amo amato amata
	amano | bell bel | grand gran | altro altri altra altre altr | alt alto alta alti alte |tra tragg tratt | abbandon abband abbandono | rifiut
	rifi | fin finit | fer ferit | un unit unire | spar sparit | mar mare mari | marit marito mariti | = caso casi | = sol solo sola soli sole`

// portuguese writes ão, ões and ãos, al and ais, m and ns for one and many.
var (
	portugueseAccented = endings(`3 ará>ar arás>ar arão>ar erá>er erás>er erão>er irá>ir irás>ir irão>ir`)
	portugueseEndings  = endings(`2 a o e as os es ao oes aos aes ens iu endo eis>el 3 em am ei ou eu ar er ir ares eres ires ais>al ois>ol ins>im
		ons>om uns>um ado ada ados adas ido ida idos idas ando indo aram eram iram ava avam ia iam ias io ios ie asse assem arse emos ara ario aria
		arios arias ariam eria eriam iria iriam amente emente ls>l rs>r ts>t ws>w 4 amos acao acoes amento amentos imento imentos ador adora adores
		adoras mente idade idades`)
	portugueseSpelling = endings(`2 qu>c gu>g scobert>scobr abert>abr escrit>escrev consig>conseg conseg>conseg consegu>conseg 3 il>el i`)
)

const portugueseIrregular = `rapid rapido rapida rapidos rapidas | escrav escr | = mae maes mamae mamaes | = mao maos | = pao paes | = cao caes | pod
	poss pud | faz fiz fez fac far faze | diz dig diss dit dir | sab soub sei | quer quis quiser | ver ve veem viu vi vendo visto vista vist | ter
	tem tinha tinham teve tendo tenho tiveram | seg sig | sent sint | ped pec | perd perc | dorm durm | traz troux trag | bom boa bons boas | mau ma
	maus mas | morr mort | us usar usa usando usado usada usam usou | sair sai saem saiu saindo | cair cai caem caiu caindo | dar da dao deu dando
	dado | ir vai vou vamos foi indo | am amar ama amam amou amado amada amor amores | ler le leu lendo | franc frances francesa | ingl ingles |
	portug portugues | japon japones | chin chines | = mulh mulher | hom homem | = mus museu museus | = marid marido maridos | = caso casos | =
	casad casar casado casada casados casadas casam | pai pais | = real reais | mat matar mata matam matou | = ano anos`

// french puts the feminine and the plural by the masculine, and -tion, -eur and -euse by the verb.
var (
	frenchEndings = endings(`2 e es ee ees s x eur eurs euse euses eure eures dre>d dres>d ttre>t ttres>t ivre>iv ivres>iv uire>ui ruit>rui
		ruits>rui ruite>rui ruites>rui duit>dui duits>dui duite>dui duites>dui trice>t trices>t eau>eau eaux>eau 3 er ers gere>g geres>g ier iere
		iers ieres ez ait aient ais>ai ent ents ir irs a aitre>ai parait>parai connait>connai era erait eront erez eraient ira irait iront irent
		iraient ie ies u ue us ues uer uent uee uees ieu ieux ieuse ieuses eu eux aise>ai aises>ai ois>oi oise>oi oises>oi isse isses issent issant
		issants issante issantes issait aux>al ation ations ement ements 4 ant ants ante antes it its amment emment ateur ateurs atrice atrices oir
		oirs`)
	frenchSecond   = endings(`3 ent i 4 ant`)
	frenchSpelling = endings(`2 nn>n ll>l tt>t ss>s rr>r pp>p mm>m ff>f q>c qu>c gu>g v>f couvert>couvr ndr>nd ttr>t vient>ven vien>ven viend>ven
		vint>ven tient>ten tien>ten tiend>ten tint>ten uffert>uffr uvert>uvr`)
)

const frenchIrregular = `produi produit | souhait souh | parf parfait | = exploit exploits | = mere meres | = pere peres | = ami amis amie amies | =
	parent parents | = moment moments | = argent | = talent talents | = client clients cliente clientes | = accent accents | pouf pourra pourront
	peut peux peuvent pu puisse pour pouvoir pouvant | fair fait fai font fass fit faire fais fassent faite faits fera feront feraient | al all va
	vais vas vont aille ail ira irait allant | dir dire dit dis dite dits disant | def doit doi doif devr devoir dois | voir vu voit vois vue vues
	voy voyant voi | voul veut veux veul veuil voudr | savoir saf sait sais sach saur | ven venir venu vient viens | ten tenir tenu tient tiens |
	prend pris prise prit pren prendre | comprend compris comprise compr compren | apprend appris apprise appr appren apprend | met mis mise mit
	mettre | promet promis promise | permet permis | conna connu connait connais connaitre | cro croi croit croire croy crois croient | nouveau
	nouvel nouvelle nouvelles nouveaux | beau bel belle belles beaux | vieu vieux vieil vieille vieilles | oeil yeux | travail travaux traval |
	recef rec recoi recu recoit recoif recus recue | vif viv vivre vit vivent vecu | mort morts morte mortes meurt mourir mour meur | tuer tueur
	tueurs tueuse tueuses tue tues tuent tua tuee tuant | ecri ecrit ecrif ecrire ecrits ecrite ecriv | lir lire lit lu lisent | blanc blanch | fou
	folle folles fous | doux douce douces | agi agir agit | un unir unis unie unit | crer cre creer cree crees creent | roi rois | loi lois | = fois
	| aim aime aiment aimes aimant | chois choisit | fin finir finit fini finie | tous tout toute toutes | sort sorti sortir sortent | reuss reussit
	reussite | = fils | = metier metiers | cheveu cheveux | = lieu lieux | = element elements | gros grosse grosses`

// catalan writes ç and c, g and j, gu and g, qu and c by the vowel after them.
var (
	catalanEndings = endings(`2 s a e o es as os i is en an ans ens ins ons uns iu 3 ar er ir re ant ent int at ats ada ades it its ida ides ut uts
		uda udes ava aven ia ien ies eix eixen isc ara aran era eran ira iran aria arien eria erien iria irien em eu ana anes ona ones ina ines una
		unes 4 acio acions ment aments ament iments iment ador adora adors adores itat itats`)
	catalanSpelling = endings(`2 qu>c gu>g ss>s obert>obr 3 i`)
)

const catalanIrregular = `amic amig | pod pot pog pug puc | ten te tinc ting teni tindr | fer fa fan fet feta fets fent | dir diu dit dita diem |
	ven ve ving vind | voler vol vull volg vulg | veur veu vist vista vei veiem | mor mort morts mora | cre crec creu | vius viv viu visc | nou nova
	noves nous nov | bo bon bona bones bons | mar mare mares | par pare pares | dia dies di | jov jove joves jovent | ciut ciutat ciutats | hom home
	homes | don dona dones | nen nena nenes nens | germ germa germana germans germanes | pais paisos | coneg coneix conec | desapareg desapareix |
	escriv escriu escrit | fuig fug`

// galician takes Portuguese's plurals and Spanish's verbs.
var galicianEndings = endings(`2 a o e as os es is ns>n n ou iu eu endo 3 an en on ar er ir ares eres ires ais>al eis>el ois>ol ado ada ados adas
	ido ida idos idas ando indo aba aban abas ia ian ias io ios ara aran era eran ira iran aron eron iron ase ese 4 acion acions amento imento ador
	adora adores adoras mente amente idade idades`)

const galicianIrregular = `descubr descobr | pod pud pode | quer quix | diz dix di | facer fai fan fix faga feito | ten tiv | vir ven viu | mull
	muller mulleres | irm irman irmans irma irmas | cancion cancions`

// romanian writes the article at the end; ș and ț fold to the s and t that they come from.
var (
	romanianEndings = endings(`2 a e i u o ul l ii ile ilor ului lui ei ea ele elor elei le lor iei ia ie iul iului iile iilor ua uri urile urilor
		urile 3 esc esti este easca eaza ez ezi eze at ata ati ate it ita iti ite ut uta uti ute ind and eam eai eau au am au ase use ise are ere
		ire ari eri iri area erea irea arii erii irii arile atul ului atului ata atei atii atilor itul itului utul utului ata ator atori atorul
		atorului atorilor atoare 4 itate itatea itati itatii`)
	romanianVowels   = strings.NewReplacer("oa", "o", "ea", "e", "ia", "ie")
	romanianSpelling = endings(`2 ch>c gh>g sc>st z>d`)
)

// romanianVowel writes the vowels that part under stress (seară, seri; poartă, port) as where they do not.
func romanianVowel(word string) string { return romanianVowels.Replace(word) }

const romanianIrregular = `povest poveste povesti povestea povestii povestile | trai traieste traiesc trait traim traiau | descopera descoperi
	descoper | om oamen omul oameni oamenilor | feme femei femeie | copil copii copiii copiilor cop | an ani anul anii anilor | ved vad vazut vaz |
	ven vin venit | put pot poat | spun spus | ora orele | oras orasul orase orasele orasului orasele | zi zil zile zilele zilei ziua | scri scris
	scriu | trec trecut | juc joc | pun pus | gas gasest | ajung ajuns | cunost cunoscut | duc dus | mur mor | tat tata tatal tatalui tati | fi fiu
	fiul fiului fii | raman ramas | barbat barbati barbatul barbatii barbatilor | frat frate fratele fratii frati | sor sora surori surorile
	surorile | noapt nopt | carte cartii carti cartile | mama mamei mame mamele | sot sotie sotia sotiei sotiilor | incerc inceap incep inceput`
