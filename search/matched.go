package search

import (
	"github.com/RoaringBitmap/roaring/v2"
	lru "github.com/hashicorp/golang-lru/v2"

	"cinedex/search/query"
)

// matched remembers which films texts match, for whoever types in the box of a facet: each key asks for values under the same
// search again, and to find its films takes ten times as long as to count them. What is kept belongs to one snapshot, as in answers.
type matched struct {
	found *lru.Cache[matchedKey, []*roaring.Bitmap]
}

// matchedTexts is how many texts are remembered, and matchedBytes the size of the largest match, all segments together: 32 MB at the
// very worst, and some kB each mostly.
const (
	matchedTexts = 128
	matchedBytes = 256 << 10
)

// matchedKey is all that matching depends on, which filters are no part of.
type matchedKey struct {
	snapshot          uint64
	text              string
	adult             Adult
	noTypos, matchAll bool
}

func newMatched() *matched {
	found, err := lru.New[matchedKey, []*roaring.Bitmap](matchedTexts)
	if err != nil {
		panic(err) // its argument is constant
	}
	return &matched{found}
}

// findAgain is find for what is not ranked: where films of the text are remembered it does not look for them.
func (r *run) findAgain(e *Engine) {
	key := matchedKey{r.snapshot.Serial, r.request.Text, r.request.Adult, r.request.NoTypos, r.request.MatchAll}
	kept, ok := e.matched.found.Get(key)
	if !ok {
		r.find(e, query.Parse(r.request.Text, operators...))
		r.keepMatched(e.matched, key)
		return
	}
	r.plan = newPlan(query.Query{}, r.snapshot, e.synonyms)
	r.open(e.nearby)
	for i, s := range r.segments {
		s.match = kept[i]
		s.filter(r.request)
	}
}

// keepMatched remembers the films found, in memory that outlives the snapshot.
func (r *run) keepMatched(m *matched, key matchedKey) {
	size := uint64(0)
	for _, s := range r.segments {
		size += s.match.GetSizeInBytes()
		if s.Err() != nil {
			return
		}
	}
	if key.text == "" || len(key.text) > keptRequest || size > matchedBytes || r.clock.cut {
		return
	}
	kept := make([]*roaring.Bitmap, len(r.segments))
	for i, s := range r.segments {
		kept[i] = roaring.New()
		kept[i].Or(s.match) // copies it, where Clone would share
	}
	m.found.Add(key, kept)
}
