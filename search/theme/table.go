package theme

import (
	"embed"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"cinedex/index/language"
)

// tables are the files of themes: see the head of themes.tsv. A test holds their form.
//
//go:embed themes*.tsv
var tables embed.FS

// known has the themes by the folded words of their names, a space between. It takes some 60 ms to make of 260 themes.
var known = sync.OnceValue(func() map[string][]*Theme {
	byName := map[string][]*Theme{}
	for _, t := range themes(tables) {
		for _, names := range t.Names {
			for _, name := range names {
				// A theme has some names in several languages.
				if key := folded(name); !slices.Contains(byName[key], t) {
					byName[key] = append(byName[key], t)
				}
			}
		}
	}
	return byName
})

// themes returns the themes of all files, by the names of the files, then as they stand there.
func themes(files fs.FS) (all []*Theme) {
	paths, err := fs.Glob(files, "*.tsv")
	if err != nil {
		panic(err) // of the pattern only, which is a constant
	}
	for _, path := range paths {
		text, err := fs.ReadFile(files, path)
		if err != nil {
			panic(err) // the files are embedded
		}
		for row := range strings.Lines(string(text)) {
			if !strings.HasPrefix(row, "#") {
				all = append(all, theme(strings.TrimSuffix(row, "\n")))
			}
		}
	}
	return all
}

// theme reads a row.
func theme(row string) *Theme {
	cells := strings.Split(row, "\t")
	t := &Theme{cells[0], make(map[string][]string, len(cells)-1)}
	for _, cell := range cells[1:] {
		tag, names, _ := strings.Cut(cell, ":")
		t.Names[tag] = strings.Split(names, "; ")
	}
	return t
}

// folded returns the folded words of a text with a space between.
func folded(text string) string {
	var key []byte
	for i, w := range language.Words(text) {
		if i > 0 {
			key = append(key, ' ')
		}
		key = append(key, w.Text...)
	}
	return string(key)
}
