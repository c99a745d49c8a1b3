package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"cinedex/fixtures"
	"cinedex/index"
)

// catalogue is an open index and what it leaves behind when it is closed.
type catalogue struct {
	*index.Index
	temporary string // folder that goes with it; "" for a folder that is kept
}

// openCatalogue opens the one in dir, an empty one where dir is absent or empty; without dir, the films that come with the
// program, in a temporary folder.
func openCatalogue(ctx context.Context, dir string) (*catalogue, error) {
	if dir != "" {
		x, err := index.Open(dir, index.Options{})
		return &catalogue{Index: x}, err
	}
	temporary, err := temporaryFolder("cinedex-")
	if err != nil {
		return nil, fmt.Errorf("the films that come with the program are read into a temporary folder: %w", err)
	}
	x, err := index.Open(temporary, index.Options{})
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(temporary))
	}
	c := &catalogue{x, temporary}
	if err := c.addFixtures(ctx); err != nil {
		return nil, errors.Join(err, c.Close())
	}
	return c, nil
}

// temporaryFolder makes a folder whose name begins so; its error says how to choose where.
func temporaryFolder(prefix string) (string, error) {
	dir, err := os.MkdirTemp("", prefix)
	if err != nil {
		var why *fs.PathError
		if errors.As(err, &why) {
			err = why.Err
		}
		return "", fmt.Errorf("in %s none can be made (%w): name another place in the environment variable TMPDIR, or a folder with --data", os.TempDir(), err)
	}
	return dir, nil
}

func (c *catalogue) addFixtures(ctx context.Context) error {
	bulk := c.Bulk(ctx)
	for record, err := range fixtures.Records() {
		if err == nil {
			err = bulk.Add(record)
		}
		if err != nil {
			_, _, finished := bulk.Finish()
			return errors.Join(err, finished)
		}
	}
	_, _, err := bulk.Finish()
	return err
}

// Close closes the index and removes a temporary folder.
func (c *catalogue) Close() error {
	err := c.Index.Close()
	if c.temporary != "" {
		err = errors.Join(err, os.RemoveAll(c.temporary))
	}
	return err
}

// requireCatalogue refuses a folder in which opening would make an empty catalogue: to whom only reads, that is a name
// mistyped.
func requireCatalogue(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
		return fmt.Errorf("there is no catalogue in %s: fill one with cinedex import --data %[1]s FILE", dir)
	}
	return nil // what else is wrong with it, opening says better
}

// inUse adds to the error of a catalogue that another process has open what to do then.
func inUse(err error, remedy string) error {
	if errors.Is(err, index.ErrInUse) {
		return fmt.Errorf("%w: %s", err, remedy)
	}
	return err
}
