package film

import "reflect"

// The fields of each type: where JSON names meet Go fields on the way in. A test holds that none is missing.

func (d *decoder) film(v string) *Film {
	f := new(Film)
	d.object(v, reflect.TypeFor[Film](), func(field, v string) bool {
		switch field {
		case "record":
		case "id":
			f.ID = d.text(v)
		case "original_title":
			f.OriginalTitle = d.text(v)
		case "original_language":
			f.OriginalLanguage = d.text(v)
		case "titles":
			f.Titles = d.texts(v)
		case "aliases":
			f.Aliases = d.textList(v)
		case "kind":
			f.Kind = d.text(v)
		case "year":
			f.Year = d.integer(v)
		case "runtime":
			f.Runtime = d.integer(v)
		case "genres":
			f.Genres = d.textList(v)
		case "languages":
			f.Languages = d.textList(v)
		case "countries":
			f.Countries = d.textList(v)
		case "synopses":
			f.Synopses = d.texts(v)
		case "quotes":
			f.Quotes = list(d, v, d.quote)
		case "credits":
			f.Credits = list(d, v, d.credit)
		case "companies":
			f.Companies = d.textList(v)
		case "keywords":
			f.Keywords = d.textList(v)
		case "images":
			f.Images = d.textList(v)
		case "popularity":
			f.Popularity = d.number(v)
		case "rating":
			f.Rating = d.rating(v)
		case "links":
			f.Links = d.texts(v)
		case "adult":
			f.Adult = d.boolean(v)
		default:
			return false
		}
		return true
	})
	return f
}

func (d *decoder) quote(v string) (q Quote) {
	d.object(v, reflect.TypeFor[Quote](), func(field, v string) bool {
		switch field {
		case "text":
			q.Text = d.text(v)
		case "source":
			q.Source = d.text(v)
		case "author":
			q.Author = d.text(v)
		case "language":
			q.Language = d.text(v)
		default:
			return false
		}
		return true
	})
	return q
}

func (d *decoder) credit(v string) (c Credit) {
	d.object(v, reflect.TypeFor[Credit](), func(field, v string) bool {
		switch field {
		case "person":
			c.Person = d.text(v)
		case "name":
			c.Name = d.text(v)
		case "role":
			c.Role = d.text(v)
		case "character":
			c.Character = d.text(v)
		default:
			return false
		}
		return true
	})
	return c
}

func (d *decoder) rating(v string) *Rating {
	r := new(Rating)
	d.object(v, reflect.TypeFor[Rating](), func(field, v string) bool {
		switch field {
		case "average":
			r.Average = d.number(v)
		case "votes":
			r.Votes = d.integer(v)
		default:
			return false
		}
		return true
	})
	return r
}

func (d *decoder) person(v string) *Person {
	p := new(Person)
	d.object(v, reflect.TypeFor[Person](), func(field, v string) bool {
		switch field {
		case "record":
		case "id":
			p.ID = d.text(v)
		case "name":
			p.Name = d.text(v)
		case "aliases":
			p.Aliases = d.textList(v)
		case "biography":
			p.Biography = d.texts(v)
		case "filmography":
			p.Filmography = list(d, v, d.filmographyItem)
		default:
			return false
		}
		return true
	})
	return p
}

func (d *decoder) filmographyItem(v string) (it FilmographyItem) {
	d.object(v, reflect.TypeFor[FilmographyItem](), func(field, v string) bool {
		switch field {
		case "title":
			it.Title = d.text(v)
		case "year":
			it.Year = d.integer(v)
		case "kind":
			it.Kind = d.text(v)
		case "role":
			it.Role = d.text(v)
		case "film":
			it.Film = d.text(v)
		default:
			return false
		}
		return true
	})
	return it
}
