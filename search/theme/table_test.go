package theme

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cinedex/index/language"
)

// named are the languages that themes have names in, in the order of the cells of a row.
const named = "en es fr de it pt nl sv da nb fi pl cs hu ro el ru uk tr ar fa he hi ja zh ko id vi th"

// row writes a theme as the tables have it.
func row(t *Theme) string {
	cells := []string{t.Slug}
	for tag := range strings.FieldsSeq(named) {
		if names, ok := t.Names[tag]; ok {
			cells = append(cells, tag+":"+strings.Join(names, "; "))
		}
	}
	return strings.Join(cells, "\t")
}

// Every row is one as the head of themes.tsv says: no cell twice, in another order or of another language, no stray space or sign.
func TestTableRows(t *testing.T) {
	paths, err := fs.Glob(tables, "*.tsv")
	if err != nil {
		t.Fatal(err)
	}
	slug := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	seen := map[string]bool{}
	for _, path := range paths {
		text, err := fs.ReadFile(tables, path)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(string(text), "\n") {
			t.Errorf("%s: the last row does not end", path)
		}
		for line := range strings.Lines(string(text)) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			line = strings.TrimSuffix(line, "\n")
			th := theme(line)
			if got := row(th); got != line {
				t.Errorf("%s: the row\n%q\nis read as\n%q", path, line, got)
			}
			if !slug.MatchString(th.Slug) || seen[th.Slug] {
				t.Errorf("%s: %q is no slug, or another theme's too", path, th.Slug)
			}
			seen[th.Slug] = true
		}
	}
}

// Every name is a name: it folds to something that no other name of the cell folds to.
func TestTableNames(t *testing.T) {
	for _, th := range themes(tables) {
		if len(th.Names["en"]) == 0 || len(th.Names) < 20 {
			t.Errorf("%s has names in %d languages", th.Slug, len(th.Names))
		}
		for tag, names := range th.Names {
			var keys []string
			for _, name := range names {
				key := folded(name)
				if key == "" || name != strings.Join(strings.Fields(name), " ") || strings.ContainsAny(name, ":;,|/()") {
					t.Errorf("%s: %s: %q is no name", th.Slug, tag, name)
				}
				if slices.Contains(keys, key) {
					t.Errorf("%s: %s: %q is there twice, once folded", th.Slug, tag, name)
				}
				keys = append(keys, key)
			}
		}
	}
}

// scripts are those of the languages that are not written in Latin letters.
var scripts = map[string]*regexp.Regexp{
	"el": regexp.MustCompile(`^\p{Greek}+$`),
	"ru": regexp.MustCompile(`^\p{Cyrillic}+$`),
	"uk": regexp.MustCompile(`^\p{Cyrillic}+$`),
	"ar": regexp.MustCompile(`^\p{Arabic}+$`),
	"fa": regexp.MustCompile(`^\p{Arabic}+$`),
	"he": regexp.MustCompile(`^\p{Hebrew}+$`),
	"hi": regexp.MustCompile(`^\p{Devanagari}+$`),
	"ja": regexp.MustCompile(`^[\p{Han}\p{Hiragana}\p{Katakana}ー]+$`),
	"zh": regexp.MustCompile(`^\p{Han}+$`),
	"ko": regexp.MustCompile(`^\p{Hangul}+$`),
	"th": regexp.MustCompile(`^\p{Thai}+$`),
}

// A name in the wrong cell is mostly one in the wrong script. Words of plain letters (ufo, sf) are written so everywhere.
func TestTableScripts(t *testing.T) {
	plain, latin := regexp.MustCompile(`^[a-z0-9]+$`), regexp.MustCompile(`^[\p{Latin}0-9]+$`)
	for _, th := range themes(tables) {
		for tag, names := range th.Names {
			script, ok := scripts[tag]
			if !ok {
				script = latin
			}
			for _, name := range names {
				for _, w := range language.Words(name) {
					if !script.MatchString(w.Text) && !plain.MatchString(w.Text) {
						t.Errorf("%s: %s: %q is not in the language's script", th.Slug, tag, name)
					}
				}
			}
		}
	}
}
