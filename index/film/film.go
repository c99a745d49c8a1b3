// Package film holds the domain: films, people, their vocabularies and the rules that a record must keep.
//
// It is a leaf: every other package may import it, and it imports nothing of the project but the folding of text.
package film

import (
	"maps"
	"slices"
)

// Film is one film as the catalogue keeps it and as NDJSON, HTTP and the fixtures write it. Only ID and one title are
// required; an absent field and an empty one are the same.
type Film struct {
	ID               string            `json:"id"`                          // 1 to 128 of A-Z a-z 0-9 . _ ~ -
	OriginalTitle    string            `json:"original_title,omitempty"`    //
	OriginalLanguage string            `json:"original_language,omitempty"` // BCP 47
	Titles           map[string]string `json:"titles,omitempty"`            // by BCP 47 tag
	Aliases          []string          `json:"aliases,omitempty"`           // further titles it is looked for by
	Kind             string            `json:"kind,omitempty"`              // one of Kinds
	Year             int               `json:"year,omitempty"`              // MinYear to ten years from now
	Runtime          int               `json:"runtime,omitempty"`           // minutes
	Genres           []string          `json:"genres,omitempty"`            // slugs, see Genre
	Languages        []string          `json:"languages,omitempty"`         // spoken, BCP 47
	Countries        []string          `json:"countries,omitempty"`         // ISO 3166-1 alpha-2
	Synopses         map[string]string `json:"synopses,omitempty"`          // by BCP 47 tag
	Quotes           []Quote           `json:"quotes,omitempty"`            //
	Credits          []Credit          `json:"credits,omitempty"`           // in billing order
	Companies        []string          `json:"companies,omitempty"`         //
	Keywords         []string          `json:"keywords,omitempty"`          //
	Images           []string          `json:"images,omitempty"`            // URLs, or names behind a page's image base
	Popularity       float64           `json:"popularity,omitempty"`        // any number from 0 up
	Rating           *Rating           `json:"rating,omitempty"`            //
	Links            map[string]string `json:"links,omitempty"`             // by service: imdb, tmdb, …
	Adult            bool              `json:"adult,omitempty"`             // left out of searches unless asked for
}

// Quote is a line of a review.
type Quote struct {
	Text     string `json:"text"`
	Source   string `json:"source,omitempty"`   // the outlet
	Author   string `json:"author,omitempty"`   //
	Language string `json:"language,omitempty"` // BCP 47
}

// Credit is one person's part in a film. Person is filled from Name by PersonID where the record leaves it out.
type Credit struct {
	Person    string `json:"person,omitempty"`
	Name      string `json:"name"`
	Role      string `json:"role,omitempty"` // one of Roles
	Character string `json:"character,omitempty"`
}

// Rating is an audience's: Average from 0 to 10 over Votes.
type Rating struct {
	Average float64 `json:"average"`
	Votes   int     `json:"votes,omitempty"`
}

// Person is what the catalogue knows of someone beside the credits of its films.
type Person struct {
	ID          string            `json:"id"`
	Name        string            `json:"name,omitempty"`
	Aliases     []string          `json:"aliases,omitempty"`   // other names and spellings; they find the person's films
	Biography   map[string]string `json:"biography,omitempty"` // by BCP 47 tag
	Filmography []FilmographyItem `json:"filmography,omitempty"`
}

// FilmographyItem is a film a person had a part in; the catalogue may lack it. Film is its id where the catalogue has it.
type FilmographyItem struct {
	Title string `json:"title"`
	Year  int    `json:"year,omitempty"`
	Kind  string `json:"kind,omitempty"`
	Role  string `json:"role,omitempty"`
	Film  string `json:"film,omitempty"`
}

// Record is one line of NDJSON: a film or a person, exactly one of them set.
type Record struct {
	Film   *Film
	Person *Person
}

// Title returns the original title, or where a film has none the first of its titles by language tag.
func (f *Film) Title() string {
	if f.OriginalTitle != "" {
		return f.OriginalTitle
	}
	for _, lang := range slices.Sorted(maps.Keys(f.Titles)) {
		return f.Titles[lang]
	}
	return ""
}
