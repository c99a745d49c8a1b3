package search

import (
	"math/rand"
	"testing"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/google/go-cmp/cmp"
)

// sampleSets returns six sets of some of the first 100,000 documents, of very different sizes; some are nil or empty.
func sampleSets(random *rand.Rand) places {
	var of places
	for i := range of {
		size := 1 << random.Intn(18) / 2
		if size == 0 && random.Intn(2) == 0 {
			continue
		}
		of[i] = roaring.New()
		for range size {
			of[i].Add(uint32(random.Intn(100_000)))
		}
	}
	return of
}

func TestSetsAgainstDocuments(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 20 {
		of := sampleSets(random)
		films := roaring.New()
		for range 1 << random.Intn(14) {
			films.Add(uint32(random.Intn(100_000)))
		}
		var joined, kept []uint32
		for doc := range uint32(100_000) {
			for _, docs := range of {
				if has(docs, doc) {
					joined = append(joined, doc)
					if films.Contains(doc) {
						kept = append(kept, doc)
					}
					break
				}
			}
		}
		if diff := cmp.Diff(joined, documents(union(of[:]...))); diff != "" {
			t.Errorf("union (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(kept, documents(narrow(films, of))); diff != "" {
			t.Errorf("%d films narrowed (-want +got):\n%s", films.GetCardinality(), diff)
		}
		w := &sets{title: of[0], name: of[1], keyword: of[2], year: of[3], about: of[4], roman: of[5]}
		if got := w.commonFilms(); got != uint64(len(joined)) {
			t.Errorf("%d films have the word, want %d", got, len(joined))
		}
	}
}

// documents lists a set, nil being empty.
func documents(docs *roaring.Bitmap) []uint32 {
	if docs == nil || docs.IsEmpty() {
		return nil
	}
	return docs.ToArray()
}
