package search

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index"
	"cinedex/index/film"
)

func TestPeople(t *testing.T) {
	e := namedCatalogue(t)
	tests := []struct {
		name string
		q    PeopleRequest
		want []string // id, films, known for, HTML
	}{
		{"most films first, adult ones not counted; who has none last", PeopleRequest{Text: "pen"}, []string{
			"penelope-cruz 2 [a Alpha 1985] [b Beta 1985] <mark>Pen</mark>élope Cruz",
			"b-penny-b-obrien 1 [b Beta 1985] &#34;&lt;b&gt;<mark>Pen</mark>ny&lt;/b&gt;&#34; O&#39;Brien", "silent 0 <mark>Pen</mark>n Silent"}},
		{"two of one name, and titles in the reader's language", PeopleRequest{Text: "steve mcqueen", Langs: []string{"es"}}, []string{
			"mcqueen-2 2 [c Gamma 1990] [b Beta 1985] <mark>Steve</mark> <mark>McQueen</mark>", "steve-mcqueen 1 [a Alfa 1985] <mark>Steve</mark> <mark>McQueen</mark>"}},
		{"by an alias", PeopleRequest{Text: "the mute"}, []string{"silent 0 Penn Silent (<mark>The</mark> <mark>Mute</mark>)"}},
		{"with a mistake", PeopleRequest{Text: "tarkovksi"}, []string{"андрей-тарковский 1 [c Gamma 1990] Андрей <mark>Тарковский</mark>"}},
		{"with a mistake, without a film", PeopleRequest{Text: "slient"}, []string{"silent 0 Penn <mark>Silent</mark>"}},
		{"everyone", PeopleRequest{Limit: 1}, []string{"penelope-cruz 2 [a Alpha 1985] [b Beta 1985] Penélope Cruz"}},
		{"only of an adult film", PeopleRequest{Text: "penny lane"}, nil},
		{"nobody", PeopleRequest{Text: "qqqq"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for range 2 { // the second time from what is remembered
				found, err := e.People(t.Context(), tt.q)
				if err != nil || found.Partial {
					t.Fatal(found, err)
				}
				if diff := cmp.Diff(tt.want, peopleLines(found)); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
			}
		})
	}
}

func peopleLines(found *PeopleResponse) (lines []string) {
	for _, p := range found.People {
		line := fmt.Sprintf("%s %d ", p.ID, p.Films)
		for _, f := range p.KnownFor {
			line += fmt.Sprintf("[%s %s %d] ", f.ID, f.Title, f.Year)
		}
		lines = append(lines, line+p.HTML)
	}
	return lines
}

// Whose whole name is what was typed comes before those with more films whose name only begins so.
func TestPeopleByWholeName(t *testing.T) {
	films := []*film.Film{{ID: "lee", OriginalTitle: "Lee", Credits: []film.Credit{{Name: "Ang Lee"}, {Person: "d-niro", Name: "De Niro"}, {Name: "Al Pacino"}}}}
	for n := range 3 {
		films = append(films, &film.Film{ID: fmt.Sprint(n), OriginalTitle: "X", Credits: []film.Credit{{Name: "Ang Leeson"}, {Name: "Lee Ang"}, {Name: "Robert De Niro"}, {Name: "Alpert"}}})
	}
	e := engineOver(t, films...)
	for typed, want := range map[string]string{
		"ang lee": "ang-lee ang-leeson lee-ang", "lee ang": "lee-ang ang-lee", "ang le": "ang-leeson lee-ang ang-lee", "deniro": "d-niro robert-de-niro", "de niro": "d-niro robert-de-niro",
		"al p": "al-pacino alpert", // words apart before words written as one
	} {
		found, err := e.People(t.Context(), PeopleRequest{Text: typed})
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, p := range found.People {
			ids = append(ids, p.ID)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("%q: got %s, want %s", typed, got, want)
		}
	}
}

// Of people with very many films and of those with few, in several segments, the films they are known for are the first in the fixed order.
func TestKnownFor(t *testing.T) {
	c := newCrowd(t)
	known := map[string][]*film.Film{}
	for _, f := range c.films {
		for _, credit := range f.Credits {
			if !slices.Contains(known[credit.Person], f) {
				known[credit.Person] = append(known[credit.Person], f)
			}
		}
	}
	place := func(f *film.Film) index.Place { return index.Place{Year: uint16(f.Year), ID: f.ID} }
	for _, typed := range []string{"person 1", "person 2", "person 61", "person 399", "person 3999"} {
		found, err := c.engine.People(t.Context(), PeopleRequest{Text: typed, Limit: 5})
		if err != nil {
			t.Fatal(err)
		}
		most := math.MaxInt
		for i, p := range found.People {
			films := known[p.ID]
			slices.SortFunc(films, func(a, b *film.Film) int { return place(a).Compare(place(b)) })
			var want, got []string
			for _, f := range films[:min(maxKnownFor, len(films))] {
				want = append(want, f.ID)
			}
			for _, f := range p.KnownFor {
				got = append(got, f.ID)
			}
			if diff := cmp.Diff(want, got); diff != "" || p.Films != len(films) {
				t.Errorf("%s, %d films of %d (-want +got):\n%s", p.ID, p.Films, len(films), diff)
			}
			if i > 0 && p.Films > most {
				t.Errorf("%q: %s with %d films comes after one with %d", typed, p.ID, p.Films, most)
			}
			if i > 0 { // the first has the whole name
				most = p.Films
			}
		}
	}
}
