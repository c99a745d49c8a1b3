package stock

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strconv"
	"sync"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"

	"cinedex/index/film"
)

// Films is an index of films of its own, made and searched as someone does who knows Bleve and takes it as it comes: its
// mapping, batches, queries, facets and highlights. It is safe for concurrent use but for Close.
type Films struct {
	dir   string
	bleve bleve.Index
}

// CreateFilms makes an empty index in dir, which must not exist.
func CreateFilms(dir string) (*Films, error) {
	b, err := bleve.NewUsing(dir, newMapping(), scorch.Name, scorch.Name, nil)
	if err != nil {
		return nil, fmt.Errorf("making Bleve's index in %s: %w", dir, err)
	}
	return &Films{dir, b}, nil
}

// OpenFilms opens what CreateFilms made.
func OpenFilms(dir string) (*Films, error) {
	b, err := bleve.Open(dir)
	if err != nil {
		return nil, fmt.Errorf("opening Bleve's index in %s: %w", dir, err)
	}
	return &Films{dir, b}, nil
}

// Close releases the folder.
func (x *Films) Close() error { return x.bleve.Close() }

const (
	bulkBatch = 1000 // films
	bulkLanes = 2    // batches at once: one keeps hardly more than a core busy
)

// Bulk is a bulk write under way. It is for one goroutine.
type Bulk struct {
	films   *Films
	pending []*film.Film
	slots   chan struct{}
	running sync.WaitGroup

	mu  sync.Mutex
	err error
}

// Bulk starts a bulk write; Finish must be called.
func (x *Films) Bulk() *Bulk { return &Bulk{films: x, slots: make(chan struct{}, bulkLanes)} }

// Add takes the film of a record; one of a person is passed over. An error is that of a batch before it.
func (b *Bulk) Add(r film.Record) error {
	if r.Film == nil {
		return nil
	}
	if b.pending = append(b.pending, r.Film); len(b.pending) < bulkBatch {
		return nil
	}
	return b.flush()
}

// Finish returns when all is on disk.
func (b *Bulk) Finish() error {
	_ = b.flush() // kept in b.err
	b.running.Wait()
	return b.err
}

func (b *Bulk) flush() error {
	films := b.pending
	b.pending = nil
	b.slots <- struct{}{}
	b.running.Go(func() {
		err := b.films.write(films)
		b.mu.Lock()
		b.err = errors.Join(b.err, err)
		b.mu.Unlock()
		<-b.slots
	})
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.err
}

func (x *Films) write(films []*film.Film) error {
	batch := x.bleve.NewBatch()
	for _, f := range films {
		if err := batch.Index(f.ID, document(f)); err != nil {
			return fmt.Errorf("%s: %w", f.ID, err)
		}
	}
	return x.bleve.Batch(batch)
}

// Merge merges all segments to one, the form that Bleve is fastest in, and removes the files of those merged away.
func (x *Films) Merge(ctx context.Context) error {
	advanced, err := x.bleve.Advanced()
	if err != nil {
		return err
	}
	merger := advanced.(*scorch.Scorch)
	for last := 0; ; { // one merge of many segments may leave several
		n, err := segments(merger)
		if err = errors.Join(err, ctx.Err()); err != nil {
			return err
		}
		if n <= 1 || n == last {
			return x.sweep(ctx, n)
		}
		last = n
		if err := merger.ForceMerge(ctx, nil); err != nil {
			return fmt.Errorf("merging segments: %w", err)
		}
	}
}

func segments(s *scorch.Scorch) (int, error) {
	reader, err := s.Reader()
	if err != nil {
		return 0, err
	}
	n := len(reader.(*scorch.IndexSnapshot).Segments())
	return n, reader.Close()
}

// Bleve removes the files that its last states needed after it has persisted the next, in its own time: mostly at once.
const (
	sweepTries = 500
	sweepPause = 20 * time.Millisecond
)

// sweep has Bleve persist until no files are left but those of the segments.
func (x *Films) sweep(ctx context.Context, segments int) error {
	for try := range sweepTries {
		if err := x.bleve.SetInternal([]byte("swept"), strconv.AppendInt(nil, int64(try), 10)); err != nil {
			return err
		}
		files, err := filepath.Glob(filepath.Join(x.dir, "store", "*.zap"))
		if err != nil || len(files) <= segments {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(sweepPause):
		}
	}
	return errors.New("the files of segments merged away stay on disk")
}

// Bytes is the size of the index on disk.
func (x *Films) Bytes() (sum int64, err error) {
	err = filepath.WalkDir(x.dir, func(_ string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		if err == nil {
			sum += info.Size()
		}
		return err
	})
	return sum, err
}
