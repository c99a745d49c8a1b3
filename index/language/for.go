package language

import (
	"strings"
	"sync"

	tags "golang.org/x/text/language"
)

// general is the name of the analyzer of texts in no language of the table.
const general = "und"

// byName holds the analyzer of each entry of the table.
var byName = func() map[string]*Analyzer {
	analyzers := make(map[string]*Analyzer, len(languages))
	for _, l := range languages {
		analyzers[l.name] = &Analyzer{
			language:  l,
			stopWords: sync.OnceValue(func() map[string]bool { return stopWords(l.stops) }),
		}
	}
	return analyzers
}()

// Analyzers returns the names of all analyzers, in the table's order: the general one, then by tag.
func Analyzers() []string {
	names := make([]string, len(languages))
	for i, l := range languages {
		names[i] = l.name
	}
	return names
}

// Compounds reports whether the analyzer's language writes two words as one to name what both mean, as German does.
func (a *Analyzer) Compounds() bool { return compounding[a.name] }

var compounding = set("da de fi hu nl no sv")

// For returns the analyzer of a BCP 47 tag: that of its base language (pt-BR has pt's, zh-Hant zh's), nb and nn have no's, and a
// language without one, or what is no tag, has the general analyzer: folded words and grams, without stemming and stop words.
// The analyzer of a language is always the same.
func For(tag string) *Analyzer {
	base, _, _ := strings.Cut(tag, "-")
	if a, ok := byName[base]; ok {
		return a
	}
	parsed, err := tags.Parse(tag)
	if err != nil {
		return byName[general]
	}
	parsedBase, _ := parsed.Base() // knows retired tags: iw is he
	switch name := parsedBase.String(); name {
	case "nb", "nn":
		return byName["no"]
	case "cmn", "yue":
		return byName["zh"]
	default:
		if a, ok := byName[name]; ok {
			return a
		}
	}
	return byName[general]
}
