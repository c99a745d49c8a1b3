package search

import (
	"fmt"
	"slices"
	"strings"

	lru "github.com/hashicorp/golang-lru/v2"

	"cinedex/index"
	"cinedex/index/film"
)

// KnownFilm is one of the films that a person is known for, the best known first: by popularity, votes, newest, id.
type KnownFilm struct {
	ID, Title string
	Year      int // 0: none
}

// maxKnownFor is how many films a person is known for.
const maxKnownFor = 3

// known remembers the titles of films that people are known for: each key shows many of the same again, and reading a film takes
// longer than finding it. A segment never changes, so nothing here is ever stale.
type known struct {
	films *lru.Cache[knownKey, *film.Film]
}

// knownFilms is how many films are remembered, of half a kilobyte each.
const knownFilms = 8192

type knownKey struct {
	segment uint64
	doc     uint32
}

func newKnown() *known {
	films, err := lru.New[knownKey, *film.Film](knownFilms)
	if err != nil {
		panic(err) // its argument is constant
	}
	return &known{films}
}

// read returns the film with nothing but its id, titles and year; read only.
func (k *known) read(s *index.Segment, doc uint32) (*film.Film, error) {
	key := knownKey{s.Serial, doc}
	if f, ok := k.films.Get(key); ok {
		return f, nil
	}
	f, err := s.Film(doc)
	if err != nil {
		return nil, err
	}
	titles := make(map[string]string, len(f.Titles))
	for lang, title := range f.Titles {
		titles[strings.Clone(lang)] = strings.Clone(title) // not to keep the whole record for them
	}
	f = &film.Film{ID: strings.Clone(f.ID), OriginalTitle: strings.Clone(f.OriginalTitle), OriginalLanguage: strings.Clone(f.OriginalLanguage), Titles: titles, Year: f.Year}
	k.films.Add(key, f)
	return f, nil
}

// knownFor returns the films that a person is known for.
func (r *run) knownFor(k *known, id string) (list []KnownFilm, err error) {
	person, ok := r.snapshot.People.Find(id)
	if !ok {
		return nil, nil
	}
	var best []candidate
	for _, s := range r.segments {
		for _, doc := range s.bestKnown(person, maxKnownFor) {
			best = append(best, candidate{segment: s, doc: doc})
		}
	}
	slices.SortFunc(best, func(a, b candidate) int {
		return index.CompareFixed(a.segment.Columns, a.doc, b.segment.Columns, b.doc)
	})
	for _, c := range best[:min(maxKnownFor, len(best))] {
		f, err := k.read(c.segment.Segment, c.doc)
		if err != nil {
			return nil, fmt.Errorf("reading a film of a person's: %w", err)
		}
		title, _ := shownTitle(f, r.request.Langs)
		list = append(list, KnownFilm{ID: f.ID, Title: title, Year: f.Year})
	}
	return list, nil
}

// bestKnown returns the films of a person in one segment that stand first in the fixed order, in any order. Of somebody with very
// many films the first are soon met by going through all films in that order.
func (s *segmentRun) bestKnown(person uint32, limit int) (docs []uint32) {
	films := s.People.Films(person)
	if head := s.People.Head(person); head != nil && len(films)*len(films) > 2*limit*s.Docs {
		for _, doc := range s.ByRank {
			if len(docs) == limit {
				break
			}
			if head.Contains(doc) && s.hits.Contains(doc) {
				docs = append(docs, doc)
			}
		}
		return docs
	}
	here := newShortlist(limit, s.Rank)
	for _, doc := range films {
		if s.hits.Contains(doc) {
			here.offer(doc, 0)
		}
	}
	for _, d := range here.kept {
		docs = append(docs, d.doc)
	}
	return docs
}
