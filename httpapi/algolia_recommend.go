package httpapi

import (
	"context"
	"errors"
	"math"
	"net/http"

	"cinedex/index/film"
	"cinedex/search"
)

// maxAlgoliaRecommendations is how many one request may ask for: each may take the time of a search, and of another that fills up what
// lacks.
const maxAlgoliaRecommendations = 20

// algoliaRecommendations answers POST /1/indexes/*/recommendations: what the widgets of one page recommend.
func (h *Handler) algoliaRecommendations(w http.ResponseWriter, r *http.Request) error {
	requests, err := h.readAlgoliaRequests(w, r, maxAlgoliaRecommendations)
	if err != nil {
		return err
	}
	reads, langs := make([]*algoliaRecommendation, len(requests)), acceptedLanguages(r)
	hits := 0
	for i, members := range requests {
		if reads[i], err = readAlgoliaRecommendation(members, langs, h.engine.PeopleLabelled); err != nil {
			return err
		}
		hits += reads[i].most
	}
	if err := checkAlgoliaHits(hits); err != nil {
		return err
	}
	results, err := limited(r.Context(), h.limits, func() ([]any, error) {
		results := make([]any, len(reads))
		for i, read := range reads {
			if results[i], err = h.answerAlgoliaRecommendation(r.Context(), read); err != nil {
				return nil, err
			}
		}
		return results, nil
	})
	if err != nil {
		return err
	}
	return respondJSON(w, http.StatusOK, algoliaResultList{results})
}

func (h *Handler) answerAlgoliaRecommendation(ctx context.Context, r *algoliaRecommendation) (*algoliaAnswer, error) {
	found, err := h.recommendable(ctx, r)
	if err != nil {
		return nil, err
	}
	films := r.sufficient(found.Hits)
	hits, err := r.scored(films, func(h *search.Hit) float64 { return r.score(h, &films[0]) })
	if err != nil {
		return nil, err
	}
	if r.model == modelFacets {
		hits = r.values(found, h.engine.PeopleLabelled)
	}
	whole := search.Response{Partial: found.Partial, Took: found.Took}
	if r.fallback != nil && len(films) < r.most {
		others, err := h.engine.Search(ctx, r.others(films))
		if err != nil {
			return nil, err
		}
		more, err := r.fallback.scored(others.Hits, func(*search.Hit) float64 { return 0 })
		if err != nil {
			return nil, err
		}
		hits = append(hits, more...)
		whole.Partial, whole.Took = whole.Partial || others.Partial, whole.Took+others.Took
	}
	if whole.Partial {
		h.metrics.partial.Inc()
	}
	whole.Total = len(hits)
	answer, err := r.newAnswer(&whole, h.engine.PeopleLabelled)
	if err != nil {
		return nil, err
	}
	answer.Hits = hits
	return answer, nil
}

// recommendable finds what the model asks for. Of a film that is not there, and of what is bought, it finds nothing and no fault: the
// request has what all the widgets of a page recommend, and the others must not miss theirs.
func (h *Handler) recommendable(ctx context.Context, r *algoliaRecommendation) (*search.Response, error) {
	switch r.model {
	case modelBought:
		return &search.Response{}, nil
	case modelTrending, modelFacets:
		return h.engine.Search(ctx, r.request)
	}
	response, err := h.engine.Recommend(ctx, r.request, search.Wish{Like: []string{r.objectID}})
	var e *film.Error
	if errors.As(err, &e) && e.Field == "like" {
		return &search.Response{}, nil
	}
	return response, err
}

// sufficient are the films whose score is.
func (r *algoliaRecommendation) sufficient(found []search.Hit) (films []search.Hit) {
	for i := range found {
		if r.score(&found[i], &found[0]) >= r.threshold {
			films = append(films, found[i])
		}
	}
	return films
}

// score is that of a film beside the first.
func (r *algoliaRecommendation) score(hit, first *search.Hit) float64 {
	if r.model == modelTrending {
		return perCent(hit.Film.Popularity, first.Film.Popularity)
	}
	return perCent(hit.Score, first.Score)
}

// scored are films as hits that are recommended.
func (s *algoliaSearch) scored(films []search.Hit, score func(*search.Hit) float64) ([]any, error) {
	hits := make([]any, len(films))
	for i := range films {
		of := score(&films[i])
		hit := s.wholeHit(&films[i])
		hit.RecommendScore = &of
		var err error
		if hits[i], err = s.retrieved(hit); err != nil {
			return nil, err
		}
	}
	return hits, nil
}

// algoliaTrendingValue is a value of a facet that is recommended.
type algoliaTrendingValue struct {
	FacetName  string  `json:"facetName"`
	FacetValue string  `json:"facetValue"`
	Score      float64 `json:"_score"`
}

// values are the commonest values of the facet whose score suffices.
func (r *algoliaRecommendation) values(found *search.Response, people peopleLabelled) []any {
	var counted algoliaAnswer
	r.addFacets(&counted, found, people)
	hits := []any{}
	for _, v := range counted.Facets[r.facetName] {
		if score := perCent(float64(v.count), float64(counted.Facets[r.facetName][0].count)); score >= r.threshold {
			hits = append(hits, algoliaTrendingValue{r.facetName, v.value, score})
		}
	}
	return hits
}

// perCent is a score, from 0 to 100: how much of the first's a value is, in hundredths of one per cent.
func perCent(value, first float64) float64 {
	if first <= 0 {
		return 100
	}
	return min(100, math.Round(10000*value/first)/100)
}

// others is the search for films that fill up what lacks: neither those that are recommended already nor the one that they are like.
func (r *algoliaRecommendation) others(recommended []search.Hit) search.Request {
	has := func(id string) search.Condition {
		return search.Condition{Op: search.Has, Facet: search.FacetID, Value: id}
	}
	q := r.fallback.request
	there := []search.Condition{has(r.objectID)}
	for _, hit := range recommended {
		there = append(there, has(hit.Film.ID))
	}
	q.Only.Of = append(q.Only.Of, search.Condition{Op: search.None, Of: there})
	q.PerPage = r.most - len(recommended)
	return q
}
