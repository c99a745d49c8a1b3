//go:build browser

package browser

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Algolia's client of version 4 under the widgets.
func TestOlderClient(t *testing.T) {
	t.Parallel()
	s := shared.fixtures
	b := visit(t, s, "older.html")
	b.shows("#hits b", s.ask(t, "per_page", "5").titles())
	b.typeIn("#box input", "madre")
	b.shows("#hits b", s.ask(t, "per_page", "5", "q", "madre").titles())
	b.click(`#genre input[value="comedy"]`)
	b.shows("#hits b", s.ask(t, "per_page", "5", "q", "madre", "genre", "comedy").titles())
	b.typeIn("#genre input[type=search]", "dra")
	b.lists("#genre label", s.valuesOf(t, "genre", "prefix", "dra", "q", "madre"))
}

// What the whole clients of both versions can read, without widgets, with their headers and preflights.
func TestClients(t *testing.T) {
	t.Parallel()
	s := shared.fixtures
	b := visit(t, s, "clients.html")
	madre := s.ask(t, "q", "madre")
	var drama []string
	for page := 1; len(drama) < s.ask(t, "genre", "drama").Total; page++ {
		drama = append(drama, s.ask(t, "genre", "drama", "per_page", "100", "page", fmt.Sprint(page)).ids()...)
	}
	if len(drama) <= 100 {
		t.Fatalf("only %d films to browse", len(drama))
	}
	var penelopes []any
	for _, v := range s.valuesOf(t, "person", "prefix", "penel") {
		penelopes = append(penelopes, fmt.Sprintf("%s %d", v.Value, v.Count))
	}
	for name, want := range map[string][]any{
		"search":  append([]any{float64(madre.Total)}, anyOf(madre.ids())...),
		"sorted":  anyOf(s.ask(t, "genre", "western", "sort", "-year").ids()),
		"facet":   penelopes,
		"object":  {"madres-paralelas-2021", "Parallel Mothers", 2021., 3.},
		"objects": {"madres-paralelas-2021", nil},
		"similar": anyOf(s.similar(t, "madres-paralelas-2021", "per_page", "5").ids()),
		"missing": {404., "ObjectID does not exist"},
		"browse":  anyOf(drama),
	} {
		b.allow("404")
		for i, got := range eval[[][]any](b.tab, "asked."+name+"()") {
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s of client %d (-want +got)\n%s", name, i, diff)
			}
		}
	}
}

func anyOf(texts []string) (list []any) {
	for _, text := range texts {
		list = append(list, text)
	}
	return list
}

// ids are those of the hits.
func (f found) ids() (ids []string) {
	for _, h := range f.Hits {
		ids = append(ids, h.ID)
	}
	return ids
}
