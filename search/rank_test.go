package search

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

// ranked is a hit and why it stands where it does: which pass found it, and its tier.
type ranked struct{ ID, Pass, Tier string }

// rankedOf returns the hits of a text in their order.
func rankedOf(t *testing.T, e *Engine, r Request) []ranked {
	t.Helper()
	r.Explain, r.PerPage = true, MaxPerPage
	var hits []ranked
	for _, hit := range search(t, e, r).Hits {
		hits = append(hits, ranked{hit.Film.ID, hit.Explain[0].Text, hit.Explain[1].Text})
	}
	return hits
}

// namedFilm returns a film called title with people in it.
func namedFilm(id, title string, names ...string) *film.Film {
	f := &film.Film{ID: id, OriginalTitle: title}
	for _, name := range names {
		f.Credits = append(f.Credits, film.Credit{Name: name, Role: "actor"})
	}
	return f
}

// TestTiers has one film for each place where words may stand, the worse the more popular: the tiers alone decide.
func TestTiers(t *testing.T) {
	keyworded := &film.Film{ID: "keywords", OriginalTitle: "Ivan", Keywords: []string{"moroz"}}
	told := &film.Film{ID: "texts", OriginalTitle: "Snow", Synopses: map[string]string{"en": "Old Moroz tells Ivan of the wood."}}
	cyrillic := &film.Film{ID: "script", OriginalTitle: "Мороз, Иван", OriginalLanguage: "ru"}
	films := []*film.Film{
		namedFilm("whole", "Ivan Moroz"), namedFilm("article", "The Ivan Moroz"), namedFilm("second", "Ivan Moroz 2"),
		namedFilm("third", "Ivan Moroz: Part III"), namedFilm("tenth", "Ivan Moroz Ten"), namedFilm("name", "Winter", "Ivan Moroz"),
		namedFilm("starts", "Ivan Moroz at Sea"), namedFilm("begins", "Ivan Morozov"), namedFilm("beside", "About Ivan Moroz"), namedFilm("apart", "Moroz and Ivan"),
		namedFilm("inside", "Winter", "Pavel Ivan Moroz"), namedFilm("family", "Winter", "Moroz Ivan Ilyich"),
		namedFilm("both", "Ivan", "Anna Moroz"), namedFilm("people", "Winter", "Ivan Belov", "Anna Moroz"), cyrillic, keyworded, told,
	}
	for i, f := range films {
		f.Popularity = float64(int(1) << i)
	}
	pairs := tierNames[namePhrase] // inside a tier the more popular comes first
	want := []ranked{
		{"whole", "", tierNames[wholeTitle]}, {"article", "", tierNames[sameTitle]}, {"second", "", tierNames[sequels]},
		{"third", "", tierNames[sequels]}, {"tenth", "", tierNames[sequels]}, {"starts", "", tierNames[titleStart]},
		{"name", "", tierNames[wholeName]}, {"begins", "", tierNames[titleBeginning]}, {"beside", "", tierNames[titlePhrase]}, {"apart", "", tierNames[titleWords]},
		{"family", "", pairs}, {"inside", "", pairs}, {"both", "", tierNames[titleAndNames]}, {"people", "", tierNames[nameWords]},
		{"script", "", tierNames[romanised]}, {"keywords", "", tierNames[described]}, {"texts", "", tierNames[texts]},
	}
	for i := range want {
		want[i].Pass = passNames[exact]
	}
	if diff := cmp.Diff(want, rankedOf(t, engineOver(t, films...), Request{Text: "ivan moroz"})); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestTiersOfOneWord: a whole name of one word stands below all titles and above longer names.
func TestTiersOfOneWord(t *testing.T) {
	films := []*film.Film{
		namedFilm("whole", "Sting"), namedFilm("article", "The Sting"), namedFilm("sequel", "The Sting II"), namedFilm("begins", "Stingray Sam"),
		namedFilm("word", "Bring Back Sting"), namedFilm("name", "Police", "Sting"), namedFilm("longer", "Police", "Sting Sumner"),
		{ID: "genre", OriginalTitle: "Police", Keywords: []string{"sting operation"}},
		{ID: "told", OriginalTitle: "Police", Synopses: map[string]string{"en": "They plan a sting."}},
	}
	for i, f := range films {
		f.Popularity = float64(int(1) << i)
	}
	var got []string
	for _, hit := range rankedOf(t, engineOver(t, films...), Request{Text: "sting"}) {
		got = append(got, hit.ID+": "+hit.Tier)
	}
	want := []string{
		"whole: " + tierNames[wholeTitle], "article: " + tierNames[sameTitle], "sequel: " + tierNames[sequels],
		"begins: " + tierNames[titleBeginning], "word: " + tierNames[titleWords], "name: " + tierNames[wholeName],
		"longer: " + tierNames[nameWords], "genre: " + tierNames[described], "told: " + tierNames[texts],
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestPassesBeforeTiers: what was forgiven counts more than where the words are, and nothing is forgiven without need.
func TestPassesBeforeTiers(t *testing.T) {
	told := &film.Film{ID: "told", OriginalTitle: "Home", Synopses: map[string]string{"en": "A lantern burns in the orchard."}}
	misspelt, titled := namedFilm("misspelt", "Orchad Lantern"), namedFilm("titled", "The Lantern of the Orchard")
	lacking := []*film.Film{namedFilm("lacking", "Lantern")}
	for n := range 12 { // the commoner word says so little that films may lack it
		lacking = append(lacking, namedFilm(fmt.Sprint(n), "Orchard"))
	}
	tests := []struct {
		name, text string
		films      []*film.Film
		want       []ranked
	}{
		{"as typed, in a text, then near, in a title, then most", "orchard lantern", append([]*film.Film{misspelt, told}, lacking...), []ranked{
			{"told", passNames[exact], tierNames[texts]}, {"misspelt", passNames[nearest], tierNames[wholeTitle]},
			{"lacking", passNames[most], "all but 1 of the words, stop words not counted"},
		}},
		{"as typed in a title: no mistakes are looked for", "orchard lantern", []*film.Film{misspelt, titled}, []ranked{
			{"titled", passNames[exact], tierNames[titleWords]},
		}},
		{"one mistake before two", "constantinopel", []*film.Film{namedFilm("one", "Constantinople"), namedFilm("two", "Konstantinople")}, []ranked{
			{"one", passNames[nearest], tierNames[wholeTitle]},
		}},
		{"two where none has one", "constntinoplr", []*film.Film{namedFilm("two", "Constantinople")}, []ranked{
			{"two", passNames[near], tierNames[wholeTitle]},
		}},
		{"in the first letter last", "jarbour", []*film.Film{namedFilm("first", "Harbour")}, []ranked{
			{"first", passNames[farther], tierNames[wholeTitle]},
		}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, rankedOf(t, engineOver(t, tt.films...), Request{Text: tt.text})); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", tt.name, tt.text, diff)
		}
	}
}
