package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
	"cinedex/search/query"
	"cinedex/search/theme"
)

// keyword returns the features of a keyword of the wish: the films that have it, by where they have it or what it is called elsewhere.
func (r *recommendation) keyword(wish int, text string) ([]feature, error) {
	k, found := r.typedKeyword(wish, text)
	if len(found) == 0 && !r.request.NoTypos && !r.clock.cut {
		if meant := r.nearestKeyword(text); meant != "" {
			r.plan.addNote("no film has the keyword " + quoted(text) + ": taken for " + quoted(meant))
			k, found = r.typedKeyword(wish, meant)
		} else {
			k = r.lookUp(text, false)
			found = r.havingKeyword(k, wish, text)
		}
	}
	r.segmentsFail(k)
	if found = slices.DeleteFunc(found, func(f feature) bool { return f.empty() }); len(found) == 0 && r.clock.cut {
		return nil, nil // there may be films with it
	}
	if len(found) == 0 {
		return nil, r.notFound(k, text)
	}
	for _, note := range k.plan.notes {
		r.plan.addNote(quoted(text) + ": " + note)
	}
	return found, nil
}

// typedKeyword returns the features of a keyword as it is typed.
func (r *recommendation) typedKeyword(wish int, text string) (*run, []feature) {
	k := r.lookUp(text, true)
	r.segmentsFail(k)
	r.asked[wish] = k.plan.words
	found := r.havingKeyword(k, wish, text)
	found = append(found, r.themed(wish, text, found)...)
	return k, slices.DeleteFunc(found, func(f feature) bool { return f.empty() })
}

// nearestKeyword returns the keyword of as many words that a text may be with typing mistakes, of several the one that most films have; ""
// if there is none.
func (r *recommendation) nearestKeyword(text string) string {
	typed := newTypedName(text)
	if typed.empty() {
		return ""
	}
	near := newOrdinals()
	defer freeOrdinals(near)
	typed.whole().find(r.snapshot.Keywords.Names(), true, near)
	best, most := "", uint64(0)
	keys, words := r.snapshot.Keywords.Keys(), strings.Count(index.KeywordKey(text), " ")
	for o := range near.All() {
		if strings.Count(keys[o], " ") != words || r.expired() {
			continue
		}
		films := uint64(0)
		for _, s := range r.segments {
			films += s.Keyword(keys[o]).AndCardinality(s.base)
		}
		if films > most || films == most && films > 0 && keys[o] < best {
			best, most = keys[o], films
		}
	}
	return best
}

// lookUp searches for a keyword as for a text. One typing mistake a word is forgiven, or none.
func (r *recommendation) lookUp(text string, noTypos bool) *run {
	k := &run{
		request:  &Request{Text: text, Adult: r.request.Adult, NoTypos: noTypos, MatchAll: true},
		farthest: nearest, snapshot: r.snapshot, cores: r.cores, clock: r.clock, idfs: map[idfKey]float32{},
	}
	k.plan = newPlan(query.Query{Clauses: []query.Clause{{Text: text, End: len(text)}}}, r.snapshot, r.engine.synonyms)
	k.open(r.engine.nearby)
	k.matchText()
	return k
}

// segmentsFail makes what failed in reading for a keyword this run's failure.
func (r *recommendation) segmentsFail(k *run) {
	for i, s := range k.segments {
		if r.segments[i].failed == nil {
			r.segments[i].failed = s.failed
		}
		if err := s.Err(); err != nil && r.segments[i].failed == nil {
			r.segments[i].failed = err
		}
	}
}

// notFound notes that no film has a keyword, and what may have been meant.
func (r *recommendation) notFound(k *run, text string) error {
	note := "no film has the keyword " + quoted(text)
	parsed := query.Query{Clauses: []query.Clause{{Text: text, End: len(text)}}}
	near, err := r.engine.corrected(k, parsed)
	if near != "" {
		note += "; the nearest is " + quoted(near)
	}
	r.plan.addNote(note)
	return err
}

// place is where films may have a keyword, and what it is worth there: each film counts where it is worth most. In texts it is worth
// the more the oftener they have it.
type place struct {
	weight float32
	docs   func(s *segmentRun, p *pass) *roaring.Bitmap
}

// havingKeyword returns the features of a keyword found.
func (r *recommendation) havingKeyword(k *run, wish int, text string) []feature {
	reason := Reason{Kind: ReasonKeyword, Text: text}
	whole, _ := r.withKeyword(index.KeywordKey(text))
	asks := place{askedKeyword, func(_ *segmentRun, p *pass) *roaring.Bitmap {
		return p.every(p.found, func(w *sets) places { return places{w.about, w.year} })
	}}
	all := []place{
		{wholeKeyword, func(s *segmentRun, _ *pass) *roaring.Bitmap { return whole[r.at(s)].docs }},
		{wholeKeyword, func(_ *segmentRun, p *pass) *roaring.Bitmap {
			if len(k.plan.words) < 2 {
				return nil
			}
			return p.name
		}},
		{someKeyword, func(_ *segmentRun, p *pass) *roaring.Bitmap {
			return p.every(p.found, func(w *sets) places { return places{w.keyword, w.year} })
		}},
		{nameKeyword, func(_ *segmentRun, p *pass) *roaring.Bitmap { return p.every(p.found, inName) }},
		{titleKeyword, func(_ *segmentRun, p *pass) *roaring.Bitmap { return p.every(p.found, inTitle) }},
		{leastKeyword, func(_ *segmentRun, p *pass) *roaring.Bitmap {
			if len(p.words) == 0 { // of signs alone all films are found
				return nil
			}
			return p.found
		}},
	}
	if theme.Find(text) == nil {
		all = slices.Insert(all, 2, asks)
	} else { // a heist film is a crime film, and most of those have no heist
		asks.weight = someGenre
		all = slices.Insert(all, 4, asks)
	}
	features := make([]feature, len(all))
	for n, place := range all {
		features[n] = feature{reason: reason, wish: wish, weight: place.weight, in: make([]holding, len(k.segments))}
	}
	together(r.cores, len(k.segments), func(i int) {
		s := k.segments[i]
		left := s.match
		for _, p := range s.passes {
			for n, place := range all {
				docs := place.docs(s, p)
				if docs == nil || docs.IsEmpty() {
					continue
				}
				if docs = roaring.And(docs, left); !docs.IsEmpty() {
					left = roaring.AndNot(left, docs)
					features[n].in[i].docs = union(features[n].in[i].docs, docs)
				}
			}
		}
	})
	return append(append(features, k.inTexts(wish, reason)...), k.derived(wish, reason)...)
}

// at is the number of a segment.
func (r *run) at(s *segmentRun) int {
	for i := range r.segments {
		if r.segments[i].Segment == s.Segment {
			return i
		}
	}
	return -1
}

// inTexts returns the words of a keyword in texts: of each language those films that have all of them.
func (r *run) inTexts(wish int, reason Reason) []feature {
	var features []feature
	every := map[*pass][]*roaring.Bitmap{} // by analyzer: the films that have all words in its language's texts, or elsewhere
	for _, s := range r.segments {
		for _, p := range s.passes {
			if every[p] = s.everyWord(p); every[p] == nil {
				every[p] = make([]*roaring.Bitmap, len(r.plan.analyzers))
			}
		}
	}
	for a, analyzer := range r.plan.analyzers {
		sum := float32(0)
		first := len(features)
		for i := range r.plan.words {
			w := &r.plan.words[i]
			if w.texts == nil || w.texts[a].Stop {
				continue
			}
			f := feature{reason: reason, wish: wish, analyzer: analyzer, loose: true, weight: r.idf(most, i, a), in: make([]holding, len(r.segments))}
			some := false
			term := r.textFeature(analyzer, w.texts[a].Any)
			for n, s := range r.segments {
				var docs *roaring.Bitmap
				for _, p := range s.passes {
					docs = union(docs, intersection(p.words[i].inText(a), every[p][a], s.match))
				}
				if docs == nil || docs.IsEmpty() {
					continue
				}
				some = true
				f.in[n] = holding{docs, roaring.And(term[n].twice, docs), roaring.And(term[n].four, docs)}
			}
			if some {
				sum += f.weight
				features = append(features, f)
			}
		}
		for i := first; i < len(features); i++ {
			features[i].weight *= textKeyword / sum
		}
	}
	return features
}

// derived returns the words of texts that begin with a keyword of one word, for films whose texts have not that.
func (r *run) derived(wish int, reason Reason) []feature {
	if len(r.plan.words) != 1 || r.plan.words[0].letters < shortestStem {
		return nil
	}
	var features []feature
	for a, analyzer := range r.plan.analyzers {
		w := &r.plan.words[0]
		if w.texts == nil || len(w.texts[a].Any) == 0 || r.clock.cut || utf8.RuneCountInString(w.texts[a].Any[0]) < shortestStem {
			continue
		}
		var terms []string
		for i := range r.segments {
			for term := range r.segments[i].Prefix(index.FieldText(analyzer), w.texts[a].Any[0]) {
				if len(terms) > mostDerived {
					break
				}
				if last := term[len(term)-1:]; last != index.SuffixTwice && last != index.SuffixFour && !slices.Contains(w.texts[a].Any, term) && !slices.Contains(terms, term) {
					terms = append(terms, term)
				}
			}
		}
		if len(terms) == 0 || len(terms) > mostDerived {
			continue
		}
		f := feature{reason: reason, wish: wish, analyzer: analyzer, weight: derivedKeyword, in: r.textFeature(analyzer, terms)}
		for i, s := range r.segments {
			if s.words == nil { // there was no time to look there
				continue
			}
			if known := s.words[0].inText(a); known != nil {
				f.in[i] = holding{roaring.AndNot(f.in[i].docs, known), roaring.AndNot(f.in[i].twice, known), roaring.AndNot(f.in[i].four, known)}
			}
		}
		features = append(features, f)
	}
	return features
}
