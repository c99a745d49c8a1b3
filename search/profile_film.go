package search

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"cinedex/index"
	"cinedex/index/language"
)

// film returns the features of a film of the wish: its keywords, people, words of its texts, and the series that it is of.
func (r *recommendation) film(wish int, w wished) []feature {
	features := r.keywordsOf(wish, w)
	features = append(features, r.people(wish, w)...)
	features = append(features, r.texts(wish, w)...)
	if series := r.series(wish, w); series != nil {
		features = append(features, *series)
	}
	return features
}

// keywordsOf returns a film's keywords, weighed by how few films have each.
func (r *recommendation) keywordsOf(wish int, w wished) []feature {
	var features []feature
	var weights []float64
	sum := 0.0
	byKey := keywordsByKey(w.film)
	for _, key := range sortedKeys(byKey) {
		text := byKey[key]
		in, films := r.withKeyword(key)
		if films < 2 {
			continue
		}
		features = append(features, feature{reason: Reason{Kind: ReasonKeyword, Text: text}, wish: wish, in: in})
		weights = append(weights, idf(films, float64(r.snapshot.Films)))
		sum += weights[len(weights)-1]
	}
	for i := range features {
		features[i].weight = w.share * keywordsWeight * float32(weights[i]/sum)
	}
	return features
}

// withKeyword finds the films that have the keyword with a key, and how many they are.
func (r *run) withKeyword(key string) (in []holding, films float64) {
	in = make([]holding, len(r.segments))
	for i, s := range r.segments {
		in[i].docs = s.Keyword(key)
		films += float64(in[i].docs.GetCardinality())
	}
	return in, films
}

// people returns the people of a film, each by the weightiest of the roles there.
func (r *recommendation) people(wish int, w wished) []feature {
	weights := map[string]float64{}
	names := map[string]string{}
	var order []string
	actors := 0
	for _, c := range w.film.Credits {
		weight := roleWeights[c.Role]
		if c.Role == "actor" {
			weight /= 1 + billing*float64(actors)
			actors++
		}
		if weights[c.Person] == 0 && weight > 0 {
			order = append(order, c.Person)
			names[c.Person] = c.Name
		}
		weights[c.Person] = max(weights[c.Person], weight)
	}
	slices.SortStableFunc(order, func(a, b string) int { return cmp.Compare(weights[b], weights[a]) })
	var features []feature
	for _, id := range order[:min(len(order), mostPeople)] {
		in := make([]holding, len(r.segments))
		for i, s := range r.segments {
			in[i].docs = s.Credited(id)
		}
		features = append(features, feature{
			reason: Reason{Kind: ReasonPerson, Text: names[id]}, wish: wish, weight: w.share * peopleWeight * float32(weights[id]), in: in,
		})
	}
	return features
}

// texts returns the words that tell most of a film's texts from others', of each language with the same weight in all.
func (r *recommendation) texts(wish int, w wished) []feature {
	return r.tellingWords(wish, r.plan.textTerms(w.film), w.share*textWeight, 0, mostTexts, func(t *textTerm, having, films float64) float64 {
		times := float64(t.times)
		return times / (times + bm25K1) * idf(having, films)
	})
}

// tellingWords returns the words that weigh most, of each language up to most, and makes each language's weights come to weight / √languages,
// or, where they are less than least together, to less.
func (r *recommendation) tellingWords(wish int, terms []textTerm, weight float32, least float64, most int, weigh func(t *textTerm, having, films float64) float64) []feature {
	type weighed struct {
		*textTerm
		weight float64
	}
	lists := make([][]weighed, len(r.plan.analyzers))
	languages := 0
	for i := range terms {
		if i%16 == 0 && r.expired() {
			break
		}
		t := &terms[i]
		having := r.run.films(t)
		films := r.snapshot.Texts(r.plan.analyzers[t.analyzer])
		if having < 2 || having > max(leastCommon, commonShare*films) {
			continue
		}
		if value := weigh(t, having, films); value > 0 {
			if lists[t.analyzer] == nil {
				languages++
			}
			lists[t.analyzer] = append(lists[t.analyzer], weighed{t, value})
		}
	}
	var features []feature
	for a, list := range lists {
		slices.SortStableFunc(list, func(x, y weighed) int { return cmp.Compare(y.weight, x.weight) })
		list = list[:min(len(list), most)]
		sum := 0.0
		for _, t := range list {
			sum += t.weight
		}
		for _, t := range list {
			features = append(features, feature{
				reason: Reason{Kind: ReasonText, Text: t.written}, wish: wish, analyzer: r.plan.analyzers[a],
				weight: weight / float32(math.Sqrt(float64(languages))) * float32(t.weight/max(sum, least)), in: r.textFeature(r.plan.analyzers[a], t.terms),
			})
		}
	}
	return features
}

// series returns the films of a film's series as far as titles tell: what stands before a colon or a number. It is nil for a film
// whose title is too short to tell.
func (r *recommendation) series(wish int, w wished) *feature {
	title := cmp.Or(w.film.OriginalTitle, w.film.Title())
	in := make([]holding, len(r.segments))
	base := seriesBase(title, w.film.OriginalLanguage)
	before, _, _ := strings.Cut(title, ":")
	words, letters := len(language.Words(before)), utf8.RuneCountInString(base)
	if letters < shortestSeries {
		return nil
	}
	for i, s := range r.segments {
		same, sequels := s.keyed([]string{base})
		for _, q := range sequels {
			same.Or(q.docs)
		}
		in[i].docs = same.Clone()
		if words > 1 || letters >= longSeries { // a short word begins others
			in[i].docs.Or(s.beginning(index.FieldTitleKey, base))
			in[i].docs.Or(s.beginning(index.FieldTitleWhole, base))
		}
	}
	shown, _ := shownTitle(w.film, r.request.Langs)
	return &feature{reason: Reason{Kind: ReasonFilm, Text: shown}, wish: wish, weight: w.share * seriesWeight, in: in}
}

// seriesBase is the part of a title that other films of a series have too, as titles' keys have it.
func seriesBase(title, lang string) string {
	before, _, _ := strings.Cut(title, ":")
	before, _, _ = strings.Cut(before, " - ")
	key, _, _ := strings.Cut(language.TitleKey(language.Words(before), lang), string(language.NumberMark))
	return key
}

// roleWeights are what it is worth to share somebody in a role.
var roleWeights = map[string]float64{"director": 1, "actor": .6, "writer": .5, "composer": .2, "cinematographer": .2, "editor": .1, "producer": .15, "other": .05}
