package search

import (
	"math"

	"github.com/RoaringBitmap/roaring/v2"

	"cinedex/index"
)

// likeness is what nearly all films have to some degree, so that it orders films and finds none: genres, when and where a film was
// made, and how known it is.
type likeness struct {
	genres map[uint32]float32 // by ordinal: what a genre is worth, of a film that has no other
	parts  []likenessOf       // by segment
}

// likenessOf is a likeness in one segment, by the sets that films share.
type likenessOf struct {
	segment *index.Segment
	genres  []float32 // by set
	spoken  []float32
	made    []float32
	years   []float32 // by year; nil where the wish names no film
	novelty float32
	has     []uint8 // by document: how many of several keywords it has; nil where one at most is asked for
	asked   int     // how many are
}

// newLikeness gathers what the films of the wish are like.
func (r *recommendation) newLikeness() likeness {
	l := likeness{genres: r.genres}
	spoken, made := map[uint32]float32{}, map[uint32]float32{} // likewise languages and countries
	var byYear []float32
	if len(r.liked) > 0 {
		byYear = make([]float32, years)
	}
	for _, w := range r.liked {
		share := w.share
		addSet(l.genres, &w.segment.Genres, w.doc, share*genreWeight, r.rarity)
		addSet(spoken, &w.segment.Languages, w.doc, share*languageWeight, func(uint32) float32 { return 1 })
		addSet(made, &w.segment.Countries, w.doc, share*countryWeight, func(uint32) float32 { return 1 })
		if year := int(w.segment.Year[w.doc]); year > 0 {
			for y := range byYear {
				byYear[y] += share * yearWeight * float32(math.Exp(-math.Abs(float64(y-year))/generation))
			}
		}
	}
	for i, s := range r.segments {
		l.parts = append(l.parts, likenessOf{
			segment: s.Segment, years: byYear, novelty: float32(r.wish.Novelty),
			genres: bySet(l.genres, &s.Genres), spoken: bySet(spoken, &s.Languages), made: bySet(made, &s.Countries),
			has: r.hasOf(i), asked: len(r.wish.Keywords),
		})
	}
	return l
}

// addSet adds a film's set of values, each by its rarity, as a vector of length weight.
func addSet(to map[uint32]float32, sets *index.Sets, doc uint32, weight float32, rarity func(ordinal uint32) float32) {
	length := float32(0)
	for _, o := range sets.At(doc) {
		length += rarity(o) * rarity(o)
	}
	for _, o := range sets.At(doc) {
		to[o] += weight * rarity(o) / float32(math.Sqrt(float64(length)))
	}
}

// bySet is what each set of values of a segment is worth: the cosine of it and of what is liked.
func bySet(worth map[uint32]float32, sets *index.Sets) []float32 {
	list := make([]float32, len(sets.Docs))
	if len(worth) == 0 {
		return list
	}
	for set := range list {
		values := sets.Values(uint32(set))
		for _, o := range values {
			list[set] += worth[o]
		}
		list[set] /= float32(math.Sqrt(float64(max(1, len(values)))))
	}
	return list
}

// rarity is a genre's weight by how few films are of it, about 1 for one in twenty.
func (r *run) rarity(genre uint32) float32 {
	return float32(math.Log(1+1/r.genreShare(genre)) / math.Log(21))
}

// in returns the likeness in a segment.
func (l *likeness) in(s *segmentRun) *likenessOf {
	for i := range l.parts {
		if l.parts[i].segment == s.Segment {
			return &l.parts[i]
		}
	}
	return nil
}

// worth is what a film's likeness adds to its features.
func (l *likenessOf) worth(doc uint32) float32 {
	return l.genre(doc) + l.origin(doc)
}

func (l *likenessOf) genre(doc uint32) float32 { return l.genres[l.segment.Genres.Of[doc]] }

// origin is what it is worth when, where and in what language a film was made.
func (l *likenessOf) origin(doc uint32) float32 {
	if l.years == nil {
		return 0
	}
	worth := l.spoken[l.segment.Languages.Of[doc]] + l.made[l.segment.Countries.Of[doc]]
	if year := l.segment.Year[doc]; year > 0 {
		worth += l.years[year]
	}
	return worth
}

// prior is what a film's score is multiplied with for being known and liked, or, where novelty is wanted, for not being so, and for what
// it has of several keywords: who asks for two wants both in one film.
func (l *likenessOf) prior(doc uint32) float32 {
	all := float32(1)
	if l.has != nil {
		all -= lacking * float32(l.asked-int(l.has[doc])) / float32(l.asked)
	}
	return all * max(leastPrior, 1+esteemWeight*(1-2*l.novelty)*(l.segment.Esteem[doc]-middling))
}

// hasOf counts how many of several keywords the films of a segment have.
func (r *recommendation) hasOf(segment int) []uint8 {
	if len(r.wish.Keywords) < 2 {
		return nil
	}
	counts := make([]uint8, r.segments[segment].Docs)
	for _, features := range r.direct {
		var sets []*roaring.Bitmap
		for i := range features {
			if docs := features[i].in[segment].docs; docs != nil {
				sets = append(sets, docs)
			}
		}
		each(roaring.FastOr(sets...), func(docs []uint32) {
			for _, doc := range docs {
				counts[doc]++
			}
		})
	}
	return counts
}
