package search

import (
	"fmt"

	lru "github.com/hashicorp/golang-lru/v2"

	"cinedex/index"
	"cinedex/index/film"
)

// answers remember the responses to searches that very many films match: what takes longest to count, and what everyone types, for
// everyone's first letters are the same and so are the filters that a page offers. A response belongs to one snapshot, which never
// changes, and to a request in all its parts, so none is ever stale; after a write nobody asks for it any more, and others
// push it out.
type answers struct {
	kept *lru.Cache[string, *Response] // nil for none
}

const (
	// DefaultAnswers is how many responses are kept where Options name no number.
	DefaultAnswers = 512

	keptFilms   = 4096      // films that a search must match for its response to be kept
	keptBytes   = 256 << 10 // size of the largest response kept, about
	keptRequest = 2 << 10   // bytes of the longest request looked for
)

func newAnswers(n int) *answers {
	if n < 0 {
		return &answers{}
	}
	if n == 0 {
		n = DefaultAnswers
	}
	kept, err := lru.New[string, *Response](n)
	if err != nil {
		panic(err) // n is above 0
	}
	return &answers{kept}
}

// key tells requests in snapshots apart by all that they ask; "" is that of none that is kept.
func (a *answers) key(s *index.Snapshot, q *Request) string {
	if a.kept == nil {
		return ""
	}
	if key := fmt.Sprintf("%d %#v", s.Serial, *q); len(key) <= keptRequest {
		return key
	}
	return ""
}

// find returns the response to the request of a key, nil where there is none. What it points to is shared: not to be changed.
func (a *answers) find(key string) *Response {
	if key == "" {
		return nil
	}
	if r, ok := a.kept.Get(key); ok {
		shared := *r
		return &shared
	}
	return nil
}

// keep takes in a response that is worth it.
func (a *answers) keep(key string, r *Response) {
	if key != "" && !r.Partial && r.Total >= keptFilms && r.bytes() <= keptBytes {
		shared := *r
		a.kept.Add(key, &shared)
	}
}

// bytes is about how much memory the response takes.
func (r *Response) bytes() int {
	n := 0
	for _, h := range r.Hits {
		n += filmBytes(h.Film)
		if h.Marks != nil {
			n += 1024 + len(h.Synopsis.Text)
		}
		for _, l := range h.Highlights {
			n += 64 + len(l.HTML)
		}
	}
	for _, c := range r.Numbers {
		n += 64 + 16*len(c.Values)
	}
	for _, f := range r.Facets {
		n += 64 * (len(f.Values) + len(f.Decades))
	}
	return n
}

func filmBytes(f *film.Film) int {
	n := 1024 + 128*len(f.Credits)
	for _, texts := range []map[string]string{f.Titles, f.Synopses, f.Links} {
		for _, text := range texts {
			n += 64 + len(text)
		}
	}
	for _, q := range f.Quotes {
		n += 128 + len(q.Text)
	}
	for _, list := range [][]string{f.Aliases, f.Keywords, f.Companies, f.Images} {
		for _, text := range list {
			n += 16 + len(text)
		}
	}
	for _, c := range f.Credits {
		n += len(c.Character)
	}
	return n
}
