package search

import (
	"cmp"
	"errors"
	"math"
	"slices"

	"cinedex/index"
	"cinedex/index/film"
)

// example is a film that tells what a keyword means, and how well it has the keyword.
type example struct {
	candidate
	readFilm
	weight   float64
	faithful float32
}

// learned returns what the films that have a keyword most tell of it beside: words of their texts, in every language in which some of
// them have texts, whole keywords and genres that they have far oftener than others. This is relevance feedback without anybody to ask
// (Rocchio 1971; Lavrenko and Croft, "Relevance-based language models", 2001): what is learned is weighed by its share among the
// examples and by how much it tells them from all films. Of films that have texts in two languages it carries a keyword from one to
// the other.
func (r *recommendation) learned(wish int, found bool, having []*sums) ([]feature, error) {
	if !found {
		return nil, nil
	}
	examples, err := r.examples(wish, having, max(leastExamples, mostExamples/len(r.wish.Keywords)))
	switch {
	case err != nil || len(examples) == 0:
		return nil, err
	case len(examples) == 1: // nothing tells what is accident: what the film is like in all
		alone := wished{examples[0].Film, examples[0].segment.Segment, examples[0].doc, loneExample}
		return append(r.keywordsOf(wish, alone), r.texts(wish, alone)...), nil
	}
	r.learnGenres(examples)
	return append(r.learnedWords(wish, examples), r.learnedKeywords(wish, examples)...), nil
}

// examples reads the n films with the highest sums, of those that have a keyword faithfully if there are some.
func (r *recommendation) examples(wish int, having []*sums, n int) ([]example, error) {
	best := &top{n: n + n/2} // some of them may be no good
	for i, s := range r.segments {
		here := newShortlist(best.n, s.Rank)
		each(having[i].among(s.base), func(docs []uint32) {
			for _, doc := range docs {
				here.offer(doc, -float64(having[i].of[doc]))
			}
		})
		for _, l := range here.kept {
			best.offer(candidate{segment: s, doc: l.doc, value: l.value})
		}
	}
	list := make([]example, 0, best.n)
	for _, c := range best.sorted() {
		list = append(list, example{candidate: c, weight: -c.value})
	}
	failed := make([]error, len(list))
	together(r.cores, len(list), func(i int) {
		if r.expired() {
			return
		}
		if list[i].readFilm, failed[i] = r.readFilm(list[i].candidate); failed[i] == nil {
			list[i].faithful = list[i].wording.faithful(r.asked[wish])
		}
	})
	if err := errors.Join(failed...); err != nil {
		return nil, err
	}
	list = slices.DeleteFunc(list, func(e example) bool { return e.Film == nil })
	for _, e := range list {
		r.read[document{r.at(e.segment), e.doc}] = e.readFilm
	}
	if good := slices.DeleteFunc(slices.Clone(list), func(e example) bool { return e.faithful < 1 }); len(good) > 1 {
		list = good
	}
	return list[:min(n, len(list))], nil
}

// support is how much of the examples has something.
type support struct {
	films  int
	weight float64
}

func (s *support) add(e *example) {
	s.films++
	s.weight += e.weight
}

// lift weighs what a share of n examples has, which of all films another share has: that share's part of the divergence between both
// (Kullback and Leibler), 0 where it may be an accident by the log-likelihood ratio of Dunning ("Accurate methods for the statistics of
// surprise and coincidence", 1993).
func lift(share, background, n float64) float64 {
	if share <= background {
		return 0
	}
	surprise := share * math.Log(share/background)
	if share < 1 {
		surprise += (1 - share) * math.Log((1-share)/(1-background))
	}
	if 2*n*surprise < accident {
		return 0
	}
	return share * math.Log(share/background)
}

// learnedWords returns words of the examples' texts.
func (r *recommendation) learnedWords(wish int, examples []example) []feature {
	type key struct {
		analyzer int
		term     string
	}
	var terms []textTerm
	at := map[key]int{}
	var supports []support
	texts := make([]support, len(r.plan.analyzers)) // the examples that have texts in each language
	lists := make([][]textTerm, len(examples))
	together(r.cores, len(examples), func(i int) {
		if !r.expired() {
			lists[i] = r.plan.textTerms(examples[i].Film)
		}
	})
	for n := range examples {
		var languages uint64
		for _, t := range lists[n] {
			if languages&(1<<t.analyzer) == 0 {
				languages |= 1 << t.analyzer
				texts[t.analyzer].add(&examples[n])
			}
			k := key{t.analyzer, t.terms[0]}
			i, known := at[k]
			if !known {
				i = len(terms)
				at[k] = i
				terms, supports = append(terms, t), append(supports, support{})
			}
			supports[i].add(&examples[n])
		}
	}
	shares := map[key]float64{}
	least := 2 + len(examples)/10 // fewer are nearly always an accident
	kept := terms[:0]
	for i, t := range terms {
		if share := supports[i].weight / texts[t.analyzer].weight; supports[i].films >= least && !r.asks(wish, t) {
			kept = append(kept, t)
			shares[key{t.analyzer, t.terms[0]}] = share
		}
	}
	return r.tellingWords(wish, kept, learnedWeight, leastLearned, mostLearned, func(t *textTerm, having, films float64) float64 {
		return lift(shares[key{t.analyzer, t.terms[0]}], having/films, float64(texts[t.analyzer].films))
	})
}

// asks reports whether a term is one of several words of a keyword: alone it means something else.
func (r *recommendation) asks(wish int, t textTerm) bool {
	words := r.asked[wish]
	return len(words) > 1 && slices.ContainsFunc(words, func(w word) bool {
		return w.texts != nil && (slices.Contains(w.texts[t.analyzer].Any, t.terms[0]) || slices.Contains(w.texts[t.analyzer].All, t.terms[0]))
	})
}

// learnedKeywords returns whole keywords of the examples, beside the one asked for.
func (r *recommendation) learnedKeywords(wish int, examples []example) []feature {
	all := support{}
	supports, texts := map[string]*support{}, map[string]string{}
	for i := range examples {
		all.add(&examples[i])
		for key, text := range keywordsByKey(examples[i].Film) {
			if supports[key] == nil {
				supports[key], texts[key] = &support{}, text
			}
			supports[key].add(&examples[i])
		}
	}
	delete(supports, index.KeywordKey(r.wish.Keywords[wish]))
	var features []feature
	for _, key := range sortedKeys(supports) {
		s := supports[key]
		if s.films < 2 {
			continue
		}
		in, films := r.withKeyword(key)
		if value := lift(s.weight/all.weight, films/float64(r.snapshot.Films), float64(len(examples))); value > 0 {
			features = append(features, feature{reason: Reason{Kind: ReasonKeyword, Text: texts[key]}, wish: wish, weight: float32(value), in: in})
		}
	}
	slices.SortStableFunc(features, func(a, b feature) int { return cmp.Compare(b.weight, a.weight) })
	features = features[:min(len(features), mostKeywords)]
	sum := float32(0)
	for _, f := range features {
		sum += f.weight
	}
	for i := range features {
		features[i].weight *= learnedWeight / max(sum, leastLearned)
	}
	return features
}

// keywordsByKey returns a film's keywords, each once.
func keywordsByKey(f *film.Film) map[string]string {
	keywords := map[string]string{}
	for _, text := range f.Keywords {
		if key := index.KeywordKey(text); key != "" && keywords[key] == "" {
			keywords[key] = text
		}
	}
	return keywords
}

// learnGenres adds to the genres wanted those that the examples have oftener than others.
func (r *recommendation) learnGenres(examples []example) {
	all := support{}
	supports := map[uint32]*support{}
	for i := range examples {
		all.add(&examples[i])
		for _, o := range examples[i].segment.Genres.At(examples[i].doc) {
			if supports[o] == nil {
				supports[o] = &support{}
			}
			supports[o].add(&examples[i])
		}
	}
	for o, s := range supports {
		r.genres[o] += learnedGenres / float32(len(r.wish.Keywords)) * float32(min(1, lift(s.weight/all.weight, r.genreShare(o), float64(len(examples)))))
	}
}

// genreShare is the part of all films that are of a genre.
func (r *run) genreShare(ordinal uint32) float64 {
	films := uint64(0)
	for _, s := range r.segments {
		films += s.Count(index.FieldGenre, r.snapshot.Genres.Values()[ordinal])
	}
	return float64(films+1) / float64(r.snapshot.Films+1)
}
