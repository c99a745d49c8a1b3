package search

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"cinedex/index/film"
)

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

// words takes n words of one film, at times written as one: of its title, its people, its keywords or a text.
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
	words := slices.Clone(all[from:min(len(all), from+n)])
	if r.IntN(8) == 0 {
		words = []string{strings.Join(words, "")}
	}
	return words
}
