package httpapi

import (
	"math"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"cinedex/index/film"
	"cinedex/search"
)

// The answer of a search on the wire. Lists are never null.
type searchAnswer struct {
	Total         int          `json:"total"`
	TotalRelation string       `json:"total_relation"` // eq, or gte where partial
	Page          int          `json:"page"`
	PerPage       int          `json:"per_page"`
	NextCursor    *string      `json:"next_cursor"` // null after the last hit
	Partial       bool         `json:"partial"`
	Query         queryAnswer  `json:"query"`
	Hits          []hitAnswer  `json:"hits"`
	Facets        facetsAnswer `json:"facets"`
	TookMS        float64      `json:"took_ms"`
}

type queryAnswer struct {
	Text       string   `json:"text"`
	Understood string   `json:"understood"`
	Corrected  *string  `json:"corrected"`
	Notes      []string `json:"notes"`
}

type hitAnswer struct {
	ID            string            `json:"id"`
	Title         string            `json:"title"`
	OriginalTitle string            `json:"original_title,omitempty"`
	Year          int               `json:"year,omitempty"`
	Kind          string            `json:"kind,omitempty"`
	Runtime       int               `json:"runtime,omitempty"`
	Genres        []string          `json:"genres"`
	Languages     []string          `json:"languages"`
	Countries     []string          `json:"countries"`
	Directors     []creditAnswer    `json:"directors"`
	Cast          []creditAnswer    `json:"cast"`
	Synopsis      *textAnswer       `json:"synopsis,omitempty"`
	Rating        *film.Rating      `json:"rating,omitempty"`
	Links         map[string]string `json:"links"`
	Image         string            `json:"image,omitempty"`
	Adult         bool              `json:"adult,omitempty"`
	Score         float64           `json:"score"`
	Highlights    []highlightAnswer `json:"highlights"`
	Explain       []partAnswer      `json:"explain,omitempty"`
	Because       []reasonAnswer    `json:"because,omitempty"` // of a recommendation
}

type creditAnswer struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	Character string `json:"character,omitempty"`
}

type textAnswer struct {
	Language string `json:"language,omitempty"`
	Text     string `json:"text"`
}

type highlightAnswer struct {
	Field    string `json:"field"`
	Language string `json:"language,omitempty"`
	Source   string `json:"source,omitempty"`
	HTML     string `json:"html"`
}

type partAnswer struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	Text  string  `json:"text"`
}

type reasonAnswer struct {
	Kind   search.ReasonKind `json:"kind"`
	Text   string            `json:"text"`
	Weight float64           `json:"weight"`
}

const (
	hitCast     = search.MarkedCast // actors of a hit; the film's own route has all
	hitSynopsis = 300               // characters of a hit's synopsis
)

func newSearchAnswer(r *search.Response) *searchAnswer {
	a := &searchAnswer{
		Total: r.Total, TotalRelation: "eq", Page: r.Page, PerPage: r.PerPage, NextCursor: orNull(r.NextCursor), Partial: r.Partial,
		Query:  queryAnswer{Text: r.Query.Text, Understood: r.Query.Understood, Corrected: orNull(r.Query.Corrected), Notes: orEmpty(r.Query.Notes)},
		Hits:   make([]hitAnswer, len(r.Hits)),
		Facets: newFacetsAnswer(r.Facets),
		TookMS: milliseconds(r.Took),
	}
	if r.Partial {
		a.TotalRelation = "gte"
	}
	for i := range r.Hits {
		a.Hits[i] = newHitAnswer(&r.Hits[i])
	}
	return a
}

// milliseconds rounds to hundredths.
func milliseconds(d time.Duration) float64 {
	return math.Round(float64(d)/float64(10*time.Microsecond)) / 100
}

func newHitAnswer(h *search.Hit) hitAnswer {
	f := h.Film
	a := hitAnswer{
		ID: f.ID, Title: h.Title, OriginalTitle: f.OriginalTitle, Year: f.Year, Kind: f.Kind, Runtime: f.Runtime,
		Genres: orEmpty(f.Genres), Languages: orEmpty(f.Languages), Countries: orEmpty(f.Countries),
		Directors: []creditAnswer{}, Cast: []creditAnswer{}, Rating: f.Rating, Links: f.Links, Adult: f.Adult, Score: h.Score,
		Highlights: make([]highlightAnswer, len(h.Highlights)),
	}
	if a.Links == nil {
		a.Links = map[string]string{}
	}
	if len(f.Images) > 0 {
		a.Image = f.Images[0]
	}
	if h.Synopsis.Text != "" {
		a.Synopsis = &textAnswer{h.Synopsis.Language, shortened(h.Synopsis.Text, hitSynopsis)}
	}
	for _, c := range f.Credits {
		switch {
		case c.Role == "director":
			a.Directors = append(a.Directors, creditAnswer{ID: c.Person, Name: c.Name})
		case c.Role == "actor" && len(a.Cast) < hitCast:
			a.Cast = append(a.Cast, creditAnswer{c.Person, c.Name, c.Character})
		}
	}
	for i, l := range h.Highlights {
		a.Highlights[i] = highlightAnswer(l)
	}
	for _, reason := range h.Because {
		a.Because = append(a.Because, reasonAnswer(reason))
	}
	for _, p := range h.Explain {
		a.Explain = append(a.Explain, partAnswer(p))
	}
	return a
}

// shortened cuts text to at most limit characters, at the end of a word where one ends in its second half, and marks
// the cut. Scripts without spaces are cut between characters.
func shortened(text string, limit int) string {
	if len(text) <= limit { // bytes: the common case needs no counting
		return text
	}
	end, n := 0, 0 // of the last space in the second half of what fits
	for i, r := range text {
		if n == limit {
			if end == 0 {
				end = lastRune(text[:i])
			}
			return strings.TrimRightFunc(text[:end], unicode.IsSpace) + "…"
		}
		if n > limit/2 && n < limit && unicode.IsSpace(r) {
			end = i
		}
		n++
	}
	return text
}

// lastRune is where the last character of text starts.
func lastRune(text string) int {
	_, size := utf8.DecodeLastRuneInString(text)
	return len(text) - size
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
