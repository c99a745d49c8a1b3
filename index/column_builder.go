package index

import (
	"errors"
	"strconv"
	"strings"
	"sync"

	segmentapi "github.com/blevesearch/scorch_segment_api/v2"
)

// builders is how many parts of columns are built at once: more would take the time of searches while a served catalogue merges.
const builders = 2

// buildColumns reads the columns of segments; values new to v are added to it.
func buildColumns(segments []segmentapi.Segment, v *vocabularies) ([]*Columns, error) {
	var (
		mu      sync.Mutex
		wg      sync.WaitGroup
		failed  error
		columns []*Columns
		slots   = make(chan struct{}, builders)
	)
	for _, s := range segments {
		b := newColumnBuilder(s, v)
		columns = append(columns, b.Columns)
		for _, part := range b.parts() {
			slots <- struct{}{}
			wg.Go(func() {
				defer func() { <-slots }()
				err := read(part, &fieldReader{segment: s})
				mu.Lock()
				defer mu.Unlock()
				failed = errors.Join(failed, err)
			})
		}
	}
	wg.Wait()
	if failed != nil {
		return columns, failed
	}
	for _, c := range columns {
		slots <- struct{}{}
		wg.Go(func() {
			defer func() { <-slots }()
			c.Esteem = c.esteem()
		})
	}
	wg.Wait()
	return columns, nil
}

// read builds a part of columns.
func read(part func(*fieldReader), r *fieldReader) (err error) {
	defer orDamaged(&err)
	part(r)
	return r.err
}

// columnBuilder reads one segment's postings into columns.
type columnBuilder struct {
	*Columns
	vocabularies *vocabularies
}

func newColumnBuilder(s segmentapi.Segment, v *vocabularies) *columnBuilder {
	docs := int(s.Count())
	return &columnBuilder{vocabularies: v, Columns: &Columns{
		Serial:     serials.Add(1),
		Docs:       docs,
		Year:       make([]uint16, docs),
		Runtime:    make([]uint16, docs),
		Popularity: make([]float64, docs),
		Rating:     make([]float32, docs),
		Votes:      make([]uint32, docs),
		Renown:     make([]uint8, docs),
		Breadth:    make([]uint8, docs),
		Lengths:    map[string][]uint8{},
		Words:      map[string]*Words{},
		classes:    map[string][]int{},
	}}
}

// parts are what columns are built by, the longest first. They write to nothing in common, so each may have its goroutine.
func (b *columnBuilder) parts() []func(*fieldReader) {
	return []func(*fieldReader){
		b.words,
		func(r *fieldReader) {
			b.years(r)
			b.rank(b.identify(r), b.popularity(r), b.votes(r))
			for doc := range b.Renown {
				b.Renown[doc] = renown(b.Popularity[doc], b.Votes[doc])
			}
		},
		func(r *fieldReader) {
			b.People = newCredits(b.Docs, r.postings(FieldCredit, b.Docs, namedKey, b.vocabularies.people.take))
		},
		func(r *fieldReader) {
			b.numbers(r)
			b.lengths(r)
			b.Keywords = newCounts(r.postings(FieldKeywordWhole, b.Docs, namedKey, b.vocabularies.keywords.take))
			b.Genres = b.sets(r, FieldGenre, b.vocabularies.genres)
			b.Languages = b.sets(r, FieldLanguage, b.vocabularies.languages)
			b.Countries = b.sets(r, FieldCountry, b.vocabularies.countries)
			b.Kinds = b.sets(r, FieldKind, b.vocabularies.kinds)
		},
	}
}

func (b *columnBuilder) sets(r *fieldReader, field string, v *Vocabulary) Sets {
	return newSets(b.Docs, newLists(b.Docs, r.postings(field, b.Docs, itself, v.ordinal)))
}

func (b *columnBuilder) years(r *fieldReader) {
	for term, docs := range r.postingLists(FieldYear) {
		year := uint16(number(term))
		for _, doc := range docs {
			b.Year[doc] = year
		}
	}
	for _, year := range b.Year {
		if short := int(year) + 1 - len(b.Years); short > 0 {
			b.Years = append(b.Years, make([]uint32, short)...)
		}
		b.Years[year]++
	}
}

// popularity reads that column and returns the documents' steps in it, as votes does.
func (b *columnBuilder) popularity(r *fieldReader) steps {
	return r.steps(FieldPopularity, b.Docs, func(n float64, docs []uint32) {
		for _, doc := range docs {
			b.Popularity[doc] = n
		}
	})
}

func (b *columnBuilder) votes(r *fieldReader) steps {
	return r.steps(FieldVotes, b.Docs, func(n float64, docs []uint32) {
		for _, doc := range docs {
			b.Votes[doc] = uint32(n)
		}
	})
}

// identify reads the ids, without their prefix, and returns the documents in the order of their ids, people after films.
func (b *columnBuilder) identify(r *fieldReader) (byID []uint32) {
	var ids texts
	byID = make([]uint32, 0, b.Docs)
	numbers := make([]uint32, b.Docs) // by document: which of ids
	for term, docs := range r.postingLists(fieldID) {
		for _, doc := range docs {
			numbers[doc] = uint32(ids.len())
			ids.add(term[len(filmPrefix):])
			byID = append(byID, doc)
		}
	}
	if len(byID) != b.Docs {
		r.fail(errors.New("a segment has not one id for each document"))
		return byID
	}
	b.ids = ids.inOrder(numbers)
	return byID
}

func (b *columnBuilder) numbers(r *fieldReader) {
	for term, docs := range r.postingLists(FieldRuntime) {
		minutes := uint16(min(number(term), 65535))
		for _, doc := range docs {
			b.Runtime[doc] = minutes
		}
	}
	for doc := range b.Rating {
		b.Rating[doc] = -1
	}
	for term, docs := range r.postingLists(FieldRating) {
		average := float32(unsortable(string(term)))
		for _, doc := range docs {
			b.Rating[doc] = average
		}
	}
	for term, docs := range r.postingLists(FieldBreadth) {
		for _, doc := range docs {
			b.Breadth[doc] = term[0]
		}
	}
}

func number(term []byte) int {
	n, _ := strconv.Atoi(string(term)) // terms of number fields are written by this package
	return n
}

func (b *columnBuilder) lengths(r *fieldReader) {
	for term, docs := range r.postingLists(FieldLength) {
		analyzer, class, _ := strings.Cut(string(term), "\x00")
		lengths := b.Lengths[analyzer]
		if lengths == nil {
			lengths = make([]uint8, b.Docs)
			b.Lengths[analyzer], b.classes[analyzer] = lengths, make([]int, 256)
		}
		for _, doc := range docs {
			lengths[doc] = class[0]
		}
		b.classes[analyzer][class[0]] += len(docs)
	}
}
