package search

import (
	"slices"
	"strings"
	"sync"

	"cinedex/index"
)

// directorLists remember who directed the films of each segment, for counting them: a segment keeps whom films credit in any role, and
// roles only as postings, of which there are too many to look at in each search. A segment's are gathered when they are first asked for.
type directorLists struct {
	mu   sync.Mutex
	kept []*directed // of the segments last asked for, the newest last
}

// directed is who directed the films of one segment, by ordinal, those of one film side by side.
type directed struct {
	serial uint64
	first  []uint32 // by document: where its directors begin; one more for the end
	people []uint32
}

const (
	keptDirected   = 64 // segments, more than a snapshot has
	directorPrefix = "director:"
)

// of returns who directed the films of a segment.
func (d *directorLists) of(s *segmentRun, people *index.People) *directed {
	d.mu.Lock()
	defer d.mu.Unlock()
	at := slices.IndexFunc(d.kept, func(k *directed) bool { return k.serial == s.Serial })
	if at < 0 {
		at = len(d.kept)
		d.kept = append(d.kept, newDirected(s, people))
	}
	found := d.kept[at]
	d.kept = append(slices.Delete(d.kept, at, at+1), found)
	if len(d.kept) > keptDirected {
		d.kept = slices.Delete(d.kept, 0, 1)
	}
	return found
}

func newDirected(s *segmentRun, people *index.People) *directed {
	type credit struct{ doc, person uint32 }
	var credits []credit
	d := &directed{serial: s.Serial, first: make([]uint32, s.Docs+1)}
	for term := range s.Prefix(index.FieldRole, directorPrefix) {
		person, ok := people.Find(strings.TrimPrefix(term, directorPrefix))
		if !ok {
			continue
		}
		for it := s.Postings(index.FieldRole, term).Iterator(); it.HasNext(); {
			doc := it.Next()
			credits = append(credits, credit{doc, person})
			d.first[doc+1]++
		}
	}
	for doc := range s.Docs {
		d.first[doc+1] += d.first[doc]
	}
	d.people = make([]uint32, len(credits))
	next := slices.Clone(d.first)
	for _, c := range credits {
		d.people[next[c.doc]] = c.person
		next[c.doc]++
	}
	return d
}

// countDirectors counts those of some films.
func (r *run) countDirectors(c *counter, parts []*part) {
	for _, p := range parts {
		d := r.directors.of(p.segment, r.snapshot.People)
		for it := p.docs.Iterator(); it.HasNext(); {
			doc := it.Next()
			for _, person := range d.people[d.first[doc]:d.first[doc+1]] {
				c.count(person, 1)
			}
		}
	}
}
