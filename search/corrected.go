package search

import (
	"fmt"
	"slices"
	"strings"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index/film"
	"cinedex/index/language"
	"cinedex/search/query"
)

// corrected returns a text that finds what the person seems to have meant: typed words replaced by those of the best film that
// guessing found, and left out where that film lacks them. It is "" where nothing had to be guessed.
func (r *run) corrected(q query.Query) (string, error) {
	c, ok := r.bestGuess()
	if !ok {
		return "", nil
	}
	f, err := c.segment.Film(c.doc)
	if err != nil {
		return "", fmt.Errorf("reading a film to correct by: %w", err)
	}
	if whole := r.plan.wholeMeant(q, f, c.level.kind); whole != "" {
		return whole, nil
	}
	words, ok := r.exchanged(c, f)
	if !ok {
		return "", nil
	}
	if whole := r.plan.titleWith(q, f, words); whole != "" {
		return whole, nil
	}
	if slices.ContainsFunc(r.plan.words, func(w word) bool { return w.grams != nil }) && slices.Contains(words, "") {
		return "", nil // what is left of a run of characters is no text
	}
	return r.plan.rewrite(q, words), nil
}

// exchanged returns for each word what the film that was guessed has for it: itself, the nearest of its own words, or "" for nothing.
// It reports whether that is worth offering: something is changed, no more is left out than stays, and where films have the
// words as typed, none that any film has is called mistyped.
func (r *run) exchanged(c candidate, f *film.Film) (words []string, ok bool) {
	own := r.ownWords(f)
	asTyped := r.asTyped() > 0
	words = make([]string, len(r.plan.words))
	changed, kept, left := false, 0, 0
	for i := range r.plan.words {
		w := &r.plan.words[i]
		if w.stop() || w.medium {
			words[i] = w.text
			continue
		}
		if has(c.segment.words[i].anywhere(), c.doc) {
			words[i] = w.text
			kept++
			continue
		}
		words[i], changed = r.plan.meant(i, own), true
		if words[i] == "" {
			left++
		} else {
			kept++
		}
		if asTyped && (words[i] == "" || r.known(i)) {
			return nil, false
		}
	}
	if left > 0 {
		r.plan.trim(words)
	}
	return words, changed && kept > 0 && left <= kept
}

// known reports whether word i, as typed, or what stands for it, is anywhere but in texts.
func (r *run) known(i int) bool {
	return slices.ContainsFunc(r.segments, func(s *segmentRun) bool { return s.words[i].common() != nil })
}

// trim leaves out the stop words at either end that stand beside words left out.
func (p *plan) trim(words []string) {
	idle := func(i int) bool { return words[i] == "" || p.words[i].stop() }
	first, last := 0, len(words)
	for first < last && idle(first) {
		first++
	}
	for first < last && idle(last-1) {
		last--
	}
	if slices.Contains(words[:first], "") {
		clear(words[:first])
	}
	if slices.Contains(words[last:], "") {
		clear(words[last:])
	}
}

// asTyped counts the films found without guessing.
func (r *run) asTyped() int {
	n := uint64(0)
	for _, s := range r.segments {
		for _, p := range s.passes {
			if !p.kind.guesses() {
				n += p.found.GetCardinality()
			}
		}
	}
	return int(n)
}

// bestGuess finds the first film of those that only guessing found: all of them, or, beside a few that have the words as typed,
// those with typing mistakes.
func (r *run) bestGuess() (candidate, bool) {
	asTyped, mistyped, lacking := r.asTyped() > 0, false, false
	for _, s := range r.segments {
		for _, p := range s.passes {
			some := !p.found.IsEmpty()
			mistyped = mistyped || some && p.kind.guesses() && p.kind != most
			lacking = lacking || some && p.kind == most
		}
	}
	if !mistyped && (asTyped || !lacking || r.plan.many()) { // nobody corrects a description
		return candidate{}, false
	}
	rests := r.rests(func(s *segmentRun) *roaring.Bitmap { return s.match })
	for _, l := range r.levels() {
		if r.expired() {
			break
		}
		best := &top{n: 1}
		for i, s := range r.segments {
			docs := s.at(l, rests[i])
			if !l.kind.guesses() || l.kind == most && asTyped || docs.IsEmpty() {
				continue
			}
			r.values(s, l, docs, func(doc uint32, value float64) {
				best.offer(candidate{segment: s, doc: doc, level: l, value: value})
			})
		}
		if best.Len() > 0 {
			return best.kept[0], true
		}
	}
	return candidate{}, false
}

// wholeMeant returns the title of f that the whole text is near, if the text is nothing but words.
func (p *plan) wholeMeant(q query.Query, f *film.Film, kind passKind) string {
	if !onlyWords(q) {
		return ""
	}
	for k, automata := range p.nearWhole {
		for _, title := range titlesOf(f) {
			if kind >= nearest+passKind(k) && automata.accepts(language.Joined(title)) {
				return p.cased(title)
			}
		}
	}
	return ""
}

// titleWith returns the title of f that has all the words kept, if those of the whole text are looked for by characters: of such
// a run one cannot tell which of its characters are wrong.
func (p *plan) titleWith(q query.Query, f *film.Film, kept []string) string {
	if !onlyWords(q) || slices.ContainsFunc(p.words, func(w word) bool { return w.grams == nil }) {
		return ""
	}
	for _, title := range titlesOf(f) {
		joined := language.Joined(title)
		if !slices.ContainsFunc(kept, func(text string) bool { return !strings.Contains(joined, text) }) {
			return title
		}
	}
	return ""
}

// onlyWords reports whether a text has no operators.
func onlyWords(q query.Query) bool {
	return !slices.ContainsFunc(q.Clauses, func(c query.Clause) bool { return c.Field != "" || c.Negated })
}

// titlesOf lists all titles of a film.
func titlesOf(f *film.Film) []string {
	titles := append([]string{f.OriginalTitle}, f.Aliases...)
	for _, lang := range sortedKeys(f.Titles) {
		titles = append(titles, f.Titles[lang])
	}
	return titles
}

// cased returns text in lower case if all words were typed so.
func (p *plan) cased(text string) string {
	for i := range p.words {
		if typed := p.words[i].written; strings.ToLower(typed) != typed {
			return text
		}
	}
	return strings.ToLower(text)
}

// ownWords returns the words of the film's titles and names, as they are written.
func (r *run) ownWords(f *film.Film) []language.Word {
	words := language.Words(f.OriginalTitle)
	for _, lang := range sortedKeys(f.Titles) {
		words = language.AppendWords(words, f.Titles[lang])
	}
	for _, alias := range f.Aliases {
		words = language.AppendWords(words, alias)
	}
	for _, c := range f.Credits {
		words = language.AppendWords(words, c.Name)
		for _, alias := range r.plan.people.Aliases(c.Person) {
			words = language.AppendWords(words, alias)
		}
	}
	return words
}

// meant returns which of a film's words is nearest to word i; "" if none is near.
func (p *plan) meant(i int, own []language.Word) string {
	for _, begun := range []bool{false, true} { // whole words before those that only begin so
		for _, automata := range p.near { // the fewest mistakes first
			if automata == nil {
				continue
			}
			for _, w := range own {
				if automata[i].accepts(w.Text) && (begun || automata[i].whole().accepts(w.Text)) {
					return p.cased(w.Written)
				}
			}
		}
	}
	return ""
}
