package search

// What recommending weighs. A keyword that a film has wholly is 1; all else is measured by that.
const (
	// A keyword by where a film has it: as one of its keywords or as somebody's whole name; as what it asks for (a genre, a decade);
	// in its keywords, companies and characters; in names; in titles, which often mean something else; anywhere in all. Texts come
	// on top of that: of one that is full of the keyword's words nearly textKeyword.
	wholeKeyword = 1
	askedKeyword = .8
	someGenre    = .2 // what a keyword asks for that says more than that
	someKeyword  = .6
	nameKeyword  = .5
	titleKeyword = .15
	leastKeyword = .1
	textKeyword  = .9

	// A keyword under another name of its own language, or among keywords, and in texts under those of other languages.
	themeShare = .65
	otherNames = .4

	// What a film that has none of several keywords loses of its score, and one that lacks some in proportion.
	lacking = .5

	// What is learned of a keyword: of a film that has all of it, this much for words of each language, and for keywords.
	learnedWeight = 1.2

	loneExample   = .3 // of what a film liked weighs, if only one has the keyword
	learnedGenres = .3 // and for each genre, by how much oftener they have it

	// Words that begin with one of at least shortestStem letters, as dystopian does with dystopia, in texts that have not the word.
	derivedKeyword = .5

	// A film liked, by what others share with it: all its keywords, its director, all its telling words, its series; its genres, and
	// when, where and in which language it was made.
	keywordsWeight = 1.2
	peopleWeight   = .35
	textWeight     = 1.5
	seriesWeight   = .5
	genreWeight    = .6
	yearWeight     = .3
	languageWeight = .15
	countryWeight  = .1
	billing        = .3 // how much less each actor counts than the one billed before
	generation     = 12 // years in which films' nearness in time falls to a third

	// Each step of esteem above middling adds this share to a score, each below takes it away; never more than all but leastPrior.
	esteemWeight = .25
	middling     = 4.5
	leastPrior   = .4

	// notLiked is what films not liked weigh, of what those liked do.
	notLiked = .5

	// leastShare of the best film's score is what a film needs to be recommended.
	leastShare = .03
)

// Bounds of what is looked at.
const (
	mostTexts      = 30  // telling words of a film in each language
	mostLearned    = 12  // and of what a keyword means
	mostPeople     = 12  // of a film
	mostKeywords   = 12  // learned of a keyword
	commonShare    = .02 // words that more of the films have tell nothing
	leastCommon    = 25  // but not so few
	mostExamples   = 20  // films that tell what keywords mean, in all
	leastExamples  = 6   // and of each
	shortestSeries = 4   // letters
	longSeries     = 9   // from which on what begins with it is of the series
	shortestStem   = 5   // letters of a word that others are derived from
	mostDerived    = 16  // of those others

	accident     = 14 // the log-likelihood ratio up to which what examples share may be one
	leastLearned = 3  // what the weights of what is learned must come to, to count in full
)
