// Package stock searches a catalogue with Bleve's own queries. It is what package search is tested and measured against;
// nothing that serves uses it.
package stock

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"

	"cinedex/index"
)

// Index is a catalogue opened for reading by Bleve alone. It is safe for concurrent use.
type Index struct {
	bleve bleve.Index
}

// Open opens the catalogue that package index has made in dir and that is open nowhere for writing. It changes nothing there.
func Open(dir string) (*Index, error) {
	b, err := bleve.OpenUsing(filepath.Join(dir, "index"), map[string]any{"read_only": true, "bolt_timeout": "2s"})
	if err != nil {
		return nil, fmt.Errorf("the catalogue in %s cannot be opened: %w", dir, err)
	}
	return &Index{b}, nil
}

// Close releases the folder.
func (x *Index) Close() error { return x.bleve.Close() }

// Query is one of Bleve's, over the fields of package index. The zero Query finds nothing.
type Query struct {
	bleve query.Query
}

// Term finds the films that have term in field, as it is indexed: nothing is analysed.
func Term(field, term string) Query {
	q := query.NewTermQuery(term)
	q.SetField(field)
	return Query{q}
}

// Prefix finds the films that have a term in field that begins with prefix.
func Prefix(field, prefix string) Query {
	q := query.NewPrefixQuery(prefix)
	q.SetField(field)
	return Query{q}
}

// All finds what every one of queries finds; of none, nothing.
func All(queries ...Query) Query {
	if len(queries) == 0 {
		return Query{}
	}
	return Query{query.NewConjunctionQuery(bleveQueries(queries))}
}

// Any finds what one of queries finds; of none, nothing.
func Any(queries ...Query) Query {
	if len(queries) == 0 {
		return Query{}
	}
	return Query{query.NewDisjunctionQuery(bleveQueries(queries))}
}

// Without finds what q finds and excluded does not.
func (q Query) Without(excluded Query) Query {
	return Query{query.NewBooleanQuery([]query.Query{q.orNone()}, nil, []query.Query{excluded.orNone()})}
}

func (q Query) orNone() query.Query {
	if q.bleve == nil {
		return query.NewMatchNoneQuery()
	}
	return q.bleve
}

func bleveQueries(queries []Query) []query.Query {
	list := make([]query.Query, len(queries))
	for i, q := range queries {
		list[i] = q.orNone()
	}
	return list
}

// Films returns the ids of the films that q finds, sorted; adult films are among them, records of people are not.
func (x *Index) Films(ctx context.Context, q Query) ([]string, error) {
	documents, err := x.bleve.DocCount()
	if err != nil {
		return nil, err
	}
	request := bleve.NewSearchRequestOptions(All(q, Term(index.FieldFlag, index.FlagFilm)).bleve, int(documents), 0, false)
	request.Score = "none" // the fields hold no frequencies
	result, err := x.bleve.SearchInContext(ctx, request)
	if err != nil {
		return nil, fmt.Errorf("searching: %w", err)
	}
	ids := make([]string, len(result.Hits))
	for i, hit := range result.Hits {
		_, ids[i], _ = strings.Cut(hit.ID, ":") // a film's document is f: and its id
	}
	slices.Sort(ids)
	return ids, nil
}
