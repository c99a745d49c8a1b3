package search

import (
	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
)

// namedKind is what people and keywords differ in.
type namedKind interface {
	kind() SuggestionKind
	vocabulary() *index.Named
	label(ordinal uint32) string
	aliases(key string) []string                      // names beside those that films write
	familyName() bool                                 // a name begins with its last words, too
	recorded(key string) bool                         // it is there without films
	mostFilms(s *segmentRun) []uint32                 // all of a segment, those with the most films first
	films(s *segmentRun, ordinal uint32) int          // how many of a segment have it, deleted ones included
	docs(r *index.Reader, key string) *roaring.Bitmap // the documents that have it, likewise
}

// people are everyone credited or recorded.
type people struct{ *index.Snapshot }

func (p people) kind() SuggestionKind        { return SuggestPerson }
func (p people) vocabulary() *index.Named    { return p.People.Named }
func (p people) label(ordinal uint32) string { return p.PersonLabel(ordinal) }
func (p people) familyName() bool            { return true }
func (p people) recorded(id string) bool     { return p.People.Recorded(id) != "" }
func (p people) aliases(id string) []string  { return p.People.Aliases(id) }

func (p people) mostFilms(s *segmentRun) []uint32 {
	ordinals, _ := s.People.People()
	return ordinals
}

func (p people) films(s *segmentRun, ordinal uint32) int {
	return int(s.Credited(p.People.IDs()[ordinal]).GetCardinality())
}

func (p people) docs(r *index.Reader, id string) *roaring.Bitmap { return r.Credited(id) }

// keywords are those of films; genres, companies and characters are none.
type keywords struct{ *index.Snapshot }

func (k keywords) kind() SuggestionKind              { return SuggestKeyword }
func (k keywords) vocabulary() *index.Named          { return k.Keywords }
func (k keywords) label(ordinal uint32) string       { return k.KeywordLabel(ordinal) }
func (k keywords) familyName() bool                  { return false }
func (k keywords) recorded(string) bool              { return false }
func (k keywords) aliases(string) []string           { return nil }
func (k keywords) mostFilms(s *segmentRun) []uint32  { return s.Keywords.All() }
func (k keywords) films(s *segmentRun, o uint32) int { return s.Keywords.Of(o) }

func (k keywords) docs(r *index.Reader, key string) *roaring.Bitmap { return r.Keyword(key) }
