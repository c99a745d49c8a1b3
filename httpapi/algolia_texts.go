package httpapi

import (
	"slices"
	"strings"

	"cinedex/search"
)

// shapeText makes of a marked text what stands for it in _highlightResult or _snippetResult; nil if it was not asked for. path is
// where a hit has it: title, cast.name.
type shapeText func(path string, m search.Marked) any

// markedTexts shapes the texts of a hit in the hit's own form: some attributes are a text, some a list.
func (s *algoliaSearch) markedTexts(marks *search.Marks, shape shapeText) map[string]any {
	texts := map[string]any{}
	for path, m := range map[string]search.Marked{"title": marks.Title, "original_title": marks.OriginalTitle, "synopsis": marks.Synopsis} {
		if m.Text == "" {
			continue
		}
		if shaped := shape(path, m); shaped != nil {
			texts[path] = shaped
		}
	}
	for _, list := range markedLists(marks) {
		if elements := list.shaped(shape, s.matchedOnly); elements != nil {
			texts[list.attribute] = elements
		}
	}
	return texts
}

// markedList is an attribute that is a list: of objects, by member, or, where the only member is "", of texts.
type markedList struct {
	attribute string
	length    int
	members   map[string]func(i int) search.Marked
}

func markedLists(marks *search.Marks) []markedList {
	of := func(list []search.Marked) func(int) search.Marked {
		return func(i int) search.Marked { return list[i] }
	}
	quote := func(i int) search.Marked { return marks.Quotes[i].Marked }
	return []markedList{
		{"directors", len(marks.Directors), map[string]func(int) search.Marked{"name": of(marks.Directors)}},
		{"cast", len(marks.Cast), map[string]func(int) search.Marked{"name": of(marks.Cast), "character": of(marks.Characters)}},
		{"keywords", len(marks.Keywords), map[string]func(int) search.Marked{"": of(marks.Keywords)}},
		{"quotes", len(marks.Quotes), map[string]func(int) search.Marked{"text": quote}},
	}
}

// shaped returns the elements in the places that they have in the hit, or those alone that matched; nil if nothing of them was asked for.
func (l *markedList) shaped(shape shapeText, matchedOnly bool) []any {
	elements, asked := []any{}, false
	for i := range l.length {
		object, matched := map[string]any{}, false
		element := any(object)
		for member, at := range l.members {
			m := at(i)
			matched = matched || len(m.Parts) > 0
			shaped := shape(strings.TrimSuffix(l.attribute+"."+member, "."), m)
			asked = asked || shaped != nil
			switch {
			case member == "":
				element = shaped
			case shaped != nil && m.Text != "":
				object[member] = shaped
			}
		}
		if matched || !matchedOnly {
			elements = append(elements, element)
		}
	}
	if !asked {
		return nil
	}
	return elements
}

// covers reports whether a list of attributes has a path, the whole of which it is a part, or a part of it; * is all.
func covers(list []string, path string) bool {
	return slices.ContainsFunc(list, func(v string) bool {
		return v == "*" || v == path || strings.HasPrefix(path, v+".") || strings.HasPrefix(v, path+".")
	})
}
