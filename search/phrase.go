package search

import (
	"iter"
	"strings"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
	"cinedex/index/film"
	"cinedex/index/language"
)

// constrainPhrases keeps of found what has every phrase side by side in one text and none of those excluded. The index has
// no positions: the films that have the words are read, most of them only scanned. They are few for all but phrases of stop
// words, of which a very large catalogue answers within the time limit what it can.
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
	check, late := newPhraseCheck(p, s), false
	for it := doubtful.Iterator(); it.HasNext(); {
		doc := it.Next()
		if late = late || s.clock.tooLate(); late {
			found.Remove(doc)
			continue
		}
		keeps, err := check.keeps(doc)
		if err != nil {
			s.failed = err
			return
		}
		if !keeps {
			found.Remove(doc)
		}
	}
}

// mayHave returns the documents that have all words of one of the phrases, anywhere. Stop words are taken to be
// everywhere: texts are indexed without them.
func (s *segmentRun) mayHave(phrases []phrase) *roaring.Bitmap {
	may := roaring.New()
	for _, ph := range phrases {
		var each []*roaring.Bitmap
		for i := range ph.parts {
			if !ph.parts[i].stop() {
				w := s.find(&ph.parts[i])
				each = append(each, union(append([]*roaring.Bitmap{w.common()}, w.texts...)...))
			}
		}
		if each == nil {
			return s.base
		}
		if having := intersection(each...); having != nil {
			may.Or(having)
		}
	}
	return may
}

// phraseCheck looks for a plan's phrases in films, one after the other.
type phraseCheck struct {
	segment *segmentRun
	plan    *plan
	words   []language.Word
	found   []bool // by phrase, in the film at hand

	wanted, excluded []*scanner      // by phrase
	named            *roaring.Bitmap // films whose people may have a phrase for a name that the record does not hold
}

func newPhraseCheck(p *plan, s *segmentRun) *phraseCheck {
	c := &phraseCheck{segment: s, plan: p, found: make([]bool, len(p.phrases)), named: roaring.New()}
	for _, ph := range p.phrases {
		c.wanted = append(c.wanted, newScanner(ph))
		c.named.Or(s.naming(p.words[ph.first : ph.first+len(ph.words)]))
	}
	for _, ph := range p.not {
		c.excluded = append(c.excluded, newScanner(ph))
		c.named.Or(s.naming(ph.parts))
	}
	return c
}

// naming returns the documents that have all of words in the names of people.
func (s *segmentRun) naming(words []word) *roaring.Bitmap {
	each := make([]*roaring.Bitmap, len(words))
	for i := range words {
		each[i] = s.inField(&words[i], index.FieldName, index.FieldNamePair, index.FieldNameEdge)
	}
	if all := intersection(each...); all != nil {
		return all
	}
	return s.none
}

// keeps reports whether a text of the film has each phrase and none has one that is excluded.
func (c *phraseCheck) keeps(doc uint32) (bool, error) {
	if !c.named.Contains(doc) {
		keeps, sure, err := c.scan(doc)
		if sure || err != nil {
			return keeps, err
		}
	}
	f, err := c.segment.Film(doc)
	return err == nil && c.has(f), err
}

// scan decides without decoding the film, where that can be.
func (c *phraseCheck) scan(doc uint32) (keeps, sure bool, err error) {
	err = c.segment.Record(doc, func(json []byte) error {
		for _, s := range c.wanted {
			if s != nil && !s.may(json) {
				keeps, sure = false, true
				return nil
			}
		}
		keeps, sure = true, len(c.wanted) == 0
		for _, s := range c.excluded {
			sure = sure && s != nil && !s.may(json)
		}
		return nil
	})
	return keeps, sure, err
}

// has reports whether a text of the film has each phrase and none has one that is excluded.
func (c *phraseCheck) has(f *film.Film) bool {
	clear(c.found)
	lacking := len(c.plan.phrases)
	for field, text := range textsOf(f, c.plan.people) {
		c.words = language.AppendWords(c.words[:0], text)
		for _, ph := range c.plan.not {
			if ph.asks(field) && ph.in(c.words) {
				return false
			}
		}
		for i, ph := range c.plan.phrases {
			if !c.found[i] && ph.asks(field) && ph.in(c.words) {
				c.found[i] = true
				lacking--
			}
		}
		if lacking == 0 && len(c.plan.not) == 0 {
			return true
		}
	}
	return lacking == 0
}

// asks reports whether the phrase is looked for in texts that the operator field asks for alone.
func (ph phrase) asks(field string) bool {
	return ph.field == "" || ph.field == field || ph.field == "person" && field == "director"
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

// in reports whether the phrase stands in a text of these words.
func (ph phrase) in(words []language.Word) bool {
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
