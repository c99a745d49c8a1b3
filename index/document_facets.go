package index

import (
	"encoding/binary"
	"math"
	"strconv"
	"strings"

	"cinedex/index/film"
)

func (b *builder) facets(f *film.Film) {
	for _, genre := range f.Genres {
		b.term(FieldGenre, genre)
	}
	for _, lang := range f.Languages {
		for lang != "" {
			b.term(FieldLanguage, lang)
			lang = lang[:max(0, strings.LastIndexByte(lang, '-'))]
		}
	}
	original := f.OriginalLanguage
	if original == "" && len(f.Languages) > 0 {
		original = f.Languages[0]
	}
	b.term(FieldOriginal, baseOf(original))
	for _, country := range f.Countries {
		b.term(FieldCountry, country)
	}
	b.term(FieldKind, f.Kind)
}

// baseOf returns the language of a BCP 47 tag without its script, region and the like.
func baseOf(tag string) string {
	base, _, _ := strings.Cut(tag, "-")
	return base
}

func (b *builder) numbers(f *film.Film) {
	if f.Year != 0 {
		b.term(FieldYear, strconv.Itoa(f.Year))
	}
	if f.Runtime != 0 {
		b.term(FieldRuntime, strconv.Itoa(f.Runtime))
	}
	if f.Popularity != 0 {
		b.term(FieldPopularity, sortable(f.Popularity))
	}
	if f.Rating != nil {
		b.term(FieldRating, sortable(f.Rating.Average))
		b.term(FieldVotes, sortable(float64(f.Rating.Votes)))
	}
}

// sortable writes a number from 0 up as eight bytes that order as numbers do.
func sortable(n float64) string {
	return string(binary.BigEndian.AppendUint64(nil, math.Float64bits(n)))
}

// unsortable reads what sortable wrote; anything else is 0.
func unsortable(s string) float64 {
	if len(s) != 8 {
		return 0
	}
	return math.Float64frombits(binary.BigEndian.Uint64([]byte(s)))
}
