package search

import (
	"html"
	"slices"
	"strings"

	"cinedex/index"
	"cinedex/index/language"
)

// show returns the label of what is called so, as HTML with what was typed in <mark>: in the label, or, where one of the other names
// has it, in that one, in brackets after the label. It reports false where no name has what was typed.
func (t *typedName) show(label string, others []string, mistaken bool) (string, bool) {
	if t.empty() {
		return html.EscapeString(label), true
	}
	if p, ok := t.mark(label, mistaken); ok {
		return p.part(0, len(p.text)), true
	}
	for _, name := range others {
		if p, ok := t.mark(name, mistaken); ok {
			return html.EscapeString(label) + " (" + p.part(0, len(p.text)) + ")", true
		}
	}
	return "", false
}

// mark marks what was typed in a name that has it.
func (t *typedName) mark(name string, mistaken bool) (piece, bool) {
	p := piece{text: name}
	words := index.AppendNameWords(nil, name)
	for i := range t.words {
		if !t.words[i].mark(&p, words, mistaken) {
			p.spans = nil
			if !mistaken || t.joint == nil || !t.joint.mark(&p, words, mistaken) {
				return p, false
			}
			break
		}
	}
	return p.settled(), true
}

// mark marks a typed word wherever the name has it, or, of scripts without spaces and in Latin letters, the first time.
func (w *typedWord) mark(p *piece, words []index.NameWord, mistaken bool) bool {
	has := func(n index.NameWord) bool { return w.is(n, false) }
	if mistaken && !slices.ContainsFunc(words, has) {
		has = func(n index.NameWord) bool { return w.is(n, true) }
	}
	marked := false
	for _, n := range words {
		if (n.Run || n.Roman) && marked || !has(n) {
			continue
		}
		marked = true
		p.spans = append(p.spans, span{n.Start, w.end(p.text, n)})
	}
	return marked
}

// end returns where in a name the part of a word ends that was typed; where the word ends if it was typed otherwise.
func (w *typedWord) end(name string, n index.NameWord) int {
	for _, typed := range []string{w.text, w.latin} {
		if n.Roman || typed == "" || !strings.HasPrefix(n.Text, typed) {
			continue
		}
		for at := range name[n.Start:n.End] {
			if at > 0 && strings.HasPrefix(language.Joined(name[n.Start:n.Start+at]), typed) {
				return n.Start + at
			}
		}
	}
	return n.End
}
