//go:build browser

package browser

import (
	"context"
	"errors"
	"iter"
	"net"
	"os"
	"strings"
	"testing"

	"cinedex/fixtures"
	"cinedex/httpapi"
	"cinedex/index"
	"cinedex/index/film"
	"cinedex/search"
)

// site is a service over a catalogue of its own on disk, as cinedex serve wires it.
type site struct {
	url       string // http://127.0.0.1:PORT
	dir       string
	imageBase string
	index     *index.Index
	end       context.CancelFunc
	ended     chan error
}

type records = iter.Seq2[film.Record, error]

func embedded() records { return fixtures.Records() }

// newSite is a site for one test: of films and people as NDJSON, none for an empty catalogue.
func newSite(t *testing.T, imageBase, ndjson string) *site {
	t.Helper()
	s, err := startSite(t.TempDir(), imageBase, lines(ndjson))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.stop(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// lines are the records of NDJSON.
func lines(ndjson string) records {
	return func(yield func(film.Record, error) bool) {
		for line := range strings.Lines(ndjson) {
			if !yield(film.Decode([]byte(line))) {
				return
			}
		}
	}
}

// startSite serves what is given from a new folder in dir.
func startSite(dir, imageBase string, all records) (*site, error) {
	dir, err := os.MkdirTemp(dir, "site-")
	if err != nil {
		return nil, err
	}
	s := &site{dir: dir, imageBase: imageBase}
	if err := s.start("127.0.0.1:0"); err != nil {
		return nil, err
	}
	bulk := s.index.Bulk(context.Background())
	for record, err := range all {
		if err == nil {
			err = bulk.Add(record)
		}
		if err != nil {
			_, _, finished := bulk.Finish()
			return nil, errors.Join(err, finished, s.stop())
		}
	}
	_, _, err = bulk.Finish()
	return s, err
}

// manySearches is more than the tabs ask at once: what a busy machine would refuse is for the tests that mean it.
const manySearches = 1000

// start opens the folder and serves it at an address.
func (s *site) start(address string) error {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	if s.index, err = index.Open(s.dir, index.Options{}); err != nil {
		return errors.Join(err, listener.Close())
	}
	engine := search.New(s.index, search.Options{Timeout: patience})
	handler, err := httpapi.New(httpapi.Options{Index: s.index, Engine: engine, ImageBase: s.imageBase, MaxConcurrent: manySearches})
	if err != nil {
		return errors.Join(err, s.index.Close(), listener.Close())
	}
	s.url = "http://" + listener.Addr().String()
	ctx, end := context.WithCancel(context.Background())
	s.end, s.ended = end, make(chan error, 1)
	go func() { s.ended <- handler.Serve(ctx, listener) }()
	return nil
}

// stop ends the service; again starts it anew where it was.
func (s *site) stop() error {
	s.end()
	return errors.Join(<-s.ended, s.index.Close())
}

func (s *site) again() error { return s.start(strings.TrimPrefix(s.url, "http://")) }
