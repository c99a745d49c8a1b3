package search

// Request is one search. Search checks its bounds and fills in its defaults; the zero Request browses.
type Request struct {
	Text string // what the person typed; the last word counts as unfinished; "" browses

	Genre, Language, Country, Kind, Person Filter // a Person value is "id" or "role:id"
	Years                                  []Range
	Runtime                                Range
	Adult                                  Adult
	Link                                   string // "imdb:tt12618926"
	Only                                   Condition

	Sort       Sort
	Page       int    // from 1; 0 is 1
	Skip       int    // hits before the first page
	PerPage    int    // 0 is DefaultPerPage
	Cursor     string // Response.NextCursor of the page before; Page is then not used
	Facets     []Facet
	FacetLimit int // values a facet; 0 is DefaultFacetLimit
	Numbers    []Number
	CountOnly  bool // no hits, and no other text is offered

	Langs     []string // BCP 47, best first: titles, synopses and labels are shown in these
	NoTypos   bool     // match what was typed and nothing near it
	MatchAll  bool     // every word or nothing: never relax
	Highlight bool
	Marks     bool // Hit.Marks beside, or instead of, highlights
	Explain   bool
}

// Bounds of what a client controls; the error of Search names the one that is broken.
const (
	MaxText           = 512 // characters
	MaxFilterValues   = 50  // for each of any, all and none of one filter, and for years
	MaxPerPage        = 100
	MaxDepth          = 10_000 // page × per page; a cursor goes deeper
	MaxFacetLimit     = 1000
	MaxLangs          = 10
	MaxCursor         = 1024 // bytes
	DefaultPerPage    = 20
	DefaultFacetLimit = 20
)

// Filter keeps the films that have any of Any (where it is not empty), all of All and none of None.
type Filter struct {
	Any, All, None []string
}

// Range is inclusive on both ends; 0 leaves that end open. The zero Range keeps everything.
type Range struct {
	From, To int
}

// Adult says what becomes of films marked as adult.
type Adult int

const (
	AdultExclude Adult = iota
	AdultInclude
	AdultOnly
)

// SortKey is what hits are ordered by.
type SortKey int

const (
	SortDefault    SortKey = iota // relevance, or popularity where no text was typed
	SortRelevance                 //
	SortPopularity                // highest first
	SortRating                    // highest first
	SortYear                      // oldest first
	SortTitle                     // the title shown, by its language's order
)

// Sort is a key and whether it is turned round. Films without the value come last either way.
type Sort struct {
	Key      SortKey
	Reversed bool
}

// Facet is a property whose values are counted. Its text is its name in a request.
type Facet string

const (
	FacetGenre    Facet = "genre"
	FacetYear     Facet = "year"
	FacetLanguage Facet = "language"
	FacetPerson   Facet = "person"
	FacetCountry  Facet = "country"
	FacetKind     Facet = "kind"

	FacetDirector Facet = "director" // a person's id; none of Facets, for it has no filter of its own
	FacetID       Facet = "id"       // a film's; of a Condition only, for it is never counted
)

// Facets are those that have a filter of their own, in the order in which answers list them.
var Facets = []Facet{FacetGenre, FacetYear, FacetLanguage, FacetPerson, FacetCountry, FacetKind}

// DefaultFacets are counted where a request names none.
var DefaultFacets = []Facet{FacetGenre, FacetYear, FacetLanguage, FacetPerson}
