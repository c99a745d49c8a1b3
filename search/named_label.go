package search

import (
	"slices"

	"cinedex/index/language"
)

// PeopleLabelled returns the ids of the people whose label is exactly this, in byte order: several where they share it.
func (e *Engine) PeopleLabelled(label string) []string {
	s := e.index.Acquire()
	defer s.Release()
	words := language.Words(label)
	if len(words) == 0 {
		return nil
	}
	found, of := newOrdinals(), newOrdinals()
	defer freeOrdinals(found)
	defer freeOrdinals(of)
	for i, w := range words {
		set := of
		if i == 0 {
			set = found
		}
		set.Clear()
		s.People.Names().Find(w.Text, w.ByGrams, set)
		if i > 0 {
			found.And(set)
		}
	}
	var ids []string
	for o := range found.All() {
		name, _, credited := s.People.Called(o)
		if (name == label || slices.Contains(credited, label)) && s.PersonLabel(o) == label {
			ids = append(ids, s.People.IDs()[o])
		}
	}
	slices.Sort(ids)
	return ids
}
