package index

import (
	"crypto/sha256"
	"encoding/hex"
)

// versionOf names a stored form.
func versionOf(json []byte) string {
	sum := sha256.Sum256(json)
	return hex.EncodeToString(sum[:8])
}

// read hands the stored record of a document to use and returns its version, "" where there is none.
func (s *Snapshot) read(id string, use func(json []byte) error) (version string, err error) {
	seg, doc, err := s.find(id)
	if seg == nil || err != nil {
		return "", err
	}
	err = seg.Record(doc, func(json []byte) error {
		version = versionOf(json)
		return use(json)
	})
	return version, err
}

// lacks reports whether it is sure that there is no document with any of ids. Asking for many at once takes less than half the time of
// asking for each.
func (s *Snapshot) lacks(ids []string) (sure bool) {
	var err error // find will say it
	defer orDamaged(&err)
	for _, seg := range s.Segments {
		if docs, err := seg.bleve.DocNumbers(ids); err != nil || !docs.IsEmpty() {
			return false
		}
	}
	return true
}

// find returns where a document is; a nil segment where there is none.
func (s *Snapshot) find(id string) (seg *Segment, doc uint32, err error) {
	defer orDamaged(&err)
	for _, seg := range s.Segments {
		docs, err := seg.bleve.DocNumbers([]string{id}) // without those deleted
		if err != nil {
			return nil, 0, err
		}
		if !docs.IsEmpty() {
			return seg, docs.Minimum(), nil
		}
	}
	return nil, 0, nil
}

// FindFilm returns where a film is; a nil segment where there is none of that id.
func (s *Snapshot) FindFilm(id string) (seg *Segment, doc uint32, err error) {
	return s.find(filmPrefix + id)
}
