package httpapi

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"cinedex/search"
)

// What may be recommended: films like another, the most popular films, the commonest values of a facet. The first two mean the same here.
const (
	modelRelated  = "related-products"
	modelSimilar  = "looking-similar"
	modelBought   = "bought-together" // nothing, for films are not bought here
	modelTrending = "trending-items"
	modelFacets   = "trending-facets"
)

var algoliaModels = []string{modelRelated, modelSimilar, modelBought, modelTrending, modelFacets}

// algoliaRecommendation is one request for recommendations.
type algoliaRecommendation struct {
	*algoliaSearch // of queryParameters: what may be recommended, and how it is shown

	indexName, model      string
	objectID              string // of the film that others are to be like
	facetName, facetValue string
	most                  int            // recommendations; 0 is defaultRecommendations, without more by fallback
	threshold             float64        // least score of one, from 0 to 100
	parameters, instead   map[string]any // of the search, and of the one that fills up what lacks
	fallback              *algoliaSearch // likewise, read; nil for none
}

// algoliaRecommendParameter is one row of the table: set gets a value that is neither null nor empty; its error is a sentence about it.
type algoliaRecommendParameter struct {
	name string
	set  func(r *algoliaRecommendation, v any) error
}

// algoliaRecommendParameters are those that are heeded; all others are let pass.
func algoliaRecommendParameters() []algoliaRecommendParameter {
	text := func(into func(r *algoliaRecommendation) *string) func(*algoliaRecommendation, any) error {
		return func(r *algoliaRecommendation, v any) error { return setAlgoliaText(into(r), search.MaxText, v) }
	}
	object := func(into func(r *algoliaRecommendation) *map[string]any) func(*algoliaRecommendation, any) error {
		return func(r *algoliaRecommendation, v any) (err error) {
			members, is := v.(map[string]any)
			if !is {
				return errors.New("must be an object")
			}
			*into(r) = members
			return nil
		}
	}
	return []algoliaRecommendParameter{
		{"indexName", text(func(r *algoliaRecommendation) *string { return &r.indexName })},
		{"model", setModel},
		{"objectID", text(func(r *algoliaRecommendation) *string { return &r.objectID })},
		{"facetName", text(func(r *algoliaRecommendation) *string { return &r.facetName })},
		{"facetValue", text(func(r *algoliaRecommendation) *string { return &r.facetValue })},
		{"maxRecommendations", func(r *algoliaRecommendation, v any) error { return setWhole(&r.most, search.MaxPerPage, v) }},
		{"threshold", setThreshold},
		{"queryParameters", object(func(r *algoliaRecommendation) *map[string]any { return &r.parameters })},
		{"fallbackParameters", object(func(r *algoliaRecommendation) *map[string]any { return &r.instead })},
	}
}

func setModel(r *algoliaRecommendation, v any) error {
	text, err := algoliaText(v)
	if err == nil {
		r.model, err = oneOf(text, algoliaModels, algoliaModels)
	}
	return err
}

func setThreshold(r *algoliaRecommendation, v any) error {
	text, err := algoliaText(v)
	if err != nil {
		return err
	}
	if r.threshold, err = strconv.ParseFloat(text, 64); err != nil || !(r.threshold >= 0 && r.threshold <= 100) {
		return fmt.Errorf("%s is not a number from 0 to 100", quoted(text))
	}
	return nil
}

// defaultRecommendations are answered where a request does not say how many at most.
const defaultRecommendations = 30

// readAlgoliaRecommendation reads one request. Errors are as those of readAlgoliaSearch.
func readAlgoliaRecommendation(members algoliaMembers, langs []string, people peopleLabelled) (*algoliaRecommendation, error) {
	r := &algoliaRecommendation{}
	for _, p := range algoliaRecommendParameters() {
		if v, given := members[p.name]; given && v != nil && v != "" {
			if err := p.set(r, v); err != nil {
				return nil, invalid(p.name, err.Error())
			}
		}
	}
	fillUp := r.most > 0 && r.instead != nil && r.model != modelFacets
	if r.most == 0 {
		r.most = defaultRecommendations
	}
	var err error
	if r.algoliaSearch, err = readRecommendable(r.indexName, r.parameters, r.most, langs, people); err != nil {
		return nil, err
	}
	instead, err := readRecommendable(r.indexName, r.instead, r.most, langs, people)
	if err != nil {
		return nil, err
	}
	if fillUp {
		r.fallback = instead
	}
	return r, r.complete()
}

// readRecommendable reads a search whose page and counts are not for its parameters to say.
func readRecommendable(index string, parameters map[string]any, most int, langs []string, people peopleLabelled) (*algoliaSearch, error) {
	kept := maps.Clone(parameters)
	if kept == nil {
		kept = map[string]any{}
	}
	for _, name := range []string{"page", "offset", "length", "facets"} {
		delete(kept, name)
	}
	kept["hitsPerPage"] = json.Number(strconv.Itoa(most))
	return readAlgoliaSearch(algoliaMembers{"indexName": index, "params": kept}, "", langs, people)
}

// complete adds what the model asks for to the search.
func (r *algoliaRecommendation) complete() error {
	switch r.model {
	case "":
		return invalid("model", "is missing; it is one of "+joined(algoliaModels))
	case modelFacets:
		if !slices.Contains(searchedFacets, r.facetName) {
			return invalid("facetName", quoted(r.facetName)+" is not an attribute whose values can be recommended; those are "+joined(searchedFacets))
		}
		r.request.FacetLimit, r.request.CountOnly = r.most, true
		return setAlgoliaFacets(r.algoliaSearch, r.facetName)
	case modelTrending:
		r.request.Sort = search.Sort{Key: search.SortPopularity}
		switch {
		case r.facetName == "" && r.facetValue == "":
			return nil
		case r.facetName == "":
			return invalid("facetName", "is missing beside facetValue")
		case r.facetValue == "":
			return invalid("facetValue", "is missing beside facetName")
		}
		c, err := r.valueCondition(r.facetName, r.facetValue)
		if err != nil {
			return invalid("facetValue", err.Error())
		}
		r.only(c)
		return nil
	}
	switch {
	case r.objectID == "":
		return invalid("objectID", "is missing: it is that of the film which others are to be like")
	case r.request.Text != "":
		return invalid("query", "is not known here: films are recommended for being like another, whatever words they have")
	}
	return nil
}
