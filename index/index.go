// Package index keeps the catalogue: films and people stored whole, the postings and columns that searches read, and the
// one writer. What it keeps them in, Bleve's scorch index, does not show.
package index

import (
	"maps"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"

	"cinedex/index/film"
)

// Options of an index; the zero value is right.
type Options struct {
	// Bulk is for a process that imports and searches nothing: merges are larger, and segments have no columns but Docs.
	Bulk bool
}

// Index is an open catalogue. It is safe for concurrent use; one process holds a folder at a time.
type Index struct {
	dir     string
	options Options

	attached     sync.RWMutex // held for reading by writes, for writing while Bleve's index is reopened
	generation   atomic.Int64 // counts the reopenings
	failure      error        // why the last one was needed, or did not succeed
	bleve        bleve.Index
	scorch       *scorch.Scorch
	vocabularies *vocabularies

	snapshot   atomic.Pointer[Snapshot]
	publishing sync.Mutex          // guards what follows, and the making of snapshots
	columns    map[uint64]*Columns // by segment id
	closed     bool

	changed  chan struct{}         // Bleve has merged or persisted: there may be a new root
	alarm    atomic.Pointer[alarm] // of Bleve's index as it is attached
	unmerged chan error            // why Bleve could not merge

	merging merging
	claims  claims
	changes chan *change // to the committer, who takes them from whoever waits: none is left behind when it stops
	lanes   chan *lane   // of bulk writes; a lane out of it is writing
	stop    chan struct{}
	done    sync.WaitGroup
	wrote   atomic.Int64 // Unix milliseconds of the last write
}

// Film returns the stored film and its version, a token that changes with every change of the film. The error is of kind
// film.NotFound where there is none.
func (x *Index) Film(id string) (*film.Film, string, error) {
	s := x.Acquire()
	defer s.Release()
	f := &film.Film{}
	version, err := s.read(filmPrefix+id, func(json []byte) error { return film.DecodeStored(json, f) })
	if err != nil {
		return nil, "", err
	}
	if version == "" {
		return nil, "", &film.Error{Kind: film.NotFound, Message: "there is no film " + quoted(id)}
	}
	return f, version, nil
}

// Stats describes the catalogue.
type Stats struct {
	Films     int
	People    int            // credited in a film or with a record of their own
	Languages map[string]int // films by spoken language
	Bytes     int64          // on disk
	Version   string         // changes with every write
	At        time.Time      // of this process's last write; zero if there was none
}

// Stats returns the catalogue's figures as of now.
func (x *Index) Stats() Stats {
	s := x.Acquire()
	defer s.Release()
	people, languages := s.census()
	stats := Stats{Films: s.Films, People: people, Languages: maps.Clone(languages), Version: s.Version, Bytes: folderSize(x.dir)}
	if ms := x.wrote.Load(); ms > 0 {
		stats.At = time.UnixMilli(ms)
	}
	return stats
}

// census counts the people and the films by language. It reads the postings of both once in the snapshot's life; what cannot be read
// does not count.
func (s *Snapshot) census() (people int, languages map[string]int) {
	s.counted.Do(func() {
		s.languages = map[string]int{}
		credited := map[string]struct{}{}
		for _, seg := range s.Segments {
			r := seg.Reader()
			for lang := range r.Terms(FieldLanguage, nil, "", "") {
				if n := r.Postings(FieldLanguage, lang).AndCardinality(seg.Films); n > 0 {
					s.languages[lang] += int(n)
				}
			}
			for credit := range r.Terms(FieldCredit, nil, "", "") {
				id, _, _ := strings.Cut(credit, "\x00")
				if _, known := credited[id]; !known && r.Postings(FieldCredit, credit).Intersects(seg.Films) {
					credited[strings.Clone(id)] = struct{}{}
				}
			}
		}
		s.people = len(credited) + s.People.recordedBeside(credited)
	})
	return s.people, s.languages
}
