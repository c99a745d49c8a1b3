package index

import (
	"slices"
	"sync"

	"cinedex/index/film"
)

// People numbers everyone credited or recorded and knows what they are called. Their keys are their ids.
type People struct {
	*Named

	mu      sync.RWMutex
	records map[string]personName // by id: of people who have a record
}

// personName is what the catalogue keeps in memory of a record.
type personName struct {
	name    string
	aliases []string // with the name, for the films' index
}

func newPeople() *People {
	return &People{Named: newNamed(FieldCredit), records: map[string]personName{}}
}

// IDs returns the ids by ordinal; read only.
func (p *People) IDs() []string { return p.Keys() }

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
	aliases := recordAliases(r)
	o := p.keys.ordinal(id)
	for _, name := range aliases {
		if !slices.Contains(p.records[id].aliases, name) {
			p.directory.Add(o, name)
		}
	}
	p.records[id] = personName{name: r.Name, aliases: aliases}
}

// Called returns the names of the person with that ordinal: the one of the record, "" without one, its aliases, with the
// name among them, and those credited; read only.
func (p *People) Called(ordinal uint32) (name string, aliases, credited []string) {
	id := p.IDs()[ordinal]
	p.mu.RLock()
	defer p.mu.RUnlock()
	r := p.records[id]
	return r.name, r.aliases, p.Spellings(ordinal)
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
	label := s.People.Recorded(s.People.IDs()[ordinal])
	if label == "" {
		label = s.commonest(s.People.Named, ordinal)
	}
	s.labels.Store(ordinal, label)
	return label
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
