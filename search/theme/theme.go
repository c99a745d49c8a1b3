// Package theme knows what films are about (revenge, a heist, time travel) by the names it has in many languages, so that who asks
// for it in one language finds films whose keywords and texts say it in another.
//
// It is no thesaurus of a language: a theme's names are what people type and synopses use for it, and nothing is known of the language in which
// somebody types. What is known is in themes.tsv, whose head explains its form, and in the files beside it of that form.
package theme

import (
	"slices"
	"strings"
)

// Theme is something films are about.
type Theme struct {
	Slug  string              // in English: "time-travel"; no other theme has it
	Names map[string][]string // by BCP 47 base language, commonest first, as dictionaries write them; shared: not to be changed
}

// Find returns the themes that a text is a name of in any language, in the order of the tables; nil if it is none's. The text is
// folded as language.Words does, so that case, accents and punctuation are of no account, but must be a name from end to end, in the
// form that the tables have or the plural in s that many languages make of it. What is returned is shared: not to be changed.
func Find(text string) []*Theme {
	key := folded(text)
	for _, ending := range plurals {
		if name, ok := strings.CutSuffix(key, ending); ok && known()[name] != nil {
			return known()[name]
		}
	}
	return nil
}

// In reports whether a text is a name of the theme in a language, as Find takes it.
func (t *Theme) In(lang, text string) bool {
	key := folded(text)
	return slices.ContainsFunc(t.Names[lang], func(name string) bool {
		name = folded(name)
		return slices.ContainsFunc(plurals[:], func(ending string) bool { return name+ending == key })
	})
}

// plurals are the endings that may follow a name; none is one.
var plurals = [...]string{"", "s", "es"}
