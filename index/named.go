package index

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
)

// Named numbers what films name, people and keywords: what goes by one key, however films write it. The terms of its field are the
// key, a 0 byte, and the name as written.
type Named struct {
	field     string
	keys      *Vocabulary
	directory Directory // of the names written, and of what else they go by

	mu        sync.RWMutex
	spellings [][]string // by ordinal, in the order they were met
}

func newNamed(field string) *Named { return &Named{field: field, keys: newVocabulary(nil)} }

// Keys returns the keys by ordinal, as of now; read only.
func (n *Named) Keys() []string { return n.keys.Values() }

// Find returns the ordinal of a key.
func (n *Named) Find(key string) (ordinal uint32, ok bool) { return n.keys.Find(key) }

// Spellings returns how films of this or an earlier snapshot write what has that ordinal; read only.
func (n *Named) Spellings(ordinal uint32) []string {
	n.mu.RLock()
	defer n.mu.RUnlock()
	if int(ordinal) >= len(n.spellings) {
		return nil
	}
	return n.spellings[ordinal]
}

// Names returns the directory of all names that films, and records, have written.
func (n *Named) Names() *Directory { return &n.directory }

// Written returns the documents that write the name of a key so, as Or adds them.
func (n *Named) Written(r *Reader, key, name string) *roaring.Bitmap {
	return r.Postings(n.field, key+"\x00"+name)
}

// namedKey is the key in a term of a Named's field.
func namedKey(term []byte) []byte { return term[:bytes.IndexByte(term, 0)] }

// take takes in a term of the field and returns the ordinal.
func (n *Named) take(term string) uint32 {
	key, name, _ := strings.Cut(term, "\x00")
	o := n.keys.ordinal(key)
	if slices.Contains(n.Spellings(o), name) {
		return o
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	for int(o) >= len(n.spellings) {
		n.spellings = append(n.spellings, nil)
	}
	if !slices.Contains(n.spellings[o], name) {
		name = strings.Clone(name)
		n.spellings[o] = append(n.spellings[o], name)
		n.directory.Add(o, name)
	}
	return o
}

// commonest returns the spelling that most films of the snapshot use, the first in byte order of several; the key if none uses any.
func (s *Snapshot) commonest(n *Named, ordinal uint32) string {
	key, spellings := n.Keys()[ordinal], n.Spellings(ordinal)
	if len(spellings) == 1 {
		return spellings[0]
	}
	best, most := key, uint64(0)
	for _, name := range slices.Sorted(slices.Values(spellings)) {
		films := uint64(0)
		for _, seg := range s.Segments {
			films += n.Written(seg.Reader(), key, name).AndCardinality(seg.Films)
		}
		if films > most {
			best, most = name, films
		}
	}
	return best
}

// Credited returns the documents that credit the person with that id, under whatever name, as Or adds them.
func (r *Reader) Credited(person string) *roaring.Bitmap { return r.named(FieldCredit, person) }

// Keyword returns the documents that have the keyword with that key, however written, as Or adds them.
func (r *Reader) Keyword(key string) *roaring.Bitmap { return r.named(FieldKeywordWhole, key) }

func (r *Reader) named(field, key string) *roaring.Bitmap {
	b := roaring.New()
	for term := range r.Prefix(field, key+"\x00") {
		r.Or(b, field, term)
	}
	return b
}
