package index

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"

	"cinedex/index/film"
	"cinedex/index/segment"
)

// indexFolder is the folder of Bleve's index in the catalogue's.
const indexFolder = "index"

// lockWait is how long Open waits for another process to let the folder go, in Bleve's notation.
const lockWait = "2s"

// Open opens the catalogue in dir, or makes an empty one where dir is absent or empty. Its errors say what to do about a
// folder that holds something else, that this process may not read and write, or that another version of this program has
// made; ErrInUse leaves that to the caller.
func Open(dir string, o Options) (*Index, error) {
	path := filepath.Join(dir, indexFolder)
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		if err := create(dir, path); err != nil {
			return nil, err
		}
	} else if err != nil {
		return nil, unreadable(dir, err)
	}
	x := &Index{
		dir: dir, options: o,
		changed:  make(chan struct{}, 1),
		unmerged: make(chan error, 1),
		changes:  make(chan *change),
		lanes:    make(chan *lane, bulkLanes),
		stop:     make(chan struct{}),
	}
	if err := x.attach(); err != nil {
		return nil, err
	}
	for n := range bulkLanes {
		x.lanes <- &lane{key: keySeq + strconv.Itoa(n+1), builder: newBuilder()}
	}
	x.done.Go(x.commitChanges)
	x.done.Go(x.followRoot)
	return x, nil
}

// create makes an empty index beside path and moves it there: Bleve's own making of one can be cut off half-way.
func create(dir, path string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return unreadable(dir, err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return unreadable(dir, err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), indexFolder+".new-") { // left by a start that was cut off
			return fmt.Errorf("the folder %s holds %s but no catalogue: name an empty folder or one that does not exist yet", dir, e.Name())
		}
		if err := os.RemoveAll(filepath.Join(dir, e.Name())); err != nil {
			return unreadable(dir, err)
		}
	}
	unfinished := filepath.Join(dir, indexFolder+".new-"+rand.Text())
	b, err := bleve.NewUsing(unfinished, bleve.NewIndexMapping(), scorch.Name, scorch.Name, map[string]any{
		"forceSegmentType": segment.Type, "forceSegmentVersion": segment.Version,
	})
	if err != nil {
		return unreadable(dir, err)
	}
	batch := b.NewBatch()
	batch.SetInternal(keyVersion, []byte(strconv.Itoa(MappingVersion)))
	batch.SetInternal(keyCreated, []byte(strings.ToLower(rand.Text()[:8])))
	if err := errors.Join(b.Batch(batch), b.Close()); err != nil {
		return fmt.Errorf("making a catalogue in %s: %w", dir, err)
	}
	if err := syncFolder(unfinished); err != nil {
		return err
	}
	if err := os.Rename(unfinished, path); err != nil {
		return err
	}
	return syncFolder(dir)
}

func syncFolder(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// attach opens Bleve's index and publishes its first snapshot.
func (x *Index) attach() error {
	path := filepath.Join(x.dir, indexFolder)
	b, s, err := openBleve(path, runtimeConfig(x.options))
	switch {
	case heldElsewhere(err):
		return fmt.Errorf("the catalogue in %s cannot be opened: %w", x.dir, ErrInUse)
	case errors.Is(err, fs.ErrPermission):
		return unreadable(x.dir, err)
	case err != nil:
		reason, _, _ := strings.Cut(err.Error(), "\n") // further lines are what is damaged
		return fmt.Errorf("the folder %s is not a catalogue that can be opened: name another, or restore it: %s", x.dir, reason)
	}
	x.publishing.Lock()
	x.bleve, x.scorch = b, s
	x.vocabularies, x.columns, x.closed = newVocabularies(), nil, false
	x.publishing.Unlock()
	x.alarm.Store(newAlarm())
	follow(x)
	if err = x.checkVersion(); err == nil {
		if err = x.publish(); err != nil {
			err = fmt.Errorf("the catalogue in %s cannot be read: restore it, or name another: %w", x.dir, err)
		}
	}
	if err != nil {
		return errors.Join(err, x.detach())
	}
	return nil
}

func (x *Index) checkVersion() error {
	made, err := x.bleve.GetInternal(keyVersion)
	if err != nil {
		return err
	}
	if string(made) != strconv.Itoa(MappingVersion) {
		return fmt.Errorf("the catalogue in %s has mapping version %q and this program needs %d: import its films into a new folder with this one, or go on with the one that made it", x.dir, made, MappingVersion)
	}
	return nil
}

// readPeople loads what the records call people.
func (s *Snapshot) readPeople() error {
	for _, seg := range s.Segments {
		docs := seg.Reader().Postings(FieldFlag, FlagPerson)
		if d := seg.bleve.Deleted(); d != nil {
			docs.AndNot(d)
		}
		for it := docs.Iterator(); it.HasNext(); {
			p := &film.Person{}
			if err := seg.Record(it.Next(), func(json []byte) error { return film.DecodeStoredPerson(json, p) }); err != nil {
				return err
			}
			s.People.record(p.ID, p)
		}
	}
	return nil
}

// Close waits for writes under way and releases the folder. Snapshots still held stay readable; one acquired afterwards is
// empty.
func (x *Index) Close() error {
	close(x.stop)
	x.done.Wait()
	for range bulkLanes { // a bulk write that was not finished ends with its batch
		<-x.lanes
	}
	var err error
	if x.bleve != nil {
		err = x.detach()
	}
	x.replace(&Snapshot{Genres: x.vocabularies.genres, Languages: x.vocabularies.languages, Countries: x.vocabularies.countries,
		Kinds: x.vocabularies.kinds, People: x.vocabularies.people, Keywords: x.vocabularies.keywords})
	return err
}

// detach closes Bleve's index; the last snapshot stays.
func (x *Index) detach() error {
	x.publishing.Lock()
	x.closed = true
	x.publishing.Unlock()
	unfollow(x)
	return x.bleve.Close()
}

// folderSize sums the sizes of the files below dir; what vanishes meanwhile does not count.
func folderSize(dir string) int64 {
	var sum int64
	_ = filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
			sum += info.Size()
		}
		return nil
	})
	return sum
}

func quoted(s string) string { return strconv.Quote(s) }
