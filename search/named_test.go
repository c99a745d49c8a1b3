package search

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"cinedex/index"
	"cinedex/index/film"
	"cinedex/index/language"
	"cinedex/search/query"
)

// namedCatalogue has names of many scripts, two people of one name, and somebody known by a record's alias only.
func namedCatalogue(t *testing.T) *Engine {
	t.Helper()
	credit := func(person, name string) film.Credit { return film.Credit{Person: person, Name: name, Role: "actor"} }
	e := engineOver(t,
		&film.Film{ID: "a", OriginalTitle: "Alpha", OriginalLanguage: "en", Titles: map[string]string{"es": "Alfa"}, Year: 1985, Kind: "feature", Popularity: 9,
			Genres: []string{"comedy", "drama"}, Languages: []string{"en"}, Countries: []string{"ES"},
			Credits: []film.Credit{credit("", "Penélope Cruz"), credit("", "宮崎駿"), credit("", "Steve McQueen"), credit("", "Robert De Niro")}},
		&film.Film{ID: "b", OriginalTitle: "Beta", Year: 1985, Genres: []string{"drama", "tea & <b>party"}, Languages: []string{"fr"}, Popularity: 1,
			Credits: []film.Credit{credit("", "Penélope Cruz"), credit("mcqueen-2", "Steve McQueen"), credit("", "봉준호"), credit("", `"<b>Penny</b>" O'Brien`)}},
		&film.Film{ID: "c", OriginalTitle: "Gamma", Year: 1990, Genres: []string{"comedy"}, Languages: []string{"sv"}, Popularity: 5,
			Credits: []film.Credit{credit("", "Андрей Тарковский"), credit("", "Pedro Almodóvar"), credit("mcqueen-2", "Steve McQueen")}},
		&film.Film{ID: "x", OriginalTitle: "Blue", Adult: true, Genres: []string{"adult"}, Credits: []film.Credit{credit("", "Penny Lane"), credit("", "Penélope Cruz")}},
	)
	for _, p := range []*film.Person{
		{ID: "pedro-almodovar", Aliases: []string{"Manchego & Cía"}}, {ID: "silent", Name: "Penn Silent", Aliases: []string{"The Mute"}},
	} {
		if _, _, err := e.index.PutPerson(t.Context(), p, index.Precondition{}); err != nil {
			t.Fatal(err)
		}
	}
	return e
}

func TestFacetValues(t *testing.T) {
	e := namedCatalogue(t)
	tests := []struct {
		name  string
		q     Request
		facet Facet
		typed string
		want  []string // label, count, HTML
	}{
		{"the beginning of any word, commonest first", Request{}, FacetPerson, "pen",
			[]string{"Penélope Cruz 2 <mark>Pen</mark>élope Cruz", `"<b>Penny</b>" O'Brien 1 &#34;&lt;b&gt;<mark>Pen</mark>ny&lt;/b&gt;&#34; O&#39;Brien`}},
		{"words in any order, the last unfinished", Request{}, FacetPerson, "cruz PENE", []string{"Penélope Cruz 2 <mark>Pené</mark>lope <mark>Cruz</mark>"}},
		{"a word before the last is whole", Request{}, FacetPerson, "pene cruz", nil},
		{"ties in label order, then ids; two of one name", Request{}, FacetPerson, "steve",
			[]string{"Steve McQueen 2 <mark>Steve</mark> McQueen", "Steve McQueen 1 <mark>Steve</mark> McQueen"}},
		{"written as one", Request{}, FacetPerson, "den", []string{"Robert De Niro 1 Robert <mark>De N</mark>iro"}},
		{"written apart", Request{}, FacetPerson, "mc queen", []string{"Steve McQueen 2 Steve <mark>McQueen</mark>", "Steve McQueen 1 Steve <mark>McQueen</mark>"}},
		{"another script", Request{}, FacetPerson, "宮", []string{"宮崎駿 1 <mark>宮</mark>崎駿"}},
		{"inside a run", Request{}, FacetPerson, "準", nil},
		{"the given name of a run", Request{}, FacetPerson, "준호", []string{"봉준호 1 봉<mark>준호</mark>"}},
		{"in Latin letters", Request{}, FacetPerson, "tarkovs", []string{"Андрей Тарковский 1 Андрей <mark>Тарковский</mark>"}},
		{"in Latin letters, apart and otherwise", Request{}, FacetPerson, "bong joon ho", []string{"봉준호 1 <mark>봉준호</mark>"}},
		{"Latin names in other letters", Request{}, FacetPerson, "альмод", []string{"Pedro Almodóvar 1 Pedro <mark>Almod</mark>óvar"}},
		{"kanji read in Japanese", Request{}, FacetPerson, "miya", []string{"宮崎駿 1 <mark>宮崎</mark>駿"}},
		{"an alias", Request{}, FacetPerson, "manchego ci", []string{"Pedro Almodóvar 1 Pedro Almodóvar (<mark>Manchego</mark> &amp; <mark>Cí</mark>a)"}},
		{"not with words of two names", Request{}, FacetPerson, "pedro manchego", nil},
		{"a typing mistake", Request{}, FacetPerson, "almadov", []string{"Pedro Almodóvar 1 Pedro <mark>Almodóvar</mark>"}},
		{"no mistake where none is forgiven", Request{NoTypos: true}, FacetPerson, "almadov", nil},
		{"two mistakes in a long word", Request{}, FacetPerson, "tarcowskij", []string{"Андрей Тарковский 1 Андрей <mark>Тарковский</mark>"}},
		{"not in the first letter", Request{}, FacetPerson, "blmodovar", nil},
		{"nothing that letters are of", Request{FacetLimit: 1}, FacetPerson, " ?! ", []string{"Penélope Cruz 2 Penélope Cruz"}},
		{"under the search", Request{Text: "beta"}, FacetPerson, "penelope", []string{"Penélope Cruz 1 <mark>Penélope</mark> Cruz"}},
		{"its own filter absent, others applied", Request{Person: Filter{Any: []string{"宮崎駿"}}, Genre: Filter{Any: []string{"drama"}}}, FacetPerson, "steve",
			[]string{"Steve McQueen 1 <mark>Steve</mark> McQueen", "Steve McQueen 1 <mark>Steve</mark> McQueen"}},
		{"adult films only if asked for", Request{Adult: AdultOnly}, FacetPerson, "pen", []string{"Penélope Cruz 1 <mark>Pen</mark>élope Cruz", "Penny Lane 1 <mark>Pen</mark>ny Lane"}},
		{"as many as the limit", Request{FacetLimit: 1}, FacetPerson, "steve", []string{"Steve McQueen 2 <mark>Steve</mark> McQueen"}},
		{"genres in the reader's language", Request{Langs: []string{"pl"}}, FacetGenre, "kom", []string{"Komedia 2 <mark>Kom</mark>edia"}},
		{"genres in any language", Request{Langs: []string{"pl"}}, FacetGenre, "comed", []string{"Komedia 2 Komedia (<mark>Comed</mark>y)"}},
		{"genres without marks", Request{Langs: []string{"fr"}}, FacetGenre, "comed", []string{"Comédie 2 <mark>Coméd</mark>ie"}},
		{"unknown genres", Request{}, FacetGenre, "party", []string{"Tea b party 1 Tea b <mark>party</mark>"}},
		{"genres with a mistake", Request{}, FacetGenre, "darma", []string{"Drama 2 <mark>Drama</mark>"}},
		{"languages", Request{}, FacetLanguage, "fra", []string{"French 1 French (<mark>Fra</mark>ncés)"}},
		{"in a language of the reader's that has no table", Request{Langs: []string{"sv"}}, FacetLanguage, "svenska", []string{"Svenska 1 <mark>Svenska</mark>"}},
		{"countries", Request{}, FacetCountry, "испан", []string{"Spain 1 Spain (<mark>Испан</mark>ия)"}},
		{"kinds", Request{}, FacetKind, "feat", []string{"Feature film 1 <mark>Feat</mark>ure film"}},
		{"years", Request{}, FacetYear, "19", []string{"1985 2 <mark>19</mark>85", "1990 1 <mark>19</mark>90"}},
		{"years are not guessed", Request{}, FacetYear, "1986", nil},
		{"first years", Request{}, FacetYear, "", []string{"1985 2 1985", "1990 1 1990"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			found, err := e.FacetValues(t.Context(), tt.q, tt.facet, tt.typed)
			if err != nil || found.Partial {
				t.Fatal(found, err)
			}
			var got []string
			for _, v := range found.Values {
				got = append(got, fmt.Sprintf("%s %d %s", v.Label, v.Count, v.HTML))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestFacetValuesRefused(t *testing.T) {
	for parameter, ask := range map[string]func() error{
		"prefix": func() error {
			_, err := catalogue.FacetValues(t.Context(), Request{}, FacetPerson, strings.Repeat("é", MaxPrefix+1))
			return err
		},
		"facet_limit": func() error {
			_, err := catalogue.FacetValues(t.Context(), Request{FacetLimit: MaxFacetLimit + 1}, FacetPerson, "a")
			return err
		},
		"q": func() error {
			_, err := catalogue.People(t.Context(), PeopleRequest{Text: strings.Repeat("é", MaxPrefix+1)})
			return err
		},
		"limit": func() error { _, err := catalogue.People(t.Context(), PeopleRequest{Limit: MaxPeople + 1}); return err },
		"lang": func() error {
			_, err := catalogue.People(t.Context(), PeopleRequest{Langs: make([]string, MaxLangs+1)})
			return err
		},
	} {
		var e *film.Error
		if err := ask(); !errors.As(err, &e) || e.Kind != film.Invalid || e.Field != parameter {
			t.Errorf("%s: %v", parameter, err)
		}
	}
}

// Counters are pooled: counting again and again takes no more memory than once.
func TestFacetValuesReuseCounters(t *testing.T) {
	s := catalogue.index.Acquire()
	most := 2 * max(years, len(s.People.IDs()))
	s.Release()
	for range 100 {
		if _, err := catalogue.FacetValues(t.Context(), Request{}, FacetCountry, "i"); err != nil {
			t.Fatal(err)
		}
		c := newCounter(1)
		if len(c.counts) > most {
			t.Fatalf("a counter has come to count %d values", len(c.counts))
		}
		c.free()
	}
}

// A name that was taken away does not find any more, whatever the directory remembers, and what was written is found at once.
func TestFacetValuesFollowWrites(t *testing.T) {
	e := namedCatalogue(t)
	values := func(typed string) (list []string) {
		found, err := e.FacetValues(t.Context(), Request{}, FacetPerson, typed)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range found.Values {
			list = append(list, fmt.Sprint(v.Value, " ", v.Count))
		}
		return list
	}
	expect := func(typed string, want ...string) {
		t.Helper()
		if diff := cmp.Diff(want, values(typed), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%q (-want +got):\n%s", typed, diff)
		}
	}
	expect("manchego", "pedro-almodovar 1")
	if _, _, err := e.index.PutPerson(t.Context(), &film.Person{ID: "pedro-almodovar", Name: "The Director"}, index.Precondition{}); err != nil {
		t.Fatal(err)
	}
	expect("manchego")
	expect("director", "pedro-almodovar 1")
	if err := e.index.DeletePerson(t.Context(), "pedro-almodovar", index.Precondition{}); err != nil {
		t.Fatal(err)
	}
	expect("director")
	expect("almodovar", "pedro-almodovar 1") // as credited
	if err := e.index.DeleteFilm(t.Context(), "a", index.Precondition{}); err != nil {
		t.Fatal(err)
	}
	expect("niro")
	expect("penelope", "penelope-cruz 1")
	f := &film.Film{ID: "new", OriginalTitle: "New", Credits: []film.Credit{{Person: "penelope-new", Name: "Penelope New"}}}
	if _, _, err := e.index.PutFilm(t.Context(), f, index.Precondition{}); err != nil {
		t.Fatal(err)
	}
	expect("penelope", "penelope-cruz 1", "penelope-new 1")
}

// TestFacetValuesAgainstBruteForce holds the values of random requests against those of films looked at one by one, of all of whose
// names it is asked whether they have what is typed.
func TestFacetValuesAgainstBruteForce(t *testing.T) {
	s := newShelf(t)
	defer s.index.Close()
	snapshot := s.disturb(t)
	defer snapshot.Release()
	p := &property{engine: s.engine(), snapshot: snapshot, oracle: newOracle(s.films, s.people), texts: map[string][]string{}}
	requests := newRequests(s.films, 2)
	for range propertyCases {
		q, facet := requests.next(), Facets[requests.IntN(len(Facets))]
		q.Cursor, q.Page, q.PerPage = "", 0, 0
		all := q
		all.FacetLimit = 1 << 30
		counts := p.oracle.facet(all, p.matches(t, q), facet)
		typed := p.typed(requests.Rand, counts.Values)
		if err := q.complete(); err != nil {
			t.Fatal(err)
		}
		got, err := p.engine.facetValuesIn(context.Background(), snapshot, &q, facet, typed)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(p.named(&q, facet, typed, counts.Values), got.Values, cmpopts.EquateEmpty(), cmpopts.IgnoreFields(FacetValue{}, "Selected")); diff != "" {
			t.Errorf("%s %q, %+v\n(-want +got):\n%s", facet, typed, q, diff)
		}
	}
}

// typed is what somebody types who looks for one of the values: the beginning of a word of its label, at times a word before it, and at
// times with a slip.
func (p *property) typed(random *rand.Rand, values []FacetValue) string {
	if len(values) == 0 || random.IntN(12) == 0 {
		return pick(random, []string{"", "a", "ma", "zzz"})
	}
	words := language.Words(pick(random, values).Label)
	if len(words) == 0 {
		return ""
	}
	last := []rune(pick(random, words).Text)
	last = last[:1+random.IntN(len(last))]
	if at := random.IntN(len(last)); random.IntN(4) == 0 {
		last[at] = 'e'
	}
	if random.IntN(4) == 0 {
		return words[0].Text + " " + string(last)
	}
	return string(last)
}

// named picks the values that FacetValues is to list.
func (p *property) named(q *Request, facet Facet, text string, values []FacetValue) (list []NamedValue) {
	r := p.engine.newRun(context.Background(), p.snapshot, q, 0)
	r.find(p.engine, query.Query{})
	typed := newTypedName(text)
	shown := func(value string, mistaken bool) (string, bool) {
		if facet == FacetYear {
			return typed.show(value, nil, false)
		}
		o, _ := r.numbered(facet, value)
		return r.shown(facet, o, typed, mistaken)
	}
	add := func(mistaken bool) {
		for _, v := range values {
			html, is := shown(v.Value, mistaken)
			if is && v.Count > 0 && !strings.Contains(v.Value, ":") && len(list) < q.FacetLimit {
				list = append(list, NamedValue{v, html})
			}
		}
	}
	add(false)
	called := map[string]bool{}
	for _, f := range p.oracle.films {
		for _, v := range valuesOf(f, facet) {
			if _, is := shown(v, false); is {
				called[v] = true
			}
		}
	}
	for id := range p.oracle.labels {
		if _, known := r.snapshot.People.Find(id); known && facet == FacetPerson {
			if _, is := shown(id, false); is && r.snapshot.People.Recorded(id) != "" {
				called[id] = true
			}
		}
	}
	sure := 1
	if facet == FacetPerson {
		sure = surePeople
	}
	if len(called) < sure && !q.NoTypos && !typed.empty() && facet != FacetYear {
		add(true)
	}
	return list
}

// Of very many people and films, whichever way they are counted, the first of those called so are listed with their exact counts.
func TestFacetValuesOfManyFilms(t *testing.T) {
	c := newCrowd(t)
	for name, q := range map[string]Request{
		"all": {}, "most": {Genre: Filter{Any: []string{"drama"}}}, "all but some": {Genre: Filter{None: []string{"western"}}},
		"a twentieth": {Genre: Filter{Any: []string{"western"}}}, "of nobody known": {Genre: Filter{Any: []string{"obscure"}}},
		"few": {Genre: Filter{Any: []string{"horror"}}}, "beside somebody": {Person: Filter{Any: []string{"p1"}}},
	} {
		counts := c.people(q)
		for _, typed := range []string{"p", "per 1", "1", "12", "person 39", "3999", "nobody"} {
			for _, limit := range []int{1, 20, 1000} {
				q.FacetLimit = limit
				found, err := c.engine.FacetValues(t.Context(), q, FacetPerson, typed)
				if err != nil {
					t.Fatal(err)
				}
				var got, want []string
				for _, v := range found.Values {
					got = append(got, fmt.Sprint(v.Count, " ", v.Value))
				}
				for _, person := range sortedKeys(counts) {
					words := strings.Fields(typed)
					last := words[len(words)-1]
					if label := "person " + person[1:]; strings.HasPrefix(person[1:], last) && (len(words) == 1 || words[0] == "person") || strings.HasPrefix(label, typed) && len(words) == 1 {
						want = append(want, fmt.Sprint(counts[person], " ", person))
					}
				}
				slices.SortStableFunc(want, func(a, b string) int {
					var m, n int
					fmt.Sscan(a, &m)
					fmt.Sscan(b, &n)
					return n - m
				})
				if diff := cmp.Diff(want[:min(limit, len(want))], got, cmpopts.EquateEmpty()); diff != "" {
					t.Errorf("%s, %q, %d values (-want +got):\n%s", name, typed, limit, diff)
				}
			}
		}
	}
}
