package search

import (
	"math"
	"strings"
	"testing"

	"cinedex/index/film"
)

// TestExplain: the parts of an explanation make the score, and scores fall from hit to hit.
func TestExplain(t *testing.T) {
	for _, text := range []string{
		"love", "madre", "toy story", "parallel mothers 2021", "1917", "amodovar", "hte godfather", "almodovar madre spaceship", "2021",
		"two women give birth in the same hospital room and become friends for life", "death", "женщина",
	} {
		r := search(t, catalogue, Request{Text: text, PerPage: MaxPerPage, Explain: true})
		if len(r.Hits) == 0 {
			t.Errorf("%q: nothing found", text)
		}
		last := math.Inf(1)
		for _, hit := range r.Hits {
			parts := map[string]float64{}
			for _, p := range hit.Explain {
				parts[p.Name] = p.Value
				if p.Text == "" {
					t.Errorf("%q: %s of %s says nothing", text, p.Name, hit.Film.ID)
				}
			}
			inLevel := parts["renown"]
			if weight, scored := parts["text"]; scored {
				inLevel = weight * (1 + fame*parts["renown"])
			}
			inLevel += parts["number"]
			sum := ((float64(most)-parts["matching"])*float64(tiers)+float64(tiers)-parts["tier"])*scoreSpan + inLevel
			if math.Abs(sum-hit.Score) > .01 {
				t.Errorf("%q: %s has score %g, its parts make %g: %v", text, hit.Film.ID, hit.Score, sum, hit.Explain)
			}
			if hit.Score > last {
				t.Errorf("%q: %s has score %g, the hit before it %g", text, hit.Film.ID, hit.Score, last)
			}
			last = hit.Score
		}
	}
}

func TestExplainOtherOrders(t *testing.T) {
	tests := []struct {
		request Request
		want    string
	}{
		{Request{}, "by popularity, votes, newest, id"},
		{Request{Text: "year:1990s"}, "by popularity, votes, newest, id"},
		{Request{Text: "love", Sort: Sort{Key: SortPopularity}}, "by popularity, votes, newest, id"},
		{Request{Text: "love", Sort: Sort{Key: SortYear, Reversed: true}}, "by year, popularity, votes, newest, id"},
		{Request{Sort: Sort{Key: SortTitle}}, "by title, popularity, votes, newest, id"},
		{Request{Sort: Sort{Key: SortRating}}, "by rating, popularity, votes, newest, id"},
	}
	for _, tt := range tests {
		tt.request.Explain = true
		hit := search(t, catalogue, tt.request).Hits[0]
		if len(hit.Explain) != 1 || hit.Explain[0].Text != tt.want || hit.Score != 0 {
			t.Errorf("%+v: score %g, %v, want %q", tt.request, hit.Score, hit.Explain, tt.want)
		}
	}
}

// TestWhatWasAskedFor: neither highlights nor explanations come unasked.
func TestWhatWasAskedFor(t *testing.T) {
	hit := search(t, catalogue, Request{Text: "love"}).Hits[0]
	if hit.Highlights != nil || hit.Explain != nil {
		t.Errorf("highlights %v, explanation %v", hit.Highlights, hit.Explain)
	}
	if hit.Film.ID == "" || hit.Title == "" || hit.Synopsis.Text == "" || strings.TrimSpace(hit.Film.OriginalTitle) == "" {
		t.Errorf("the hit is not whole: %+v", hit)
	}
}

func TestShownSynopsis(t *testing.T) {
	texts := map[string]string{"en": "en", "pt-BR": "pt-BR", "es": "es", "cs": "cs"}
	tests := []struct {
		name     string
		synopses map[string]string
		original string
		langs    []string
		want     string
	}{
		{"the reader's", texts, "es", []string{"pt"}, "pt-BR"},
		{"the film's own", texts, "es", []string{"fr"}, "es"},
		{"English", texts, "fi", nil, "en"},
		{"the first by tag", map[string]string{"sv": "sv", "cs": "cs"}, "fi", nil, "cs"},
		{"none", nil, "fi", []string{"en"}, ""},
	}
	for _, tt := range tests {
		r := &run{request: &Request{Langs: tt.langs}}
		if got := r.synopsis(&film.Film{OriginalLanguage: tt.original, Synopses: tt.synopses}); got != (Text{tt.want, tt.want}) {
			t.Errorf("%s: %v, want %q", tt.name, got, tt.want)
		}
	}
}
