package index

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

func TestPersonOfTheFixtures(t *testing.T) {
	x := openFixtures(t)
	p, version, err := x.Person("pedro-almodovar")
	if err != nil {
		t.Fatal(err)
	}
	if p.Name != "Pedro Almodóvar" || len(p.Aliases) == 0 || len(p.Biography) == 0 || version == "" {
		t.Errorf("read %q, %d aliases, %d biographies, version %q", p.Name, len(p.Aliases), len(p.Biography), version)
	}
	films := map[string]int{}
	for i, item := range p.Filmography {
		if i > 0 && item.Year > p.Filmography[i-1].Year {
			t.Errorf("%s of %d stands after one of %d", item.Title, item.Year, p.Filmography[i-1].Year)
		}
		if item.Film != "" {
			films[item.Film+" "+item.Role]++
		}
		if item.Year < 1974 || item.Title == "" || item.Role == "" {
			t.Errorf("odd item %+v", item)
		}
	}
	want := map[string]int{}
	directed := 0
	for _, r := range records(t) {
		if r.Film == nil {
			continue
		}
		for _, c := range r.Film.Credits {
			if c.Person == p.ID {
				want[r.Film.ID+" "+c.Role] = 1
				if c.Role == "director" {
					directed++
				}
			}
		}
	}
	if diff := cmp.Diff(want, films); diff != "" || directed < 5 {
		t.Errorf("directed %d; films by role (-want +got):\n%s", directed, diff)
	}
	directing := 0
	for _, item := range p.Filmography {
		if item.Role == "director" {
			directing++
		}
	}
	for _, r := range records(t) { // films of his that the catalogue lacks stay, and none of its is listed twice
		if r.Person != nil && r.Person.ID == p.ID && directing != len(r.Person.Filmography) {
			t.Errorf("directed %d, the record has %d", directing, len(r.Person.Filmography))
		}
	}
}

func TestPerson(t *testing.T) {
	x := openAt(t, t.TempDir())
	_, _, err := x.Person("varda")
	wantKind(t, err, film.NotFound)

	cleo := &film.Film{ID: "cleo", OriginalTitle: "Cléo de 5 à 7", Titles: map[string]string{"en": "Cleo from 5 to 7"}, Kind: "feature", Year: 1962,
		Credits: []film.Credit{{Person: "varda", Name: "Agnès Varda", Role: "director"}, {Person: "varda", Name: "Agnès Varda", Role: "writer"}}}
	undated := &film.Film{ID: "undated", OriginalTitle: "Undated",
		Credits: []film.Credit{{Person: "varda", Name: "Agnes Varda", Role: "actor", Character: "One"}, {Person: "varda", Name: "Agnes Varda", Role: "actor", Character: "Two"}}}
	put(t, x, cleo)
	put(t, x, undated)
	p, before, err := x.Person("varda")
	if err != nil {
		t.Fatal(err)
	}
	want := &film.Person{ID: "varda", Name: "Agnes Varda", Filmography: []film.FilmographyItem{
		{Title: "Cléo de 5 à 7", Year: 1962, Kind: "feature", Role: "director", Film: "cleo"},
		{Title: "Cléo de 5 à 7", Year: 1962, Kind: "feature", Role: "writer", Film: "cleo"},
		{Title: "Undated", Role: "actor", Film: "undated"},
	}}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Error(diff)
	}

	record := &film.Person{ID: "varda", Name: "Agnès Varda", Filmography: []film.FilmographyItem{
		{Title: "CLEO FROM 5 TO 7", Year: 1962, Role: "director"}, // the catalogue's film, by another of its titles
		{Title: "Cleo from 5 to 7", Year: 1962, Role: "director", Film: "cleo"},
		{Title: "Cleo from 5 to 7", Year: 1963, Role: "writer"}, // another year
		{Title: "Le Bonheur", Year: 1965, Role: "director"},
		{Title: "Vagabond", Year: 1985, Role: "director", Film: "sans-toit-ni-loi"}, // not in the catalogue
		{Title: "Undated", Role: "editor", Film: "undated"},                         // in the catalogue, without that credit
	}}
	putPerson(t, x, record)
	p, after, err := x.Person("varda")
	if err != nil {
		t.Fatal(err)
	}
	if before == after {
		t.Errorf("version %q stays", before)
	}
	want = &film.Person{ID: "varda", Name: "Agnès Varda", Filmography: []film.FilmographyItem{
		{Title: "Vagabond", Year: 1985, Role: "director"},
		{Title: "Le Bonheur", Year: 1965, Role: "director"},
		{Title: "Cleo from 5 to 7", Year: 1963, Role: "writer"},
		{Title: "CLEO FROM 5 TO 7", Year: 1962, Role: "director", Film: "cleo"},
		{Title: "Cléo de 5 à 7", Year: 1962, Kind: "feature", Role: "writer", Film: "cleo"},
		{Title: "Undated", Role: "actor", Film: "undated"},
		{Title: "Undated", Role: "editor", Film: "undated"},
	}}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Error(diff)
	}
	again, _, err := x.PutPerson(t.Context(), record, Precondition{IfMatch: []string{after}})
	if err != nil {
		t.Error("the version read does not match:", err)
	}
	if _, _, err := x.PutPerson(t.Context(), record, Precondition{IfMatch: []string{again}}); err != nil {
		t.Error("nor does the one that was written:", err)
	}
	_, _, err = x.PutPerson(t.Context(), record, Precondition{IfMatch: []string{before}})
	wantKind(t, err, film.Conflict)

	if err := x.DeleteFilm(t.Context(), "undated", Precondition{}); err != nil {
		t.Fatal(err)
	}
	_, later, err := x.Person("varda")
	if err != nil || later == after {
		t.Errorf("with a film less the version is still %q, %v", later, err)
	}
	put(t, x, small("elsewhere", 1)) // of nobody's concern here
	if _, same, err := x.Person("varda"); err != nil || same != later {
		t.Errorf("version %q became %q, %v", later, same, err)
	}
}
