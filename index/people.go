package index

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"cinedex/index/film"
)

// People numbers everyone credited or recorded and knows what they are called.
type People struct {
	ids *Vocabulary

	mu        sync.RWMutex
	spellings [][]string            // by ordinal: the names credited, in the order they were met
	records   map[string]personName // by id: of people who have a record
}

// personName is what the catalogue keeps in memory of a record.
type personName struct {
	name    string
	aliases []string // with the name, for the films' index
}

func newPeople() *People {
	return &People{ids: newVocabulary(), records: map[string]personName{}}
}

// IDs returns the ids by ordinal; read only.
func (p *People) IDs() []string { return p.ids.Values() }

// Find returns the ordinal of the person with that id.
func (p *People) Find(id string) (ordinal uint32, ok bool) { return p.ids.Find(id) }

// creditedID is the id in a term of FieldCredit.
func creditedID(term []byte) []byte { return term[:bytes.IndexByte(term, 0)] }

// credit takes in a term of FieldCredit and returns the person's ordinal.
func (p *People) credit(term string) uint32 {
	id, name, _ := strings.Cut(term, "\x00")
	o := p.ids.ordinal(id)
	p.mu.RLock()
	known := int(o) < len(p.spellings) && slices.Contains(p.spellings[o], name)
	p.mu.RUnlock()
	if known {
		return o
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for int(o) >= len(p.spellings) {
		p.spellings = append(p.spellings, nil)
	}
	if !slices.Contains(p.spellings[o], name) {
		p.spellings[o] = append(p.spellings[o], strings.Clone(name))
	}
	return o
}

// names returns the record's name ("" without one) and the spellings credited.
func (p *People) names(ordinal uint32, id string) (recorded string, credited []string) {
	p.mu.RLock()
	defer p.mu.RUnlock()
	if int(ordinal) < len(p.spellings) {
		credited = p.spellings[ordinal]
	}
	return p.records[id].name, credited
}

// Aliases returns the names of the person's record by which the films are found, beside those credited; read only.
func (p *People) Aliases(id string) []string {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return p.records[id].aliases
}

// Recorded returns the name in the record of the person with that id, "" without one.
func (p *People) Recorded(id string) string {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return p.records[id].name
}

// record keeps what a record calls the person; nil forgets it.
func (p *People) record(id string, r *film.Person) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if r == nil {
		delete(p.records, id)
		return
	}
	p.records[id] = personName{name: r.Name, aliases: recordAliases(r)}
}

// recordAliases are the names by which a person's films are found, beside those credited.
func recordAliases(r *film.Person) []string {
	if r == nil {
		return nil
	}
	names := slices.Clone(r.Aliases)
	if r.Name != "" {
		names = append(names, r.Name)
	}
	return names
}

// PersonLabel returns what to call a person: the record's name, else the spelling that most films of the snapshot credit,
// the first in byte order of several.
func (s *Snapshot) PersonLabel(ordinal uint32) string {
	if label, ok := s.labels.Load(ordinal); ok {
		return label.(string)
	}
	id := s.People.IDs()[ordinal]
	label, credited := s.People.names(ordinal, id)
	switch {
	case label != "":
	case len(credited) == 1:
		label = credited[0]
	default:
		label = s.commonest(id, credited)
	}
	if label == "" {
		label = id
	}
	s.labels.Store(ordinal, label)
	return label
}

func (s *Snapshot) commonest(id string, spellings []string) string {
	best, most := "", uint64(0)
	for _, name := range slices.Sorted(slices.Values(spellings)) {
		n := uint64(0)
		for _, seg := range s.Segments {
			n += seg.Reader().Postings(FieldCredit, id+"\x00"+name).AndCardinality(seg.Films)
		}
		if n > most {
			best, most = name, n
		}
	}
	return best
}

// recordedBeside counts the people who have a record and are not among credited.
func (p *People) recordedBeside(credited map[string]struct{}) int {
	p.mu.RLock()
	defer p.mu.RUnlock()
	n := 0
	for id := range p.records {
		if _, ok := credited[id]; !ok {
			n++
		}
	}
	return n
}
