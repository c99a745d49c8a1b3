package search

import (
	"slices"
	"strings"

	"cinedex/index/language"
)

// fit returns how well what was typed fits the best of the names of one with that ordinal.
func (n *naming) fit(ordinal uint32) fit {
	best := misfit
	for _, names := range n.of.called(ordinal) {
		for _, name := range names {
			best = min(best, n.fitOf(name))
		}
	}
	return best
}

// fitOf returns how well it fits one name. Of a name that is perhaps in another script it cannot tell: it fits inside.
func (n *naming) fitOf(name string) fit {
	n.words = language.AppendWords(n.words[:0], name)
	var joined strings.Builder
	for _, w := range n.words {
		joined.WriteString(w.Text)
	}
	switch full := joined.String(); {
	case full == n.plan.joined:
		return whole
	case strings.HasPrefix(full, n.plan.joined):
		return begins
	}
	typed := n.plan.words
	for at := 0; at+len(typed) <= len(n.words); at++ {
		if at > 0 && !n.of.familyName() {
			break
		}
		if here := n.words[at : at+len(typed)]; at == 0 || at+len(typed) == len(n.words) {
			switch {
			case !n.has(here):
			case at == 0 && len(here) == len(n.words) && n.complete(here[len(here)-1]):
				return whole
			default:
				return begins
			}
		}
	}
	return inside
}

// has reports whether words are those typed, or, as far as the pass forgives, near them.
func (n *naming) has(words []language.Word) bool {
	for i := range words {
		if !n.plan.words[i].begins(words[i].Text) && !n.plan.isNear(i, words[i].Text, n.kind) {
			return false
		}
	}
	return true
}

// complete reports whether a word is the last one typed, or near it, and does not only begin so.
func (n *naming) complete(w language.Word) bool {
	last := len(n.plan.words) - 1
	if w.Text == n.plan.words[last].text {
		return true
	}
	return slices.ContainsFunc(n.plan.near[:], func(words []approximates) bool {
		return words != nil && words[last].whole().accepts(w.Text)
	})
}
