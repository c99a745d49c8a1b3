package httpapi

import "cinedex/search"

// facetsAnswer has a member for each facet that was asked for.
type facetsAnswer struct {
	Genre    *facetAnswer `json:"genre,omitempty"`
	Year     *facetAnswer `json:"year,omitempty"`
	Language *facetAnswer `json:"language,omitempty"`
	Person   *facetAnswer `json:"person,omitempty"`
	Country  *facetAnswer `json:"country,omitempty"`
	Kind     *facetAnswer `json:"kind,omitempty"`
}

// facetAnswer is one facet; decades, min and max are the year facet's.
type facetAnswer struct {
	Values  []valueAnswer `json:"values"`
	Decades []valueAnswer `json:"decades,omitzero"`
	Min     int           `json:"min,omitempty"`
	Max     int           `json:"max,omitempty"`
}

type valueAnswer struct {
	Value    string `json:"value"`
	Label    string `json:"label"`
	Count    int    `json:"count"`
	Selected bool   `json:"selected"`
}

func newFacetsAnswer(counts []search.FacetCounts) (a facetsAnswer) {
	for _, c := range counts {
		facet := &facetAnswer{Values: newValues(c.Values), Min: c.Min, Max: c.Max}
		if c.Facet == search.FacetYear {
			facet.Decades = newValues(c.Decades)
		}
		*a.member(c.Facet) = facet
	}
	return a
}

func (a *facetsAnswer) member(f search.Facet) **facetAnswer {
	switch f {
	case search.FacetGenre:
		return &a.Genre
	case search.FacetYear:
		return &a.Year
	case search.FacetLanguage:
		return &a.Language
	case search.FacetPerson:
		return &a.Person
	case search.FacetCountry:
		return &a.Country
	default:
		return &a.Kind
	}
}

func newValues(values []search.FacetValue) []valueAnswer {
	answers := make([]valueAnswer, len(values))
	for i, v := range values {
		answers[i] = valueAnswer(v)
	}
	return answers
}
