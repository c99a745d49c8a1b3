package language

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/snowballstem"

	"cinedex/index/fold"
)

// stemmer takes the inflection off a lower-case word, written or folded. It is safe for concurrent use.
type stemmer func(word string) string

// filters returns Bleve's token filters as a stemmer: the word goes through them in turn.
func filters(chain ...analysis.TokenFilter) stemmer {
	return func(word string) string {
		stream := analysis.TokenStream{{Term: []byte(word)}}
		for _, f := range chain {
			stream = f.Filter(stream)
		}
		return string(stream[0].Term)
	}
}

// snowball returns one of the stemmers that Bleve brings along without a filter.
func snowball(stem func(*snowballstem.Env) bool) stemmer {
	return func(word string) string {
		env := snowballstem.NewEnv(word)
		stem(env)
		return env.Current()
	}
}

// chain returns the stemmers one after another.
func chain(stemmers ...stemmer) stemmer {
	return func(word string) string {
		for _, stem := range stemmers {
			word = stem(word)
		}
		return word
	}
}

// irregular returns stem for words whose inflection it does not know: those of table, by folded word, become another first.
func irregular(table map[string]string, stem stemmer) stemmer {
	return func(word string) string {
		if base, ok := table[fold.Text(word)]; ok {
			word = base
		}
		return stem(word)
	}
}

// endings returns a stemmer that takes the longest of the endings in list off a word, as long as at least keep characters stay.
// In list, "ces>z" puts a z in the ending's place.
func endings(keep int, list string) stemmer {
	type ending struct{ from, to string }
	var all []ending
	for _, field := range strings.Fields(list) {
		from, to, _ := strings.Cut(field, ">")
		all = append(all, ending{from, to})
	}
	slices.SortStableFunc(all, func(a, b ending) int { return len(b.from) - len(a.from) })
	return func(word string) string {
		for _, e := range all {
			if stem, found := strings.CutSuffix(word, e.from); found && utf8.RuneCountInString(stem) >= keep {
				return stem + e.to
			}
		}
		return word
	}
}

// foldedEndings is endings for a list of folded endings, which accents on a word must not escape.
func foldedEndings(keep int, list string) stemmer {
	return chain(fold.Text, endings(keep, list))
}

// stopWords returns the folded words of Bleve's lists: words a line, comments from # or | on.
func stopWords(lists [][]byte) map[string]bool {
	stops := map[string]bool{}
	for _, list := range lists {
		for line := range strings.Lines(string(list)) {
			if comment := strings.IndexAny(line, "#|"); comment >= 0 {
				line = line[:comment]
			}
			for _, w := range Words(line) {
				stops[w.Text] = true
			}
		}
	}
	return stops
}
