package search

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/fixtures"
)

const (
	judgedFile       = "../fixtures/judged.tsv"
	judgedGoldenFile = "testdata/judged.golden.txt"
	rankStatsFile    = "testdata/rank_stats.txt"

	// judgedHits is how many hits of a query are looked at.
	judgedHits = 5

	// The least share of all judged queries that must have the wanted film first, and among the first five: a little below
	// what was measured, so that a change may lose a query for two it wins, but not many for none.
	leastFirst = 0.97
	leastFive  = 0.98
)

// judgedQuery is a line of the judged queries: what a person types and the film this person wants.
type judgedQuery struct {
	kind, language, text string
	want                 []string // ids of films
	ordered              bool     // all of want in this order, not any of it
}

// readJudged returns the judged queries in the order of their file.
func readJudged(t *testing.T) []judgedQuery {
	t.Helper()
	data, err := os.ReadFile(judgedFile)
	if err != nil {
		t.Fatal(err)
	}
	header, lines, _ := strings.Cut(string(data), "\n")
	if want := "kind\tlanguage\tquery\twant\tnote"; header != want {
		t.Fatalf("%s begins with %q, want %q", judgedFile, header, want)
	}
	var queries []judgedQuery
	for line := range strings.Lines(lines) {
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(columns) != 5 {
			t.Fatalf("%s, query %d: %d columns, want 5", judgedFile, len(queries)+1, len(columns))
		}
		q := judgedQuery{kind: columns[0], language: columns[1], text: columns[2], ordered: strings.Contains(columns[3], ">")}
		q.want = strings.Split(columns[3], ",")
		if q.ordered {
			q.want = strings.Split(columns[3], ">")
		}
		queries = append(queries, q)
	}
	return queries
}

// rank is the place, from 1, of the first hit wanted, 0 when none is. In a series it is the place of its first film, if all
// the others follow in their order.
func (q judgedQuery) rank(hits []string) int {
	if !q.ordered {
		return slices.IndexFunc(hits, func(id string) bool { return slices.Contains(q.want, id) }) + 1
	}
	last := -1
	for _, id := range q.want {
		at := slices.Index(hits, id)
		if at <= last {
			return 0
		}
		last = at
	}
	return slices.Index(hits, q.want[0]) + 1
}

// rankStats sums the ranks of some queries.
type rankStats struct {
	queries, first, five int
	reciprocal           float64
}

func (s *rankStats) add(rank int) {
	s.queries++
	if rank == 0 {
		return
	}
	s.five++
	if rank == 1 {
		s.first++
	}
	s.reciprocal += 1 / float64(rank)
}

// share is n over the number of queries.
func (s *rankStats) share(n int) float64 { return float64(n) / float64(s.queries) }

func (s *rankStats) String() string {
	return fmt.Sprintf("%5d  %.3f  %.3f  %.3f", s.queries, s.share(s.first), s.share(s.five), s.reciprocal/float64(s.queries))
}

// TestJudged searches the embedded catalogue for every judged query, as a reader of its language, and compares where the
// wanted film stands, and how many do by kind of query, with what was reviewed last.
func TestJudged(t *testing.T) {
	var golden, stats bytes.Buffer
	var kinds []string
	byKind, total := map[string]*rankStats{}, &rankStats{}
	for _, q := range readJudged(t) {
		var hits []string
		for _, hit := range search(t, catalogue, Request{Text: q.text, Langs: []string{q.language}, PerPage: judgedHits}).Hits {
			hits = append(hits, hit.Film.ID)
		}
		if byKind[q.kind] == nil {
			kinds, byKind[q.kind] = append(kinds, q.kind), &rankStats{}
		}
		rank, shown := q.rank(hits), "-"
		if rank > 0 {
			shown = strconv.Itoa(rank)
		}
		byKind[q.kind].add(rank)
		total.add(rank)
		fmt.Fprintf(&golden, "%s %s: %s → %s | %s\n", q.kind, q.language, q.text, shown, strings.Join(hits[:min(3, len(hits))], " "))
	}
	fmt.Fprintf(&stats, "%-18s  %5s  %5s  %5s  %5s\n", "kind", "n", "S@1", "S@5", "MRR")
	for _, kind := range kinds {
		fmt.Fprintf(&stats, "%-18s  %v\n", kind, byKind[kind])
	}
	fmt.Fprintf(&stats, "%-18s  %v\n", "total", total)
	compareGolden(t, judgedGoldenFile, golden.Bytes())
	compareGolden(t, rankStatsFile, stats.Bytes())
	if first, five := total.share(total.first), total.share(total.five); first < leastFirst || five < leastFive {
		t.Errorf("of all queries %.3f have the film first and %.3f among five, want at least %.2f and %.2f", first, five, leastFirst, leastFive)
	}
}

// compareGolden compares got with the file, or writes it there with -update.
func compareGolden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" {
		t.Errorf("%s has changed; if rightly, run go test ./search -run TestJudged -update (-want +got):\n%s", file, diff)
	}
}

func TestJudgedIsWellFormed(t *testing.T) {
	films := map[string]bool{}
	for record, err := range fixtures.Records() {
		if err != nil {
			t.Fatal(err)
		}
		if record.Film != nil {
			films[record.Film.ID] = true
		}
	}
	type typed struct{ language, text string }
	kinds, languages, seen := map[string]int{}, map[string]bool{}, map[typed]bool{}
	for _, q := range readJudged(t) {
		if q.kind == "" || q.language == "" || strings.TrimSpace(q.text) != q.text || q.text == "" {
			t.Errorf("%s %s: %q: a column is empty or has spaces around it", q.kind, q.language, q.text)
		}
		for _, id := range q.want {
			if !films[id] {
				t.Errorf("%s %s: %s: no film %q in the catalogue", q.kind, q.language, q.text, id)
			}
		}
		if key := (typed{q.language, q.text}); seen[key] {
			t.Errorf("%s %s: %s: a second time", q.kind, q.language, q.text)
		} else {
			seen[key] = true
		}
		kinds[q.kind]++
		languages[q.language] = true
	}
	if len(seen) < 850 || len(languages) < 50 {
		t.Errorf("%d queries in %d languages, want at least 850 in 50", len(seen), len(languages))
	}
	for kind, n := range kinds {
		if n < 3 {
			t.Errorf("%d queries of the kind %s, want at least 3", n, kind)
		}
	}
}
