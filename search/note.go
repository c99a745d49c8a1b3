package search

import (
	"fmt"
	"strconv"
	"strings"
)

// noteNothing tells that the text asks for nothing.
const noteNothing = "no letter or digit to look for: all films are shown"

// note tells the person what was forgiven, where that changed what is found. before is how many films the passes before
// had found.
func (r *run) note(kind passKind, before int) {
	found := r.found()
	lead := "no film has"
	switch {
	case before == 1:
		lead = "only one film has"
	case before > 1:
		lead = fmt.Sprintf("only %d films have", before)
	}
	note := ""
	switch {
	case kind == most && found == 0 && r.plan.speechless():
		note = "these words are in nearly every text: in quotes they are looked for there too"
	case found == before:
	case kind == nearest || kind == near || kind == farther:
		note = lead + " these words as typed: near spellings in titles and names follow"
		if before == 0 {
			note = lead + " these words as typed: near spellings in titles and names are shown"
		}
	case kind == unnumbered:
		note = "no film has the number too: films with the other words are shown"
	case kind == most:
		note = lead + " all of these words: films with most of them follow"
		if before == 0 {
			note = lead + " all of these words: films with most of them are shown"
		}
		if lacking := r.plan.lacking(); lacking != "" {
			note += "; none has " + lacking
		}
	}
	if note != "" {
		r.plan.notes = append(r.plan.notes, note)
	}
}

// speechless reports whether nothing that was typed can be told from any text.
func (p *plan) speechless() bool {
	for i := range p.words {
		if !p.words[i].stop() {
			return false
		}
	}
	return len(p.phrases) == 0
}

// lacking lists the first few words that no film has.
func (p *plan) lacking() string {
	var list []string
	for i := range p.words {
		if w := &p.words[i]; !w.stop() && !w.medium && p.telling[i] == 0 && len(p.words) <= fewWords && !p.repeats(i) {
			list = append(list, strconv.Quote(w.text))
		}
	}
	return strings.Join(list, " or ")
}
