package stock

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/search/query"
	index "github.com/blevesearch/bleve_index_api"

	"cinedex/index/film"
)

// BestMatch is an index of films whose every text Bleve ranks by BM25, with the mapping that it makes by itself: what whoever
// has keywords and no more gets for them. It is safe for concurrent use but for Close.
type BestMatch struct {
	bleve bleve.Index
}

// CreateBestMatch makes an index of films in dir, which must not exist.
func CreateBestMatch(dir string, films []*film.Film) (*BestMatch, error) {
	m := bleve.NewIndexMapping()
	m.ScoringModel = index.BM25Scoring
	b, err := bleve.NewUsing(dir, m, scorch.Name, scorch.Name, nil)
	if err != nil {
		return nil, fmt.Errorf("making Bleve's index in %s: %w", dir, err)
	}
	batch := b.NewBatch()
	for _, f := range films {
		if err := batch.Index(f.ID, texts(f)); err != nil {
			return nil, errors.Join(fmt.Errorf("%s: %w", f.ID, err), b.Close())
		}
	}
	if err := b.Batch(batch); err != nil {
		return nil, errors.Join(fmt.Errorf("indexing with Bleve: %w", err), b.Close())
	}
	return &BestMatch{b}, nil
}

// texts is a film as words: what there is to read of it, in every language, a field a kind.
func texts(f *film.Film) map[string]any {
	titles := append([]string{f.OriginalTitle}, f.Aliases...)
	for _, lang := range slices.Sorted(maps.Keys(f.Titles)) {
		titles = append(titles, f.Titles[lang])
	}
	var synopses, quotes, names []string
	for _, lang := range slices.Sorted(maps.Keys(f.Synopses)) {
		synopses = append(synopses, f.Synopses[lang])
	}
	for _, q := range f.Quotes {
		quotes = append(quotes, q.Text)
	}
	for _, c := range f.Credits {
		names = append(names, c.Name, c.Character)
	}
	return map[string]any{"titles": titles, "synopses": synopses, "quotes": quotes, "names": names, "keywords": f.Keywords, "genres": f.Genres}
}

// bestMatchFields are those of texts.
var bestMatchFields = []string{"titles", "synopses", "quotes", "names", "keywords", "genres"}

// Search returns the ids of the first n films by score that have a word of text in any field, films of equal score by id.
func (x *BestMatch) Search(ctx context.Context, text string, n int) ([]string, error) {
	var fields []query.Query
	for _, field := range bestMatchFields {
		match := query.NewMatchQuery(text)
		match.SetField(field)
		fields = append(fields, match)
	}
	request := bleve.NewSearchRequestOptions(query.NewDisjunctionQuery(fields), n, 0, false)
	request.SortBy([]string{"-_score", "_id"})
	result, err := x.bleve.SearchInContext(ctx, request)
	if err != nil {
		return nil, fmt.Errorf("searching with Bleve: %w", err)
	}
	return Found{result}.IDs(), nil
}

// Close releases the folder.
func (x *BestMatch) Close() error { return x.bleve.Close() }
