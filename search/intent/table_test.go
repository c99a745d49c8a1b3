package intent

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
	"cinedex/index/language"
)

// rows returns the rows of words.tsv, and what endings they may use.
func rows(t *testing.T) (rows [][3]string, endings map[string][]string) {
	endings = map[string][]string{}
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if len(cells) != 3 || slices.Contains(cells, "") {
			t.Fatalf("no row of three cells: %q", line)
		}
		if name, ok := strings.CutPrefix(cells[1], "ending "); ok {
			endings[name] = strings.Split(cells[2], ",")
			continue
		}
		rows = append(rows, [3]string(cells))
	}
	return rows[1:], endings // without the heading
}

// Everything that words stand for is known to package film, and every language is one.
func TestTableValues(t *testing.T) {
	rows, _ := rows(t)
	for _, row := range rows {
		if _, ok := film.Language(row[0]); !ok {
			t.Errorf("the language of %q is not known", row)
		}
		switch row[1] {
		case "medium", "particle", "nothing", "decade:#":
			continue
		}
		for _, alternatives := range values(row[1]) {
			if len(alternatives) == 0 {
				t.Errorf("%q stands for nothing", row)
			}
			for _, v := range alternatives {
				if !valid(v) {
					t.Errorf("%q has the unknown value %v", row, v)
				}
			}
		}
	}
	for tag := range strings.FieldsSeq(labelled) {
		if !valid(Value{Language, tag}) {
			t.Errorf("%s is labelled, but no language", tag)
		}
	}
}

// valid reports whether the value is one that films can have, in the form that they have it.
func valid(v Value) bool {
	switch v.Facet {
	case Genre:
		return slices.Contains(film.Genres(), v.Value)
	case Kind:
		return slices.Contains(film.Kinds, v.Value)
	case Language:
		tag, ok := film.Language(v.Value)
		return ok && tag == v.Value
	case Country:
		code, ok := film.Country(v.Value)
		return ok && code == v.Value
	case Decade:
		year, err := strconv.Atoi(v.Value)
		return err == nil && firstDecade <= year && year <= lastDecade && year%10 == 0
	}
	return false
}

// The words of the table are such as are found: short enough, one word where only one is looked at, and of one meaning.
func TestTableWords(t *testing.T) {
	rows, endings := rows(t)
	owner := map[string]string{}
	for _, row := range rows {
		for _, pattern := range strings.Split(row[2], "; ") {
			for _, spelling := range expanded(pattern, endings) {
				term := folded(spelling)
				if term == "" || len(term) > maxTermBytes || strings.ContainsAny(spelling, "{}") || spelling != strings.TrimSpace(spelling) {
					t.Errorf("%s: %q becomes the term %q", row[0], spelling, term)
				}
				if strings.Contains(spelling, "#") != (row[1] == "decade:#") {
					t.Errorf("%s: the number of %q", row[0], spelling)
				}
				if single := row[1] == "medium" || row[1] == "particle"; single && len(language.Words(spelling)) != 1 {
					t.Errorf("%s: %q is not one word", row[0], spelling)
				}
				if row[1] == "decade:#" {
					continue // folded without its number
				}
				if o := owner[term]; o != "" && o != row[1] {
					t.Errorf("%s: %q stands for %q and for %q", row[0], term, o, row[1])
				}
				owner[term] = row[1]
			}
		}
	}
}

// No word of the table is a medium or a particle and a term as well, and no term is a bare number.
func TestLexicon(t *testing.T) {
	l := known()
	for term, asked := range l.terms {
		if l.fillers[term] {
			t.Errorf("%q is a filler and asks for %v", term, asked)
		}
		if _, err := strconv.Atoi(term); err == nil {
			t.Errorf("%q asks for %v", term, asked)
		}
	}
}

func TestExpanded(t *testing.T) {
	endings := map[string][]string{"s": {"", "s"}}
	for pattern, want := range map[string][]string{
		"horror":              {"horror"},
		"comed{y,ies}":        {"comedy", "comedies"},
		"court{s} métrage{s}": {"court métrage", "court métrages", "courts métrage", "courts métrages"},
		"{,ال}رعب":            {"رعب", "الرعب"},
	} {
		if diff := cmp.Diff(want, expanded(pattern, endings)); diff != "" {
			t.Errorf("%s: %s", pattern, diff)
		}
	}
}

func TestDecades(t *testing.T) {
	byNumber := decades()
	for number, want := range map[string]string{
		"1890": "1890", "1960": "1960", "2020": "2020", "20": "1920", "90": "1990", "00": "2000", "10": "2010", "65": "", "1965": "", "2030": "",
	} {
		if got := byNumber[number]; got != want {
			t.Errorf("%s is of the decade %q, want %q", number, got, want)
		}
	}
}
