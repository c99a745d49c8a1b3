package search

// What ranking weighs. Tiers (rank.go) decide first; these numbers only order films inside a tier.
const (
	// BM25's parameters: how fast repeating a word stops to count, at its usual value, and how much a long text is
	// discounted: less than usual (0.75), for a longer synopsis tells more of the film, not the same at greater length. See
	// Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
	bm25K1 = 1.2
	bm25B  = 0.4

	// otherField is what a word counts that a film has in title, names or keywords when its texts are weighed: as much as
	// one that a text of average length has twice.
	otherField = 1.4

	// otherInDescription is the same for a description, whose words are of what happens, not of what it is called: nearly
	// nothing. Of 250 descriptions by people who had forgotten the title, twice as many films come among the first ten so.
	otherInDescription = 0.1

	// fame is how much of a text's score a film gains with each step of renown (index.Columns). It tips what is near.
	fame = 0.04

	// enough films found leave it at that: a search box shows about so many. With fewer, words may lack; and mistakes are
	// forgiven, but where a film has the words outside its texts or a text has fewestWords of them, see suffices.
	enough = 10

	// How much of the weight of the words may lack where not all can be had: beside films that have them all only what
	// says little, of two words either unless it says nearly all, of more half; all but one, if that finds nothing.
	lackBeside = 1. / 3
	lackOfTwo  = 2. / 3
	lackOfMore = 1. / 2

	// fewWords is how many words of a text are taken for a title, a name and the like. More of them are a description:
	// forgiven no typing mistakes, since it has words enough, and satisfied with leastOfMany of them.
	fewWords    = 8
	leastOfMany = 3

	// fewestWords is how many words may have many mistakes each, for looking for those walks whole dictionaries. So many in
	// one text are no accident.
	fewestWords = 3

	// longWord is the length in letters of a word that may be two written as one with a mistake.
	longWord = 8

	// mostWords is how many words of a text are looked at, the rarest, when not all of them can be had.
	mostWords = 32
)
