package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"cinedex/index"
	"cinedex/index/film"
	"cinedex/index/language"
	"cinedex/index/stock"
)

// TestMatchAgainstStock holds what plain words match, with nothing forgiven, against queries that Bleve runs over the same
// folder: terms, prefixes and their combinations, as the rule has it.
func TestMatchAgainstStock(t *testing.T) {
	s := newShelf(t)
	snapshot := s.disturb(t)
	defer snapshot.Release()
	if err := s.index.Close(); err != nil {
		t.Fatal(err)
	}
	x, err := stock.Open(s.dir)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	p := &property{engine: s.engine(), snapshot: snapshot, oracle: newOracle(s.films, s.people)}
	requests := newRequests(s.films, 2)
	for n := range propertyCases {
		q := Request{Text: requests.plain(), Adult: Adult(requests.IntN(3)), NoTypos: true, MatchAll: true, PerPage: MaxPerPage}
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			got := p.cursors(t, q)
			slices.Sort(got)
			if diff := cmp.Diff(newRule(t, x, q).films(), got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("%q, adult %d (-stock +got):\n%s", q.Text, q.Adult, diff)
			}
		})
	}
}

// plain is a text of words alone, the last perhaps half.
func (r *requests) plain() string {
	var words []string
	for len(words) == 0 {
		for _, w := range language.Words(strings.Join(r.words(1+r.IntN(4)), " ")) {
			words = append(words, w.Written)
		}
	}
	last := []rune(words[len(words)-1])
	if r.IntN(2) == 0 {
		words[len(words)-1] = string(last[:1+r.IntN(len(last))])
	}
	if r.IntN(6) == 0 {
		words[0] = words[0] + "x"
	}
	return strings.Join(words, " ")
}

// rule is what a plain text matches, told in Bleve's queries: films that have every word in titles, names, keywords or the
// year, or in the texts of one language together with those, or one of whose titles, whole, begins with the text, or which
// have a person called so. A stop word is in every text that has another of the words.
type rule struct {
	t         *testing.T
	stock     *stock.Index
	adult     Adult
	words     []language.Word
	completed bool // the last word may go on in texts
}

func newRule(t *testing.T, x *stock.Index, q Request) *rule {
	return &rule{t: t, stock: x, adult: q.Adult, words: language.Words(q.Text)}
}

// films runs the rule; where it finds nothing, the last word is completed.
func (r *rule) films() []string {
	if len(r.words) == 0 {
		return r.run(stock.Term(index.FieldFlag, index.FlagFilm))
	}
	found := r.run(r.query())
	if last := len(r.words) - 1; len(found) == 0 && r.unfinished(last) && letters(r.words[last]) >= index.EdgeLetters {
		r.completed = true
		found = r.run(r.query())
	}
	return found
}

// run finds the films, adult or not as asked for.
func (r *rule) run(q stock.Query) []string {
	adult := stock.Term(index.FieldFlag, index.FlagAdult)
	switch r.adult {
	case AdultExclude:
		q = q.Without(adult)
	case AdultOnly:
		q = stock.All(q, adult)
	}
	ids, err := r.stock.Films(r.t.Context(), q)
	if err != nil {
		r.t.Fatal(err)
	}
	return ids
}

func (r *rule) query() stock.Query {
	found := []stock.Query{r.whole()}
	common := make([]stock.Query, len(r.words))
	for i := range r.words {
		common[i] = r.common(i)
	}
	for _, name := range language.Analyzers() {
		each := make([]stock.Query, len(r.words))
		for i := range r.words {
			each[i] = stock.Any(common[i], r.text(i, language.For(name)))
		}
		found = append(found, stock.All(each...))
	}
	return stock.Any(found...)
}

// unfinished reports whether word i counts as half typed: the last one, unless it is looked for by grams.
func (r *rule) unfinished(i int) bool { return i == len(r.words)-1 && !r.words[i].ByGrams }

func letters(w language.Word) int { return utf8.RuneCountInString(w.Text) }

// common finds word i where language does not matter.
func (r *rule) common(i int) stock.Query {
	w := r.words[i]
	found := []stock.Query{
		r.inField(i, index.FieldTitle, index.FieldTitlePair),
		r.inField(i, index.FieldName, index.FieldNamePair),
		r.inField(i, index.FieldKeyword, ""),
	}
	if len(w.Text) == 4 && strings.Trim(w.Text, "0123456789") == "" && w.Text >= fmt.Sprint(film.MinYear) {
		found = append(found, stock.Term(index.FieldYear, w.Text))
	}
	return stock.Any(found...)
}

func (r *rule) inField(i int, field, pairs string) stock.Query {
	w := r.words[i]
	if w.ByGrams {
		return allTerms(field, w.Grams())
	}
	pair := stock.Query{}
	if pairs != "" {
		pair = stock.Term(pairs, w.Text)
	}
	if !r.unfinished(i) {
		return stock.Any(stock.Term(field, w.Text), pair)
	}
	found := stock.Any(stock.Prefix(field, w.Text), pair)
	if pairs != "" && letters(w) > index.EdgeLetters && len(r.run(found)) == 0 {
		return stock.Prefix(pairs, w.Text)
	}
	return found
}

// text finds word i in the texts of one language.
func (r *rule) text(i int, a *language.Analyzer) stock.Query {
	field := index.FieldText(a.Name())
	longer := stock.Query{}
	if r.completed && r.unfinished(i) {
		longer = stock.Prefix(field, r.words[i].Text)
	}
	m := a.Match(r.words[i])
	switch {
	case m.Stop:
		others := []stock.Query{longer}
		for j, w := range r.words {
			if j != i && !a.Match(w).Stop {
				others = append(others, r.text(j, a))
			}
		}
		return stock.Any(others...)
	case len(m.All) > 0:
		return allTerms(field, m.All)
	}
	found := []stock.Query{longer}
	for _, term := range m.Any {
		found = append(found, stock.Term(field, term))
	}
	return stock.Any(found...)
}

// whole finds the titles that begin with the text and the names that it is, both written as one word, and the titles that it
// is but for a year before or after, of films of that year.
func (r *rule) whole() stock.Query {
	texts := make([]string, len(r.words))
	for i, w := range r.words {
		texts[i] = w.Text
	}
	joined := strings.Join(texts, "")
	found := []stock.Query{stock.Prefix(index.FieldTitleWhole, joined), stock.Term(index.FieldNameWhole, joined)}
	dated := func(year string, rest []string) {
		whole := stock.Term(index.FieldTitleWhole, strings.Join(rest, ""))
		found = append(found, stock.All(whole, stock.Term(index.FieldYear, year)))
	}
	if last := len(texts) - 1; last > 0 {
		dated(texts[last], texts[:last])
		dated(texts[0], texts[1:])
	}
	return stock.Any(found...)
}

func allTerms(field string, terms []string) stock.Query {
	each := make([]stock.Query, len(terms))
	for i, term := range terms {
		each[i] = stock.Term(field, term)
	}
	return stock.All(each...)
}
