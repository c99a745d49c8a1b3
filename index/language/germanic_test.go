package language

var germanicForms = []wordForms{
	{
		name: "en", text: "The children of a murdered king's brother found their lost crown in the cities of the north.",
		terms: "child murder king brother find lose crown citi north",
		meet: `murder murders murdered murdering|city cities|child children child's|woman women woman's|wife wives|discover discovers discovered discovering|
			thief thieves|run runs running ran|die dies died dying|marry married marries|fight fights fought|Ocean's ocean oceans|café cafés|
			find finds found|lose loses lost|steal stole stolen|write wrote written writing|begin began begun|young younger youngest|make made making|
			come came coming|know knew known|foot feet|man men|happy happiness happily|leave leaves left|know knows`,
		apart: "police policy|universe university|new news|general generation|ocean ounce|statue status",
	},
	{
		name: "de", text: "Die Kinder des ermordeten Königs suchten in den Häusern der Stadt nach dem gestohlenen Schatz.",
		terms: "kind ermord konig such haus stad stehl schatz",
		meet: `Kind Kinder Kindern Kindes|Mann Männer Männern Mannes|Haus Häuser Hauses Häusern|Stadt Städte Städten|Mädchen Maedchen Madchen|
			Mörder Mörders Moerder Mördern|Freund Freunde Freundin Freundinnen|Bruder Brüder Brüdern|jung junge jungen junger|
			entdeckt entdecken entdeckte|suchen sucht suchte gesucht|Krieg Kriege Krieges|Geheimnis Geheimnisse|Lehrerin Lehrerinnen Lehrer|
			groß große grosse größten|kämpft kämpfen Kampf|findet finden fand gefunden|stiehlt stehlen gestohlen gestohlenen|sagt sagen sagte gesagt|
			frei freien freie|allein alleine|verschwunden verschwinden verschwindet|stirbt sterben starb gestorben|schreibt schreiben geschrieben|
			verliebt verlieben|Nacht Nächte|Gesicht Gesichter|Geschichte Geschichten|weiß wissen weiss|klein kleine kleinen|Liebe lieben liebt geliebt|
			tot toten tote|verliert verlieren verloren|Leben lebt leben`,
		apart: "Kunde Kind|Mutter Mut|Gesicht Sicht|Nacht nackt|Stadt Staat|Herr Heer|Mond Mund|Vater Vetter",
	},
	{
		name: "nl", text: "De kinderen zoeken in de grote steden naar de gestolen schilderijen van hun vader.",
		terms: "kind zoek gro stad gestol schilderij vader",
		meet: `vrouw vrouwen|stad steden stadje|moord moorden|man mannen|film films|oorlog oorlogen|kind kinderen|huis huizen|groot grote groter|
			maakt maken gemaakt|vindt vinden gevonden|geeft geven gegeven|leven leeft|vriend vrienden|zoekt zoeken|jong jonge|geheim geheimen geheime|
			mens mensen|komt komen kwam|meisje meisjes|foto foto's`,
		apart: "man maan|broer broek|vader vaak|moord moeder|boot boos",
	},
	{
		name: "da", text: "Børnene leder efter den forsvundne mand i byens mørke gader.",
		terms: "barn led forsvind mand by mork gad",
		meet: `barn børn børnene barnet|kvinde kvinder kvinden kvinderne|mand mænd manden mændene|hus huse huset husene|pige piger pigen pigerne|
			mord mordet mordene|kærlighed kærligheden|forelsker forelsket|bror brødre broren|søster søstre søsteren|film filmen filmene|
			hemmelighed hemmeligheder|by byen byer|år året|finder finde fandt fundet|ny nye nyt|stor stort store større|går gå gik gået|
			skriver skrive skrev|dør dø døde|forsvinder forsvinde forsvandt forsvundet|opdager opdage opdagede|ven venner vennen|bog bøger bogen`,
		apart: "mord mor|bror brød|hus hest|mand måned|liv lys",
	},
	{
		name: "no", text: "Barna leter etter den forsvunne mannen i byens mørke gater.",
		terms: "barn let forsvin man by mork ga",
		meet: `kvinne kvinner kvinnen kvinnene|mann menn mannen mennene|gutt gutter gutten|bror brødre|jente jenter jenta jentene|by byen byer|
			film filmen filmer filmene|hus huset husene|stor stort store større|finner finne fant funnet|går gå gikk gått|dør dø døde|
			skriver skrive skrev|forsvinner forsvinne forsvant forsvunnet|oppdager oppdage oppdaget|venn venner vennen|hemmelighet hemmeligheter`,
		apart: "mord mor|bror brød|jente gjeng|liv lys",
	},
	{
		name: "sv", text: "Barnen letar efter den försvunne mannen på stadens mörka gator.",
		terms: "barn let forsvin man stad mork ga",
		meet: `kvinna kvinnor kvinnan kvinnorna|film filmen filmer filmerna|stad staden städer städerna|pojke pojkar pojken|mord mordet|kärlek kärleken|
			mannen männen|bror bröder|barn barnet barnen|hus huset|stor stort stora större|finner finna fann funnit|går gå gick gått|dör dö dog|
			skriver skriva skrev|försvinner försvinna försvann försvunnit|upptäcker upptäcka upptäckte|vän vänner vännen|liv livet|året åren|
			hemlighet hemligheter|syster systrar systern`,
		apart: "mord mor|bror bord|liv ljus|kvinna kvist",
	},
}
