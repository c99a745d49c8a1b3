package index

import (
	"cmp"
	"slices"

	"cinedex/index/film"
	"cinedex/index/fold"
)

// Person returns the person's record, or one made from the credits, with its version. The filmography joins the record's
// with the catalogue's films: newest first, those without a year last, one entry a film and role; Film is set where the
// catalogue has the film. The version changes with the films, too; as a Precondition it stands for the record's. The error
// is of kind film.NotFound for someone with neither record nor credit.
func (x *Index) Person(id string) (*film.Person, string, error) {
	s := x.Acquire()
	defer s.Release()
	p := &film.Person{}
	version, err := s.read(personPrefix+id, func(json []byte) error { return film.DecodeStoredPerson(json, p) })
	if err != nil {
		return nil, "", err
	}
	films, err := s.filmsOf(id)
	if err != nil {
		return nil, "", err
	}
	if version == "" {
		if len(films) == 0 {
			return nil, "", &film.Error{Kind: film.NotFound, Message: "there is no person " + quoted(id)}
		}
		p.ID = id
	}
	if p.Name == "" {
		if o, ok := s.People.Find(id); ok {
			p.Name = s.PersonLabel(o)
		}
	}
	p.Filmography = joinFilmography(id, p.Filmography, films, func(id string) bool {
		seg, _, _ := s.find(filmPrefix + id)
		return seg != nil
	})
	json, err := film.Record{Person: p}.Encode()
	return p, version + versionJoint + versionOf(json), err
}

// filmsOf reads the films that credit a person.
func (s *Snapshot) filmsOf(person string) ([]*film.Film, error) {
	var films []*film.Film
	for _, seg := range s.Segments {
		docs := seg.Reader().Credited(person)
		docs.And(seg.Films)
		for it := docs.Iterator(); it.HasNext(); {
			f, err := seg.Film(it.Next())
			if err != nil {
				return nil, err
			}
			films = append(films, f)
		}
	}
	return films, nil
}

// joinFilmography adds the catalogue's films to a record's filmography. An item of the record that does not name a film that
// the catalogue holds is taken for the film that has its title (any of them, folded), its year and its role.
func joinFilmography(person string, recorded []film.FilmographyItem, films []*film.Film, holds func(film string) bool) []film.FilmographyItem {
	type known struct {
		title string
		year  int
		role  string
	}
	type part struct{ film, role string }
	byTitle := map[known]string{}
	credited := map[part]film.FilmographyItem{}
	for _, f := range films {
		titles := append([]string{f.OriginalTitle}, f.Aliases...)
		for _, t := range f.Titles {
			titles = append(titles, t)
		}
		for _, c := range f.Credits {
			if c.Person != person {
				continue
			}
			credited[part{f.ID, c.Role}] = film.FilmographyItem{Title: f.Title(), Year: f.Year, Kind: f.Kind, Role: c.Role, Film: f.ID}
			for _, t := range titles {
				byTitle[known{fold.Text(t), f.Year, c.Role}] = f.ID
			}
		}
	}
	items := []film.FilmographyItem{}
	listed := map[part]bool{}
	for _, item := range recorded {
		if item.Film == "" || !holds(item.Film) {
			item.Film = byTitle[known{fold.Text(item.Title), item.Year, item.Role}]
		}
		entry := part{item.Film, item.Role}
		if item.Film != "" && listed[entry] {
			continue
		}
		listed[entry] = true
		delete(credited, entry)
		items = append(items, item)
	}
	for _, item := range credited {
		items = append(items, item)
	}
	slices.SortFunc(items, func(a, b film.FilmographyItem) int {
		return cmp.Or(cmp.Compare(b.Year, a.Year), cmp.Compare(a.Title, b.Title), cmp.Compare(a.Role, b.Role), cmp.Compare(a.Film, b.Film))
	})
	return items
}
