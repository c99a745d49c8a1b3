//go:build browser

package browser

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// listed are the values of a facet as the page shows them: label, count, and a check mark.
func (b *tab) listed(facet string) []facetValue {
	b.t.Helper()
	return eval[[]facetValue](b, fmt.Sprintf(`[...document.querySelectorAll("fieldset:not([hidden]) input[type=checkbox]")].filter(({ id }) => id.startsWith(%s)).map((box) => ({
		Value: box.id.slice(%d), Label: box.parentElement.querySelector("bdi").textContent, Count: Number(box.parentElement.querySelector(".count").textContent), Selected: box.checked }))`,
		quoted(facet+"-"), len(facet)+1))
}

// checkFacets holds every list of the page to the service's counts for the address.
func (b *tab) checkFacets() {
	b.t.Helper()
	want := b.searched(b.address())
	for facet, counts := range want.Facets {
		if facet == "year" {
			continue
		}
		var first []facetValue
		for i, v := range counts.Values {
			if i < 7 || v.Selected {
				first = append(first, v)
			}
		}
		if diff := cmp.Diff(first, b.listed(facet)); diff != "" {
			b.t.Errorf("%s: %s (-service +page)\n%s", b.address(), facet, diff)
		}
	}
	if got := b.text("#count"); got != counted(b.lang(), want.Total) {
		b.t.Errorf("%s: the page counts %q, want %d", b.address(), got, want.Total)
	}
	if diff := cmp.Diff(want.ids(), b.films()); diff != "" {
		b.t.Errorf("%s: films (-service +page)\n%s", b.address(), diff)
	}
}

// chips are the filters chosen, as their chips say.
func (b *tab) chips() []string {
	b.t.Helper()
	texts := b.texts(".chip")
	for i, text := range texts {
		texts[i] = strings.TrimSuffix(text, " ×")
	}
	return texts
}

// Values of each facet are chosen, several at once; counts, films, chips and address follow, and chips take them away.
func TestFacets(t *testing.T) {
	asReaders(t, "/?q=a", func(b *tab) {
		openFilters(b)
		b.checkFacets()
		address := "/?q=a"
		var labels []string
		for _, facet := range []string{"genre", "language", "person", "country", "kind"} {
			values := b.listed(facet)
			for i := range min(2, len(values)) {
				box := fmt.Sprintf("[id=%s]", quoted(facet+"-"+values[i].Value))
				b.click(box)
				b.settle()
				if !eval[bool](b, fmt.Sprintf(`document.querySelector(%s).checked`, quoted(box))) || b.focused() != facet+"-"+values[i].Value {
					b.t.Errorf("%s is not checked, or lost the keyboard to %s", box, b.focused())
				}
				address += "&" + facet + "=" + values[i].Value
				labels = append(labels, values[i].Label)
			}
			b.checkFacets()
		}
		if b.address() != address {
			b.t.Errorf("the address is %s, want %s", b.address(), address)
		}
		if diff := cmp.Diff(labels, b.chips()); diff != "" {
			b.t.Errorf("chips (-chosen +shown)\n%s", diff)
		}
		for i := len(labels) - 1; i > 1; i-- {
			b.click(fmt.Sprintf(".chips li:nth-child(%d) .chip", i+1))
			b.settle()
		}
		if diff := cmp.Diff(labels[:2], b.chips()); diff != "" {
			b.t.Errorf("chips taken away (-want +left)\n%s", diff)
		}
		b.checkFacets()
		b.click(".chips .quiet")
		b.settle()
		if got := b.address(); got != "/?q=a" || len(b.chips()) > 0 {
			b.t.Errorf("all taken away: the address is %s, chips %q", got, b.chips())
		}
	})
}

// An address may spell a value as people do, or say what is not wanted: what is shown can be taken away all the same.
func TestAddressesInOtherWords(t *testing.T) {
	asReaders(t, "/?country=esp&genre=sci-fi&genre=!drama", func(b *tab) {
		b.wait(`location.search === "?genre=science-fiction&genre=%21drama&country=ES"`)
		b.settle()
		if chips := b.chips(); len(chips) != 3 || strings.Contains(chips[1], "!") {
			b.t.Errorf("chips %q", chips)
		}
		openFilters(b)
		for _, box := range []string{"#genre-science-fiction", "#country-ES"} {
			b.click(box)
			b.settle()
		}
		if b.address() != "/?genre=%21drama" || len(b.chips()) != 1 {
			b.t.Errorf("unchecked: %s, chips %q", b.address(), b.chips())
		}
	})
}

// A long list shows some, and all when asked.
func TestMoreValues(t *testing.T) {
	asReaders(t, "/", func(b *tab) {
		openFilters(b)
		want := b.searched("/").Facets["country"].Values
		more := `fieldset:has([id^="country-"]) > button`
		b.click(more)
		if got := len(b.listed("country")); got != len(want) || b.attribute(more, "aria-expanded") != "true" {
			b.t.Errorf("%d countries are shown of %d", got, len(want))
		}
		b.click(more)
		if got := len(b.listed("country")); got != 7 || b.attribute(more, "aria-expanded") != "false" {
			b.t.Errorf("%d countries are shown of few", got)
		}
	})
}

// The box inside the facet finds people whom the list is too short for, and counts them under the search.
func TestPersonBox(t *testing.T) {
	asReaders(t, "/?genre=drama", func(b *tab) {
		openFilters(b)
		b.typeIn("#find-person", "kurosawa")
		b.offers("#people-found", "kurosawa")
		for i, v := range b.site.answer(b.t, "/v1/facets/person?prefix=kurosawa&genre=drama&facet_limit=8&lang="+b.lang()).Values {
			want := v.Label + strconv.Itoa(v.Count)
			if got := b.text(fmt.Sprintf("#people-found li:nth-child(%d)", i+1)); got != want {
				b.t.Errorf("offered is %q, want %q", got, want)
			}
		}
		b.click("#people-found li")
		b.settle()
		if got := b.address(); got != "/?genre=drama&person=akira-kurosawa" || b.value("#find-person") != "" {
			b.t.Errorf("the address is %s, the box has %q", got, b.value("#find-person"))
		}
		if got := b.chips(); len(got) != 2 {
			b.t.Errorf("the chips are %q", got)
		}
		b.checkFacets()
	})
}

// On a phone the filters are folded away; when they are done with, the films are there.
func TestFiltersOnAPhone(t *testing.T) {
	t.Parallel()
	b := open(t, shared.fixtures, look{lang: "es", phone: true}, "/")
	if got := b.texts(".facet"); len(got) > 0 || b.attribute(".opener", "aria-expanded") != "false" {
		t.Errorf("the filters are open: %q", got)
	}
	if !eval[bool](b, `document.querySelector(".opener").offsetTop - document.querySelector("#sort").offsetTop < 20 && document.querySelector("#sort").offsetTop - document.querySelector("#count").offsetTop < 20`) {
		t.Error("count, filters and order are not in one line")
	}
	b.click(".opener")
	b.click("#genre-drama")
	b.settle()
	want := b.searched("/?genre=drama").Total
	if got := b.text(".closer"); got != fmt.Sprintf("Ver %d películas", want) {
		t.Errorf("the end of the filters says %q", got)
	}
	b.click(".closer")
	if len(b.texts(".facet")) > 0 || eval[float64](b, "scrollY") != 0 {
		t.Error("the filters are not put away")
	}
	if got := eval[string](b, `document.activeElement.className`); got != "opener" {
		t.Errorf("the keyboard is at %q", got)
	}
}

// Where there is room the filters are always there, and nothing opens or ends them.
func TestFiltersBesideTheFilms(t *testing.T) {
	t.Parallel()
	b := open(t, shared.fixtures, look{}, "/")
	if got := b.texts(".opener, .closer"); len(b.texts(".facet")) == 0 || len(got) > 0 {
		t.Errorf("buttons %q for filters that show %d facets", got, len(b.texts(".facet")))
	}
}
