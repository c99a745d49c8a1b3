package index

import (
	"slices"
	"strings"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
)

// OriginalTitles names the order of the titles shown to readers in whose languages a film has none: the original title, or
// the first by language tag.
const OriginalTitles = ""

// TitleOrder is where the titles of one language stand among all titles, for each document of a segment.
type TitleOrder struct {
	keys    []string
	ordinal []uint32 // into keys, plus one; 0 for a film without such a title
}

// Key returns the collation key of the document's title, "" where it has none. Keys compare as titles do, across segments
// and languages.
func (t *TitleOrder) Key(doc uint32) string {
	if o := t.ordinal[doc]; o > 0 {
		return t.keys[o-1]
	}
	return ""
}

// titleOrders are read when films are first sorted by title, and kept: few requests do, and they take 100 bytes a film.
type titleOrders struct {
	mu   sync.Mutex
	tags []string
	by   map[string]*TitleOrder
}

// TitleTags lists the languages of the segment's titles, sorted.
func (c *Columns) TitleTags(r *Reader) []string {
	c.orders.mu.Lock()
	defer c.orders.mu.Unlock()
	if c.orders.tags == nil {
		c.orders.tags = []string{}
		for next := PrefixEnd(orderOriginal); ; {
			tag, found := "", false
			for term := range r.Terms(FieldOrder, nil, next, "") {
				tag, found = term[:strings.IndexAny(term, orderShown+orderOriginal)], true
				break
			}
			if !found {
				break
			}
			tag = strings.Clone(tag)
			c.orders.tags = append(c.orders.tags, tag)
			next = PrefixEnd(tag + orderOriginal)
		}
		slices.Sort(c.orders.tags)
	}
	return c.orders.tags
}

// TitleOrder returns the order of the titles in a language of TitleTags, or OriginalTitles.
func (c *Columns) TitleOrder(r *Reader, tag string) *TitleOrder {
	tags := c.TitleTags(r)
	c.orders.mu.Lock()
	defer c.orders.mu.Unlock()
	if t := c.orders.by[tag]; t != nil {
		return t
	}
	t := &TitleOrder{ordinal: make([]uint32, c.Docs)}
	t.read(r, tag+orderShown)
	if tag == OriginalTitles {
		for _, shown := range tags {
			t.read(r, shown+orderOriginal)
		}
	} else {
		t.read(r, tag+orderOriginal)
	}
	if c.orders.by == nil {
		c.orders.by = map[string]*TitleOrder{}
	}
	c.orders.by[tag] = t
	return t
}

// read takes in the terms that begin so, whose rest are keys.
func (t *TitleOrder) read(r *Reader, prefix string) {
	docs := roaring.New()
	for term := range r.Prefix(FieldOrder, prefix) {
		t.keys = append(t.keys, strings.Clone(term[len(prefix):]))
		docs.Clear()
		r.Or(docs, FieldOrder, term)
		for it := docs.Iterator(); it.HasNext(); {
			t.ordinal[it.Next()] = uint32(len(t.keys))
		}
	}
}
