package search

import (
	"unicode/utf8"

	"github.com/RoaringBitmap/roaring/v2"
	lru "github.com/hashicorp/golang-lru/v2"

	"cinedex/index"
)

// nearby remembers what automata found in segments. Walking a dictionary for typing mistakes is what takes longest in a search,
// and a search box asks for all but the last word again with each key. A segment never changes, so nothing here is ever
// stale; what is of segments merged away is pushed out by the rest.
type nearby struct {
	found *lru.Cache[nearKey, *roaring.Bitmap]
}

// nearbyWords is how many walks are remembered, and nearbyBytes the size of the largest, so that they take 128 MB at the very
// worst. Nearly all are of a few films, some hundred bytes.
const (
	nearbyWords = 8192
	nearbyBytes = 16 << 10
)

type nearKey struct {
	segment     uint64
	field, text string
	edits       int
	prefix      bool
	start       string
}

func newNearby() *nearby {
	found, err := lru.New[nearKey, *roaring.Bitmap](nearbyWords)
	if err != nil {
		panic(err) // its argument is constant
	}
	return &nearby{found}
}

// find returns the documents of the segment that have a term of field that a accepts. They must not be changed.
func (n *nearby) find(s *segmentRun, field string, a *approximate) *roaring.Bitmap {
	key := nearKey{s.Serial, field, a.text, a.edits, a.prefix, a.start}
	if found, ok := n.found.Get(key); ok {
		return found
	}
	found := roaring.New()
	if words := s.Words[field]; words != nil {
		first, _ := utf8.DecodeRuneInString(a.start + "\x00")
		words.Near(a.text, a.edits, a.prefix, first, func(term []byte) {
			if matches(a, term) {
				s.Or(found, field, string(term))
			}
		})
	} else if w, ok := a.walk(); ok {
		end := ""
		if a.start != "" {
			end = index.PrefixEnd(a.start)
		}
		for term := range s.Terms(field, w, a.start, end) {
			s.Or(found, field, term)
		}
	}
	if s.Err() == nil && found.GetSizeInBytes() <= nearbyBytes {
		found.CloneCopyOnWriteContainers() // into memory that outlives the snapshot
		n.found.Add(key, found)
	}
	return found
}
