package index

// MappingVersion numbers the form of the index. It changes whenever the fields or the terms below change what they hold: an
// index of another version answers wrongly and is refused by Open. Version 4 has keywords whole, of which those before it
// had only the words, and the beginnings of titles without their articles.
const MappingVersion = 4

// The fields. All but the stored ones hold bare postings (no frequencies, positions or doc values), so that the postings of
// a term are one roaring bitmap mapped from the segment's file.
const (
	FieldTitle      = "title"       // folded words and grams of every title and alias
	FieldTitlePair  = "title.pair"  // each two adjacent words written as one: "spiderman" finds Spider-Man
	FieldTitleEdge  = "title.edge"  // the first 1 to EdgeLetters letters of those words
	FieldTitleWhole = "title.whole" // each title as one term, see language.Joined
	FieldTitleBegin = "title.begin" // the first 1 to BeginLetters letters of those
	FieldTitleKey   = "title.key"   // see language.TitleKey; of titles whose key is not what title.whole has

	FieldTitleKeyBegin = "title.key.begin" // the first 1 to BeginLetters letters of those

	FieldTitleRoman = "title.roman" // of titles of other scripts in Latin letters, see language.Romanised: words, pairs, whole

	FieldName      = "name" // likewise for the people credited, their records' aliases included
	FieldNamePair  = "name.pair"
	FieldNameEdge  = "name.edge"
	FieldNameWhole = "name.whole"
	FieldNameRoman = "name.roman"
	FieldDirector  = "director" // words of the directors' names only

	FieldKeyword     = "keyword" // words of keywords, companies and characters
	FieldKeywordEdge = "keyword.edge"

	FieldKeywordWhole = "keyword.whole" // of keywords alone: KeywordKey, 0 byte, keyword as written: see Reader.Keyword

	FieldGenre      = "genre"      // slug
	FieldLanguage   = "language"   // BCP 47, and each broader tag: pt-BR is also pt
	FieldOriginal   = "original"   // BCP 47 base of the original language; where that is not known, of the first spoken
	FieldCountry    = "country"    // ISO 3166-1
	FieldKind       = "kind"       //
	FieldYear       = "year"       // four digits
	FieldRuntime    = "runtime"    // minutes
	FieldPopularity = "popularity" // the number's bits, see sortable
	FieldRating     = "rating"     // average, likewise
	FieldVotes      = "votes"      // likewise
	FieldRole       = "role"       // "director:pedro-almodovar"
	FieldCredit     = "credit"     // id, 0 byte, name as credited: see Reader.Credited; the spellings are what labels are chosen from
	FieldLink       = "link"       // "imdb:tt12618926"
	FieldOrder      = "order"      // title language, orderShown or orderOriginal, collation key: the order of titles
	FieldLength     = "length"     // text language, 0 byte, length class: see lengthClass
	FieldBreadth    = "breadth"    // letters of the shortest title, one byte
	FieldFlag       = "flag"       // one of the flags below

	fieldID     = "_id"    // Bleve's own
	fieldStored = "stored" // the record's JSON, stored only, see packer
)

// FieldText is the field of the synopses and quotes of one language, by its analyzer's name. A term that a film's text has at
// least twice is there a second time with SuffixTwice, at least four times a third time with SuffixFour: what BM25 needs to
// know of a term's frequency, still as bitmaps.
func FieldText(analyzer string) string { return "text." + analyzer }

// Suffixes of text terms, see FieldText.
const (
	SuffixTwice = "\x02"
	SuffixFour  = "\x04"
)

// Flags are the terms of FieldFlag.
const (
	FlagFilm   = "film"
	FlagPerson = "person"
	FlagAdult  = "adult"
)

// Lengths of what is indexed of a beginning. Words of up to EdgeLetters letters begin so many terms that their postings are
// kept; longer ones walk the term dictionary, where few terms are left.
const (
	EdgeLetters  = 3
	BeginLetters = 8
)

// keySeq and a lane's number is the internal key of that lane's sequence number: how many batches it has written.
const keySeq = "cinedex/seq/"

// Prefixes of document ids, so that a film and a person may share an id.
const (
	filmPrefix   = "f:"
	personPrefix = "p:"
)

// Internal keys of the index.
var (
	keyVersion = []byte("cinedex/mapping") // MappingVersion
	keyCreated = []byte("cinedex/created") // a random name given once
)
