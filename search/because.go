package search

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"cinedex/index/film"
	"cinedex/index/fold"
	"cinedex/index/language"
)

// ReasonKind is what a recommendation is made for.
type ReasonKind string

const (
	ReasonKeyword ReasonKind = "keyword" // a keyword asked for, or one that such films have
	ReasonPerson  ReasonKind = "person"  // somebody of a film liked
	ReasonGenre   ReasonKind = "genre"   // genres that films liked are of
	ReasonText    ReasonKind = "text"    // words of the film's texts, weightiest first
	ReasonFilm    ReasonKind = "film"    // a film liked: its series, or that it is of the same time and place
)

// Reason is part of why a film is recommended. The weights of all of a hit's reasons are its score; those of what is not liked are
// below 0.
type Reason struct {
	Kind   ReasonKind
	Text   string
	Weight float64
}

// because returns the reasons for a film, the weightiest first.
func (r *recommendation) because(c *considered) []Reason {
	segment := r.at(c.segment)
	of := r.likeness.in(c.segment)
	prior := float64(of.prior(c.doc))
	var list []Reason
	add := func(reason Reason, weight float32) {
		if weight == 0 {
			return
		}
		reason.Weight = float64(weight) * prior
		list = append(list, reason)
	}
	for i := range r.features {
		feature := &r.features[i]
		worth := feature.weight * r.strengths(segment, feature.analyzer).of(&feature.in[segment], c.doc)
		if feature.loose {
			worth *= c.faithful[feature.wish]
		}
		add(feature.reason, worth)
	}
	add(Reason{Kind: ReasonGenre, Text: r.wantedGenres(c.film)}, of.genre(c.doc))
	origin := of.origin(c.doc)
	add(Reason{Kind: ReasonFilm, Text: r.titlesOf(origin > 0)}, origin)
	return settled(list)
}

// settled joins reasons of one kind and text, words of texts with the keyword that has them, and all other words of texts, and rounds
// the weights.
func settled(list []Reason) []Reason {
	slices.SortStableFunc(list, func(a, b Reason) int { return cmp.Compare(math.Abs(b.Weight), math.Abs(a.Weight)) })
	said := saidByKeywords(list)
	var joined []Reason
	for _, reason := range list {
		if reason.Kind == ReasonText {
			if keyword, ok := said[saidWord{fold.Text(reason.Text), reason.Weight < 0}]; ok { // nobody wants to read it twice
				reason.Kind, reason.Text = ReasonKeyword, keyword
			}
		}
		at := slices.IndexFunc(joined, func(other Reason) bool {
			return other.Kind == reason.Kind && (other.Text == reason.Text || reason.Kind == ReasonText && (other.Weight < 0) == (reason.Weight < 0))
		})
		if at < 0 {
			joined = append(joined, reason)
			continue
		}
		other := &joined[at]
		other.Weight += reason.Weight
		if words := strings.Split(other.Text, ", "); reason.Kind == ReasonText && len(words) < mostWordsShown && !slices.Contains(words, reason.Text) {
			other.Text += ", " + reason.Text
		}
	}
	for i := range joined {
		joined[i].Weight = math.Round(1000*joined[i].Weight) / 1000
	}
	joined = slices.DeleteFunc(joined, func(reason Reason) bool { return reason.Weight == 0 })
	slices.SortStableFunc(joined, func(a, b Reason) int { return cmp.Compare(b.Weight, a.Weight) })
	return joined
}

// saidWord is a folded word of a keyword that speaks for a film, or against it.
type saidWord struct {
	word    string
	against bool
}

// saidByKeywords returns the keyword, the weightiest, that has each word.
func saidByKeywords(list []Reason) map[saidWord]string {
	said := map[saidWord]string{}
	for _, reason := range list {
		if reason.Kind != ReasonKeyword {
			continue
		}
		for _, word := range language.Words(reason.Text) {
			key := saidWord{word.Text, reason.Weight < 0}
			if _, known := said[key]; !known {
				said[key] = reason.Text
			}
		}
	}
	return said
}

// mostWordsShown is how many words of texts a reason names.
const mostWordsShown = 5

// wantedGenres names the genres of f that are worth something.
func (r *recommendation) wantedGenres(f *film.Film) string {
	var labels []string
	for _, genre := range f.Genres {
		if o, ok := r.snapshot.Genres.Find(genre); ok && r.likeness.genres[o] != 0 {
			labels = append(labels, film.GenreLabel(genre, r.request.Langs))
		}
	}
	return strings.Join(labels, ", ")
}

// titlesOf names the films liked, or those not liked; all of the wish where there are none of these.
func (r *recommendation) titlesOf(liked bool) string {
	var titles, all []string
	for _, w := range r.liked {
		title, _ := shownTitle(w.film, r.request.Langs)
		all = append(all, title)
		if (w.share > 0) == liked {
			titles = append(titles, title)
		}
	}
	if titles == nil {
		titles = all
	}
	return strings.Join(titles, ", ")
}
