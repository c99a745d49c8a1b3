package search

import (
	"bytes"
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/collate"
	textlanguage "golang.org/x/text/language"

	"cinedex/index/film"
)

// oracle answers in plain Go, film by film, what the engine answers from postings and columns: filters, counts and orders.
// What a text matches it is told.
type oracle struct {
	films  map[string]*film.Film
	labels map[string]string // of people
}

func newOracle(films map[string]*film.Film, people map[string]*film.Person) *oracle {
	o := &oracle{films: films, labels: map[string]string{}}
	spellings := map[string]map[string]int{}
	for _, f := range films {
		for credit := range creditsOnce(f) {
			if spellings[credit.Person] == nil {
				spellings[credit.Person] = map[string]int{}
			}
			spellings[credit.Person][credit.Name]++
		}
	}
	for id, names := range spellings {
		o.labels[id] = slices.MinFunc(slices.Collect(maps.Keys(names)), func(a, b string) int {
			return cmp.Or(cmp.Compare(names[b], names[a]), strings.Compare(a, b))
		})
	}
	for id, p := range people {
		if _, credited := o.labels[id]; credited && p.Name != "" {
			o.labels[id] = p.Name
		}
	}
	return o
}

// creditsOnce returns the film's people by id and spelling.
func creditsOnce(f *film.Film) map[film.Credit]bool {
	once := map[film.Credit]bool{}
	for _, c := range f.Credits {
		once[film.Credit{Person: c.Person, Name: c.Name}] = true
	}
	return once
}

// keeps reports whether the filters of q keep f, the any-of filter of one facet left out.
func keeps(q Request, f *film.Film, without Facet) bool {
	for facet, filter := range q.facetFilters() {
		has := func(value string) bool { return slices.Contains(chosenBy(f, facet), value) }
		if facet != without && len(filter.Any) > 0 && !slices.ContainsFunc(filter.Any, has) {
			return false
		}
		if slices.ContainsFunc(filter.None, has) || slices.ContainsFunc(filter.All, func(v string) bool { return !has(v) }) {
			return false
		}
	}
	within := func(r Range, n int) bool { return n != 0 && n >= r.From && (r.To == 0 || n <= r.To) }
	switch {
	case q.Adult == AdultExclude && f.Adult, q.Adult == AdultOnly && !f.Adult:
	case without != FacetYear && len(q.Years) > 0 && !slices.ContainsFunc(q.Years, func(r Range) bool { return within(r, f.Year) }):
	case q.Runtime != (Range{}) && !within(q.Runtime, f.Runtime):
	case q.Link != "" && !slices.Contains(linksOf(f), q.Link):
	default:
		return true
	}
	return false
}

func linksOf(f *film.Film) []string {
	var links []string
	for service, key := range f.Links {
		links = append(links, service+":"+key)
	}
	return links
}

// valuesOf returns the values of a facet that f counts for.
func valuesOf(f *film.Film, facet Facet) []string {
	var values []string
	switch facet {
	case FacetGenre:
		values = slices.Clone(f.Genres)
	case FacetCountry:
		values = slices.Clone(f.Countries)
	case FacetKind:
		values = []string{f.Kind}
	case FacetYear:
		if f.Year != 0 {
			values = []string{strconv.Itoa(f.Year)}
		}
	case FacetLanguage:
		for _, tag := range f.Languages {
			parts := strings.Split(tag, "-")
			for n := range parts {
				values = append(values, strings.Join(parts[:n+1], "-"))
			}
		}
	case FacetPerson:
		for _, c := range f.Credits {
			values = append(values, c.Person)
		}
	}
	slices.Sort(values)
	return slices.DeleteFunc(slices.Compact(values), func(v string) bool { return v == "" })
}

// chosenBy returns the values that keep f when a filter names them: people may be asked for in a role.
func chosenBy(f *film.Film, facet Facet) []string {
	values := valuesOf(f, facet)
	if facet == FacetPerson {
		for _, c := range f.Credits {
			values = append(values, c.Role+":"+c.Person)
		}
	}
	return values
}

// hits returns the films that text and filters keep, in the order asked for. By relevance to a text matches are in order
// already: filters do not change what stands before what.
func (o *oracle) hits(q Request, matches []string) []string {
	var ids []string
	for _, id := range matches {
		if keeps(q, o.films[id], "") {
			ids = append(ids, id)
		}
	}
	if q.order().Key == SortRelevance && q.Text != "" {
		return ids
	}
	keys := map[string][]byte{}
	if q.Sort.Key == SortTitle {
		keys = o.titleKeys(q.Langs, ids)
	}
	slices.SortFunc(ids, func(a, b string) int {
		f, g := o.films[a], o.films[b]
		return cmp.Or(sortedBy(q.Sort, f, g, keys), cmp.Compare(g.Popularity, f.Popularity), cmp.Compare(votes(g), votes(f)),
			cmp.Compare(g.Year, f.Year), strings.Compare(a, b))
	})
	return ids
}

func votes(f *film.Film) int {
	if f.Rating == nil {
		return 0
	}
	return f.Rating.Votes
}

// sortedBy compares two films by a sort's key alone.
func sortedBy(s Sort, f, g *film.Film, titles map[string][]byte) int {
	value := func(f *film.Film) (v float64, has bool) {
		switch {
		case s.Key == SortPopularity:
			return -f.Popularity, f.Popularity > 0
		case s.Key == SortYear:
			return float64(f.Year), f.Year > 0
		case s.Key == SortRating && f.Rating != nil:
			return -f.Rating.Average, true
		}
		return 0, false
	}
	a, hasA := value(f)
	b, hasB := value(g)
	order := cmp.Or(cmp.Compare(a, b), bytes.Compare(titles[f.ID], titles[g.ID]))
	switch {
	case hasA && !hasB:
		return -1
	case hasB && !hasA:
		return 1
	case s.Reversed:
		return -order
	}
	return order
}

// titleKeys returns the collation keys of the titles shown, each by its own language.
func (o *oracle) titleKeys(langs, ids []string) map[string][]byte {
	keys := map[string][]byte{}
	var buffer collate.Buffer
	for _, id := range ids {
		title, tag := shownTitle(o.films[id], langs)
		c := collate.New(textlanguage.Make(tag), collate.IgnoreCase, collate.Numeric)
		keys[id] = bytes.Clone(c.KeyFromString(&buffer, title))
		buffer.Reset()
	}
	return keys
}
