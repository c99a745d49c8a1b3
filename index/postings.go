package index

import (
	"cmp"
	"slices"
)

// posting is one value of a field: its ordinal and the documents that have it, each once.
type posting struct {
	ordinal uint32
	docs    []uint32
}

// postings reads a field of several values a document, the values that most documents have first. New ones get their ordinals
// in that order, so that what is counted most is close together. keyOf tells which terms are of one value: those of one key,
// which are neighbours; what documents have of them together is one posting.
func (b *columnBuilder) postings(field string, keyOf func(term string) string, ordinal func(term string) uint32) []posting {
	type value struct {
		terms []string
		end   int // of its documents in docs
		films int
	}
	var values []value
	var docs []uint32              // of all values, one after the other
	last := make([]uint32, b.Docs) // each document's last value, counted from one
	key := ""
	for term := range b.r.Terms(field, nil, "", "") {
		if k := keyOf(term); len(values) == 0 || k != key {
			key = k
			values = append(values, value{end: len(docs)})
		}
		v := &values[len(values)-1]
		v.terms = append(v.terms, term)
		b.scratch.Clear()
		b.r.Or(b.scratch, field, term)
		for it := b.scratch.Iterator(); it.HasNext(); {
			if doc := it.Next(); last[doc] != uint32(len(values)) {
				last[doc] = uint32(len(values))
				docs = append(docs, doc)
				v.films++
			}
		}
		v.end = len(docs)
	}
	slices.SortStableFunc(values, func(a, b value) int { return cmp.Compare(b.films, a.films) })
	list := make([]posting, len(values))
	for i, v := range values {
		for _, term := range v.terms {
			list[i].ordinal = ordinal(term)
		}
		list[i].docs = docs[v.end-v.films : v.end]
	}
	return list
}

// itself is the key of a term that is a value.
func itself(term string) string { return term }
