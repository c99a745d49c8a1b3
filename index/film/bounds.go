package film

import (
	"math"
	"time"
)

// MaxRecordBytes bounds one record as JSON. A longer one is refused unread.
const MaxRecordBytes = 1 << 20

// Bounds of a record's texts, in characters.
const (
	MaxIDChars      = 128
	MaxTitleChars   = 500
	MaxTextChars    = 20_000 // a synopsis, a biography
	MaxQuoteChars   = 5_000
	MaxNameChars    = 300 // a person, a character, a company, an outlet
	MaxKeywordChars = 200
	MaxGenreChars   = 64
	MaxTagChars     = 35 // a language tag
	MaxImageChars   = 2_000
	MaxLinkChars    = 500
	MaxServiceChars = 32 // the name of what a link leads to
)

// Bounds of a record's lists, in entries.
const (
	MaxTitles      = 200
	MaxAliases     = 200
	MaxGenres      = 50
	MaxLanguages   = 100
	MaxCountries   = 100
	MaxSynopses    = 200
	MaxQuotes      = 200
	MaxCredits     = 2_000
	MaxCompanies   = 200
	MaxKeywords    = 500
	MaxImages      = 200
	MaxLinks       = 50
	MaxFilmography = 5_000
)

// Bounds of a record's numbers.
const (
	MinYear          = 1870 // before the first film that is kept, Passage de Vénus of 1874
	MaxRuntime       = 100_000
	MaxRatingAverage = 10
	MaxVotes         = math.MaxInt32
)

// MaxYear is the latest year that a film may have: ten years from now.
func MaxYear() int { return time.Now().Year() + 10 }
