package index

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
)

// openBleve opens the index of Bleve's at path if its newest state can be read.
func openBleve(path string, config map[string]any) (bleve.Index, *scorch.Scorch, error) {
	b, s, err := openUnchecked(path, map[string]any{"read_only": true, "bolt_timeout": lockWait})
	if err == nil {
		err = errors.Join(newestLoads(s), b.Close())
	}
	if err != nil {
		return nil, nil, cmp.Or(forbidden(path), err)
	}
	return openUnchecked(path, config)
}

// orDamaged, deferred, makes an error of a panic in reading a segment: neither Bleve nor this package checks what a file says, and
// where a disk has spoilt it, that is numbers of documents and places that do not exist.
func orDamaged(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("a segment's file is damaged: %v", r)
	}
}

// newestLoads returns why the newest state cannot be read. Where it cannot, because a file is lost or does not open this
// once, Bleve takes the one before it without a word, and opened for writing it removes the files of the newest.
func newestLoads(s *scorch.Scorch) error {
	epochs, err := s.RootBoltSnapshotEpochs() // newest first
	if err != nil || len(epochs) == 0 {
		return err
	}
	newest, err := s.LoadSnapshot(epochs[0])
	if err != nil {
		return err
	}
	return newest.Close()
}

func openUnchecked(path string, config map[string]any) (bleve.Index, *scorch.Scorch, error) {
	b, err := bleve.OpenUsing(path, config)
	if err != nil {
		return nil, nil, err
	}
	advanced, err := b.Advanced()
	if err != nil {
		return nil, nil, errors.Join(err, b.Close())
	}
	return b, advanced.(*scorch.Scorch), nil
}

// forbidden returns why a file below path may not be read; Bleve calls such a file missing.
func forbidden(path string) error {
	return filepath.WalkDir(path, func(name string, e fs.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() {
			var f *os.File
			if f, err = os.Open(name); err == nil {
				err = f.Close()
			}
		}
		if errors.Is(err, fs.ErrPermission) {
			return err
		}
		return nil
	})
}

// unreadable is the error of a folder that cannot be made, read or written, and says what to do.
func unreadable(dir string, err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return fmt.Errorf("this program runs as user ID %d and has no permission to read and write the folder %s: give it to that user, or run the program as the user who has it: %w",
			os.Geteuid(), dir, err)
	}
	return fmt.Errorf("the folder %s cannot be made or read: name a folder that can: %w", dir, err)
}

// ErrInUse is in the chain of Open's error where another process has the catalogue open.
var ErrInUse = errors.New("another process has it open")

// heldElsewhere tells the error of a folder that another process has open.
func heldElsewhere(err error) bool { return err != nil && err.Error() == "timeout" }
