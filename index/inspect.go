package index

import (
	"errors"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
)

// openBleve opens the index of Bleve's at path if its newest state can be read.
func openBleve(path string, config map[string]any) (bleve.Index, *scorch.Scorch, error) {
	b, s, err := openUnchecked(path, map[string]any{"read_only": true, "bolt_timeout": lockWait})
	if err != nil {
		return nil, nil, err
	}
	if err := errors.Join(newestLoads(s), b.Close()); err != nil {
		return nil, nil, err
	}
	return openUnchecked(path, config)
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

// heldElsewhere tells the error of a folder that another process has open.
func heldElsewhere(err error) bool { return err != nil && err.Error() == "timeout" }
