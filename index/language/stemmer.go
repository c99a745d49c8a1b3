package language

import (
	"strconv"
	"strings"
	"sync"
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

// taken is what endings does with one ending.
type taken struct {
	to    string // what it puts in its place
	keep  int    // characters that must stay before it
	vowel bool   // whether the last of them must be a vowel
}

// endings returns a stemmer that takes the longest of the endings in list off a word. A number in list says how many characters
// must stay when one of the endings after it is taken, "ces>z" puts a z in the ending's place, and ~si is an ending after a vowel
// only. The list is read when a word first needs it.
func endings(list string) stemmer {
	read := sync.OnceValues(func() (suffixes map[string]taken, longest int) {
		suffixes = map[string]taken{}
		keep := 0
		for _, field := range strings.Fields(list) {
			if n, err := strconv.Atoi(field); err == nil {
				keep = n
				continue
			}
			field, vowel := strings.CutPrefix(field, "~")
			from, to, _ := strings.Cut(field, ">")
			suffixes[from] = taken{to, keep, vowel}
			longest = max(longest, len(from))
		}
		return suffixes, longest
	})
	return func(word string) string {
		suffixes, longest := read()
		for n := min(longest, len(word)); n > 0; n-- {
			stem := word[:len(word)-n]
			s, found := suffixes[word[len(stem):]]
			if found && utf8.RuneCountInString(stem) >= s.keep && (!s.vowel || stem != "" && strings.Contains(vowels, stem[len(stem)-1:])) {
				return stem + s.to
			}
		}
		return word
	}
}

const vowels = "aeiou"

// folded returns the stemmers one after another for the folded word: accents and their lack are one to them.
func folded(stemmers ...stemmer) stemmer { return chain(fold.Text, chain(stemmers...)) }

// irregular returns stem for words that no ending tells. In table, groups of folded words, or of what stem leaves of them, are
// parted by |. Those of a group get the stem of its first, and so does all that stem takes for the same as one of them. A group that
// begins with = is to be kept from what stem takes it for: its words, no others, get its first as their stem. The table is read when
// a word first needs it.
func irregular(table string, stem stemmer) stemmer {
	read := sync.OnceValues(func() (words, stems map[string]string) { return irregularForms(table, stem) })
	return func(word string) string {
		words, stems := read()
		if to, ok := words[fold.Text(word)]; ok {
			return to
		}
		word = fold.Text(stem(word))
		if to, ok := stems[word]; ok {
			return to
		}
		return word
	}
}

// irregularForms returns what the words of table have for a stem, and what the stems do that stem leaves of these.
func irregularForms(table string, stem stemmer) (words, stems map[string]string) {
	words, stems = map[string]string{}, map[string]string{}
	for group := range strings.SplitSeq(table, "|") {
		forms := strings.Fields(group)
		if forms[0] == "=" {
			for _, form := range forms[1:] {
				words[form] = forms[1]
			}
			continue
		}
		to := fold.Text(stem(forms[0]))
		for _, form := range forms {
			words[form] = to
			for _, s := range []string{form, fold.Text(stem(form))} {
				if utf8.RuneCountInString(s) > 2 { // a shorter one is the stem of too many words
					stems[s] = to
				}
			}
		}
	}
	return words, stems
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
