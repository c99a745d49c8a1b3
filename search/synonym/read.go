package synonym

import (
	_ "embed" // synonyms.txt
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	tags "golang.org/x/text/language"

	"cinedex/index/language"
)

// Bounds of a file.
const (
	MaxFileBytes       = 1 << 20
	MaxGroups          = 20_000 // groups and mappings
	MaxEquivalents     = 64     // in a group, or on a side of a mapping
	MaxEquivalentWords = 8      // in one equivalent
	MaxErrors          = 20     // that Read reports of one file
)

//go:embed synonyms.txt
var synonymsText string

// Embedded returns the set that the program comes with. It is parsed once.
func Embedded() *Set { return embedded() }

var embedded = sync.OnceValue(func() *Set {
	s, err := Read(strings.NewReader(synonymsText), "synonyms.txt")
	if err != nil {
		panic(err) // the file is a constant, which a test reads
	}
	return s
})

// Read reads a set from a file in UTF-8, of lines of these forms, in any order and number:
//
//	# a comment
//	[es]                    the language of the groups below, a BCP 47 tag; [*], as before the first such line: any
//	ww2, world war ii       a group: each is exchanged for the others
//	tv, telly => television a mapping: each on the left is exchanged for those on the right, not the other way
//
// Words are folded and cut as typed ones are, so that case, accents and punctuation are of no account: "sci-fi" is two
// words and the same as "Sci Fi", but "scifi" is another spelling. A comment has a line of its own. What is listed
// twice in a line counts once.
//
// The error joins what is wrong with the file, at most MaxErrors of it, each with the name given and the line:
// "synonyms.txt:12: …". Nothing is read of a file with an error.
func Read(r io.Reader, name string) (*Set, error) {
	text, err := io.ReadAll(io.LimitReader(r, MaxFileBytes+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(text) > MaxFileBytes {
		return nil, fmt.Errorf("%s: longer than %d bytes: split it by what is used, or leave groups out", name, MaxFileBytes)
	}
	p := parser{language: "*"}
	var problems []error
	number := 0
	for line := range strings.Lines(strings.TrimPrefix(string(text), "\uFEFF")) {
		number++
		if err := p.line(strings.TrimSpace(line)); err != nil {
			problems = append(problems, fmt.Errorf("%s:%d: %w", name, number, err))
			if len(problems) == MaxErrors {
				break
			}
		}
	}
	if len(problems) > 0 {
		return nil, errors.Join(problems...)
	}
	return newSet(p.rules), nil
}

// parser takes in the lines of a file one by one.
type parser struct {
	language string
	rules    []*rule
}

// line takes in a line without the space around it.
func (p *parser) line(line string) error {
	switch {
	case line == "" || line[0] == '#':
		return nil
	case !utf8.ValidString(line):
		return errors.New("not UTF-8")
	case strings.Contains(line, "#"):
		return errors.New("# begins a comment, which needs a line of its own")
	case line[0] == '[':
		return p.section(line)
	}
	r, err := p.group(line)
	if err != nil {
		return err
	}
	if len(p.rules) == MaxGroups {
		return fmt.Errorf("more than %d groups", MaxGroups)
	}
	p.rules = append(p.rules, r)
	return nil
}

// section takes in a line that names the language of those below.
func (p *parser) section(line string) error {
	tag, closed := strings.CutSuffix(line[1:], "]")
	if tag = strings.TrimSpace(tag); closed && tag == "*" {
		p.language = tag
		return nil
	}
	t, err := (tags.Default | tags.Macro).Parse(tag) // the form in which films have their languages
	if !closed || err != nil {
		return fmt.Errorf("%.60q is not a language in brackets, as [es], or [*]", line)
	}
	p.language = t.String()
	return nil
}

// group reads a group or a mapping.
func (p *parser) group(line string) (*rule, error) {
	left, right, oneWay := strings.Cut(line, "=>")
	if strings.Contains(right, "=>") {
		return nil, errors.New("more than one =>")
	}
	r := &rule{language: p.language}
	var err error
	if r.from, err = equivalents(left); err != nil {
		return nil, err
	}
	if !oneWay {
		if len(r.from) == 1 {
			return nil, fmt.Errorf("%.60q alone is no group: it needs two or more, parted by commas, that differ once folded", line)
		}
		return r, nil
	}
	if r.to, err = equivalents(right); err != nil {
		return nil, err
	}
	if len(r.from) == 1 && len(r.to) == 1 && slices.Equal(r.from[0], r.to[0]) {
		return nil, fmt.Errorf("%.60q is mapped to itself, once folded", strings.TrimSpace(left))
	}
	return r, nil
}

// equivalents reads a list parted by commas: the folded words of each, each once.
func equivalents(text string) ([][]string, error) {
	var all [][]string
	for part := range strings.SplitSeq(text, ",") {
		var words []string
		for _, w := range language.Words(part) {
			words = append(words, w.Text)
		}
		switch part = strings.TrimSpace(part); {
		case len(words) == 0:
			return nil, fmt.Errorf("%.60q has no letter or digit", part)
		case len(words) > MaxEquivalentWords:
			return nil, fmt.Errorf("%.60q has more than %d words", part, MaxEquivalentWords)
		}
		if slices.ContainsFunc(all, func(w []string) bool { return slices.Equal(w, words) }) {
			continue
		}
		if len(all) == MaxEquivalents {
			return nil, fmt.Errorf("more than %d equivalents", MaxEquivalents)
		}
		all = append(all, words)
	}
	return all, nil
}
