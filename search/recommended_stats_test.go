package search

import (
	"fmt"
	"slices"
	"strings"

	"cinedex/index/film"
)

// statsRow is a line of the statistics: the wishes of a language, by their places.
type statsRow struct {
	language string
	wishes   []int
}

// rows groups wishes: all, each language that has enough of them in the order of the wishes, and the other languages.
func rows(wishes []judgedWish) []statsRow {
	all, others := statsRow{language: "all"}, statsRow{language: "other"}
	var languages []string
	by := map[string][]int{}
	for i, w := range wishes {
		if by[w.language] == nil {
			languages = append(languages, w.language)
		}
		all.wishes, by[w.language] = append(all.wishes, i), append(by[w.language], i)
	}
	list := []statsRow{all}
	for _, language := range languages {
		if of := by[language]; len(of) >= leastWishes {
			list = append(list, statsRow{language, of})
		} else {
			others.wishes = append(others.wishes, of...)
		}
	}
	if len(others.wishes) > 0 {
		list = append(list, others)
	}
	return list
}

// mean of those values that at names.
func mean(values []float64, at []int) (sum float64) {
	for _, i := range at {
		sum += values[i]
	}
	return sum / float64(len(at))
}

// pageSpread sums how unlike each other the films of pages are. A page of fewer than two films has no unlikeness.
type pageSpread struct {
	pages, compared, full int
	unlike                float64
}

// mostOfOne is how many films of one director a page may have before it counts as crowded.
const mostOfOne = 3

func (s *pageSpread) add(films map[string]*film.Film, ids []string) {
	s.pages++
	directed := map[string]int{}
	var unlike, pairs float64
	for i, id := range ids {
		for _, director := range directors(films[id]) {
			directed[director]++
		}
		for _, other := range ids[:i] {
			a, b := films[id], films[other]
			unlike += 1 - (shared(directors(a), directors(b))+shared(a.Genres, b.Genres))/2
			pairs++
		}
	}
	if pairs > 0 {
		s.compared++
		s.unlike += unlike / pairs
	}
	for _, n := range directed {
		if n > mostOfOne {
			s.full++
			break
		}
	}
}

// unlikeness is the mean over pages of the mean over pairs of their films of 1 - (shared directors + shared genres) / 2.
func (s pageSpread) unlikeness() float64 { return s.unlike / float64(s.compared) }

// crowded is the share of pages that have more than mostOfOne films of one director.
func (s pageSpread) crowded() float64 { return float64(s.full) / float64(s.pages) }

// shared is how many of the values of a and b together both have, from 0 to 1 (the Jaccard index).
func shared(a, b []string) float64 {
	both := 0
	for _, value := range a {
		if slices.Contains(b, value) {
			both++
		}
	}
	if both == 0 {
		return 0
	}
	return float64(both) / float64(len(a)+len(b)-both)
}

func directors(f *film.Film) (names []string) {
	for _, c := range f.Credits {
		if c.Role == "director" && !slices.Contains(names, c.Name) {
			names = append(names, c.Name)
		}
	}
	return names
}

// eachSystem prints a figure of each system.
func eachSystem(pages []pageSpread, figure func(pageSpread) float64) string {
	var b strings.Builder
	for _, p := range pages {
		fmt.Fprintf(&b, "  %7.3f", figure(p))
	}
	return b.String()
}
