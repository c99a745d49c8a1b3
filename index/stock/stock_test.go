package stock_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index"
	"cinedex/index/film"
	"cinedex/index/stock"
)

// made makes a closed catalogue of three films and the record of a person, one film deleted again.
func made(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	x, err := index.Open(dir, index.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range []*film.Film{
		{ID: "ran-1985", OriginalTitle: "Ran", Year: 1985, Genres: []string{"drama", "war"}},
		{ID: "rango-2011", OriginalTitle: "Rango", Year: 2011, Genres: []string{"animation"}},
		{ID: "dreams-1990", OriginalTitle: "Dreams", Year: 1990, Genres: []string{"drama"}, Adult: true},
		{ID: "random-harvest-1942", OriginalTitle: "Random Harvest", Year: 1942, Genres: []string{"drama"}},
	} {
		if problems := f.Validate(); problems != nil {
			t.Fatal(problems)
		}
		if _, _, err := x.PutFilm(t.Context(), f, index.Precondition{}); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := x.PutPerson(t.Context(), &film.Person{ID: "ran", Name: "Ran"}, index.Precondition{}); err != nil {
		t.Fatal(err)
	}
	if err := x.DeleteFilm(t.Context(), "random-harvest-1942", index.Precondition{}); err != nil {
		t.Fatal(err)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestFilms(t *testing.T) {
	x, err := stock.Open(made(t))
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	film := stock.Term(index.FieldFlag, index.FlagFilm)
	drama := stock.Term(index.FieldGenre, "drama")
	ran := stock.Prefix(index.FieldTitle, "ran")
	for _, test := range []struct {
		name  string
		query stock.Query
		want  []string
	}{
		{"nothing", stock.Query{}, []string{}},
		{"all films, no people, nothing deleted", film, []string{"dreams-1990", "ran-1985", "rango-2011"}},
		{"term", stock.Term(index.FieldTitle, "ran"), []string{"ran-1985"}},
		{"prefix", ran, []string{"ran-1985", "rango-2011"}},
		{"all", stock.All(drama, ran), []string{"ran-1985"}},
		{"all of none", stock.All(), []string{}},
		{"any", stock.Any(drama, ran), []string{"dreams-1990", "ran-1985", "rango-2011"}},
		{"any of none", stock.Any(), []string{}},
		{"without", film.Without(stock.Term(index.FieldFlag, index.FlagAdult)), []string{"ran-1985", "rango-2011"}},
		{"without nothing", ran.Without(stock.Query{}), []string{"ran-1985", "rango-2011"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := x.Films(t.Context(), test.query)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("films (-want +got):\n%s", diff)
			}
		})
	}
}

func TestOpenNothing(t *testing.T) {
	if _, err := stock.Open(t.TempDir()); err == nil {
		t.Error("an empty folder was opened as a catalogue")
	}
}
