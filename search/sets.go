package search

import (
	"cmp"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
	"cinedex/index/language"
)

// sets are the documents of one segment that have one word, by where they have it. Nil is the empty set.
type sets struct {
	title, name, keyword, year *roaring.Bitmap
	roman                      *roaring.Bitmap   // titles and names of other scripts, in Latin letters
	about                      *roaring.Bitmap   // of a genre, language, country or decade that the word asks for
	texts                      []*roaring.Bitmap // by the plan's analyzers
	free                       bool              // the word need not be had at all

	joined *roaring.Bitmap // see common
	joint  bool            // it is known
}

// places are sets that a word may be in any of, nil for none.
type places [6]*roaring.Bitmap

// anyPlace are those where language does not matter.
func (w *sets) anyPlace() places { return places{w.title, w.name, w.keyword, w.year, w.about, w.roman} }

// common returns the documents that have the word where language does not matter, nil for none. It must not be changed. The
// sets may be large and most of a search needs them only where other words are: the union is made when it is first asked for.
func (w *sets) common() *roaring.Bitmap {
	if !w.joint {
		of := w.anyPlace()
		w.joined, w.joint = union(of[:]...), true
	}
	return w.joined
}

// commonFilms is how many documents common returns. Where it was not asked for, the largest set is only counted with the others.
func (w *sets) commonFilms() uint64 {
	if w.joint {
		return cardinality(w.joined)
	}
	of := w.anyPlace()
	slices.SortFunc(of[:], func(a, b *roaring.Bitmap) int { return cmp.Compare(cardinality(a), cardinality(b)) })
	last := len(of) - 1
	others := union(of[:last]...)
	n := cardinality(others) + cardinality(of[last])
	if others != nil {
		n -= others.AndCardinality(of[last])
	}
	return n
}

// inText returns the documents that have the word in texts in the language of analyzer a, nil for none.
func (w *sets) inText(a int) *roaring.Bitmap {
	if w.texts == nil || w.texts[a] == nil || w.texts[a].IsEmpty() {
		return nil
	}
	return w.texts[a]
}

// films is about how many documents have the word: those of all its sets, counted in each.
func (w *sets) films() (n uint64) {
	for _, of := range w.anyPlace() {
		n += cardinality(of)
	}
	for _, of := range w.texts {
		n += cardinality(of)
	}
	return n
}

// segmentRun is the work of one search on one segment.
type segmentRun struct {
	*index.Segment
	*index.Reader
	clock  *clock
	nearby *nearby
	plan   *plan
	base   *roaring.Bitmap // films that the text is asked of: not deleted, adult or not as asked for
	words  []sets
	none   *roaring.Bitmap // empty; never changed

	likeliest []sets            // the words as the pass most looks for them
	having    []*roaring.Bitmap // and the documents that have each of them anywhere

	passes []*pass         // what matched, in the order in which it was forgiven more
	match  *roaring.Bitmap // the union of the passes
	hits   *roaring.Bitmap // those of match that the filters keep
	fixed  *roaring.Bitmap // those that all filters keep but any-of ones on facets

	filters filters
	failed  error // reading a film
}

// lookUp finds every word of the plan.
func (s *segmentRun) lookUp() {
	s.words = make([]sets, len(s.plan.words))
	for i := range s.plan.words {
		s.words[i] = s.find(&s.plan.words[i])
	}
}

// find looks one word up in all the fields it may stand in.
func (s *segmentRun) find(w *word) sets {
	var found sets
	switch w.field {
	case "title":
		found.title = s.inField(w, index.FieldTitle, index.FieldTitlePair, index.FieldTitleEdge)
		found.roman = s.inRoman(w, titleScripts)
	case "person":
		found.name = s.inField(w, index.FieldName, index.FieldNamePair, index.FieldNameEdge)
		found.roman = s.inRoman(w, nameScripts)
	case "director":
		found.name = s.inField(w, index.FieldDirector, "", "")
	default:
		found.title = s.inField(w, index.FieldTitle, index.FieldTitlePair, index.FieldTitleEdge)
		found.name = s.inField(w, index.FieldName, index.FieldNamePair, index.FieldNameEdge)
		found.keyword = s.inField(w, index.FieldKeyword, "", index.FieldKeywordEdge)
		if w.year {
			found.year = s.Postings(index.FieldYear, w.text)
		}
		found.texts = make([]*roaring.Bitmap, len(w.texts))
		for i, m := range w.texts {
			found.texts[i] = s.inText(s.plan.analyzers[i], m)
		}
		found.roman = s.inRoman(w, titleScripts, nameScripts)
	}
	return found
}

// scripts are the fields that a word typed in one script is looked for in another by: of words in Latin letters, and of words as
// they are written.
type scripts struct{ roman, written string }

var (
	titleScripts = scripts{index.FieldTitleRoman, index.FieldTitle}
	nameScripts  = scripts{index.FieldNameRoman, index.FieldName}
)

// inRoman finds a word of Latin letters among the titles or names of other scripts, and one of another script among those in
// Latin letters.
func (s *segmentRun) inRoman(w *word, of ...scripts) *roaring.Bitmap {
	found := roaring.New()
	in := func(field, text string) {
		switch {
		case text == "":
		case w.romanGoes:
			found.Or(s.beginning(field, text))
		default:
			s.Or(found, field, text)
		}
	}
	for _, fields := range of {
		in(fields.roman, w.roman)
		in(fields.written, w.latin)
	}
	return found
}

// inField finds a word, or what begins with it if it is unfinished, in a field that all languages share. pairs is the field
// of its words written together and edges that of its words' first letters, "" if it has none.
func (s *segmentRun) inField(w *word, field, pairs, edges string) *roaring.Bitmap {
	var found *roaring.Bitmap
	switch {
	case w.grams != nil:
		return s.all(field, w.grams)
	case !w.unfinished:
		found = s.Postings(field, w.text)
	case w.letters <= index.EdgeLetters && edges != "":
		found = s.Postings(edges, w.text)
	default:
		found = s.beginning(field, w.text)
	}
	if pairs != "" {
		s.Or(found, pairs, w.text)
	}
	return found
}

// beginPairs takes an unfinished word that no title, or no name, has for the beginning of two words written as one. That
// is asked of all segments together: what is found must not depend on which films share one.
func (r *run) beginPairs() {
	last := len(r.plan.words) - 1
	if last < 0 || !r.plan.words[last].unfinished || r.plan.words[last].letters <= index.EdgeLetters {
		return
	}
	w := &r.plan.words[last]
	title, name := w.field == "" || w.field == "title", w.field == "" || w.field == "person"
	for _, s := range r.segments {
		if s.words == nil { // there was no time to look there
			return
		}
		title = title && !s.base.Intersects(s.words[last].title)
		name = name && !s.base.Intersects(s.words[last].name)
	}
	for _, s := range r.segments {
		found := &s.words[last]
		if title {
			found.title = s.beginning(index.FieldTitlePair, w.text)
		}
		if name {
			found.name = s.beginning(index.FieldNamePair, w.text)
		}
		found.joint = false
	}
}

// beginning unites the postings of the terms that begin with prefix.
func (s *segmentRun) beginning(field, prefix string) *roaring.Bitmap {
	found := roaring.New()
	for term := range s.Prefix(field, prefix) {
		s.Or(found, field, term)
	}
	return found
}

// all intersects the postings of terms.
func (s *segmentRun) all(field string, terms []string) *roaring.Bitmap {
	var found *roaring.Bitmap
	for _, term := range terms {
		if found == nil {
			found = s.Postings(field, term)
		} else {
			found.And(s.Postings(field, term))
		}
		if found.IsEmpty() {
			break
		}
	}
	return found
}

func (s *segmentRun) inText(analyzer string, m language.Match) *roaring.Bitmap {
	field := index.FieldText(analyzer)
	if len(m.All) > 0 {
		return s.all(field, m.All)
	}
	var found *roaring.Bitmap
	for _, term := range m.Any {
		b := s.Postings(field, term)
		switch {
		case b.IsEmpty():
		case found == nil:
			found = b
		default:
			found.Or(b)
		}
	}
	return found
}
