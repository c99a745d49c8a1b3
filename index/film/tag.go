package film

import (
	"iter"
	"sync"

	"golang.org/x/text/language"
)

// canonical is how language tags are brought to one form: deprecated codes replaced (iw → he), scripts that go without
// saying dropped, and languages kept apart only by experts joined (cmn → zh, nb → no).
const canonical = language.Default | language.Macro

// Language returns the canonical form of a BCP 47 tag (PT_br → pt-BR, eng → en) and whether it is a tag of a known
// language.
func Language(tag string) (canonicalTag string, ok bool) {
	if len(tag) == 2 {
		if c := twoLetterTags()[tag]; c != "" {
			return c, true
		}
	}
	if tag == "" || len(tag) > MaxTagChars {
		return "", false
	}
	t, err := canonical.Parse(tag)
	if err != nil {
		return "", false
	}
	s := t.String()
	return s, len(s) <= MaxTagChars
}

// twoLetterTags maps the two-letter tags, which nearly all are, to their canonical form: parsing takes a microsecond.
var twoLetterTags = sync.OnceValue(func() map[string]string {
	tags := map[string]string{}
	for s := range letterPairs('a', 'z') {
		if t, err := canonical.Parse(s); err == nil {
			tags[s] = t.String()
		}
	}
	return tags
})

// Country returns the ISO 3166-1 alpha-2 code of a country given by any of its codes (es, ESP, 724 → ES) and whether
// there is such a country. Codes withdrawn from the standard become those of the country's later name (BU → MM), but
// the Soviet Union, Yugoslavia, Czechoslovakia and East Germany, which made films and have no one successor, keep SU,
// YU, CS and DD.
func Country(code string) (alpha2 string, ok bool) {
	if c := twoLetterCountries()[code]; c != "" {
		return c, true
	}
	return parseCountry(code)
}

func parseCountry(code string) (alpha2 string, ok bool) {
	if len(code) < 2 || len(code) > 4 {
		return "", false
	}
	if w := vocabularies().countries.find(code); w != nil {
		return w.slug, true
	}
	r, err := language.ParseRegion(code)
	if err != nil || !r.IsCountry() {
		return "", false
	}
	s := r.Canonicalize().String()
	return s, len(s) == 2
}

var twoLetterCountries = sync.OnceValue(func() map[string]string {
	codes := map[string]string{}
	for s := range letterPairs('A', 'Z') {
		if c, ok := parseCountry(s); ok {
			codes[s] = c
		}
	}
	return codes
})

// letterPairs yields every two letters from first to last.
func letterPairs(first, last rune) iter.Seq[string] {
	return func(yield func(string) bool) {
		for a := first; a <= last; a++ {
			for b := first; b <= last; b++ {
				if !yield(string([]rune{a, b})) {
					return
				}
			}
		}
	}
}
