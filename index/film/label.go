package film

import (
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// LanguageLabel returns what the language of a BCP 47 tag is called in the first of langs (BCP 47 tags) that names of
// languages are known in, else in English: "Spanish", "Español". A tag without a name is its own label.
func LanguageLabel(tag string, langs []string) string { return displayed(tag, langs, languageName) }

// CountryLabel is LanguageLabel for an ISO 3166-1 alpha-2 code.
func CountryLabel(code string, langs []string) string { return displayed(code, langs, countryName) }

// displayed finds the label of code, made by name where it is none of the tabled.
func displayed(code string, langs []string, name func(code string, lang language.Tag) string) string {
	for _, lang := range langs {
		if label := displayedIn(code, lang, name); label != "" {
			return label
		}
	}
	if label := displayedIn(code, "en", name); label != "" {
		return label
	}
	return code
}

func displayedIn(code, lang string, name func(string, language.Tag) string) string {
	d := displayData()
	if names := d.labels[lang]; names != nil {
		if label := names[code]; label != "" {
			return label
		}
	}
	t, err := language.Parse(lang)
	if err != nil {
		return ""
	}
	if base, _ := t.Base(); !d.named[base] {
		return "" // the names would silently be English
	}
	return name(code, t)
}

// languageName returns the name of the language tagged code in lang, "" if it has none.
func languageName(code string, lang language.Tag) string {
	if label := vocabularies().languages.tabled(code, lang); label != "" {
		return label
	}
	t, err := language.Parse(code)
	if err != nil || strings.HasPrefix(code, "x-") { // private tags are shown as unknown
		return ""
	}
	namer := display.Languages(lang)
	label := namer.Name(t)
	// In some languages a variety is only ever called what the language is: it would look the same as it in a list.
	if base, _ := t.Base(); len(code) > len(base.String()) && label == namer.Name(language.Make(base.String())) {
		if r, confidence := t.Region(); confidence == language.Exact {
			label += " (" + display.Regions(lang).Name(r) + ")"
		}
	}
	return capitalised(label)
}

// countryName returns the name of the country in lang, "" if it has none.
func countryName(code string, lang language.Tag) string {
	if label := vocabularies().countries.tabled(code, lang); label != "" {
		return label
	}
	r, err := language.ParseRegion(code)
	if err != nil || r.Canonicalize() != r { // East Germany would be called Germany
		return ""
	}
	return capitalised(display.Regions(lang).Name(r))
}

type displayTables struct {
	labels map[string]map[string]string // by language, then by language tag or country code, which differ in case
	named  map[language.Base]bool       // languages with names of languages and countries
}

// displayData holds what facets ask for at every search: the labels of all two-letter languages and countries in
// LabelLanguages, some 5,000, which take a microsecond each to make.
var displayData = sync.OnceValue(func() *displayTables {
	d := &displayTables{map[string]map[string]string{}, map[language.Base]bool{}}
	for _, t := range display.Supported.Tags() {
		base, _ := t.Base()
		d.named[base] = true
	}
	for _, lang := range LabelLanguages {
		t := language.Make(lang)
		labels := map[string]string{}
		for _, tag := range twoLetterTags() {
			labels[tag] = languageName(tag, t)
		}
		for _, code := range twoLetterCountries() {
			labels[code] = countryName(code, t)
		}
		d.labels[lang] = labels
	}
	return d
})
