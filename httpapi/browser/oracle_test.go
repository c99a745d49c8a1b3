//go:build browser

package browser

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"testing"
)

// answer is what the service says to a search or a wish, as far as the page shows it.
type answer struct {
	Total int
	Hits  []struct {
		ID, Title string
		Because   []struct {
			Text   string
			Weight float64
		}
	}
	Facets map[string]struct {
		Values  []facetValue
		Decades []facetValue
	}
	Suggestions []struct{ Kind, ID, Text string }
	Values      []facetValue // of one facet by name
}

// facetValue is one of a facet with its count.
type facetValue struct {
	Value, Label string
	Count        int
	Selected     bool
}

// ids are the films of the answer in their order.
func (a answer) ids() []string {
	ids := []string{}
	for _, hit := range a.Hits {
		ids = append(ids, hit.ID)
	}
	return ids
}

// answer asks the service itself: "/v1/search?q=ran".
func (s *site) answer(t *testing.T, path string) (a answer) {
	t.Helper()
	response, err := http.Get(s.url + path)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if err := json.NewDecoder(response.Body).Decode(&a); err != nil || response.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s, %v", path, response.Status, err)
	}
	return a
}

// searched is what the service says to the search in an address of the page, with all facets.
func (b *tab) searched(address string) answer {
	b.t.Helper()
	u, err := url.Parse(address)
	b.do(err)
	query := u.Query()
	query.Set("lang", b.lang())
	query.Set("facets", "genre,year,language,person,country,kind")
	query.Set("facet_limit", "30")
	return b.site.answer(b.t, "/v1/search?"+query.Encode())
}

func (b *tab) lang() string {
	if b.look.lang == "" {
		return "en"
	}
	return b.look.lang
}

// films are the ids of the films that the page lists.
func (b *tab) films() []string {
	b.t.Helper()
	return eval[[]string](b, `[...document.querySelectorAll(".hit h2 a")].map((a) => new URL(a.href).searchParams.get("film"))`)
}

// counted is a number of films in words of a language, by the plural rules of Unicode (cardinals of en, es, ar).
func counted(lang string, n int) string {
	switch {
	case lang == "ar" && n == 0:
		return "لا أفلام"
	case lang == "ar" && n == 1:
		return "فيلم واحد"
	case lang == "ar" && n == 2:
		return "فيلمان"
	case lang == "ar" && n%100 >= 3 && n%100 <= 10:
		return fmt.Sprintf("%d أفلام", n)
	case lang == "ar" && n%100 >= 11:
		return fmt.Sprintf("%d فيلمًا", n)
	case lang == "ar":
		return fmt.Sprintf("%d فيلم", n)
	case lang == "es" && n == 1:
		return "1 película"
	case lang == "es":
		return fmt.Sprintf("%d películas", n)
	case n == 1:
		return "1 film"
	}
	return fmt.Sprintf("%d films", n)
}

// readers are the looks that each feature is tried in: three languages, one of them from right to left, both sizes and colours.
var readers = []look{
	{lang: "en"},
	{lang: "es", phone: true, dark: true, still: true},
	{lang: "ar", dark: true},
}

// asReaders runs a test once a reader, from an address of the embedded catalogue on.
func asReaders(t *testing.T, address string, test func(b *tab)) {
	t.Parallel()
	for _, l := range readers {
		t.Run(l.String(), func(t *testing.T) {
			t.Parallel()
			test(open(t, shared.fixtures, l, address))
		})
	}
}
