package search

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// noteNothing tells that the text asks for nothing.
const noteNothing = "no letter or digit to look for: all films are shown"

// note tells the person what was forgiven, where that changed what is found. before is how many films the passes before
// had found.
func (r *run) note(kind passKind, before int) {
	found, typed := r.found(), r.asTyped()
	if found == before && (kind != most || found > 0) {
		return
	}
	lead, follow := "no film has", "are shown"
	switch {
	case typed == 1:
		lead = "only one film has"
	case typed > 1:
		lead = fmt.Sprintf("only %d films have", typed)
	}
	if before > 0 {
		follow = "follow"
	}
	note := ""
	switch {
	case kind == most && found == 0 && r.plan.speechless():
		note = "these words are in nearly every text: in quotes they are looked for there too"
	case found == before:
	case kind == unnumbered:
		note = lead + " the number too: films with the other words " + follow
	case nearest <= kind && kind <= farther && before == r.unguessed:
		note = lead + " these words as typed: near spellings in titles and names " + follow
	case kind == most && before > typed: // which was told
		note = "films with most of the words follow"
	case kind == most:
		note = lead + " all of these words: films with most of them " + follow
	}
	if kind == most && note != "" {
		if lacking := r.plan.lacking(); lacking != "" {
			note += "; none has " + lacking
		}
	}
	r.plan.addNote(note)
}

// addNote adds a note, if it is one that was not told yet.
func (p *plan) addNote(note string) {
	if note != "" && len(p.notes) < maxNotes && !slices.Contains(p.notes, note) {
		p.notes = append(p.notes, note)
	}
}

// maxNotes is how many things a person is told of one text.
const maxNotes = 6

// speechless reports whether nothing that was typed can be told from any text.
func (p *plan) speechless() bool {
	for i := range p.words {
		if w := &p.words[i]; !w.stop() || w.grams != nil {
			return false
		}
	}
	return len(p.phrases) == 0
}

// lacking lists the first few words that no film has.
func (p *plan) lacking() string {
	var list []string
	for i := range p.words {
		if w := &p.words[i]; !w.stop() && !w.medium && w.grams == nil && p.telling[i] == 0 && len(p.words) <= fewWords && !p.repeats(i) {
			list = append(list, strconv.Quote(w.written))
		}
	}
	return strings.Join(list, " or ")
}
