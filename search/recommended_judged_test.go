package search

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cinedex/fixtures"
	"cinedex/index/film"
)

const (
	recommendedFile = "../fixtures/recommended.tsv"

	// recommendedHits is how many films of a recommendation are judged.
	recommendedHits = 10
)

// The kinds of wishes.
const (
	wishKeywords = "keywords"
	wishSimilar  = "similar"
)

// judgedWish is a line of the judged recommendations: what a person wishes for, and how well films fit.
type judgedWish struct {
	kind, language, text, note string
	grades                     map[string]int // by film: 3 just what was asked, 2 clearly, 1 somewhat
}

func (w judgedWish) keywords() []string { return strings.Split(w.text, " | ") }

// wish is what the engine is asked.
func (w judgedWish) wish() Wish {
	if w.kind == wishSimilar {
		return Wish{Like: []string{w.text}}
	}
	return Wish{Keywords: w.keywords()}
}

// readRecommended returns the judged recommendations in the order of their file.
func readRecommended(t *testing.T) []judgedWish {
	t.Helper()
	data, err := os.ReadFile(recommendedFile)
	if err != nil {
		t.Fatal(err)
	}
	header, lines, _ := strings.Cut(string(data), "\n")
	if want := "kind\tlanguage\twish\tjudged\tnote"; header != want {
		t.Fatalf("%s begins with %q, want %q", recommendedFile, header, want)
	}
	var wishes []judgedWish
	for line := range strings.Lines(lines) {
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(columns) != 5 {
			t.Fatalf("%s, wish %d: %d columns, want 5", recommendedFile, len(wishes)+1, len(columns))
		}
		w := judgedWish{columns[0], columns[1], columns[2], columns[4], map[string]int{}}
		for judged := range strings.SplitSeq(columns[3], ",") {
			id, grade, _ := strings.Cut(judged, "=")
			n, err := strconv.Atoi(grade)
			if err != nil || n < 1 || n > 3 || w.grades[id] != 0 {
				t.Fatalf("%s, wish %d: %q is no grade from 1 to 3 or a second one", recommendedFile, len(wishes)+1, judged)
			}
			w.grades[id] = n
		}
		wishes = append(wishes, w)
	}
	return wishes
}

// gain is what a film of a place, from 0, is worth: 2^grade - 1, the less the further down (Järvelin and Kekäläinen,
// "Cumulated gain-based evaluation of IR techniques", 2002, in the form of Burges et al., 2005).
func gain(grade, place int) float64 {
	return (math.Exp2(float64(grade)) - 1) / math.Log2(float64(place)+2)
}

// ndcg is the normalised discounted cumulative gain of the first recommendedHits of ids, from 0 to 1.
func (w judgedWish) ndcg(ids []string) float64 {
	var got, ideal float64
	for place, id := range ids[:min(len(ids), recommendedHits)] {
		got += gain(w.grades[id], place)
	}
	var best []int
	for _, grade := range w.grades {
		best = append(best, grade)
	}
	slices.Sort(best)
	slices.Reverse(best)
	for place, grade := range best[:min(len(best), recommendedHits)] {
		ideal += gain(grade, place)
	}
	return got / ideal
}

// embeddedFilms are the films of the catalogue by id.
func embeddedFilms(t *testing.T) map[string]*film.Film {
	t.Helper()
	films := map[string]*film.Film{}
	for record, err := range fixtures.Records() {
		if err != nil {
			t.Fatal(err)
		}
		if record.Film != nil {
			films[record.Film.ID] = record.Film
		}
	}
	return films
}

func TestNDCG(t *testing.T) {
	w := judgedWish{grades: map[string]int{"a": 3, "b": 2, "c": 1}}
	for _, tt := range []struct {
		name string
		ids  []string
		want string
	}{
		{"the ideal order", []string{"a", "b", "c"}, "1.000"},
		{"one that does not fit is as good as none", []string{"a", "x", "y"}, "0.745"}, // 7 / (7 + 3/log₂3 + 1/2)
		{"the best further down", []string{"c", "b", "a"}, "0.681"},                    // (1 + 3/log₂3 + 7/2) / (7 + 3/log₂3 + 1/2)
		{"nothing", nil, "0.000"},
	} {
		if got := fmt.Sprintf("%.3f", w.ndcg(tt.ids)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestRecommendedIsWellFormed(t *testing.T) {
	films := embeddedFilms(t)
	kinds, languages, cross, seen := map[string]int{}, map[string]bool{}, 0, map[string]bool{}
	for _, w := range readRecommended(t) {
		where := fmt.Sprintf("%s %s: %s", w.kind, w.language, w.text)
		if seen[where] {
			t.Errorf("%s: a second time", where)
		}
		seen[where] = true
		for id := range w.grades {
			if films[id] == nil {
				t.Errorf("%s: no film %q in the catalogue", where, id)
			}
		}
		switch w.kind {
		case wishKeywords:
			languages[w.language] = true
			if n := len(w.keywords()); n > 3 || slices.Contains(w.keywords(), "") {
				t.Errorf("%s: %d keywords, want one to three", where, n)
			}
		case wishSimilar:
			if f := films[w.text]; f == nil || f.OriginalLanguage != w.language || w.grades[w.text] != 0 {
				t.Errorf("%s: no film of the catalogue and this language, or one like itself", where)
			}
		}
		kinds[w.kind]++
		if w.note == "cross" {
			cross++
		}
	}
	if kinds[wishKeywords] < 100 || kinds[wishSimilar] < 50 || len(kinds) != 2 || len(languages) < 10 || cross < leastCross {
		t.Errorf("wishes by kind %v, in %d languages, %d across them; want at least 100 and 50, 10, %d", kinds, len(languages), cross, leastCross)
	}
}
