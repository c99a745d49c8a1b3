package language

var romanceForms = []wordForms{
	{
		name: "es", text: "El niño busca a su madre por las calles de Madrid y descubre un secreto.",
		terms: "nin busc madr call madrid descubr secret",
		meet: `niño niños|niña niñas|mujer mujeres|ciudad ciudades|madre madres|canción canciones|descubre descubrir descubrió descubren|
			investiga investigar investigando investigación|asesino asesinos asesina|joven jóvenes|luz luces|vez veces|francés franceses francesa|
			perdido perdida perdidos|país países|hermano hermana hermanos hermanas|actriz actrices|enamora enamorado enamorarse|ojo ojos|año años|
			vuelve volver vuelto|encuentra encontrar encontró encuentran|puede poder pueden pudo|quiere querer quieren|muere morir muerto muertos|
			sigue seguir siguen|busca buscar busque|hermosa hermoso hermosas|lucha luchar luchan|policía policías|rápido rápida rápidamente|oscuro oscuridad|
			viaja viajar viajando|construye construir construido|primero primer primera|alemán alemana alemanes`,
		apart: "madre Madrid|casa cosa|casa caso|padre pared|mar marido|solo sol|hombre hambre|perro pera|cura curva",
	},
	{
		name: "it", text: "L'uomo torna nella città dell'infanzia per indagare sulla morte degli amici.",
		terms: "uom torn citt infanz indag mor amic",
		meet: `madre madri|ragazzo ragazzi ragazza ragazze|amico amici amica amiche|scopre scoprire scoprono scoperto|indaga indagare indagano indagando|
			assassino assassini|segreto segreti segreta|viaggio viaggi viaggiare viaggia|figlio figli figlia figlie|città citta|bambino bambini bambina|
			l'amore amore amori|italiano italiana italiani|siciliano siciliane siciliani|uomo uomini|perde perdere perso|muore morire morto morti|
			può possono potere|vuole volere vogliono|decide decidere deciso|anno anni|occhio occhi|cerca cercare cerchi|vive vivere vissuto|
			particolare particolari|famiglia famiglie|misterioso misteriosa misteriosi|segue seguire seguono`,
		apart: "madre mare|padre pace|casa cosa|caso casa|marito mare|cane canzone|amaro amore",
	},
	{
		name: "pt", text: "Uma jovem procura a mãe desaparecida nas ruas de Lisboa e descobre os segredos da família.",
		terms: "jov procur mae desaparec ru lisbo descobr segred famel",
		meet: `mãe mães mamãe|mão mãos|menino meninos menina|cidade cidades|homem homens|canção canções|avião aviões|descobre descobrir descobriu descobrem|
			investiga investigar investigação investigações|jovem jovens|viagem viagens|família famílias|policial policiais|animal animais|irmão irmãos|
			irmã irmãs|coração corações|português portuguesa portugueses|luta lutar lutam|feliz felizes|ator atores|possível possíveis|mulher mulheres|
			olho olhos|ano anos|faz fazer fez|pode poder podem|quer querer|morre morrer morto|encontra encontrar encontrou|segue seguir|perdido perdida|
			desaparecido desaparecida desaparece|museu museus|sonho sonhos|próprio própria próprios|rapaz rapazes`,
		apart: "mãe mão|casa coisa|caso casa|pai pão|mar marido|irmã irmandade",
	},
	{
		name: "fr", text: "L'enquêteur retourne à l'auberge où sa mère a disparu et découvre d'anciens secrets.",
		terms: "enquet retourn auberg mere dispar decouvr ancien secret",
		meet: `mère mères|enfant enfants|femme femmes|cheval chevaux|découvre découvrir découvrent découvert|enquête enquêtes enquêter|
			meurtre meurtrier meurtrière|amoureux amoureuse|voyage voyages voyager|ami amis amie amies|perdu perdue perdus|policier policière|lutte lutter|
			français française|mystère mystérieux mystérieuse|tueur tueuse|acteur actrice|œil yeux|nouveau nouvelle nouveaux|beau belle|travail travaux|
			peut peuvent pouvoir|veut vouloir veulent|prend prendre pris|meurt mourir mort|choisit choisir choisissent|étranger étrangère|public publique|
			long longue|actif active|disparaît disparaître disparaissent|aime aimer aiment|première premier|l'homme hommes|secret secrète secrets|raison raisons`,
		apart: "père mère|mère mer|fils fille|saison savoir|prison prise|ami âme|vent vendre",
	},
	{
		name: "ca", text: "L'home torna a la ciutat i descobreix el secret de la seva germana.",
		terms: "hom torn ciut descobr secret germ",
		meet: `dona dones|nen nens nena nenes|germà germans germana germanes|ciutat ciutats|cançó cançons|família famílies|pel·lícula pel·lícules|
			home homes|l'amic amic amics amiga|jove joves|viatge viatges|descobreix descobrir descobert|busca buscar busquen|mort morts morir|pot poder|
			secret secrets secreta|guerra guerres|amor amors|país països`,
		apart: "mare malalt|pare paret|casa cosa|home hora",
	},
	{
		name: "gl", text: "A muller busca o seu irmán nas cidades do norte e descobre un segredo.",
		terms: "mull busc irm cidad nort descubr segred",
		meet: `muller mulleres|irmán irmáns|canción cancións|animal animais|neno nenos nena nenas|cidade cidades|descobre descubrir descubriu|
			busca buscar buscan|amigo amigos amiga|investiga investigar investigando|asasino asasinos|guerra guerras|segredo segredos|morte mortes`,
		apart: "nai noite|casa cousa|neno nove|rei río",
	},
	{
		name: "ro", text: "Un bărbat caută femeia dispărută și află secretele orașului.",
		terms: "barb caut fem dispar afl secret oras",
		meet: `femeie femei femeia femeile|bărbat bărbați bărbatul|oraș orașe orașul orașului|crimă crime crima crimei|prieten prieteni prietenul prietenă|
			film filme filmul filmului|om oameni omul|copil copii copiii|an ani|zi zile|războaie război războiul|poveste povești povestea|seară seri|
			poartă porți|descoperă descoperi descoperit|trăiește trăi trăit|frate frați fratele|secret secrete secretul|viață vieți viața|crimă crimă|
			orașul oraşul`,
		apart: "mare mamă|casă cază|oraș oră|frate frunte",
	},
}
