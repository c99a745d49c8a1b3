package search

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index"
	"cinedex/index/film"
)

// TestLabels: facet values are called what the reader calls them.
func TestLabels(t *testing.T) {
	tests := []struct {
		langs []string
		facet Facet
		value string
		want  string
	}{
		{nil, FacetGenre, "drama", "Drama"},
		{[]string{"es"}, FacetLanguage, "es", "Español"},
		{[]string{"es"}, FacetCountry, "DE", "Alemania"},
		{[]string{"xx", "fr"}, FacetCountry, "DE", "Allemagne"},
		{[]string{"pt-BR"}, FacetLanguage, "ja", "Japonês"},
		{nil, FacetKind, "short", "Short film"},
		{nil, FacetPerson, "akira-kurosawa", "Akira Kurosawa"},
		{nil, FacetYear, "1954", "1954"},
	}
	for _, tt := range tests {
		r := search(t, catalogue, Request{Langs: tt.langs, Facets: []Facet{tt.facet}, FacetLimit: MaxFacetLimit})
		got := ""
		for _, v := range r.Facets[0].Values {
			if v.Value == tt.value {
				got = v.Label
			}
		}
		if got != tt.want {
			t.Errorf("%s %s for %v is called %q, want %q", tt.facet, tt.value, tt.langs, got, tt.want)
		}
	}
}

// A chosen person whom no film credits is called by the record.
func TestLabelOfSomeoneWithoutFilms(t *testing.T) {
	engine := engineOver(t, &film.Film{ID: "ran", OriginalTitle: "Ran"})
	if _, _, err := engine.index.PutPerson(t.Context(), &film.Person{ID: "setsuko-hara", Name: "Setsuko Hara"}, index.Precondition{}); err != nil {
		t.Fatal(err)
	}
	for _, value := range []string{"setsuko-hara", "actor:setsuko-hara"} {
		r := search(t, engine, Request{Person: Filter{Any: []string{value}}, Facets: []Facet{FacetPerson}})
		want := []FacetValue{{Value: value, Label: "Setsuko Hara", Selected: true}}
		if diff := cmp.Diff(want, r.Facets[0].Values); diff != "" {
			t.Errorf("%s (-want +got):\n%s", value, diff)
		}
	}
}
