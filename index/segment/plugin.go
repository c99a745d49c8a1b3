// Package segment writes the files that Bleve keeps an index in, for documents that hold bare postings: terms without
// frequencies, positions or doc values, and one stored record.
//
// The files are Bleve's own (zapx, version 17), and its code reads them. What zapx writes of a term beside its documents, two bytes
// a posting, is left out, and as a posting is a number then and nothing else, making segments and merging them is sorting and copying.
// Of 200,000 films, 29 million postings, an import took 78 s of CPU and left 346 MB with zapx, 42 s and 288 MB with this package and nothing
// else changed. A query that asks Bleve for frequencies gets an error.
package segment

import (
	"errors"
	"fmt"

	"github.com/RoaringBitmap/roaring/v2"
	api "github.com/blevesearch/bleve_index_api"
	segmentapi "github.com/blevesearch/scorch_segment_api/v2"
	zap "github.com/blevesearch/zapx/v17"
)

// Type and Version name the plugin to Bleve, and in the index what its segments were written by.
const (
	Type    = "bare"
	Version = 1
)

// Field is what every field of a document must be, but for the one that Bleve adds for the id.
type Field interface {
	api.Field
	// Terms are the field's; one may be there several times. They are not changed afterwards.
	Terms() []string
}

// Plugin makes and merges segments for Bleve, and has zapx open them.
type Plugin struct{ zap.ZapPlugin }

// Type returns the constant Type.
func (*Plugin) Type() string { return Type }

// Version returns the constant Version.
func (*Plugin) Version() uint32 { return Version }

// New makes a segment in memory of documents whose fields are Fields. It returns the number of its bytes, too.
func (p *Plugin) New(documents []api.Document) (segmentapi.Segment, uint64, error) {
	return p.NewUsing(documents, nil)
}

// NewUsing is New with Bleve's configuration.
func (*Plugin) NewUsing(documents []api.Document, config map[string]any) (segmentapi.Segment, uint64, error) {
	b := builders.Get().(*builder)
	defer builders.Put(b)
	defer b.reset()
	if err := b.read(documents); err != nil {
		return nil, 0, err
	}
	var buffer sliceWriter
	w := newWriter(&buffer, nil)
	if err := b.write(w); err != nil {
		return nil, 0, err
	}
	base, err := zap.InitSegmentBase(buffer, w.out.Sum32(), zap.DefaultChunkMode, uint64(len(documents)), w.storedIndex, w.fieldsIndex,
		config, statsOf(config))
	if err != nil {
		return nil, 0, fmt.Errorf("reading the segment made: %w", err)
	}
	return &memory{SegmentBase: base, data: buffer, storedIndex: w.storedIndex, fieldsIndex: w.fieldsIndex}, uint64(len(buffer)), nil
}

// Open has zapx open the file at path. A file that is damaged where that shows without reading all of it is an error.
func (p *Plugin) Open(path string) (segmentapi.Segment, error) { return p.OpenUsing(path, nil) }

// OpenUsing is Open with Bleve's configuration.
func (p *Plugin) OpenUsing(path string, config map[string]any) (s segmentapi.Segment, err error) {
	defer orDamaged(&err)
	if s, err = p.ZapPlugin.OpenUsing(path, config); err != nil {
		return nil, err
	}
	if file, ok := s.(*zap.Segment); ok { // everyone makes room for as many documents as it says
		if room, index := uint64(len(file.Data())), file.StoredIndexOffset(); index > room || file.Count() > (room-index)/8 {
			return nil, errors.Join(fmt.Errorf("the file %s is damaged: it has no room for %d documents", path, file.Count()), s.Close())
		}
	}
	return s, nil
}

// orDamaged, deferred, makes an error of a panic. zapx and the merger believe what a file says; where a disk has spoilt it, they come to
// places that do not exist.
func orDamaged(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("a segment's file is damaged: %v", r)
	}
}

// Merge writes a segment of the documents of segments, those in drops left out, to a file at path. It returns the new
// document numbers of each segment's documents, math.MaxUint64 for one left out, and the file's size. A closed stop ends it with
// segmentapi.ErrClosed.
func (p *Plugin) Merge(segments []segmentapi.Segment, drops []*roaring.Bitmap, path string, stop chan struct{},
	report segmentapi.StatsReporter) ([][]uint64, uint64, error) {
	return p.MergeUsing(segments, drops, path, stop, report, nil)
}

// MergeUsing is Merge with Bleve's configuration, which changes nothing.
func (*Plugin) MergeUsing(segments []segmentapi.Segment, drops []*roaring.Bitmap, path string, stop chan struct{},
	report segmentapi.StatsReporter, _ map[string]any) ([][]uint64, uint64, error) {
	m, err := newMerger(segments, drops, stop)
	if err != nil {
		return nil, 0, err
	}
	size, err := writeFile(path, report, m.write)
	if errors.Is(err, segmentapi.ErrClosed) {
		err = segmentapi.ErrClosed // itself: Bleve merges again, and again, after any other error
	}
	return m.numbers, size, err
}

// memory is a segment that has no file yet.
type memory struct {
	*zap.SegmentBase
	data                     []byte
	storedIndex, fieldsIndex uint64
}

// statsOf returns where Bleve wants a segment's doings counted.
func statsOf(config map[string]any) *segmentapi.Stats {
	if stats, ok := config[segmentapi.StatsKey].(*segmentapi.Stats); ok && stats != nil {
		return stats
	}
	return new(segmentapi.Stats)
}
