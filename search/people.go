package search

import (
	"context"
	"slices"
	"time"
	"unicode/utf8"

	"cinedex/index"
	"cinedex/index/language"
	"cinedex/search/query"
)

// PeopleRequest asks for people by name. The zero value asks for those with the most films.
type PeopleRequest struct {
	Text  string   // what the person typed: whole words in any order, the last of which may go on
	Limit int      // 0 is DefaultPeople
	Langs []string // BCP 47, best first: titles are shown in these
}

const (
	DefaultPeople = 10
	MaxPeople     = 100
)

// PeopleResponse are the people found: those whose whole name is what was typed, then the others, those with typing mistakes
// last; each time those with the most films first, ties in the order of names.
type PeopleResponse struct {
	People  []FoundPerson
	Partial bool // the time limit cut the work
	Took    time.Duration
}

// FoundPerson is someone credited or recorded. Adult films are neither counted nor shown, as searches leave them out.
type FoundPerson struct {
	ID, Name string
	HTML     string // the name as NamedValue has its label
	Films    int    // of the catalogue
	KnownFor []KnownFilm
}

// People finds people by what they are credited as or called in their records, in any script. Its errors are as Search has them,
// of the parameters q, limit and lang.
func (e *Engine) People(ctx context.Context, q PeopleRequest) (*PeopleResponse, error) {
	start := time.Now()
	if q.Limit == 0 {
		q.Limit = DefaultPeople
	}
	switch n := utf8.RuneCountInString(q.Text); {
	case n > MaxPrefix:
		return nil, invalid("q", "has %d characters; at most %d are taken", n, MaxPrefix)
	case q.Limit < 1 || q.Limit > MaxPeople:
		return nil, invalid("limit", "%d is not from 1 to %d", q.Limit, MaxPeople)
	}
	browse := Request{Langs: q.Langs, FacetLimit: q.Limit}
	if err := browse.complete(); err != nil {
		return nil, err
	}
	s := e.index.Acquire()
	defer s.Release()
	others := e.running.Add(1) - 1
	defer e.running.Add(-1)
	r := e.newRun(ctx, s, &browse, int(others))
	r.find(e, query.Query{})
	answer := &PeopleResponse{}
	for _, v := range r.people(newTypedName(q.Text)) {
		if r.expired() {
			break
		}
		known, err := r.knownFor(e.known, v.Value)
		if err != nil {
			return nil, err
		}
		answer.People = append(answer.People, FoundPerson{ID: v.Value, Name: v.Label, HTML: v.HTML, Films: v.Count, KnownFor: known})
	}
	if err := r.failure(ctx); err != nil {
		return nil, err
	}
	answer.Partial = r.clock.cut
	answer.Took = time.Since(start)
	return answer, nil
}

// people lists whom the typed name finds.
func (r *run) people(typed *typedName) []NamedValue {
	limit := r.request.FacetLimit
	if typed.empty() {
		return r.firstNamed(FacetPerson, limit)
	}
	parts := make([]*part, len(r.segments))
	for i, s := range r.segments {
		parts[i] = s.parts([]Facet{FacetPerson})[0]
	}
	exact, whole := newOrdinals(), newOrdinals()
	defer freeOrdinals(exact)
	defer freeOrdinals(whole)
	typed.find(r.snapshot.People.Names(), false, exact)
	r.wholeNames(typed, whole)
	exact.AndNot(whole)
	var list []NamedValue
	for _, found := range []*index.Ordinals{whole, exact} {
		list = append(list, r.showNamed(FacetPerson, typed, false, found, parts, limit-len(list))...)
		list = append(list, r.filmless(typed, false, found, limit-len(list))...)
	}
	exact.Or(whole)
	if len(list) == limit || r.sure(FacetPerson, typed, exact) {
		return list
	}
	mistaken := newOrdinals()
	defer freeOrdinals(mistaken)
	typed.find(r.snapshot.People.Names(), true, mistaken)
	list = append(list, r.showNamed(FacetPerson, typed, true, mistaken, parts, limit-len(list))...)
	return append(list, r.filmless(typed, true, mistaken, limit-len(list))...)
}

// wholeNames adds to found those one of whose names is what was typed.
func (r *run) wholeNames(typed *typedName, found *index.Ordinals) {
	some := newOrdinals()
	defer freeOrdinals(some)
	typed.whole().find(r.snapshot.People.Names(), false, some)
	looked := 0
	for o := range some.All() {
		if looked++; looked > maxWholeNames {
			return
		}
		if slices.ContainsFunc(r.otherNames(FacetPerson, o), func(name string) bool { return language.Joined(name) == typed.joined }) {
			found.Add(o)
		}
	}
}

// maxWholeNames is how many people are asked whether what was typed is all of their name. Of one word, which very many have, few
// people are called no more; those credited most have the first ordinals.
const maxWholeNames = 256

// filmless lists those found who have a record but no film.
func (r *run) filmless(typed *typedName, mistaken bool, found *index.Ordinals, limit int) (list []NamedValue) {
	var values []labelled
	for o := range found.All() {
		if limit <= 0 || len(values) == limit {
			break
		}
		id := r.snapshot.People.IDs()[o]
		if r.snapshot.People.Recorded(id) == "" || r.hasFilms(o) {
			continue
		}
		if _, shown := r.shown(FacetPerson, o, typed, mistaken); shown {
			values = append(values, r.labelled(FacetPerson, id, o, 0))
		}
	}
	for _, v := range firstValues(values, len(values)) {
		o, _ := r.snapshot.People.Find(v.Value)
		html, _ := r.shown(FacetPerson, o, typed, mistaken)
		list = append(list, NamedValue{v.FacetValue, html})
	}
	return list
}

// hasFilms reports whether a film that searches show credits a person.
func (r *run) hasFilms(person uint32) bool {
	return slices.ContainsFunc(r.segments, func(s *segmentRun) bool {
		return slices.ContainsFunc(s.People.Films(person), s.hits.Contains)
	})
}
