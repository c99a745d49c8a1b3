package search

import (
	"unicode/utf8"

	"github.com/RoaringBitmap/roaring/v2"
	lru "github.com/hashicorp/golang-lru/v2"

	"cinedex/index"
)

// approximateWords prepares the automata of the passes near and farther.
func (p *plan) approximateWords(wide bool) {
	k := 0
	if wide {
		k = 1
	}
	any := false
	near := make([]approximates, len(p.words))
	for i, w := range p.words {
		if w.grams == nil && !w.quoted {
			near[i] = newApproximates(w.text, w.letters, wide, w.unfinished)
			any = any || near[i] != nil
		}
	}
	if any {
		p.near[k] = near
		if len(p.phrases) == 0 {
			p.nearWhole[k] = newApproximates(p.joined, utf8.RuneCountInString(p.joined), wide, false)
		}
	}
}

// mistyped adds to each word what may have been meant by it.
func (s *segmentRun) mistyped(words []sets, near []approximates) []sets {
	wider := make([]sets, len(words))
	for i, w := range words {
		wider[i] = w
		if near[i] == nil {
			continue
		}
		switch s.plan.words[i].field {
		case "":
			wider[i].title = union(w.title, s.nearTerms(index.FieldTitle, near[i]))
			wider[i].name = union(w.name, s.nearTerms(index.FieldName, near[i]))
		case "title":
			wider[i].title = union(w.title, s.nearTerms(index.FieldTitle, near[i]))
		case "person":
			wider[i].name = union(w.name, s.nearTerms(index.FieldName, near[i]))
		case "director":
			wider[i].name = union(w.name, s.nearTerms(index.FieldDirector, near[i]))
		}
		wider[i].common = union(wider[i].title, wider[i].name, w.keyword, w.year)
	}
	return wider
}

// nearTerms finds the documents that have a term of field near what the automata stand for.
func (s *segmentRun) nearTerms(field string, as approximates) *roaring.Bitmap {
	found := roaring.New()
	for _, a := range as {
		found.Or(s.nearby.find(s, field, a))
	}
	return found
}

// nearby remembers what automata found in segments. Walking a dictionary for typing mistakes is what takes longest in a search,
// and a search box asks for all but the last word again with each key. A segment never changes, so nothing here is ever
// stale; what is of segments merged away is pushed out by the rest.
type nearby struct {
	found *lru.Cache[nearKey, *roaring.Bitmap]
}

// nearbyWords is how many walks are remembered: at a million films, in a few dozen segments, a hundred megabytes at the very worst.
const nearbyWords = 8192

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
	if a.build() {
		end := ""
		if a.start != "" {
			end = index.PrefixEnd(a.start)
		}
		for term := range s.Terms(field, a, a.start, end) {
			s.Or(found, field, term)
		}
	}
	if s.Err() == nil {
		found.CloneCopyOnWriteContainers() // into memory that outlives the snapshot
		n.found.Add(key, found)
	}
	return found
}
