package index

import (
	"slices"
	"strings"
	"sync"
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
		for next := "\x01"; ; {
			tag, found := "", false
			for term := range r.Terms(FieldOrder, nil, next, "") {
				tag, found = term[:strings.IndexByte(term, 0)], true
				break
			}
			if !found {
				break
			}
			tag = strings.Clone(tag)
			c.orders.tags = append(c.orders.tags, tag)
			next = tag + "\x01"
		}
		slices.Sort(c.orders.tags)
	}
	return c.orders.tags
}

// TitleOrder returns the order of the titles in a language of TitleTags, or OriginalTitles.
func (c *Columns) TitleOrder(r *Reader, tag string) *TitleOrder {
	c.orders.mu.Lock()
	defer c.orders.mu.Unlock()
	if t := c.orders.by[tag]; t != nil {
		return t
	}
	t := &TitleOrder{ordinal: make([]uint32, c.Docs)}
	for term := range r.Prefix(FieldOrder, tag+"\x00") {
		t.keys = append(t.keys, strings.Clone(term[len(tag)+1:]))
		for docs := r.Postings(FieldOrder, term).Iterator(); docs.HasNext(); {
			t.ordinal[docs.Next()] = uint32(len(t.keys))
		}
	}
	if c.orders.by == nil {
		c.orders.by = map[string]*TitleOrder{}
	}
	c.orders.by[tag] = t
	return t
}
