package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"cinedex/index"
	"cinedex/index/language"
	"cinedex/index/stock"
	"cinedex/search/intent"
	"cinedex/search/query"
	"cinedex/search/synonym"
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
			if diff := cmp.Diff(newRule(t, x, snapshot, q).films(), got, cmpopts.EquateEmpty()); diff != "" {
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
// year, or in the texts of one language together with those, or one of whose titles, whole, begins with the text or is known
// by it, or which have a person called so. A stop word is in every text that has another of the words. What may stand for
// words beside themselves is the plan's.
type rule struct {
	t         *testing.T
	stock     *stock.Index
	adult     Adult
	plan      *plan
	completed bool // the last word may go on in texts
}

func newRule(t *testing.T, x *stock.Index, s *index.Snapshot, q Request) *rule {
	return &rule{t: t, stock: x, adult: q.Adult, plan: newPlan(query.Parse(q.Text, operators...), s, synonym.Embedded())}
}

// films runs the rule; where it finds nothing, the last word is completed.
func (r *rule) films() []string {
	words := r.plan.words
	if len(words) == 0 {
		return r.run(everyFilm())
	}
	found := r.run(r.query())
	if last := words[len(words)-1]; len(found) == 0 && last.unfinished && last.letters >= index.EdgeLetters {
		r.completed = true
		found = r.run(r.query())
	}
	return found
}

func everyFilm() stock.Query { return stock.Term(index.FieldFlag, index.FlagFilm) }

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
	common := make([]stock.Query, len(r.plan.words))
	for i := range r.plan.words {
		common[i] = r.common(i)
	}
	for a := range r.plan.analyzers {
		each := make([]stock.Query, len(common))
		for i := range common {
			each[i] = stock.Any(common[i], r.text(i, a))
		}
		found = append(found, stock.All(each...))
	}
	return stock.Any(append(found, stock.All(common...))...)
}

// common finds word i, or what stands for it, where language does not matter.
func (r *rule) common(i int) stock.Query {
	w := &r.plan.words[i]
	found := []stock.Query{inKeywords(w), inLatin(w), r.paired(w, index.FieldTitle, index.FieldTitlePair), r.paired(w, index.FieldName, index.FieldNamePair)}
	if w.year {
		found = append(found, stock.Term(index.FieldYear, w.text))
	}
	for _, v := range r.plan.variants {
		if v.from <= i && i < v.to {
			found = append(found, commonVariant(v))
		}
	}
	return stock.Any(found...)
}

// paired finds a typed word in a field, or, where none begins with it, in its pairs.
func (r *rule) paired(w *word, field, pairs string) stock.Query {
	found := inField(w, field, pairs)
	if w.unfinished && w.letters > index.EdgeLetters && len(r.run(found)) == 0 {
		return stock.Prefix(pairs, w.text)
	}
	return found
}

func inField(w *word, field, pairs string) stock.Query {
	switch {
	case w.grams != nil:
		return allTerms(field, w.grams)
	case w.unfinished:
		return stock.Any(stock.Prefix(field, w.text), stock.Term(pairs, w.text))
	}
	return stock.Any(stock.Term(field, w.text), stock.Term(pairs, w.text))
}

func inKeywords(w *word) stock.Query { return inField(w, index.FieldKeyword, index.FieldKeyword) }

// inLatin finds a word in Latin letters where titles and names are in another script, and the other way round.
func inLatin(w *word) stock.Query {
	match := stock.Term
	if w.romanGoes {
		match = stock.Prefix
	}
	var found []stock.Query
	if w.roman != "" {
		found = append(found, match(index.FieldTitleRoman, w.roman), match(index.FieldNameRoman, w.roman))
	}
	if w.latin != "" {
		found = append(found, match(index.FieldTitle, w.latin), match(index.FieldName, w.latin))
	}
	return stock.Any(found...)
}

// commonVariant finds what stands for words: side by side in one field.
func commonVariant(v variant) stock.Query {
	switch {
	case v.anything:
		return everyFilm()
	case v.asked != nil:
		return asked(v.asked)
	case v.pairs != nil:
		var pairs []stock.Query
		for _, pair := range v.pairs {
			pairs = append(pairs, stock.Term(index.FieldTitlePair, pair))
		}
		return stock.Any(pairs...)
	}
	if v.words[0].field == "title" {
		return inField(&v.words[0], index.FieldTitle, index.FieldTitlePair)
	}
	var titles, names, keywords []stock.Query
	for i := range v.words {
		w := &v.words[i]
		titles, names = append(titles, inField(w, index.FieldTitle, index.FieldTitlePair)), append(names, inField(w, index.FieldName, index.FieldNamePair))
		keywords = append(keywords, inKeywords(w))
		if i > 0 {
			pair := v.words[i-1].text + w.text
			titles, names = append(titles, stock.Term(index.FieldTitlePair, pair)), append(names, stock.Term(index.FieldNamePair, pair))
		}
	}
	found := []stock.Query{stock.All(titles...), stock.All(names...), stock.All(keywords...)}
	if w := v.words[0]; len(v.words) == 1 {
		found = append(found, inLatin(&w))
		if w.year {
			found = append(found, stock.Term(index.FieldYear, w.text))
		}
	}
	return stock.Any(found...)
}

func asked(meanings [][]intent.Value) stock.Query {
	var all []stock.Query
	for _, values := range meanings {
		var any []stock.Query
		for _, v := range values {
			switch v.Facet {
			case intent.Decade:
				any = append(any, stock.Prefix(index.FieldYear, v.Value[:3]))
			case intent.Language:
				any = append(any, stock.Term(index.FieldOriginal, v.Value))
			default:
				any = append(any, stock.Term(v.Facet, v.Value)) // fields are called as facets are
			}
		}
		all = append(all, stock.Any(any...))
	}
	return stock.All(all...)
}

// text finds word i, or what stands for it, in the texts of one language.
func (r *rule) text(i, a int) stock.Query {
	field := index.FieldText(r.plan.analyzers[a])
	w := &r.plan.words[i]
	found := []stock.Query{r.inText(w, a)}
	if r.completed && w.unfinished {
		found = append(found, stock.Prefix(field, w.text))
	}
	for _, v := range r.plan.variants {
		if v.from <= i && i < v.to && v.words != nil && v.words[0].texts != nil {
			found = append(found, r.textVariant(v, a))
		}
	}
	if w.texts[a].Stop {
		for j := range r.plan.words {
			if !r.plan.words[j].texts[a].Stop {
				found = append(found, r.text(j, a))
			}
		}
	}
	return stock.Any(found...)
}

func (r *rule) textVariant(v variant, a int) stock.Query {
	var each []stock.Query
	for i := range v.words {
		if w := &v.words[i]; !w.texts[a].Stop {
			each = append(each, r.inText(w, a))
		}
	}
	return stock.All(each...)
}

func (r *rule) inText(w *word, a int) stock.Query {
	field, m := index.FieldText(r.plan.analyzers[a]), w.texts[a]
	if len(m.All) > 0 {
		return allTerms(field, m.All)
	}
	var found []stock.Query
	for _, term := range m.Any {
		found = append(found, stock.Term(field, term))
	}
	return stock.Any(found...)
}

// whole finds the titles that begin with the text and the names that it is, both written as one word, the titles that it is
// but for a year before or after, of films of that year, and those known by it, sequels included.
func (r *rule) whole() stock.Query {
	texts := make([]string, len(r.plan.words))
	for i, w := range r.plan.words {
		texts[i] = w.text
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
	for _, key := range language.TypedKeys(texts) {
		found = append(found, stock.Term(index.FieldTitleKey, key), stock.Term(index.FieldTitleWhole, key))
		for _, number := range strings.Fields("2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19") { // digits that a number above one begins with
			found = append(found, stock.Prefix(index.FieldTitleKey, key+string(language.NumberMark)+number))
		}
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
