package index

import (
	"sync"
	"sync/atomic"
)

// Directory finds numbered things by the words of their names, from the beginning of a word on and with typing mistakes: people by
// what they are credited as and called in records, or anything else that has ordinals and names. It only grows: what it finds
// may have lost the name since. It is safe for concurrent use; the zero value is empty.
//
// Names are in tables that never change. New ones are made a table of their own when somebody next looks, and tables of like size
// one, which makes the number of tables the logarithm of that of names (Bentley and Saxe, "Decomposable searching problems",
// 1980): whoever looks reads one large table and, after writes, a few small ones.
type Directory struct {
	mu      sync.Mutex
	pending []named // names in no table yet
	waiting atomic.Bool

	building sync.Mutex
	tables   atomic.Pointer[[]*nameTable] // the largest first
}

// Add takes in a name of the thing with that ordinal. Every later look at the directory finds it.
func (d *Directory) Add(ordinal uint32, name string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.pending = append(d.pending, named{ordinal, name})
	d.waiting.Store(true)
}

// Find adds to found the ordinals of those whose names have a folded word, or, with prefix, a word that begins so.
func (d *Directory) Find(word string, prefix bool, found *Ordinals) {
	for _, t := range d.settled() {
		for _, o := range t.of(t.span(word, prefix)) {
			found.Add(o)
		}
	}
}

// FindRoman is Find for names of other scripts than Latin, by a key of language.RomanKey.
func (d *Directory) FindRoman(key string, prefix bool, found *Ordinals) {
	d.Find(romanMark+key, prefix, found)
}

// Near adds to found the ordinals of those whose names have a word with the first letter of the given one that accept takes. Of
// the words that are within so many edits of it, or, with prefix, begin so, it asks for each; of others for few. accept must
// not keep the word.
func (d *Directory) Near(word string, edits int, prefix bool, accept func(word []byte) bool, found *Ordinals) {
	d.near("", word, edits, prefix, accept, found)
}

// NearRoman is Near for names of other scripts than Latin, by a key of language.RomanKey.
func (d *Directory) NearRoman(key string, edits int, prefix bool, accept func(key []byte) bool, found *Ordinals) {
	d.near(romanMark, key, edits, prefix, accept, found)
}

func (d *Directory) near(mark, word string, edits int, prefix bool, accept func([]byte) bool, found *Ordinals) {
	for _, t := range d.settled() {
		t.near(mark, word, edits, prefix, accept, func(ordinals []uint32) {
			for _, o := range ordinals {
				found.Add(o)
			}
		})
	}
}

// settled returns the tables, of all names added until now.
func (d *Directory) settled() []*nameTable {
	if d.waiting.Load() {
		d.settle()
	}
	if tables := d.tables.Load(); tables != nil {
		return *tables
	}
	return nil
}

func (d *Directory) settle() {
	d.building.Lock()
	defer d.building.Unlock()
	d.mu.Lock()
	names := d.pending
	d.pending = nil
	d.mu.Unlock()
	if len(names) > 0 {
		d.take(newNameTable(names))
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.waiting.Store(len(d.pending) > 0)
}

// take adds a table, made one with those before that are no more than twice as large.
func (d *Directory) take(t *nameTable) {
	var tables []*nameTable
	if before := d.tables.Load(); before != nil {
		tables = append(tables, *before...)
	}
	for last := len(tables) - 1; last >= 0 && len(tables[last].ordinals) <= 2*len(t.ordinals); last-- {
		t, tables = tables[last].merged(t), tables[:last]
	}
	tables = append(tables, t)
	d.tables.Store(&tables)
}
