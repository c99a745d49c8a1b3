package search

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"cinedex/index"
	"cinedex/index/film"
)

// propertyCases is how many random requests each property is tried on.
const propertyCases = 400

// bench of one snapshot and the oracle for what it holds.
type property struct {
	engine   *Engine
	snapshot *index.Snapshot
	oracle   *oracle
	texts    map[string][]string // what a text alone finds, in order, by text, adult and what is forgiven
}

// TestSearchAgainstBruteForce holds the answers to random requests against films filtered, counted and sorted one by one, in
// a snapshot of several segments with deleted documents.
func TestSearchAgainstBruteForce(t *testing.T) {
	s := newShelf(t)
	defer s.index.Close()
	snapshot := s.disturb(t)
	defer snapshot.Release()
	p := &property{engine: s.engine(), snapshot: snapshot, oracle: newOracle(s.films, s.people), texts: map[string][]string{}}
	requests := newRequests(s.films, 1)
	for n := range propertyCases {
		q := requests.next()
		t.Run(fmt.Sprint(n), func(t *testing.T) { p.check(t, q) })
	}
}

// check compares one request's answers, page by page and cursor by cursor.
func (p *property) check(t *testing.T, q Request) {
	matches := p.matches(t, q)
	want := p.oracle.hits(q, matches)
	first := p.search(t, q)
	if first.Total != len(want) || first.Partial {
		t.Errorf("total %d, partial %v; want %d", first.Total, first.Partial, len(want))
	}
	var counts []FacetCounts
	for _, facet := range Facets {
		if q.wants(facet) {
			counts = append(counts, p.oracle.facet(q, matches, facet))
		}
	}
	if diff := cmp.Diff(counts, first.Facets, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("facets (-want +got):\n%s", diff)
	}
	q.Facets = nil
	if diff := cmp.Diff(first.Hits, p.search(t, q).Hits); diff != "" {
		t.Errorf("without facets the page is another (-with +without):\n%s", diff)
	}
	if diff := cmp.Diff(want, p.pages(t, q), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("pages (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want, p.cursors(t, q), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("cursors (-want +got):\n%s", diff)
	}
	if t.Failed() {
		t.Logf("request: %+v", q)
	}
}

func (p *property) search(t *testing.T, q Request) *Response {
	t.Helper()
	response, err := p.engine.searchIn(context.Background(), p.snapshot, q)
	if err != nil {
		t.Fatalf("%v\nrequest: %+v", err, q)
	}
	return response
}

// matches returns the ids that q's text alone finds, best first.
func (p *property) matches(t *testing.T, q Request) []string {
	q = Request{Text: q.Text, Adult: q.Adult, NoTypos: q.NoTypos, MatchAll: q.MatchAll, PerPage: MaxPerPage}
	key := fmt.Sprint(q)
	if _, known := p.texts[key]; !known {
		p.texts[key] = p.cursors(t, q)
	}
	return p.texts[key]
}

// pages walks the pages of a request to the last.
func (p *property) pages(t *testing.T, q Request) (ids []string) {
	for q.Page = 1; ; q.Page++ {
		response := p.search(t, q)
		ids = append(ids, idsOf(response)...)
		if response.NextCursor == "" {
			return ids
		}
	}
}

// cursors walks the answers of a request by their cursors.
func (p *property) cursors(t *testing.T, q Request) (ids []string) {
	for {
		response := p.search(t, q)
		ids = append(ids, idsOf(response)...)
		if q.Cursor = response.NextCursor; q.Cursor == "" || len(ids) > 2*len(p.oracle.films) {
			return ids
		}
	}
}

func idsOf(r *Response) []string {
	ids := make([]string, len(r.Hits))
	for i, hit := range r.Hits {
		ids[i] = hit.Film.ID
	}
	return ids
}

// requests makes random requests that ask for what films have.
type requests struct {
	*rand.Rand
	films []*film.Film
}

func newRequests(films map[string]*film.Film, seed uint64) *requests {
	r := &requests{Rand: rand.New(rand.NewPCG(seed, 41))}
	for _, id := range slices.Sorted(maps.Keys(films)) {
		r.films = append(r.films, films[id])
	}
	return r
}

func (r *requests) next() Request {
	q := Request{
		Genre: r.filter(FacetGenre), Language: r.filter(FacetLanguage), Country: r.filter(FacetCountry), Kind: r.filter(FacetKind), Person: r.filter(FacetPerson),
		Adult:      pick(r.Rand, []Adult{AdultExclude, AdultExclude, AdultInclude, AdultOnly}),
		Sort:       Sort{Key: SortKey(r.IntN(int(SortTitle) + 1)), Reversed: r.IntN(2) == 0},
		PerPage:    pick(r.Rand, []int{7, 20, 50, 100}),
		FacetLimit: pick(r.Rand, []int{1, 2, 5, 0, MaxFacetLimit}),
		Langs:      pick(r.Rand, [][]string{nil, {"en"}, {"es", "en"}, {"pt-BR"}, {"zh-Hant-TW", "sv"}}),
		NoTypos:    r.IntN(2) == 0,
		MatchAll:   r.IntN(2) == 0,
	}
	if q.Sort.Key <= SortRelevance {
		q.Sort.Reversed = false
	}
	for _, facet := range Facets {
		if r.IntN(4) > 0 {
			q.Facets = append(q.Facets, facet)
		}
	}
	if r.IntN(2) == 0 {
		q.Text = r.text()
	}
	for range r.IntN(8) / 3 {
		from := 1950 + r.IntN(75)
		q.Years = append(q.Years, pick(r.Rand, []Range{{from, from}, {from / 10 * 10, from/10*10 + 9}, {from, 0}, {0, from}, {from, from + 4}}))
	}
	if r.IntN(6) == 0 {
		q.Runtime = pick(r.Rand, []Range{{0, 100}, {90, 0}, {80, 130}, {95, 95}})
	}
	if links := linksOf(pick(r.Rand, r.films)); r.IntN(25) == 0 && len(links) > 0 {
		q.Link = links[0]
	}
	return q
}

// filter is of one facet; most are empty.
func (r *requests) filter(facet Facet) Filter {
	var f Filter
	for _, list := range []struct {
		to         *[]string
		odds, most int
	}{{&f.Any, 5, 3}, {&f.All, 14, 2}, {&f.None, 9, 2}} {
		if r.IntN(list.odds) > 0 {
			continue
		}
		for range 1 + r.IntN(list.most) {
			values := chosenBy(pick(r.Rand, r.films), facet)
			values = slices.DeleteFunc(values, func(v string) bool { return strings.HasPrefix(v, ":") })
			*list.to = append(*list.to, pick(r.Rand, append(values, "nothing")))
		}
	}
	return f
}

// text is one to four words of a film, the last perhaps half, at times with an operator or a slip.
func (r *requests) text() string {
	words := r.words(1 + r.IntN(4))
	last := []rune(words[len(words)-1])
	switch r.IntN(8) {
	case 0, 1, 2:
		last = last[:1+r.IntN(len(last))]
	case 3:
		last[r.IntN(len(last))] = 'x'
	}
	words[len(words)-1] = string(last)
	text := strings.Join(words, " ")
	switch r.IntN(16) {
	case 0:
		text += " -" + r.words(1)[0]
	case 1:
		text = "title:" + text
	case 2:
		text = "person:" + text
	case 3:
		text += " year:1990s"
	case 4:
		text = `"` + text + `"`
	}
	return text
}

// words takes n words of one film: of its title, its people, its keywords or a text.
func (r *requests) words(n int) []string {
	f := pick(r.Rand, r.films)
	all := strings.Fields(f.Title())
	if r.IntN(2) == 0 {
		for _, c := range f.Credits {
			all = append(all, strings.Fields(c.Name)...)
		}
	}
	if r.IntN(2) == 0 {
		all = append(all, f.Keywords...)
		for _, tag := range sortedKeys(f.Synopses) {
			all = append(all, strings.Fields(f.Synopses[tag])...)
		}
	}
	from := r.IntN(len(all))
	return slices.Clone(all[from:min(len(all), from+n)])
}
