package segment

import (
	api "github.com/blevesearch/bleve_index_api"
)

// inverter turns one field's terms by document into documents by term.
type inverter struct {
	name     string
	options  api.FieldIndexingOptions
	used     bool
	ids      map[string]uint32 // term → its number
	terms    []string          // by number
	count    []uint32          // by number: in how many documents
	last     []uint32          // by number: the last of those, plus one
	postings []posting         // documents ascend
}

// posting is a number of a term, and a document that has it.
type posting struct{ term, document uint32 }

func (v *inverter) add(term string, document uint32) {
	id, known := v.ids[term]
	if !known {
		id = uint32(len(v.terms))
		v.ids[term] = id
		v.terms = append(v.terms, term)
		v.count = append(v.count, 0)
		v.last = append(v.last, 0)
	}
	if v.last[id] == document+1 {
		return
	}
	v.last[id] = document + 1
	v.count[id]++
	v.postings = append(v.postings, posting{id, document})
}
