package film

import (
	"math"
	"strings"
)

// Validate brings f into the canonical form that is stored and returns every rule that it breaks, none if f is fit to
// be stored. The canonical form: text trimmed and in NFC, empty and repeated values left out, language tags, countries
// and genres in their one spelling, each credit with a person. A value that breaks a rule is left in place. The Field of a
// problem counts the entries of a list as they were before any were left out.
func (f *Film) Validate() []Problem {
	var c checker
	f.ID = strings.TrimSpace(f.ID)
	if !ValidID(f.ID) {
		c.add("id", f.ID, idRule)
	}
	c.title("original_title", &f.OriginalTitle)
	c.language("original_language", &f.OriginalLanguage)
	f.Titles = c.byLanguage("titles", f.Titles, MaxTitles, func(s *string) { c.title("", s) })
	if f.OriginalTitle == "" && len(f.Titles) == 0 {
		c.add("titles", "", "must have at least one title, unless original_title is given")
	}
	f.Aliases = checkList(&c, "aliases", f.Aliases, MaxAliases, func(s *string) { c.title("", s) })
	c.oneOf("kind", &f.Kind, Kinds)
	c.year("year", f.Year)
	c.count("runtime", f.Runtime, MaxRuntime)
	f.Genres = checkList(&c, "genres", f.Genres, MaxGenres, c.genre)
	f.Languages = checkList(&c, "languages", f.Languages, MaxLanguages, func(s *string) { c.language("", s) })
	f.Countries = checkList(&c, "countries", f.Countries, MaxCountries, c.country)
	f.Synopses = c.byLanguage("synopses", f.Synopses, MaxSynopses, func(s *string) { c.text("", s, MaxTextChars) })
	f.Quotes = checkList(&c, "quotes", f.Quotes, MaxQuotes, c.quote)
	f.Credits = checkList(&c, "credits", f.Credits, MaxCredits, c.credit)
	f.Companies = c.lines("companies", f.Companies, MaxCompanies, MaxNameChars)
	f.Keywords = c.lines("keywords", f.Keywords, MaxKeywords, MaxKeywordChars)
	f.Images = checkList(&c, "images", f.Images, MaxImages, c.image)
	c.number("popularity", &f.Popularity, math.MaxFloat64)
	c.rating(f)
	f.Links = c.mapped("links", f.Links, MaxLinks, serviceRule, service, func(s *string) { c.line("", s, MaxLinkChars) })
	return c.problems
}

// Validate does for p what Film.Validate does for a film.
func (p *Person) Validate() []Problem {
	var c checker
	c.personID("id", &p.ID)
	if p.ID == "" {
		c.add("id", "", personIDRule)
	}
	c.line("name", &p.Name, MaxNameChars)
	p.Aliases = c.lines("aliases", p.Aliases, MaxAliases, MaxNameChars)
	p.Biography = c.byLanguage("biography", p.Biography, MaxSynopses, func(s *string) { c.text("", s, MaxTextChars) })
	p.Filmography = checkList(&c, "filmography", p.Filmography, MaxFilmography, c.filmographyItem)
	return c.problems
}

func (c *checker) quote(q *Quote) {
	c.text("text", &q.Text, MaxQuoteChars)
	c.line("source", &q.Source, MaxNameChars)
	c.line("author", &q.Author, MaxNameChars)
	c.language("language", &q.Language)
	if q.Text == "" && *q != (Quote{}) {
		c.add("text", "", "must be given")
	}
}

func (c *checker) credit(cr *Credit) {
	c.line("name", &cr.Name, MaxNameChars)
	c.personID("person", &cr.Person)
	c.oneOf("role", &cr.Role, Roles)
	c.line("character", &cr.Character, MaxNameChars)
	switch {
	case *cr == Credit{}:
	case cr.Name == "":
		c.add("name", "", "must be given")
	case cr.Person == "":
		if cr.Person = PersonID(cr.Name); cr.Person == "" {
			c.add("name", cr.Name, "must have a letter or digit, unless person is given")
		}
	}
}

func (c *checker) filmographyItem(it *FilmographyItem) {
	c.title("title", &it.Title)
	c.year("year", it.Year)
	c.oneOf("kind", &it.Kind, Kinds)
	c.oneOf("role", &it.Role, Roles)
	it.Film = strings.TrimSpace(it.Film)
	if it.Film != "" && !ValidID(it.Film) {
		c.add("film", it.Film, idRule)
	}
	if it.Title == "" && *it != (FilmographyItem{}) {
		c.add("title", "", "must be given")
	}
}

func (c *checker) rating(f *Film) {
	r := f.Rating
	if r == nil {
		return
	}
	n := len(c.problems)
	c.number("average", &r.Average, MaxRatingAverage)
	c.count("votes", r.Votes, MaxVotes)
	c.problems.within(n, "rating")
	if *r == (Rating{}) {
		f.Rating = nil
	}
}
