package search

import (
	"cmp"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"strings"

	"cinedex/index"
	"cinedex/index/film"
)

// cursor is the place of the last hit of a page, in terms that outlive the snapshot: ranks, not document numbers. Its JSON
// in base64 is what clients hand back.
type cursor struct {
	Request uint64      `json:"r"` // what was asked, see fingerprint
	Kind    passKind    `json:"k"`
	Tier    tier        `json:"t"`
	Value   float64     `json:"v"`
	Last    bool        `json:"l"` // films without the value sorted by: infinity is no JSON
	Text    []byte      `json:"x"`
	Place   index.Place `json:"p"`
}

func (r *run) cursorAfter(c candidate) string {
	k := cursor{Request: fingerprint(*r.request), Kind: c.level.kind, Tier: c.level.tier, Value: c.value, Text: []byte(c.text), Place: c.segment.Place(c.doc)}
	if c.value > maxValue {
		k.Value, k.Last = 0, true
	}
	b, err := json.Marshal(k)
	if err != nil {
		panic(err) // plain numbers and strings
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

// maxValue is above every value but infinity.
const maxValue = 1 << 53

// parseCursor reads a cursor of the same request.
func parseCursor(text string, r Request) (*cursor, error) {
	c := &cursor{}
	b, err := base64.RawURLEncoding.DecodeString(text)
	if err == nil {
		err = json.Unmarshal(b, c)
	}
	switch {
	case err != nil:
		return nil, &film.Error{Kind: film.Invalid, Field: "cursor", Message: "cursor: not a next_cursor of an answer"}
	case c.Request != fingerprint(r):
		return nil, &film.Error{Kind: film.Invalid, Field: "cursor", Message: "cursor: of another search; a cursor goes with the parameters of the answer it came from"}
	}
	return c, nil
}

// goOn lets the page begin after the cursor of the request, if it has one.
func (r *run) goOn() (err error) {
	if r.after = nil; r.request.Cursor != "" {
		r.after, err = parseCursor(r.request.Cursor, *r.request)
	}
	return err
}

// fingerprint tells requests apart by all that decides which hits there are and how they are ordered.
func fingerprint(r Request) uint64 {
	r.Page, r.PerPage, r.Cursor, r.Facets, r.FacetLimit, r.Highlight, r.Explain = 0, 0, "", nil, 0, false, false
	r.Skip, r.Numbers, r.CountOnly, r.Marks = 0, nil, false, false
	if r.Sort.Key != SortTitle {
		r.Langs = nil
	}
	h := fnv.New64a()
	fmt.Fprintf(h, "%#v", r)
	return h.Sum64()
}

// before reports whether all hits of a level stand before the cursor.
func (r *run) before(l level) bool {
	return cmp.Or(cmp.Compare(l.kind, r.after.Kind), cmp.Compare(l.tier, r.after.Tier)) < 0
}

// precedes reports whether c stands after the cursor.
func (k *cursor) precedes(c candidate) bool {
	if d := cmp.Or(cmp.Compare(k.Kind, c.level.kind), cmp.Compare(k.Tier, c.level.tier)); d != 0 {
		return d < 0
	}
	last := c.value > maxValue
	switch {
	case k.Last != last:
		return last
	case !last && k.Value != c.value:
		return k.Value < c.value
	}
	if d := strings.Compare(string(k.Text), c.text); d != 0 {
		return d < 0
	}
	return k.Place.Compare(c.segment.Place(c.doc)) < 0
}
