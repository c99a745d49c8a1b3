// Package synonym knows what a search box for films takes for the same: numbers and numerals (2, II, two), the words for
// parts of a series, abbreviations, spellings, and the names that genres, wars and countries go by; per language, in a
// data file, to which users add their own.
//
// It is no thesaurus. What it exchanges must mean the same in a film's title, its keywords and its synopsis, and must
// not be a common word of another language: nothing is known of the language in which somebody types.
package synonym

import (
	"slices"
	"strings"
)

// MaxAlternatives bounds what Alternatives returns for one text. A typed number has about twenty-five, of all languages.
const MaxAlternatives = 128

// Set holds groups of words that mean the same. The zero value holds none. It is immutable once made and safe for
// concurrent use.
type Set struct {
	rules []*rule // in the order of their files
	root  node
}

// rule is one line of a file.
type rule struct {
	language string     // a BCP 47 tag, or "*" for any
	from     [][]string // folded words of what may be exchanged
	to       [][]string // for these; nil in a group, the members of which are exchanged for each other
}

// offers returns what the rule exchanges for.
func (r *rule) offers() [][]string {
	if r.to == nil {
		return r.from
	}
	return r.to
}

// node is reached from the root by the words of what may be exchanged, one after the other. It keeps rules, not what
// they offer, so that a set takes memory in proportion to its files.
type node struct {
	next  map[string]*node
	rules []*rule
}

// newSet indexes rules.
func newSet(rules []*rule) *Set {
	s := &Set{rules: rules}
	for _, r := range rules {
		for _, words := range r.from {
			at := &s.root
			for _, w := range words {
				if at.next == nil {
					at.next = map[string]*node{}
				}
				if at.next[w] == nil {
					at.next[w] = &node{}
				}
				at = at.next[w]
			}
			at.rules = append(at.rules, r)
		}
	}
	return s
}

// With returns a set of the groups of both, those of s first. A group of one is not joined to one of the other.
func (s *Set) With(more *Set) *Set { return newSet(slices.Concat(s.rules, more.rules)) }

// Alternative is what some words of a typed text may be exchanged for.
type Alternative struct {
	From, To int      // the words [From,To) of the text
	Words    []string // folded; shared, not to be changed
	Language string   // of the first group that says so: a BCP 47 tag, or "*" for any
}

// Alternatives returns what the words of a typed text, as language.Words cuts them, may be exchanged for: by From, the
// longest spans first, then as the files have it. A span is never offered itself, nor the same words twice. Of more
// than MaxAlternatives it returns the first. It allocates nothing where nothing may be exchanged.
func (s *Set) Alternatives(words []string) []Alternative {
	var found []Alternative
	for from := range words {
		var path [MaxEquivalentWords]*node
		length := 0
		for at := s.root.next[words[from]]; at != nil; at = at.next[words[from+length]] {
			path[length] = at
			length++
			if from+length == len(words) {
				break
			}
		}
		for ; length > 0; length-- {
			found = path[length-1].offer(found, words, from, from+length)
			if len(found) == MaxAlternatives {
				return found
			}
		}
	}
	return found
}

// offer appends to found what words[from:to], which lead to n, may be exchanged for, up to MaxAlternatives in all.
func (n *node) offer(found []Alternative, words []string, from, to int) []Alternative {
	first := len(found)
	for _, r := range n.rules {
		for _, offered := range r.offers() {
			same := func(a Alternative) bool { return slices.Equal(a.Words, offered) }
			if slices.Equal(offered, words[from:to]) || slices.ContainsFunc(found[first:], same) {
				continue
			}
			if len(found) == MaxAlternatives {
				return found
			}
			found = append(found, Alternative{from, to, offered, r.language})
		}
	}
	return found
}

// String returns the set as a file that Read reads as the same set, all words folded.
func (s *Set) String() string {
	var b strings.Builder
	language := ""
	for _, r := range s.rules {
		if r.language != language {
			language = r.language
			b.WriteString("[" + language + "]\n")
		}
		b.WriteString(list(r.from))
		if r.to != nil {
			b.WriteString(" => " + list(r.to))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// list writes equivalents as a line has them.
func list(equivalents [][]string) string {
	texts := make([]string, len(equivalents))
	for i, words := range equivalents {
		texts[i] = strings.Join(words, " ")
	}
	return strings.Join(texts, ", ")
}
