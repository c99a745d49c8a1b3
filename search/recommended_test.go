package search

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
)

const (
	recommendStatsFile = "testdata/recommend_stats.txt"

	// leastGain is how many times the nDCG of each baseline the engine's must be: better by a third.
	leastGain = 4.0 / 3

	// A language with fewer wishes than leastWishes has no line of its own in the statistics.
	leastWishes = 3
)

// TestRecommended asks the engine and the baselines for every judged wish and compares how well they do, by kind and
// language, with what was reviewed last.
func TestRecommended(t *testing.T) {
	wishes, films := readRecommended(t), embeddedFilms(t)
	baselines := newBaselines(t, films)
	systems := []struct {
		name   string
		answer func(judgedWish) []string
	}{{"engine", recommendedBy(t)}, {"BM25", baselines.bestMatch}, {"popular", baselines.popular}}
	var stats, names bytes.Buffer
	for _, s := range systems {
		fmt.Fprintf(&names, "  %7s", s.name)
	}
	fmt.Fprintf(&stats, "nDCG@%d\n%-10s %-5s  %4s%s\n", recommendedHits, "kind", "lang", "n", names.String())
	var spread bytes.Buffer
	for _, kind := range []string{wishKeywords, wishSimilar} {
		of := slices.DeleteFunc(slices.Clone(wishes), func(w judgedWish) bool { return w.kind != kind })
		pages := make([]pageSpread, len(systems))
		scores := make([][]float64, len(systems)) // by system, then wish
		for i, s := range systems {
			for _, w := range of {
				ids := s.answer(w)
				ids = ids[:min(len(ids), recommendedHits)]
				scores[i] = append(scores[i], w.ndcg(ids))
				if w.note != "person" {
					pages[i].add(films, ids)
				}
				t.Logf("%s\t%s %s: %s\t%.3f\t%s", s.name, w.kind, w.language, w.text, w.ndcg(ids), strings.Join(ids, " "))
			}
		}
		for _, row := range rows(of) {
			fmt.Fprintf(&stats, "%-10s %-5s  %4d", kind, row.language, len(row.wishes))
			for i := range systems {
				fmt.Fprintf(&stats, "  %7.3f", mean(scores[i], row.wishes))
			}
			stats.WriteByte('\n')
		}
		fmt.Fprintf(&spread, "%-10s %-14s%s\n", kind, "unlikeness", eachSystem(pages, pageSpread.unlikeness))
		fmt.Fprintf(&spread, "%-10s %-14s%s\n", kind, "one director's", eachSystem(pages, pageSpread.crowded))
		all := rows(of)[0].wishes
		for i, s := range systems[1:] {
			if engine, other := mean(scores[0], all), mean(scores[i+1], all); engine < leastGain*other {
				t.Errorf("%s: nDCG@%d of the engine is %.3f, of %s %.3f, want it %.2f times as much", kind, recommendedHits, engine, s.name, other, leastGain)
			}
		}
	}
	fmt.Fprintf(&stats, "\npages\n%-10s %-14s%s\n%s", "kind", "", names.String(), spread.String())
	compareGolden(t, recommendStatsFile, stats.Bytes())
}

// recommendedBy answers with the engine over the embedded catalogue.
func recommendedBy(t *testing.T) func(judgedWish) []string {
	return func(w judgedWish) (ids []string) {
		t.Helper()
		response, err := catalogue.Recommend(t.Context(), Request{Langs: []string{w.language}, PerPage: recommendedHits}, w.wish())
		if err != nil {
			t.Fatalf("%s %s: %s: %v", w.kind, w.language, w.text, err)
		}
		for _, hit := range response.Hits {
			ids = append(ids, hit.Film.ID)
		}
		return ids
	}
}
