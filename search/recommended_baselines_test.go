package search

import (
	"cmp"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cinedex/index/film"
	"cinedex/index/stock"
)

// baselines are two ways to recommend that the engine must beat.
type baselines struct {
	t         *testing.T
	films     map[string]*film.Film
	byPopular []*film.Film // most popular first, then by id
	stock     *stock.BestMatch
}

func newBaselines(t *testing.T, films map[string]*film.Film) *baselines {
	t.Helper()
	list := slices.SortedFunc(maps.Values(films), func(a, b *film.Film) int {
		return cmp.Or(cmp.Compare(b.Popularity, a.Popularity), strings.Compare(a.ID, b.ID))
	})
	x, err := stock.CreateBestMatch(filepath.Join(t.TempDir(), "stock"), list)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	})
	return &baselines{t, films, list, x}
}

// bestMatch answers with BM25: of the keywords, or of all synopses and keywords of the film, over all that films have to read.
func (b *baselines) bestMatch(w judgedWish) []string {
	b.t.Helper()
	text := strings.Join(w.keywords(), " ")
	if w.kind == wishSimilar {
		f := b.films[w.text]
		words := slices.Clone(f.Keywords)
		for _, lang := range slices.Sorted(maps.Keys(f.Synopses)) {
			words = append(words, f.Synopses[lang])
		}
		text = strings.Join(words, " ")
	}
	ids, err := b.stock.Search(b.t.Context(), text, recommendedHits+1)
	if err != nil {
		b.t.Fatal(err)
	}
	return without(ids, w)
}

// popular answers with the most popular films of a genre: the first one of the film, or of the film that BM25 has first for
// the keywords; of all genres where it finds none.
func (b *baselines) popular(w judgedWish) []string {
	b.t.Helper()
	id := w.text
	if w.kind == wishKeywords {
		id = ""
		if best := b.bestMatch(w); len(best) > 0 {
			id = best[0]
		}
	}
	var ids []string
	for _, f := range b.byPopular {
		if id == "" || slices.Contains(f.Genres, b.films[id].Genres[0]) {
			ids = append(ids, f.ID)
		}
	}
	return without(ids, w)
}

// without takes the film itself out of what is like it.
func without(ids []string, w judgedWish) []string {
	return slices.DeleteFunc(ids, func(id string) bool { return w.kind == wishSimilar && id == w.text })
}
