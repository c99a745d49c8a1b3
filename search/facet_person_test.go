package search

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"cinedex/index"
	"cinedex/index/film"
)

// crowd is a catalogue large enough for people to be counted by heads: 24,000 films in several segments, deleted ones among
// them, with a few people who have very many films and thousands who have few.
type crowd struct {
	engine *Engine
	films  map[string]*film.Film
}

func newCrowd(t *testing.T) *crowd {
	t.Helper()
	x, err := index.Open(t.TempDir(), index.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	})
	c := &crowd{engine: New(x, Options{Timeout: time.Hour}), films: map[string]*film.Film{}}
	random := rand.New(rand.NewPCG(4, 2026))
	const films, people = 24_000, 4_000
	for from, n := range []int{films / 2, films / 3, films / 6} { // each a segment or more
		b := x.Bulk(context.Background())
		for i := range n {
			f := &film.Film{ID: fmt.Sprintf("f%d-%d", from, i), OriginalTitle: "Film", Year: 1950 + i%50, Genres: []string{}}
			for genre, share := range map[string]float64{"drama": .7, "comedy": .3, "western": .06, "horror": .002} {
				if random.Float64() < share {
					f.Genres = append(f.Genres, genre)
				}
			}
			obscure := i%3 == 0 // films that nobody known is in: the rest of the catalogue says nothing of them
			if obscure {
				f.Genres = append(f.Genres, "obscure")
			}
			for range random.IntN(5) {
				person := int(math.Pow(people, random.Float64())) // of the harmonic law
				if from == 1 {
					person = (person + 60) % people // a few are known by films of other segments only
				}
				if obscure {
					person = people/4 + random.IntN(people*3/4)
				}
				f.Credits = append(f.Credits, film.Credit{Person: fmt.Sprintf("p%d", person), Name: fmt.Sprintf("Person %d", person), Role: "actor"})
			}
			if err := b.Add(film.Record{Film: f}); err != nil {
				t.Fatal(err)
			}
			c.films[f.ID] = f
		}
		if _, _, err := b.Finish(); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 40 {
		id := fmt.Sprintf("f0-%d", 7*i)
		if err := x.DeleteFilm(context.Background(), id, index.Precondition{}); err != nil {
			t.Fatal(err)
		}
		delete(c.films, id)
	}
	return c
}

// people counts by looking at every film.
func (c *crowd) people(q Request) map[string]int {
	counts := map[string]int{}
	for _, f := range c.films {
		if !keeps(q, f, FacetPerson) {
			continue
		}
		once := map[string]bool{}
		for _, credit := range f.Credits {
			if !once[credit.Person] {
				once[credit.Person] = true
				counts[credit.Person]++
			}
		}
	}
	return counts
}

// Whatever the films and however many values are asked for, people have the counts that looking at each film gives, and whoever is
// left out has no more than the last one listed.
func TestPeopleOfManyFilms(t *testing.T) {
	c := newCrowd(t)
	requests := map[string]Request{
		"all":              {},
		"most":             {Genre: Filter{Any: []string{"drama"}}},
		"all but some":     {Genre: Filter{None: []string{"western"}}},
		"a third":          {Genre: Filter{Any: []string{"comedy"}}},
		"a twentieth":      {Genre: Filter{Any: []string{"western"}}},
		"of nobody known":  {Genre: Filter{Any: []string{"obscure"}}},
		"few":              {Genre: Filter{Any: []string{"horror"}}},
		"years":            {Years: []Range{{1960, 1979}}},
		"of somebody":      {Person: Filter{All: []string{"p1"}}},
		"beside somebody":  {Person: Filter{Any: []string{"p1", "p300"}}},
		"without somebody": {Person: Filter{None: []string{"p1"}}},
	}
	for name, q := range requests {
		for _, limit := range []int{1, 20, 200, 1000} {
			q.Facets, q.FacetLimit = []Facet{FacetPerson}, limit
			counts := c.people(q)
			got := map[string]int{}
			least := math.MaxInt
			for _, v := range search(t, c.engine, q).Facets[0].Values {
				got[v.Value] = v.Count
				if !v.Selected {
					least = min(least, v.Count)
				}
			}
			want := map[string]int{}
			for person := range got {
				want[person] = counts[person]
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, %d values (-counted +listed):\n%s", name, limit, diff)
			}
			if missing := min(limit, len(counts)) - len(got); missing > 0 {
				t.Errorf("%s: %d values too few of %d", name, missing, limit)
			}
			for person, n := range counts {
				if _, listed := got[person]; !listed && n > least {
					t.Errorf("%s, %d values: %s has %d films and is left out, where %d are listed", name, limit, person, n, least)
				}
			}
		}
	}
}
