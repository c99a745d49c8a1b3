package search

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"cinedex/index/film"
)

// Requests asked together are answered as each is alone.
func TestSearchAllIsSearch(t *testing.T) {
	drama, spain := Condition{Op: Has, Facet: FacetGenre, Value: "drama"}, Condition{Op: Has, Facet: FacetLanguage, Value: "es"}
	either := Condition{Op: Any, Of: []Condition{drama, spain}}
	var requests []Request
	for _, text := range []string{"", "madre", "madres paral", "wra", "the love", "nothinghasthis", "comedy"} {
		requests = append(requests,
			Request{Text: text, Facets: Facets, Highlight: true, Marks: true},
			Request{Text: text, Only: either, Facets: []Facet{FacetGenre}, CountOnly: true},
			Request{Text: text, Only: drama, Facets: []Facet{FacetPerson, FacetDirector}, Numbers: Numbers, Sort: Sort{Key: SortYear}, Page: 2, PerPage: 7},
			Request{Text: text, Genre: Filter{Any: []string{"drama"}}, Facets: []Facet{FacetGenre}, Skip: 3, PerPage: 5, NoTypos: true},
			Request{Text: text, Facets: []Facet{FacetYear}, PerPage: 3, Sort: Sort{Key: SortTitle}})
	}
	plain := New(catalogue.index, Options{Timeout: catalogue.timeout, Answers: -1})
	together, err := plain.SearchAll(t.Context(), requests)
	if err != nil {
		t.Fatal(err)
	}
	for i, q := range requests {
		alone, err := plain.Search(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(alone, together[i], cmpopts.IgnoreFields(Response{}, "Took")); diff != "" {
			t.Fatalf("%+v (-alone +together)\n%s", q, diff)
		}
	}
	if _, err := plain.SearchAll(t.Context(), []Request{{}, {PerPage: 1000}}); film.KindOf(err) != film.Invalid {
		t.Errorf("a bad request among good ones: %v", err)
	}
}

func TestSkip(t *testing.T) {
	whole, err := catalogue.Search(t.Context(), Request{Text: "love", PerPage: 30})
	if err != nil {
		t.Fatal(err)
	}
	part, err := catalogue.Search(t.Context(), Request{Text: "love", Skip: 11, PerPage: 4})
	if err != nil {
		t.Fatal(err)
	}
	ids := func(hits []Hit) (ids []string) {
		for _, h := range hits {
			ids = append(ids, h.Film.ID)
		}
		return ids
	}
	if diff := cmp.Diff(ids(whole.Hits)[11:15], ids(part.Hits)); diff != "" {
		t.Error(diff)
	}
	for _, q := range []Request{{Skip: -1}, {Skip: MaxDepth}} {
		if _, err := catalogue.Search(t.Context(), q); film.KindOf(err) != film.Invalid {
			t.Errorf("skip %d: %v", q.Skip, err)
		}
	}
}

func TestPeopleLabelled(t *testing.T) {
	credit := func(id, name string) film.Credit { return film.Credit{Person: id, Name: name, Role: "actor"} }
	e := engineOver(t,
		&film.Film{ID: "a", OriginalTitle: "A", Credits: []film.Credit{credit("ann-1", "Ann Lee"), credit("ann-2", "Ann Lee"), credit("bo", "Bo"), credit("miya", "宮崎駿")}},
		&film.Film{ID: "b", OriginalTitle: "B", Credits: []film.Credit{credit("bo", "Bo Lee"), credit("lee", "Lee Ann")}},
		&film.Film{ID: "c", OriginalTitle: "C", Credits: []film.Credit{credit("bo", "Bo Lee")}})
	for label, want := range map[string][]string{"Ann Lee": {"ann-1", "ann-2"}, "Bo": nil, "Bo Lee": {"bo"}, "bo lee": nil, "宮崎駿": {"miya"}, "宮崎": nil, "Ann": nil, "": nil, "!": nil} {
		if got := e.PeopleLabelled(label); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", label, got, want)
		}
	}
}
