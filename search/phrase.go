package search

import (
	"iter"
	"slices"
	"strings"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
	"cinedex/index/film"
	"cinedex/index/language"
)

// constrainPhrases keeps of found what has every phrase side by side in one text and none of those excluded. The index has
// no positions: the films that have the words are read, which are few for all but phrases of common words; the
// time limit bounds those.
func (s *segmentRun) constrainPhrases(found, known *roaring.Bitmap) {
	p := s.plan
	if len(p.phrases) == 0 && len(p.not) == 0 {
		return
	}
	doubtful := found.Clone()
	if len(p.phrases) == 0 {
		doubtful.And(s.mayHave(p.not))
	}
	if known != nil {
		doubtful.AndNot(known)
	}
	for it := doubtful.Iterator(); it.HasNext(); {
		doc := it.Next()
		if s.expired() {
			found.Remove(doc)
			continue
		}
		f, err := s.Film(doc)
		if err != nil {
			s.failed = err
			return
		}
		has := func(ph phrase) bool { return ph.in(f, p.people) }
		if slices.ContainsFunc(p.not, has) || slices.ContainsFunc(p.phrases, func(ph phrase) bool { return !has(ph) }) {
			found.Remove(doc)
		}
	}
}

// mayHave returns the documents that have all words of one of the phrases, anywhere.
func (s *segmentRun) mayHave(phrases []phrase) *roaring.Bitmap {
	may := roaring.New()
	for _, ph := range phrases {
		each := make([]*roaring.Bitmap, len(ph.words))
		stop := false
		for i := range ph.parts {
			w := s.find(&ph.parts[i])
			each[i] = union(append([]*roaring.Bitmap{w.common}, w.texts...)...)
			stop = stop || slices.ContainsFunc(ph.parts[i].texts, func(m language.Match) bool { return m.Stop })
		}
		if stop { // texts do not hold all of its words
			return s.base
		}
		if having := intersection(each...); having != nil {
			may.Or(having)
		}
	}
	return may
}

// in reports whether a text of the film that the phrase's field allows has its words side by side.
func (ph phrase) in(f *film.Film, people *index.People) bool {
	for field, text := range textsOf(f, people) {
		if ph.field != "" && ph.field != field && !(ph.field == "person" && field == "director") {
			continue
		}
		if ph.inText(text) {
			return true
		}
	}
	return false
}

// textsOf yields every text of a film that words are looked for in, with the operator that asks for it alone.
func textsOf(f *film.Film, people *index.People) iter.Seq2[string, string] {
	return func(yield func(field, text string) bool) {
		ok := yield("title", f.OriginalTitle)
		all := func(field string, texts ...string) {
			for _, t := range texts {
				ok = ok && yield(field, t)
			}
		}
		for _, t := range f.Titles {
			all("title", t)
		}
		all("title", f.Aliases...)
		for _, c := range f.Credits {
			all(operatorOf(c.Role), c.Name)
			all(operatorOf(c.Role), people.Aliases(c.Person)...)
			all("", c.Character)
		}
		all("", f.Keywords...)
		all("", f.Companies...)
		for _, t := range f.Synopses {
			all("", t)
		}
		for _, q := range f.Quotes {
			all("", q.Text)
		}
	}
}

// operatorOf returns the operator that asks for people of a role, before person: which asks for all.
func operatorOf(role string) string {
	if role == "director" {
		return role
	}
	return "person"
}

func (ph phrase) inText(text string) bool {
	words := language.Words(text)
	for i := 0; i+len(ph.words) <= len(words); i++ {
		if ph.at(words[i:]) {
			return true
		}
	}
	return false
}

func (ph phrase) at(words []language.Word) bool {
	last := len(ph.words) - 1
	for i, w := range ph.words {
		there := words[i].Text
		switch {
		case there == w:
		case i == last && ph.unfinished && strings.HasPrefix(there, w):
		case words[i].ByGrams && (i == 0 && strings.HasSuffix(there, w) || i == last && strings.HasPrefix(there, w)):
		case words[i].ByGrams && last == 0 && strings.Contains(there, w):
		default:
			return false
		}
	}
	return true
}
