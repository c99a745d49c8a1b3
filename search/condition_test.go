package search

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

// conditionFilms are films that differ in what conditions ask for.
func conditionFilms() []*film.Film {
	r := rand.New(rand.NewPCG(7, 11))
	var films []*film.Film
	for i := range 80 {
		f := &film.Film{ID: string(rune('a'+i/26)) + string(rune('a'+i%26)), OriginalTitle: "Madres", Popularity: float64(r.IntN(5)), Runtime: r.IntN(4) * 40}
		f.Genres = pick(r, [][]string{nil, {"drama"}, {"comedy"}, {"comedy", "drama"}})
		if r.IntN(4) > 0 {
			f.Year = 1985 + r.IntN(12)
			f.Rating = &film.Rating{Average: pick(r, []float64{0, 5.5, 7.1, 9.99}), Votes: 9}
		}
		for _, c := range []film.Credit{{Person: "ana", Name: "Ana", Role: "director"}, {Person: "ana", Name: "Ana", Role: "actor"}, {Person: "bo", Name: "Bo", Role: "director"}} {
			if r.IntN(3) == 0 {
				f.Credits = append(f.Credits, c)
			}
		}
		films = append(films, f)
	}
	return films
}

// holds is what a condition means, film by film.
func (c Condition) holds(f *film.Film) bool {
	of := func(one Condition) bool { return one.holds(f) }
	switch c.Op {
	case All:
		return !slices.ContainsFunc(c.Of, func(one Condition) bool { return !one.holds(f) })
	case Any:
		return slices.ContainsFunc(c.Of, of)
	case None:
		return !slices.ContainsFunc(c.Of, of)
	case Within:
		v, has := 0.0, f.Rating != nil
		switch c.Number {
		case NumberYear:
			v, has = float64(f.Year), f.Year > 0
		case NumberRuntime:
			v, has = float64(f.Runtime), f.Runtime > 0
		case NumberPopularity:
			v, has = f.Popularity, f.Popularity > 0
		default:
			if has {
				v = f.Rating.Average
			}
		}
		return has && c.From <= v && v <= c.To
	}
	switch c.Facet {
	case FacetGenre:
		return slices.Contains(f.Genres, c.Value)
	case FacetID:
		return f.ID == c.Value
	case FacetDirector:
		return slices.ContainsFunc(f.Credits, func(credit film.Credit) bool { return credit.Person == c.Value && credit.Role == "director" })
	}
	return slices.ContainsFunc(f.Credits, func(credit film.Credit) bool { return credit.Person == c.Value })
}

func randomCondition(r *rand.Rand, depth int) Condition {
	if depth == 0 || r.IntN(3) == 0 {
		if r.IntN(2) == 0 {
			return pick(r, []Condition{{Op: Has, Facet: FacetGenre, Value: "drama"}, {Op: Has, Facet: FacetGenre, Value: "western"},
				{Op: Has, Facet: FacetPerson, Value: "ana"}, {Op: Has, Facet: FacetDirector, Value: "ana"}, {Op: Has, Facet: FacetDirector, Value: "bo"},
				{Op: Has, Facet: FacetID, Value: "aa"}, {Op: Has, Facet: FacetID, Value: "bc"}, {Op: Has, Facet: FacetID, Value: "zz"}})
		}
		bounds := []float64{math.Inf(-1), -1e300, 0, 0.5, 2, 5.5, 7.1, 80, 80.5, 1990, math.Nextafter(1990, 0), 1994, 1e300, math.Inf(1)}
		return Condition{Op: Within, Number: pick(r, Numbers), From: pick(r, bounds), To: pick(r, bounds)}
	}
	c := Condition{Op: pick(r, []Op{All, Any, None})}
	for range r.IntN(4) {
		c.Of = append(c.Of, randomCondition(r, depth-1))
	}
	return c
}

func TestConditionsHold(t *testing.T) {
	films := conditionFilms()
	e := engineOver(t, films...)
	r := rand.New(rand.NewPCG(3, 5))
	kept := 0
	for range 400 {
		c := randomCondition(r, 3)
		var want []string
		directors := map[string]int{}
		for _, f := range films {
			if !c.holds(f) {
				continue
			}
			want = append(want, f.ID)
			for _, credit := range f.Credits {
				if credit.Role == "director" {
					directors[credit.Person]++
				}
			}
		}
		response, err := e.Search(t.Context(), Request{Only: c, PerPage: MaxPerPage, Facets: []Facet{FacetDirector}})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, h := range response.Hits {
			got = append(got, h.Film.ID)
		}
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" || response.Total != len(want) {
			t.Fatalf("%+v: %d (-want +got)\n%s", c, response.Total, diff)
		}
		counted := map[string]int{}
		for _, v := range response.Facets[0].Values {
			counted[v.Value] = v.Count
		}
		if diff := cmp.Diff(directors, counted); diff != "" {
			t.Fatalf("%+v: directors (-want +got)\n%s", c, diff)
		}
		if 0 < len(want) && len(want) < len(films) {
			kept++
		}
	}
	if kept < 100 {
		t.Errorf("only %d of the conditions keep some films and not all", kept)
	}
}

func TestNumbersAreSummedUp(t *testing.T) {
	e := engineOver(t,
		&film.Film{ID: "a", OriginalTitle: "A", Year: 1990, Popularity: 2, Rating: &film.Rating{Average: 7.1}},
		&film.Film{ID: "b", OriginalTitle: "B", Year: 2000, Rating: &film.Rating{Votes: 1}},
		&film.Film{ID: "c", OriginalTitle: "C", Year: 1990, Runtime: 90},
		&film.Film{ID: "d", OriginalTitle: "D"})
	response, err := e.Search(t.Context(), Request{Numbers: Numbers, FacetLimit: 1, CountOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	want := []NumberCounts{
		{NumberYear, 3, 1990, 2000, 5980, []NumberValue{{1990, 2}}},
		{NumberRuntime, 1, 90, 90, 90, []NumberValue{{90, 1}}},
		{NumberPopularity, 1, 2, 2, 2, nil},
		{NumberRating, 2, 0, 7.1, 7.1, []NumberValue{{0, 1}}},
	}
	if diff := cmp.Diff(want, response.Numbers); diff != "" || len(response.Hits) != 0 || response.Total != 4 {
		t.Errorf("%d films, %d hits (-want +got)\n%s", response.Total, len(response.Hits), diff)
	}
}
