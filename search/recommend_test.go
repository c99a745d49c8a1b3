package search

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
)

// recommend answers a wish or fails the test.
func recommend(t testing.TB, e *Engine, q Request, w Wish) *Response {
	t.Helper()
	response, err := e.Recommend(context.Background(), q, w)
	if err != nil {
		t.Fatalf("Recommend(%v): %v", w, err)
	}
	return response
}

// someWishes are of every kind.
var someWishes = []Wish{
	{Keywords: []string{"motherhood"}},
	{Keywords: []string{"復讐"}},
	{Keywords: []string{"western", "Rache"}},
	{Keywords: []string{"comedy"}, Novelty: 1},
	{Keywords: []string{"Pedro Almodóvar"}},
	{Like: []string{"la-dolce-vita-1960"}},
	{Like: []string{"rashomon-1950", "shichinin-no-samurai-1954"}, Unlike: []string{"the-godfather-1972"}},
	{Keywords: []string{"western"}, Unlike: []string{"the-godfather-1972"}},
	{Keywords: []string{"memory"}, Like: []string{"hable-con-ella-2002"}, Novelty: .5},
}

// TestReasons: the weights of a hit's reasons add up to its score, none is nothing, and none is given twice.
func TestReasons(t *testing.T) {
	for _, w := range someWishes {
		r := recommend(t, catalogue, Request{PerPage: 100}, w)
		if len(r.Hits) == 0 {
			t.Errorf("%v: nothing is recommended", w)
		}
		for _, hit := range r.Hits {
			sum, seen := 0.0, map[string]bool{}
			for _, reason := range hit.Because {
				sum += reason.Weight
				key := string(reason.Kind) + reason.Text
				if reason.Weight == 0 || reason.Text == "" || seen[key] && reason.Kind != ReasonText {
					t.Errorf("%v: %s: reason %v is empty or given again", w, hit.Film.ID, reason)
				}
				seen[key] = true
			}
			if math.Abs(sum-hit.Score) > .0011 || hit.Score <= 0 {
				t.Errorf("%v: %s: reasons come to %.4f, the score is %.4f", w, hit.Film.ID, sum, hit.Score)
			}
			if slices.Contains(w.Like, hit.Film.ID) || slices.Contains(w.Unlike, hit.Film.ID) {
				t.Errorf("%v: %s is what the wish names", w, hit.Film.ID)
			}
		}
	}
}

// TestRecommendedPages: pages of any size put together are all films once, as many as the total says, and their facets count them.
func TestRecommendedPages(t *testing.T) {
	for _, w := range someWishes {
		for _, q := range []Request{{}, {Genre: Filter{Any: []string{"drama"}}}, {Years: []Range{{From: 1950, To: 1990}}, Country: Filter{None: []string{"US"}}}} {
			q.Facets, q.FacetLimit = Facets, MaxFacetLimit
			var ids []string
			counts := map[string]int{}
			for q.Page = 1; ; q.Page++ {
				q.PerPage = 7
				r := recommend(t, catalogue, q, w)
				for _, hit := range r.Hits {
					ids = append(ids, hit.Film.ID)
					counts[hit.Film.Kind]++
					if !keeps(q, hit.Film, "") {
						t.Errorf("%v: %s is filtered out", w, hit.Film.ID)
					}
				}
				if len(r.Hits) < q.PerPage {
					if len(ids) != r.Total {
						t.Errorf("%v %v: %d films, total says %d", w, q.Genre, len(ids), r.Total)
					}
					for _, v := range r.Facets[slices.Index(Facets, FacetKind)].Values {
						if counts[v.Value] != v.Count {
							t.Errorf("%v: %d films of kind %s, the facet says %d", w, counts[v.Value], v.Value, v.Count)
						}
					}
					break
				}
			}
			if sorted := slices.Sorted(slices.Values(ids)); len(slices.Compact(sorted)) != len(ids) {
				t.Errorf("%v: a film is on two pages", w)
			}
		}
	}
}

// TestFiltersKeepScores: filters take films away and change nothing about the others.
func TestFiltersKeepScores(t *testing.T) {
	for _, w := range someWishes {
		all := map[string]float64{}
		for _, hit := range recommend(t, catalogue, Request{PerPage: 100}, w).Hits {
			all[hit.Film.ID] = hit.Score
		}
		for _, hit := range recommend(t, catalogue, Request{PerPage: 100, Language: Filter{Any: []string{"en"}}}, w).Hits {
			if score, ok := all[hit.Film.ID]; ok && score != hit.Score {
				t.Errorf("%v: %s scores %.3f, filtered %.3f", w, hit.Film.ID, score, hit.Score)
			}
		}
	}
}

// fleet are films about the sea with one director each but for those of ann, all alike otherwise, and others about nothing.
func fleet() []*film.Film {
	var films []*film.Film
	for i := range 24 {
		director := fmt.Sprintf("Captain %c", 'A'+i)
		if i%3 == 0 {
			director = "Ann Other"
		}
		films = append(films, &film.Film{
			ID: fmt.Sprintf("sea-%02d", i), OriginalTitle: fmt.Sprintf("Voyage of Ship %c", 'A'+i), OriginalLanguage: "en", Year: 1980 + i,
			Synopses: map[string]string{"en": "A lighthouse keeper waits for the boats."}, Keywords: []string{"lighthouse"},
			Credits: []film.Credit{{Name: director, Role: "director", Person: film.PersonID(director)}},
		})
		films = append(films, &film.Film{ID: fmt.Sprintf("land-%02d", i), OriginalTitle: fmt.Sprintf("Field %d", i), Synopses: map[string]string{"en": "Wheat grows slowly."}})
	}
	return films
}

// TestArranged: no more than alike of any neighbours are of one director, as long as there are others.
func TestArranged(t *testing.T) {
	r := recommend(t, engineOver(t, fleet()...), Request{PerPage: 100}, Wish{Keywords: []string{"lighthouse"}})
	if len(r.Hits) != 24 {
		t.Fatalf("%d films, want 24", len(r.Hits))
	}
	for i := range 16 - neighbours { // eight are Ann's, after those there are no others left
		n := 0
		for _, hit := range r.Hits[i : i+neighbours] {
			if hit.Film.Credits[0].Name == "Ann Other" {
				n++
			}
		}
		if n > alike {
			t.Errorf("places %d to %d have %d films of one director", i+1, i+neighbours, n)
		}
	}
}

// TestDoublesComeLast: of two records of one film the second is after all others.
func TestDoublesComeLast(t *testing.T) {
	films := fleet()
	double := *films[2]
	double.ID, double.Year = "sea-again", double.Year+1
	r := recommend(t, engineOver(t, append(films, &double)...), Request{PerPage: 100}, Wish{Keywords: []string{"lighthouse"}})
	last := r.Hits[len(r.Hits)-1].Film
	if last.OriginalTitle != double.OriginalTitle {
		t.Errorf("the last of %d is %q, want the double of %q", len(r.Hits), last.OriginalTitle, double.OriginalTitle)
	}
}

// TestNovelty: with all else equal known films come first, or last.
func TestNovelty(t *testing.T) {
	films := fleet()
	for i, f := range films {
		f.Popularity, f.Credits = float64(i), nil
		f.Credits = []film.Credit{{Name: f.OriginalTitle, Person: film.PersonID(f.OriginalTitle), Role: "director"}}
		f.OriginalTitle = strings.Repeat(string(rune('a'+i%26)), 4)
	}
	e := engineOver(t, films...)
	popular := func(novelty float64) []float64 {
		var list []float64
		for _, hit := range recommend(t, e, Request{PerPage: 24}, Wish{Keywords: []string{"lighthouse"}, Novelty: novelty}).Hits {
			list = append(list, hit.Film.Popularity)
		}
		return list
	}
	known, little := popular(0), popular(1)
	if !slices.IsSortedFunc(known, func(a, b float64) int { return int(b - a) }) {
		t.Errorf("novelty 0: popularity is %v, want it to fall", known)
	}
	slices.Reverse(known)
	if diff := cmp.Diff(known, little); diff != "" {
		t.Errorf("novelty 1 is not the other way round: %s", diff)
	}
}

// TestUnlike: of two films equally like one that is liked, that comes first which is not like one that is not.
func TestUnlike(t *testing.T) {
	about := func(id string, popularity float64, keywords ...string) *film.Film {
		return &film.Film{ID: id, OriginalTitle: "Film of " + id, Popularity: popularity, Keywords: keywords}
	}
	e := engineOver(t, about("liked", 1, "sea", "island"), about("unliked", 1, "storm", "war"), about("stormy", 2, "sea", "storm"), about("calm", 1, "sea", "night"),
		about("night", 1, "night"))
	ids := func(w Wish) []string { return idsOf(recommend(t, e, Request{}, w)) }
	if got, want := ids(Wish{Like: []string{"liked"}}), []string{"stormy", "calm"}; !slices.Equal(got, want) {
		t.Errorf("like: %v, want %v", got, want)
	}
	if got, want := ids(Wish{Like: []string{"liked"}, Unlike: []string{"unliked"}}), []string{"calm", "stormy"}; !slices.Equal(got, want) {
		t.Errorf("like and unlike: %v, want %v", got, want)
	}
}

// TestSeveralKeywords: a film that has all keywords stands before a better known one that has one of them.
func TestSeveralKeywords(t *testing.T) {
	e := engineOver(t,
		&film.Film{ID: "both", OriginalTitle: "Both", Keywords: []string{"sea", "war"}, Popularity: 10},
		&film.Film{ID: "one", OriginalTitle: "One", Keywords: []string{"sea"}, Popularity: 20},
		&film.Film{ID: "other", OriginalTitle: "Other", Keywords: []string{"war"}, Popularity: 40},
		&film.Film{ID: "none", OriginalTitle: "None", Popularity: 1e6})
	got := idsOf(recommend(t, e, Request{}, Wish{Keywords: []string{"sea", "war"}}))
	if want := []string{"both", "other", "one"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestAcrossLanguages: what films with texts in two languages have in common carries a keyword to films with texts in the other only.
func TestAcrossLanguages(t *testing.T) {
	var films []*film.Film
	for i := range 8 {
		films = append(films,
			&film.Film{ID: fmt.Sprintf("both-%d", i), OriginalTitle: fmt.Sprintf("Both %d", i), Synopses: map[string]string{
				"es": "El farero vive solo y espera.", "pl": "Latarnik mieszka samotnie i czeka."}},
			&film.Film{ID: fmt.Sprintf("other-%d", i), OriginalTitle: fmt.Sprintf("Other %d", i), Synopses: map[string]string{
				"es": "La ciudad crece deprisa.", "pl": "Miasto szybko rośnie."}},
			&film.Film{ID: fmt.Sprintf("weit-%d", i), OriginalTitle: fmt.Sprintf("Weit %d", i), Synopses: map[string]string{"pl": "Rolnik sieje pszenicę."}})
	}
	films = append(films, &film.Film{ID: "polish", OriginalTitle: "Latarnia", Synopses: map[string]string{"pl": "Stary latarnik traci wzrok."}})
	r := recommend(t, engineOver(t, films...), Request{PerPage: 100}, Wish{Keywords: []string{"farero"}})
	i := slices.IndexFunc(r.Hits, func(h Hit) bool { return h.Film.ID == "polish" })
	if i < 0 {
		t.Fatalf("the film with a Polish text is not among %d", len(r.Hits))
	}
	if got := r.Hits[i].Because; got[0].Kind != ReasonText || !strings.EqualFold(got[0].Text, "latarnik") {
		t.Errorf("it is recommended for %v, want for the word latarnik", got)
	}
	if slices.ContainsFunc(r.Hits, func(h Hit) bool { return strings.HasPrefix(h.Film.ID, "weit") }) {
		t.Error("films that have nothing to do with it are recommended")
	}
}

func TestWishErrors(t *testing.T) {
	tests := []struct {
		wish  Wish
		field string
		text  string
	}{
		{Wish{}, "keyword", "is missing"},
		{Wish{Keywords: []string{" "}}, "keyword", "is missing"},
		{Wish{Unlike: []string{"rashomon-1950"}}, "keyword", "is missing"},
		{Wish{Keywords: make40()}, "keyword", "40 keywords; at most 20"},
		{Wish{Keywords: []string{strings.Repeat("é", 101)}}, "keyword", "101 characters"},
		{Wish{Like: []string{"no-such-film"}}, "like", `no film "no-such-film"`},
		{Wish{Keywords: []string{"sea"}, Unlike: []string{"no-such-film"}}, "unlike", `no film "no-such-film"`},
		{Wish{Like: []string{"rashomon-1950"}, Unlike: []string{"rashomon-1950"}}, "unlike", "is liked as well"},
		{Wish{Keywords: []string{"sea"}, Novelty: 1.5}, "novelty", "not from 0 to 1"},
		{Wish{Keywords: []string{"sea"}, Novelty: math.NaN()}, "novelty", "not from 0 to 1"},
	}
	for _, tt := range tests {
		_, err := catalogue.Recommend(context.Background(), Request{}, tt.wish)
		e, ok := err.(*film.Error)
		if !ok || e.Kind != film.Invalid || e.Field != tt.field || !strings.Contains(e.Message, tt.text) {
			t.Errorf("%v: %v, want a problem of %s that says %q", tt.wish, err, tt.field, tt.text)
		}
	}
}

func make40() []string {
	var list []string
	for i := range 40 {
		list = append(list, fmt.Sprint("keyword", i))
	}
	return list
}

// TestKeywordNobodyHas: that is said, with the nearest there is, and the other keywords are answered.
func TestKeywordNobodyHas(t *testing.T) {
	r := recommend(t, catalogue, Request{}, Wish{Keywords: []string{"xyzzyqw"}})
	if want := []string{`no film has the keyword "xyzzyqw"`}; r.Total != 0 || len(r.Hits) != 0 || !slices.Equal(r.Query.Notes, want) {
		t.Errorf("%d films, notes %q, want none and %q", r.Total, r.Query.Notes, want)
	}
	for _, signs := range []string{"?!", "\u200b", "…"} {
		if r := recommend(t, catalogue, Request{}, Wish{Keywords: []string{signs}}); r.Total != 0 || len(r.Query.Notes) == 0 {
			t.Errorf("%q: %d films, notes %q, want none and a note", signs, r.Total, r.Query.Notes)
		}
	}
	r = recommend(t, catalogue, Request{}, Wish{Keywords: []string{"bullfigter"}})
	if want := []string{`no film has the keyword "bullfigter": taken for "bullfighter"`}; r.Total == 0 || r.Hits[0].Film.ID != "hable-con-ella-2002" || !slices.Equal(r.Query.Notes, want) {
		t.Errorf("mistyped: %d films, notes %q, want Hable con ella first and %q", r.Total, r.Query.Notes, want)
	}
	if r := recommend(t, catalogue, Request{NoTypos: true}, Wish{Keywords: []string{"bullfigter"}}); r.Total != 0 {
		t.Errorf("mistyped, and no mistakes forgiven: %d films", r.Total)
	}
	if r := recommend(t, catalogue, Request{}, Wish{Keywords: []string{"xyzzyqw", "western"}}); r.Total == 0 || len(r.Query.Notes) != 1 {
		t.Errorf("%d films, notes %q, want films and one note", r.Total, r.Query.Notes)
	}
}

// TestRecommendCut: when time is up or the client has gone, that is said, and nothing is claimed about keywords not looked for.
func TestRecommendCut(t *testing.T) {
	hurried := New(catalogue.index, Options{Timeout: 1})
	for _, w := range someWishes {
		r := recommend(t, hurried, Request{}, w)
		if !r.Partial || len(r.Query.Notes) > 0 {
			t.Errorf("%v: partial is %t, notes %q", w, r.Partial, r.Query.Notes)
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := catalogue.Recommend(ctx, Request{}, w); err != context.Canceled {
			t.Errorf("%v: cancelled: %v", w, err)
		}
	}
}

// TestRecommendPopularity: popularity may be any number.
func TestRecommendPopularity(t *testing.T) {
	films := fleet()
	films[0].Popularity = math.MaxFloat64
	e := engineOver(t, films...)
	for _, novelty := range []float64{0, .5, 1} {
		r := recommend(t, e, Request{}, Wish{Keywords: []string{"lighthouse"}, Novelty: novelty})
		if r.Total != 24 || math.IsInf(r.Hits[0].Score, 0) || math.IsNaN(r.Hits[0].Score) {
			t.Errorf("novelty %v: %d films, the first scores %v", novelty, r.Total, r.Hits[0].Score)
		}
	}
}
