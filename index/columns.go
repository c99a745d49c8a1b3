package index

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/RoaringBitmap/roaring/v2"
)

// Columns hold, for each document of a segment, what facets, filters and ranking read: about 70 bytes a film. They are
// built from the segment's postings when it appears and live in memory of their own, so they may outlive it.
type Columns struct {
	Serial     uint64 // of the segment; no two in a process have the same, so it can key what is known of it
	Docs       int
	Year       []uint16  // 0: none
	Years      []uint32  // by year: how many documents have it, deleted ones included
	Runtime    []uint16  // minutes, cut at 65,535; 0: none
	Popularity []float64 //
	Rating     []float32 // average; negative: none
	Votes      []uint32  //
	Breadth    []uint8   // letters of the shortest title, at most 255

	Genres, Languages, Countries, Kinds Sets // ordinals of the Vocabularies
	People                              Credits

	Lengths map[string][]uint8 // by analyzer: each text's length class, 0 for none; see TextLength

	Words map[string]*Words // by field, of those that typing mistakes are forgiven in at each keystroke

	Rank   []uint32 // each document's place in the fixed order: popularity, votes, newest, id
	ByRank []uint32 // the documents in that order

	ids     []byte
	idEnds  []uint32
	classes map[string][]int // by analyzer: how many texts have each length class
	orders  titleOrders
}

// ID returns the film's id.
func (c *Columns) ID(doc uint32) string { return string(c.idBytes(doc)) }

func (c *Columns) idBytes(doc uint32) []byte {
	from := uint32(0)
	if doc > 0 {
		from = c.idEnds[doc-1]
	}
	return c.ids[from:c.idEnds[doc]]
}

// TextLength returns about how many words the document's texts of one analyzer's language have.
func (c *Columns) TextLength(analyzer string, doc uint32) float64 {
	classes := c.Lengths[analyzer]
	if classes == nil {
		return 0
	}
	return classLength(classes[doc])
}

// columnBuilder reads one segment's postings into columns.
type columnBuilder struct {
	*Columns
	r       *Reader
	scratch *roaring.Bitmap
}

// buildColumns reads the columns of a segment of docs documents; values new to v are added to it.
func buildColumns(r *Reader, docs int, v *vocabularies) (*Columns, error) {
	b := columnBuilder{r: r, scratch: roaring.New(), Columns: &Columns{
		Docs:       docs,
		Year:       make([]uint16, docs),
		Runtime:    make([]uint16, docs),
		Popularity: make([]float64, docs),
		Rating:     make([]float32, docs),
		Votes:      make([]uint32, docs),
		Breadth:    make([]uint8, docs),
		Lengths:    map[string][]uint8{},
		classes:    map[string][]int{},
	}}
	b.numbers()
	b.Genres = b.sets(FieldGenre, v.genres)
	b.Languages = b.sets(FieldLanguage, v.languages)
	b.Countries = b.sets(FieldCountry, v.countries)
	b.Kinds = b.sets(FieldKind, v.kinds)
	b.People = newCredits(docs, b.postings(FieldCredit, creditedID, v.people.credit))
	b.lengths()
	b.words()
	b.identify()
	b.order()
	return b.Columns, r.Err()
}

// each calls use with each term of field and its documents.
func (b *columnBuilder) each(field string, use func(term string, doc uint32)) {
	for term := range b.r.Terms(field, nil, "", "") {
		b.scratch.Clear()
		b.r.Or(b.scratch, field, term)
		for docs := b.scratch.Iterator(); docs.HasNext(); {
			use(term, docs.Next())
		}
	}
}

func (b *columnBuilder) numbers() {
	b.each(FieldYear, func(term string, doc uint32) { b.Year[doc] = uint16(number(term)) })
	for _, year := range b.Year {
		if short := int(year) + 1 - len(b.Years); short > 0 {
			b.Years = append(b.Years, make([]uint32, short)...)
		}
		b.Years[year]++
	}
	b.each(FieldRuntime, func(term string, doc uint32) { b.Runtime[doc] = uint16(min(number(term), 65535)) })
	b.each(FieldPopularity, func(term string, doc uint32) { b.Popularity[doc] = unsortable(term) })
	b.each(FieldVotes, func(term string, doc uint32) { b.Votes[doc] = uint32(unsortable(term)) })
	for doc := range b.Rating {
		b.Rating[doc] = -1
	}
	b.each(FieldRating, func(term string, doc uint32) { b.Rating[doc] = float32(unsortable(term)) })
	b.each(FieldBreadth, func(term string, doc uint32) { b.Breadth[doc] = term[0] })
}

func number(term string) int {
	n, _ := strconv.Atoi(term) // terms of number fields are written by this package
	return n
}

func (b *columnBuilder) sets(field string, v *Vocabulary) Sets {
	return newSets(b.Docs, newLists(b.Docs, b.postings(field, itself, v.ordinal)))
}

func (b *columnBuilder) lengths() {
	b.each(FieldLength, func(term string, doc uint32) {
		analyzer, class, _ := strings.Cut(term, "\x00")
		if b.Lengths[analyzer] == nil {
			b.Lengths[analyzer] = make([]uint8, b.Docs)
			b.classes[analyzer] = make([]int, 256)
		}
		b.Lengths[analyzer][doc] = class[0]
		b.classes[analyzer][class[0]]++
	})
}

// identify reads the ids, without their prefix.
func (b *columnBuilder) identify() {
	names := make([]string, b.Docs)
	b.each(fieldID, func(term string, doc uint32) { names[doc] = term[len(filmPrefix):] })
	b.idEnds = make([]uint32, b.Docs)
	for doc, name := range names {
		b.ids = append(b.ids, name...)
		b.idEnds[doc] = uint32(len(b.ids))
	}
}

func (b *columnBuilder) order() {
	b.ByRank = make([]uint32, b.Docs)
	for doc := range b.ByRank {
		b.ByRank[doc] = uint32(doc)
	}
	slices.SortFunc(b.ByRank, func(x, y uint32) int { return CompareFixed(b.Columns, x, b.Columns, y) })
	b.Rank = make([]uint32, b.Docs)
	for rank, doc := range b.ByRank {
		b.Rank[doc] = uint32(rank)
	}
}

// Place is a film's place in the fixed order, apart from any segment.
type Place struct {
	Popularity float64
	Votes      uint32
	Year       uint16
	ID         string
}

// Place returns the place of a document.
func (c *Columns) Place(doc uint32) Place {
	return Place{Popularity: c.Popularity[doc], Votes: c.Votes[doc], Year: c.Year[doc], ID: c.ID(doc)}
}

// Compare is negative where p stands before q, 0 only for one film.
func (p Place) Compare(q Place) int {
	return cmp.Or(cmp.Compare(q.Popularity, p.Popularity), cmp.Compare(q.Votes, p.Votes), cmp.Compare(q.Year, p.Year), strings.Compare(p.ID, q.ID))
}

// CompareFixed orders two films, of one segment or two, by what breaks every tie: popularity, votes, newest, id. It is
// negative where the first stands before the second, and 0 only for one film.
func CompareFixed(a *Columns, x uint32, b *Columns, y uint32) int {
	if c := cmp.Or(cmp.Compare(b.Popularity[y], a.Popularity[x]), cmp.Compare(b.Votes[y], a.Votes[x]), cmp.Compare(b.Year[y], a.Year[x])); c != 0 {
		return c
	}
	return bytes.Compare(a.idBytes(x), b.idBytes(y))
}
