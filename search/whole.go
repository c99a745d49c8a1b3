package search

import (
	"cmp"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
	"cinedex/index/language"
)

// wholes finds the films one of whose whole titles is what was typed, or begins with it, and those with a person whose whole
// name it is.
func (s *segmentRun) wholes(p *pass) {
	if s.plan.ofTitles {
		p.whole, p.begin = s.wholeTitle(s.plan.joined)
		if !s.plan.unfinished { // mad -love begins no Madres paralelas
			p.begin = p.every(p.begin, inTitle)
		}
		if s.plan.year != "" {
			whole, _ := s.wholeTitle(s.plan.yearless)
			p.whole = union(p.whole, roaring.And(whole, s.Postings(index.FieldYear, s.plan.year)))
		}
		p.same, p.sequels = s.keyed(s.plan.keys)
		for _, sequel := range p.sequels {
			p.sequel = union(p.sequel, sequel.docs)
		}
	}
	if s.plan.ofNames {
		p.name = s.Postings(index.FieldNameWhole, s.plan.joined)
	}
}

// wholeTitle finds the films one of whose titles is text, or begins with it.
func (s *segmentRun) wholeTitle(text string) (whole, begin *roaring.Bitmap) {
	if text == "" {
		return s.none, s.none
	}
	whole = s.Postings(index.FieldTitleWhole, text)
	if utf8.RuneCountInString(text) <= index.BeginLetters {
		return whole, s.Postings(index.FieldTitleBegin, text)
	}
	return whole, s.beginning(index.FieldTitleWhole, text)
}

// keyed finds the films that have a title which is the text but for its article, conjunctions and the way numbers are
// written, and those that are a sequel of one.
func (s *segmentRun) keyed(keys []string) (same *roaring.Bitmap, list []sequel) {
	same = roaring.New()
	for _, key := range keys {
		s.Or(same, index.FieldTitleKey, key)
		s.Or(same, index.FieldTitleWhole, key)
		prefix := key + string(language.NumberMark)
		for term := range s.Prefix(index.FieldTitleKey, prefix) {
			if n := leadingNumber(term[len(prefix):]); 1 < n && n <= mostSequels {
				list = append(list, sequel{n, s.Postings(index.FieldTitleKey, term)})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b sequel) int { return cmp.Compare(a.number, b.number) })
	return same, list
}

// mostSequels is the highest number that a sequel has: what comes after is counted, or a year.
const mostSequels = 30

// sequel is the films of a segment that are the part with some number of what the text names.
type sequel struct {
	number int
	docs   *roaring.Bitmap
}

// leadingNumber reads the digits that s begins with.
func leadingNumber(s string) int {
	digits := 0
	for digits < len(s) && '0' <= s[digits] && s[digits] <= '9' {
		digits++
	}
	n, _ := strconv.Atoi(s[:digits])
	return n
}
