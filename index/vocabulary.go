package index

import (
	"slices"
	"strings"
	"sync"

	"cinedex/index/film"
)

// Vocabulary numbers the values of a facet. Numbers are never taken back while the index is open, so columns of any
// snapshot may hold them.
type Vocabulary struct {
	called func(value string) []string // its names; nil for values that have none here

	mu     sync.RWMutex
	values []string
	known  map[string]uint32

	naming    sync.Mutex // guards what follows
	directory Directory
	named     int // how many values are in it
}

func newVocabulary(called func(value string) []string) *Vocabulary {
	return &Vocabulary{known: map[string]uint32{}, called: called}
}

// Called returns what a value is called in any language.
func (v *Vocabulary) Called(ordinal uint32) []string { return v.called(v.Values()[ordinal]) }

// Names returns the directory of what the values are called in any language.
func (v *Vocabulary) Names() *Directory {
	v.naming.Lock()
	defer v.naming.Unlock()
	for values := v.Values(); v.named < len(values); v.named++ {
		for _, name := range v.called(values[v.named]) {
			v.directory.Add(uint32(v.named), name)
		}
	}
	return &v.directory
}

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
		genres: newVocabulary(genreNames), languages: newVocabulary(labels(film.LanguageLabel)), countries: newVocabulary(labels(film.CountryLabel)),
		kinds: newVocabulary(labels(film.KindLabel)), people: newPeople(),
		keywords: newNamed(FieldKeywordWhole),
	}
}

// genreNames are the labels and other spellings of a genre; of one that is not known it is shown as the only one.
func genreNames(genre string) []string {
	if names := film.GenreSpellings(genre); names != nil {
		return names
	}
	return []string{film.GenreLabel(genre, nil)}
}

// labels lists what label says in all languages that labels are in, each name once.
func labels(label func(value string, langs []string) string) func(value string) []string {
	return func(value string) (names []string) {
		for _, lang := range film.LabelLanguages {
			if name := label(value, []string{lang}); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		return names
	}
}
