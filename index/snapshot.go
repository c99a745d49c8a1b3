package index

import (
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2/index/scorch"
	segmentapi "github.com/blevesearch/scorch_segment_api/v2"

	"cinedex/index/language"
)

// Snapshot is the catalogue at one moment. It never changes and must be released.
type Snapshot struct {
	Segments  []*Segment
	Serial    uint64 // no two snapshots of a process have the same, so it can key what is known of one
	Version   string // of the catalogue: two snapshots with one version hold the same
	Analyzers []string
	Films     int // not deleted, adult ones included

	Genres, Languages, Countries, Kinds *Vocabulary
	People                              *People
	Keywords                            *Named

	root          *scorch.IndexSnapshot
	refs          atomic.Int64
	labels        sync.Map // person ordinal → string
	keywordLabels sync.Map // likewise
	lengths       map[string]float64
	texts         map[string]float64

	counted   sync.Once // what follows, see census
	people    int
	languages map[string]int
}

// Acquire returns the newest snapshot. Release must be called when done with it and everything read from it.
func (x *Index) Acquire() *Snapshot {
	for {
		s := x.snapshot.Load()
		if n := s.refs.Load(); n > 0 && s.refs.CompareAndSwap(n, n+1) {
			return s
		}
	}
}

// Release ends the caller's use of the snapshot.
func (s *Snapshot) Release() {
	if s.refs.Add(-1) == 0 && s.root != nil {
		// Nothing can be done about a file that does not close; the next start removes it.
		_ = s.root.Close()
	}
}

// Texts returns how many films have texts in an analyzer's language, deleted ones that are still there included.
func (s *Snapshot) Texts(analyzer string) float64 { return s.texts[analyzer] }

// AverageLength returns the average length in words of the texts of an analyzer's language; 0 if there are none.
func (s *Snapshot) AverageLength(analyzer string) float64 { return s.lengths[analyzer] }

// publish makes what Bleve holds now the newest snapshot. Columns of segments not seen before are built first, so that
// readers never wait for them.
func (x *Index) publish() error {
	x.publishing.Lock()
	defer x.publishing.Unlock()
	if x.closed {
		return nil
	}
	reader, err := x.scorch.Reader()
	if err != nil {
		return err
	}
	root := reader.(*scorch.IndexSnapshot)
	old := x.snapshot.Load()
	if old != nil && old.root == root {
		return root.Close()
	}
	s, err := x.newSnapshot(root)
	if err != nil {
		return errors.Join(err, root.Close())
	}
	x.replace(s)
	return nil
}

// replace makes s the newest snapshot.
func (x *Index) replace(s *Snapshot) {
	s.refs.Store(1) // the index's own
	if old := x.snapshot.Swap(s); old != nil {
		old.Release()
	}
}

func (x *Index) newSnapshot(root *scorch.IndexSnapshot) (s *Snapshot, err error) {
	defer orDamaged(&err)
	v := x.vocabularies
	s = &Snapshot{
		Genres: v.genres, Languages: v.languages, Countries: v.countries, Kinds: v.kinds, People: v.people, Keywords: v.keywords,
		root: root, Serial: serials.Add(1), Version: version(root), lengths: map[string]float64{}, texts: map[string]float64{},
	}
	first := x.columns == nil
	if first && !x.options.Bulk && spoken(root, "ja") {
		x.done.Go(language.LoadJapanese) // beside the columns, which take about as long
	}
	columns, err := x.columnsOf(root.Segments())
	if err != nil {
		return nil, err
	}
	x.columns = columns
	words := map[string]float64{}
	for _, b := range root.Segments() {
		seg, err := newSegment(b, columns[b.Id()])
		if err != nil {
			return nil, err
		}
		s.Segments = append(s.Segments, seg)
		s.Films += int(seg.Films.GetCardinality())
		for analyzer, classes := range seg.classes {
			for class, n := range classes {
				s.texts[analyzer] += float64(n)
				words[analyzer] += float64(n) * ClassLength(byte(class))
			}
		}
	}
	for analyzer, n := range s.texts {
		s.lengths[analyzer] = words[analyzer] / n
	}
	s.Analyzers = slices.Sorted(maps.Keys(s.texts))
	if first { // before anyone asks it for a label
		err = s.readPeople()
		if !x.options.Bulk {
			for _, n := range []*Named{v.people.Named, v.keywords} {
				x.done.Go(func() { n.directory.settled() }) // half a million people take about a second, which opening does not wait for
			}
		}
	}
	return s, err
}

// spoken reports whether a film is in that language.
func spoken(root *scorch.IndexSnapshot, lang string) bool {
	return slices.ContainsFunc(root.Segments(), func(b *scorch.SegmentSnapshot) bool {
		return (&Segment{bleve: b}).Reader().Count(FieldLanguage, lang) > 0
	})
}

// columnsOf returns the columns of segments by id, building those that are new.
func (x *Index) columnsOf(segments []*scorch.SegmentSnapshot) (map[uint64]*Columns, error) {
	columns := make(map[uint64]*Columns, len(segments))
	var ids []uint64 // of the new ones
	var unknown []segmentapi.Segment
	for _, b := range segments {
		switch c := x.columns[b.Id()]; {
		case c != nil:
			columns[b.Id()] = c
		case x.options.Bulk: // nobody reads them, and they would be built again with each merge
			columns[b.Id()] = &Columns{Docs: int(b.Segment().Count())}
		default:
			ids, unknown = append(ids, b.Id()), append(unknown, b.Segment())
		}
	}
	built, err := buildColumns(unknown, x.vocabularies)
	for i, c := range built {
		columns[ids[i]] = c
	}
	return columns, err
}

// serials counts the segments and snapshots of all indexes of the process. Bleve's own ids start anew with each opening.
var serials atomic.Uint64

// version sums the lanes' sequence numbers: every write raises one of them.
func version(root *scorch.IndexSnapshot) string {
	sum := uint64(0)
	for key, value := range root.Internal() {
		if strings.HasPrefix(key, keySeq) {
			n, _ := strconv.ParseUint(string(value), 10, 64) // written by this package
			sum += n
		}
	}
	created, _ := root.GetInternal(keyCreated)
	return string(created) + "-" + strconv.FormatUint(sum, 36)
}
