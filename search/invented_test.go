package search

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"cinedex/fixtures"
	"cinedex/index"
	"cinedex/index/film"
)

// shelf is a catalogue in a folder of its own and, in plain Go, what it must hold: the embedded films and people and some
// hundreds of invented films, of which many were replaced or deleted again.
type shelf struct {
	dir    string
	index  *index.Index
	films  map[string]*film.Film
	people map[string]*film.Person
	random *rand.Rand
}

// newShelf makes a shelf; the caller closes its index.
func newShelf(t testing.TB) *shelf {
	t.Helper()
	dir := t.TempDir()
	x, err := index.Open(dir, index.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := &shelf{dir: dir, index: x, films: map[string]*film.Film{}, people: map[string]*film.Person{}, random: rand.New(rand.NewPCG(7, 2021))}
	for record, err := range fixtures.Records() {
		if err != nil {
			t.Fatal(err)
		}
		if record.Film != nil {
			s.films[record.Film.ID] = record.Film
		} else {
			s.people[record.Person.ID] = record.Person
		}
	}
	recorded := &film.Person{ID: "ines-prado", Name: "Inés Prado de la Vega", Aliases: []string{"Marquesa"}}
	s.people[recorded.ID] = recorded
	s.bulk(t, slices.Collect(maps.Values(s.people)), slices.Collect(maps.Values(s.films)))
	for first := range 3 {
		var films []*film.Film
		for n := range 150 {
			films = append(films, s.invent(t, first*150+n))
		}
		s.bulk(t, nil, films)
	}
	return s
}

// bulk writes people and films as a batch, a segment.
func (s *shelf) bulk(t testing.TB, people []*film.Person, films []*film.Film) {
	t.Helper()
	b := s.index.Bulk(context.Background())
	for _, p := range people {
		if err := b.Add(film.Record{Person: p}); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range films {
		if err := b.Add(film.Record{Film: f}); err != nil {
			t.Fatal(err)
		}
		s.films[f.ID] = f
	}
	if _, _, err := b.Finish(); err != nil {
		t.Fatal(err)
	}
}

// disturb replaces and deletes invented films until a snapshot has segments with deleted documents, which it returns: merging
// in the background does away with them soon, but not in a snapshot that is held.
func (s *shelf) disturb(t testing.TB) *index.Snapshot {
	t.Helper()
	for round := range 100 {
		var again []*film.Film
		for range 40 {
			again = append(again, s.invent(t, s.random.IntN(450)))
		}
		s.bulk(t, nil, again)
		for range 8 {
			id := inventedID(s.random.IntN(450))
			if s.films[id] == nil {
				continue
			}
			if err := s.index.DeleteFilm(context.Background(), id, index.Precondition{}); err != nil {
				t.Fatal(err)
			}
			delete(s.films, id)
		}
		snapshot := s.index.Acquire()
		deleted := 0
		for _, seg := range snapshot.Segments {
			deleted += seg.Docs - int(seg.Films.GetCardinality())
		}
		if round >= 3 && len(snapshot.Segments) >= 3 && deleted > len(s.people)+20 {
			return snapshot
		}
		snapshot.Release()
	}
	t.Fatal("no snapshot had several segments with deleted documents")
	return nil
}

// engine returns an engine without a time limit.
func (s *shelf) engine() *Engine { return New(s.index, Options{Timeout: time.Hour}) }

func inventedID(n int) string { return fmt.Sprintf("invented-%03d", n) }

// What invented films are made of: few values, so that counts, orders and labels often tie.
var (
	inventedWords = []string{"madre", "spider", "man", "spiderman", "night", "noche", "Über", "the", "la", "of", "house", "casa",
		"Paris", "río", "rio", "red", "Ödla", "Åse", "zoo", "élan", "8½", "1984", "love", "lover", "don't", "ночь", "夜", "東京", "parallel"}
	inventedTexts = []string{"a", "the", "mother", "mothers", "running", "runs", "night", "house", "secret", "madre", "madres", "noches",
		"corriendo", "secretos", "la", "de", "casa", "les", "nuits", "paralelas", "spider", "web", "Paris", "東京の夜", "母", "lovers"}
	inventedGenres    = []string{"drama", "comedy", "thriller", "horror", "zzz-odd", "animation", "war", "western", "documentary"}
	inventedLanguages = []string{"es", "pt", "pt-BR", "pt-PT", "en", "fr", "zh", "zh-Hant", "ja", "sv"}
	inventedCountries = []string{"ES", "PT", "BR", "US", "FR", "JP", "SE"}
	inventedRoles     = []string{"director", "writer", "actor", "actor", "actor", "other", ""}
	inventedPeople    = []film.Credit{
		{Name: "Inés Prado"}, {Name: "Ines Prado"}, {Name: "INÉS PRADO"}, {Name: "Ann Lee"}, {Name: "Ann Lee", Person: "ann-lee-2"},
		{Name: "Anne Lee", Person: "ann-lee"}, {Name: "Bo Øst"}, {Name: "Bo Ost"}, {Name: "山田 花子"}, {Name: "Иван Петров"},
		{Name: "Pedro Almodóvar"}, {Name: "Pedro Almodovar"}, {Name: "P. Almodóvar", Person: "pedro-almodovar"}, {Name: "Al Red"},
		{Name: "Cy Moss"}, {Name: "Di Vine"}, {Name: "Ed Wood"}, {Name: "Flo Ra"}, {Name: "Gus T"}, {Name: "Hy Land"},
	}
)

// invent makes the film with number n, anew each time.
func (s *shelf) invent(t testing.TB, n int) *film.Film {
	t.Helper()
	r := s.random
	f := &film.Film{ID: inventedID(n), Titles: map[string]string{}, Synopses: map[string]string{}, Links: map[string]string{}}
	if r.IntN(8) > 0 {
		f.OriginalTitle, f.OriginalLanguage = s.words(inventedWords, 1, 3), pick(r, inventedLanguages)
	} else {
		f.Titles[pick(r, inventedLanguages)] = s.words(inventedWords, 1, 3)
	}
	for range r.IntN(3) {
		f.Titles[pick(r, inventedLanguages)] = s.words(inventedWords, 1, 4)
	}
	if r.IntN(4) == 0 {
		f.Aliases = []string{s.words(inventedWords, 2, 3)}
	}
	f.Kind = pick(r, append(film.Kinds, ""))
	if r.IntN(10) > 0 {
		f.Year = 1975 + r.IntN(50)
	}
	if r.IntN(10) > 0 {
		f.Runtime = 60 + 5*r.IntN(30)
	}
	for range r.IntN(4) {
		f.Genres = append(f.Genres, pick(r, inventedGenres))
		f.Languages = append(f.Languages, pick(r, inventedLanguages))
		f.Countries = append(f.Countries, pick(r, inventedCountries))
	}
	for range r.IntN(3) {
		f.Synopses[pick(r, []string{"en", "es", "fr", "pt-BR", "ja", "sv"})] = s.words(inventedTexts, 4, 20)
	}
	if r.IntN(4) == 0 {
		f.Quotes = []film.Quote{{Text: s.words(inventedTexts, 4, 9), Language: "en", Source: "The Paper"}}
	}
	for range r.IntN(6) {
		c := pick(r, inventedPeople)
		c.Role = pick(r, inventedRoles)
		if c.Role == "actor" {
			c.Character = s.words(inventedWords, 1, 2)
		}
		f.Credits = append(f.Credits, c)
	}
	for range r.IntN(3) {
		f.Keywords = append(f.Keywords, s.words(inventedTexts, 1, 2))
	}
	f.Popularity = pick(r, []float64{0, 0, 0.5, 1, 2, 2, 10, 12.5, 400})
	if r.IntN(3) > 0 {
		f.Rating = &film.Rating{Average: float64(10+r.IntN(90)) / 10, Votes: pick(r, []int{0, 3, 3, 50, 4000})}
	}
	if r.IntN(2) == 0 {
		f.Links["imdb"] = fmt.Sprintf("tt%07d", n)
	}
	f.Adult = r.IntN(8) == 0
	if problems := f.Validate(); problems != nil {
		t.Fatalf("%s: %v", f.ID, problems)
	}
	return f
}

// words joins from least to most words of a list, sometimes with hyphens.
func (s *shelf) words(list []string, least, most int) string {
	text := pick(s.random, list)
	for range least - 1 + s.random.IntN(most-least+1) {
		text += pick(s.random, []string{" ", " ", " ", "-"}) + pick(s.random, list)
	}
	return text
}

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }
