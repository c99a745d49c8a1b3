package index

import (
	"strings"
	"sync"
)

// Vocabulary numbers the values of a facet. Numbers are never taken back while the index is open, so columns of any
// snapshot may hold them.
type Vocabulary struct {
	mu     sync.RWMutex
	values []string
	known  map[string]uint32
}

func newVocabulary() *Vocabulary { return &Vocabulary{known: map[string]uint32{}} }

// ordinal returns the number of value, a new one if it is new.
func (v *Vocabulary) ordinal(value string) uint32 {
	v.mu.RLock()
	o, ok := v.known[value]
	v.mu.RUnlock()
	if ok {
		return o
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if o, ok := v.known[value]; ok {
		return o
	}
	value = strings.Clone(value)
	o = uint32(len(v.values))
	v.known[value] = o
	v.values = append(v.values, value)
	return o
}

// Values returns the values by number, as of now; read only.
func (v *Vocabulary) Values() []string {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return v.values[:len(v.values):len(v.values)]
}

// Find returns the number of value.
func (v *Vocabulary) Find(value string) (ordinal uint32, ok bool) {
	v.mu.RLock()
	defer v.mu.RUnlock()
	o, ok := v.known[value]
	return o, ok
}

// vocabularies are those of all facets that columns hold.
type vocabularies struct {
	genres, languages, countries, kinds *Vocabulary
	people                              *People
	keywords                            *Named
}

func newVocabularies() *vocabularies {
	return &vocabularies{
		genres: newVocabulary(), languages: newVocabulary(), countries: newVocabulary(), kinds: newVocabulary(),
		people: newPeople(), keywords: newNamed(FieldKeywordWhole),
	}
}
