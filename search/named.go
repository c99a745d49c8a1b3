package search

import (
	"context"
	"html"
	"time"
	"unicode/utf8"

	"cinedex/index"
)

// MaxPrefix is how many characters may be typed to find values of a facet, or people.
const MaxPrefix = 128

// NamedValues are values of a facet found by what was typed of their names, commonest first, ties in label order, those typed
// with mistakes after the others.
type NamedValues struct {
	Values  []NamedValue
	Partial bool // the time limit cut the work
	Took    time.Duration
}

// NamedValue is a facet value with its label as HTML, what was typed in <mark>. Where another name of it was typed, that follows
// in brackets.
type NamedValue struct {
	FacetValue
	HTML string
}

// FacetValues returns the values of a facet of whose label, in any language, or other names the words begin as typed; nothing typed
// gives the first of all. NoTypos forgives no mistakes there either. Values are counted under the search as the search counts the
// facet, and FacetLimit is how many there are at most; page, order and what else a search shows are not heeded. Those that no film has
// are left out. Errors are as Search has them, with Field "prefix" for what is typed.
func (e *Engine) FacetValues(ctx context.Context, q Request, facet Facet, typed string) (*NamedValues, error) {
	start := time.Now()
	if n := utf8.RuneCountInString(typed); n > MaxPrefix {
		return nil, invalid("prefix", "has %d characters; at most %d are taken", n, MaxPrefix)
	}
	if err := q.complete(); err != nil {
		return nil, err
	}
	s := e.index.Acquire()
	defer s.Release()
	answer, err := e.facetValuesIn(ctx, s, &q, facet, typed)
	if err == nil {
		answer.Took = time.Since(start)
	}
	return answer, err
}

// facetValuesIn answers a complete request from one snapshot.
func (e *Engine) facetValuesIn(ctx context.Context, s *index.Snapshot, q *Request, facet Facet, typed string) (*NamedValues, error) {
	others := e.running.Add(1) - 1
	defer e.running.Add(-1)
	r := e.newRun(ctx, s, q, int(others))
	r.findAgain(e)
	answer := &NamedValues{}
	if !r.expired() {
		answer.Values = r.namedValues(facet, newTypedName(typed))
	}
	if err := r.failure(ctx); err != nil {
		return nil, err
	}
	answer.Partial = r.clock.cut
	return answer, nil
}

// namedValues lists the values with what is typed, then, where those are too few to be sure that one is meant, those with something
// near it.
func (r *run) namedValues(facet Facet, typed *typedName) []NamedValue {
	parts := make([]*part, len(r.segments))
	for i, s := range r.segments {
		parts[i] = s.parts([]Facet{facet})[0]
	}
	limit := r.request.FacetLimit
	switch {
	case facet == FacetYear:
		return r.namedYears(typed, parts, limit)
	case typed.empty():
		return r.firstNamed(facet, limit)
	}
	exact := newOrdinals()
	defer freeOrdinals(exact)
	r.called(facet, typed, false, exact)
	list := r.showNamed(facet, typed, false, exact, parts, limit)
	if len(list) == limit || r.request.NoTypos || r.sure(facet, typed, exact) {
		return list
	}
	mistaken := newOrdinals()
	defer freeOrdinals(mistaken)
	r.called(facet, typed, true, mistaken)
	return append(list, r.showNamed(facet, typed, true, mistaken, parts, limit-len(list))...)
}

// firstNamed lists the values that most films have.
func (r *run) firstNamed(facet Facet, limit int) []NamedValue {
	c := r.count([]Facet{facet})[0]
	defer c.free()
	first := r.best(facet, c, limit)
	list := make([]NamedValue, len(first))
	for i, v := range first {
		list[i] = NamedValue{v.FacetValue, html.EscapeString(v.Label)}
	}
	return list
}

// called adds to found the ordinals of the values that are called what is typed, in any language or one of the reader's.
func (r *run) called(facet Facet, typed *typedName, mistaken bool, found *index.Ordinals) {
	typed.find(r.names(facet), mistaken, found)
	if facet.ofPeople() || !r.readsOther() {
		return
	}
	for o, value := range r.vocabulary(facet) {
		if _, is := typed.mark(r.label(facet, value, uint32(o)), mistaken); is {
			found.Add(uint32(o))
		}
	}
}

// sure reports whether enough values are called what is typed for it to hold no typing mistake. Of closed lists one is enough;
// among very many people some are called what is another's name with a mistake. It does not depend on filters.
func (r *run) sure(facet Facet, typed *typedName, exact *index.Ordinals) bool {
	left := 1
	if facet.ofPeople() {
		left = surePeople
	}
	for o := range exact.All() {
		if _, shown := r.shown(facet, o, typed, false); shown && r.has(facet, o) {
			if left--; left == 0 {
				return true
			}
		}
	}
	return false
}

const surePeople = 3

// ofPeople reports whether the values of a facet are people.
func (f Facet) ofPeople() bool { return f == FacetPerson || f == FacetDirector }

// has reports whether the catalogue has anything with a value now: names of people stay behind when their films go.
func (r *run) has(facet Facet, o uint32) bool {
	if !facet.ofPeople() || r.snapshot.People.Recorded(r.snapshot.People.IDs()[o]) != "" {
		return true
	}
	for _, s := range r.segments {
		for _, doc := range s.People.Films(o) {
			if s.Films.Contains(doc) {
				return true
			}
		}
	}
	return false
}

// showNamed counts the values and returns the first of them, as many as limit, with what was typed in <mark>.
func (r *run) showNamed(facet Facet, typed *typedName, mistaken bool, wanted *index.Ordinals, parts []*part, limit int) []NamedValue {
	if limit <= 0 {
		return nil
	}
	for most := limit; ; most *= 2 {
		c := r.countNamed(facet, wanted, parts, most)
		first := r.best(facet, c, most)
		c.free()
		var list []NamedValue
		for _, v := range first {
			o, _ := r.numbered(facet, v.Value)
			if html, shown := r.shown(facet, o, typed, mistaken); shown {
				list = append(list, NamedValue{v.FacetValue, html})
			}
		}
		if len(list) >= limit || len(first) < most {
			return list[:min(limit, len(list))]
		}
	}
}

// shown returns the label of a value as HTML, or false where none of its names has what was typed; with mistaken, false also where one
// has it without a mistake.
func (r *run) shown(facet Facet, o uint32, typed *typedName, mistaken bool) (html string, ok bool) {
	label := r.label(facet, r.vocabulary(facet)[o], o)
	if html, ok = typed.show(label, nil, false); ok {
		return html, !mistaken
	}
	others := r.otherNames(facet, o)
	if html, ok = typed.show(label, others, false); ok || !mistaken {
		return html, ok && !mistaken
	}
	return typed.show(label, others, true)
}
