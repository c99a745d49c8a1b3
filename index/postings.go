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
// which are neighbours; what documents have of them together is one posting. The next call overwrites the documents.
func (r *fieldReader) postings(field string, documents int, keyOf func(term []byte) []byte, ordinal func(term string) uint32) []posting {
	type value struct {
		term, terms int // the first of its terms, and how many they are
		end         int // of its documents in docs
		films       int
	}
	var values []value
	var terms texts                   // of all values
	docs := r.all[:0]                 // of all values, one after the other
	last := make([]uint32, documents) // each document's last value, counted from one
	var key []byte
	for term, having := range r.postingLists(field) {
		if k := keyOf(term); len(values) == 0 || string(k) != string(key) {
			key = append(key[:0], k...)
			values = append(values, value{term: terms.len(), end: len(docs)})
		}
		terms.add(term)
		v := &values[len(values)-1]
		v.terms++
		if cap(docs)-len(docs) < len(having) { // append would leave four times the whole behind
			docs = slices.Grow(docs, max(len(docs), documents))
		}
		for _, doc := range having {
			if last[doc] != uint32(len(values)) {
				last[doc] = uint32(len(values))
				docs = append(docs, doc)
				v.films++
			}
		}
		v.end = len(docs)
	}
	r.all = docs
	slices.SortStableFunc(values, func(a, b value) int { return cmp.Compare(b.films, a.films) })
	list := make([]posting, len(values))
	for i, v := range values {
		for n := range v.terms {
			list[i].ordinal = ordinal(string(terms.at(uint32(v.term + n))))
		}
		list[i].docs = docs[v.end-v.films : v.end]
	}
	return list
}

// itself is the key of a term that is a value.
func itself(term []byte) []byte { return term }
