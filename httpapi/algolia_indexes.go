package httpapi

import (
	"maps"
	"slices"
	"strings"

	"cinedex/search"
)

// algoliaSort is the order of an index: films by relevance, films_year_desc and the like otherwise.
func algoliaSort(index string) (search.Sort, error) {
	sort, known := algoliaIndexes[index]
	if !known {
		if index == "" {
			index = `""`
		}
		names := slices.Sorted(maps.Keys(algoliaIndexes))
		return sort, newProblem(notFound, "Index "+excerpt(index)+" does not exist; there are "+strings.Join(names, ", "))
	}
	return sort, nil
}

var algoliaIndexes = map[string]search.Sort{
	"films":                 {},
	"films_popularity_desc": {Key: search.SortPopularity},
	"films_popularity_asc":  {Key: search.SortPopularity, Reversed: true},
	"films_rating_desc":     {Key: search.SortRating},
	"films_rating_asc":      {Key: search.SortRating, Reversed: true},
	"films_year_asc":        {Key: search.SortYear},
	"films_year_desc":       {Key: search.SortYear, Reversed: true},
	"films_title_asc":       {Key: search.SortTitle},
	"films_title_desc":      {Key: search.SortTitle, Reversed: true},
}
