package language

var europeanForms = []wordForms{
	{
		name: "el", text: "Η νεαρή γυναίκα ψάχνει τον αδελφό της στους δρόμους της πόλης.",
		terms: "νεαρ γυναικ ψαχν αδελφ στ δρομ πολ",
		meet: `ταινία ταινίες ταινιών ταινίας|άνθρωπος ανθρώπου ανθρώπων άνθρωποι ανθρώπους|γυναίκα γυναίκες γυναικών γυναίκας|πόλη πόλης πόλεις πόλεων|
			παιδί παιδιά παιδιού παιδιών|άντρας άντρες άντρα|πρόβλημα προβλήματα προβλήματος|ψάχνει ψάχνουν ψάχνω|πόλεμος πολέμου πόλεμοι|
			νέος νέα νέο νέοι|φίλος φίλοι φίλους φίλη|αγάπη αγάπης|βρίσκει βρίσκουν βρίσκεται|δρόμος δρόμοι δρόμους|κορίτσι κορίτσια κοριτσιού`,
		apart: "πόλη πόρτα|άνδρας δράκος|φίλος φόβος|παιδί πόδι",
	},
	{
		name: "ga", text: "Tagann an fear óg ar ais go dtí an baile agus faigheann sé litir a mháthar.",
		terms: "tag fear og ais bail faigh litir math",
		meet: `fear fhear bhfear|bean bhean mban|cailín chailín gcailín cailíní|teach dteach|páiste bpáiste páistí|doras ndoras dhoras|máthair mháthair|
			scéal scéalta|fuinneog bhfuinneog|grá ngrá ghrá|cathair chathair gcathair|leabhar leabhair`,
		apart: "fear fuar|bean bád|teach tine|grá gairm",
	},
}
