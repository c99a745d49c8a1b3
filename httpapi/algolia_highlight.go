package httpapi

import (
	"html"
	"strings"
	"unicode"

	"cinedex/search"
)

// highlightTags stand around what matched.
type highlightTags struct{ pre, post string }

// placeholderTags are those of clients that escape a text themselves and then put markup in the place of the tags: InstantSearch's
// and those of Algolia's autocomplete. A text escaped for them would be escaped twice.
var placeholderTags = map[highlightTags]bool{
	{"__ais-highlight__", "__/ais-highlight__"}: true,
	{"__aa-highlight__", "__/aa-highlight__"}:   true,
}

// mark returns bytes of a text with the tags around its parts. The text is escaped as HTML but for clients that do so; for those, one
// that holds their tags has them broken up by a word joiner, which is not seen, so that no title can pass for markup.
func (t highlightTags) mark(m search.Marked, from, to int) string {
	escape := html.EscapeString
	if placeholderTags[t] {
		escape = func(s string) string { return s }
		if strings.Contains(m.Text, "-highlight_") {
			escape = func(s string) string { return strings.ReplaceAll(s, "_", "_\u2060") }
		}
	}
	var b strings.Builder
	at := from
	for _, part := range m.Parts {
		start, end := max(part[0], at), min(part[1], to)
		if start >= end {
			continue
		}
		b.WriteString(escape(m.Text[at:start]))
		b.WriteString(t.pre)
		b.WriteString(escape(m.Text[start:end]))
		b.WriteString(t.post)
		at = end
	}
	b.WriteString(escape(m.Text[at:to]))
	return b.String()
}

// highlightAnswer is a whole text with what matched in the tags.
type algoliaHighlight struct {
	Value            string   `json:"value"`
	MatchLevel       string   `json:"matchLevel"` // none, partial, full
	FullyHighlighted *bool    `json:"fullyHighlighted,omitempty"`
	MatchedWords     []string `json:"matchedWords"`
}

// snippetAnswer is the part of a text around what matched.
type algoliaSnippet struct {
	Value      string `json:"value"`
	MatchLevel string `json:"matchLevel"`
}

func matchLevel(m search.Marked) string {
	switch {
	case len(m.Parts) == 0:
		return "none"
	case m.All:
		return "full"
	}
	return "partial"
}

// highlights are the texts of a hit that were asked for, by attribute.
func (s *algoliaSearch) highlights(marks *search.Marks) map[string]any {
	return s.markedTexts(marks, func(path string, m search.Marked) any {
		if !covers(s.highlight, path) {
			return nil
		}
		a := algoliaHighlight{Value: s.tags.mark(m, 0, len(m.Text)), MatchLevel: matchLevel(m), MatchedWords: orEmpty(m.Words)}
		if len(m.Parts) > 0 {
			a.FullyHighlighted = &m.Whole
		}
		return a
	})
}

// snippets are likewise those that were asked for as such.
func (s *algoliaSearch) snippets(marks *search.Marks) map[string]any {
	return s.markedTexts(marks, func(path string, m search.Marked) any {
		for _, asked := range s.snippet {
			name, length, _ := strings.Cut(asked, ":")
			words, ok := parseNatural(length)
			if !ok || words == 0 {
				words = snippetWords
			}
			if covers([]string{name}, path) {
				return algoliaSnippet{s.snippetOf(m, words), matchLevel(m)}
			}
		}
		return nil
	})
}

// snippetWords is how many words a snippet has where a request does not say.
const snippetWords = 10

// snippetOf returns about so many words of a text around the first that matched, marked.
func (s *algoliaSearch) snippetOf(m search.Marked, words int) string {
	starts, ends := wordBounds(m.Text)
	if len(starts) <= words {
		return s.tags.mark(m, 0, len(m.Text))
	}
	first := 0
	if len(m.Parts) > 0 {
		for first+1 < len(starts) && starts[first+1] <= m.Parts[0][0] {
			first++
		}
	}
	first = max(0, min(first-words/3, len(starts)-words))
	last := first + words - 1
	snippet := s.tags.mark(m, starts[first], ends[last])
	if first > 0 {
		snippet = s.ellipsis + snippet
	}
	if last < len(ends)-1 {
		snippet += s.ellipsis
	}
	return snippet
}

// wordBounds returns where the words of a text begin and end: what stands between spaces, and each character of a script that is
// written without.
func wordBounds(text string) (starts, ends []int) {
	inside := false
	end := func(at int) {
		if inside {
			ends, inside = append(ends, at), false
		}
	}
	for i, r := range text {
		switch {
		case unicode.IsSpace(r):
			end(i)
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			end(i)
			starts, inside = append(starts, i), true
		case !inside:
			starts, inside = append(starts, i), true
		}
	}
	end(len(text))
	return starts, ends
}
