package search

import (
	"cmp"
	"errors"
	"math"
	"slices"

	"cinedex/index/film"
	"cinedex/index/language"
)

// considered is a candidate that was read.
type considered struct {
	candidate
	film     *film.Film
	faithful []float32 // by keyword of the wish
	because  []Reason
	score    float64
}

// answer fills in the page of hits and its reasons.
func (r *recommendation) answer(response *Response) error {
	skip, want := (r.request.Page-1)*r.request.PerPage, r.request.PerPage
	if skip >= response.Total {
		response.Hits = []Hit{}
		return nil
	}
	best := r.best(max(skip+want, arranged))
	first, err := r.consider(best[:min(arranged, len(best))], r.faithful)
	if err != nil {
		return err
	}
	slices.SortStableFunc(first, func(a, b considered) int { return cmp.Compare(b.score, a.score) })
	page := arrange(first)
	page = page[min(skip, len(page)):min(skip+want, len(page))]
	if from := max(skip, arranged); skip+want > from && from < len(best) {
		more, err := r.consider(best[from:min(skip+want, len(best))], r.taken)
		if err != nil {
			return err
		}
		page = append(page, more...)
	}
	response.Hits = make([]Hit, len(page))
	for i := range page {
		r.hit(&response.Hits[i], &page[i])
	}
	return nil
}

// consider reads candidates and finds out what they come to, being as faithful as that says. When time is up it leaves out the others.
func (r *recommendation) consider(list []candidate, faithful func(readFilm) []float32) ([]considered, error) {
	all := make([]considered, len(list))
	failed := make([]error, len(list))
	together(r.cores, len(list), func(i int) {
		if i >= leastShown && r.expired() {
			return
		}
		c := considered{candidate: list[i]}
		read, err := r.readFilm(c.candidate)
		if failed[i] = err; err != nil {
			return
		}
		c.film, c.faithful = read.Film, faithful(read)
		c.because = r.because(&c)
		for _, reason := range c.because {
			c.score += reason.Weight
		}
		all[i] = c
	})
	all = slices.DeleteFunc(all, func(c considered) bool { return c.film == nil })
	return all, errors.Join(failed...)
}

// leastShown is how many films are read however late it is: of what was found something is shown all the same.
const leastShown = 5

// faithful returns how far a film has each keyword of the wish as it was asked for.
func (r *recommendation) faithful(f readFilm) []float32 {
	list := make([]float32, len(r.asked))
	for i, words := range r.asked {
		list[i] = f.wording.faithful(words)
	}
	return list
}

// readFilm reads a film, unless it was read to learn from.
func (r *recommendation) readFilm(c candidate) (readFilm, error) {
	if known, ok := r.read[document{r.at(c.segment), c.doc}]; ok {
		return known, nil
	}
	f, err := c.segment.Film(c.doc)
	if err != nil || len(r.asked) == 0 {
		return readFilm{f, nil}, err
	}
	return readFilm{f, newWording(f)}, nil
}

// taken takes every keyword as had as it was asked for: what stands after the first is shown as it was ordered.
func (r *recommendation) taken(readFilm) []float32 {
	list := make([]float32, len(r.asked))
	for i := range list {
		list[i] = 1
	}
	return list
}

// best returns the n hits with the highest scores, best first.
func (r *recommendation) best(n int) []candidate {
	best := &top{n: n}
	for i, s := range r.segments {
		here, scores := newShortlist(n, s.Rank), r.sums[i].of
		each(s.hits, func(docs []uint32) {
			for _, doc := range docs {
				here.offer(doc, -float64(scores[doc]))
			}
		})
		for _, l := range here.kept {
			best.offer(candidate{segment: s, doc: l.doc, value: l.value})
		}
	}
	return best.sorted()
}

// The rule by which recommendations differ: of any neighbours this many, no more than alike share a director or a series, and none is
// another's double. A film that would break it comes after those that do not, as soon as it no longer does; doubles come last. It holds
// for the first arranged places.
const (
	neighbours = 8
	alike      = 2
	arranged   = 40
)

// arrange orders films, best first, by that rule.
func arrange(sorted []considered) []considered {
	waiting := make([]placing, len(sorted))
	for i := range sorted {
		waiting[i] = newPlacing(&sorted[i])
	}
	placed := make([]placing, 0, len(sorted))
	order := make([]considered, 0, len(sorted))
	for len(waiting) > 0 {
		at := slices.IndexFunc(waiting, func(k placing) bool { return k.fits(placed) })
		if at < 0 {
			at = max(0, slices.IndexFunc(waiting, func(k placing) bool { return !k.doubles(placed) }))
		}
		placed = append(placed, waiting[at])
		order = append(order, *waiting[at].considered)
		waiting = slices.Delete(waiting, at, at+1)
	}
	return order
}

// placing is a film with what tells whether it is like another.
type placing struct {
	*considered
	title     string
	series    string
	directors []string
}

func newPlacing(c *considered) placing {
	f := c.film
	k := placing{considered: c, title: language.Joined(f.Title()), series: seriesBase(f.Title(), f.OriginalLanguage)}
	for _, credit := range f.Credits {
		if credit.Role == "director" && !slices.Contains(k.directors, credit.Person) {
			k.directors = append(k.directors, credit.Person)
		}
	}
	return k
}

// fits reports whether the film may stand after those placed.
func (k *placing) fits(placed []placing) bool {
	near := 0
	for i := max(0, len(placed)-neighbours+1); i < len(placed); i++ {
		if k.like(&placed[i]) {
			near++
		}
	}
	return near < alike && !k.doubles(placed)
}

// doubles reports whether one of those placed is the same film.
func (k *placing) doubles(placed []placing) bool {
	return slices.ContainsFunc(placed, func(p placing) bool { return k.double(&p) })
}

// double reports whether two records are of one film: of one title, year but for one, and director as far as both tell.
func (k *placing) double(p *placing) bool {
	years := k.film.Year - p.film.Year
	return k.title == p.title && k.title != "" && -1 <= years && years <= 1 &&
		(k.directs(p) || len(k.directors) == 0 || len(p.directors) == 0)
}

// like reports whether two films are of one series or director.
func (k *placing) like(p *placing) bool {
	return k.series == p.series && k.series != "" || k.directs(p)
}

// directs reports whether somebody directed both films.
func (k *placing) directs(p *placing) bool {
	return slices.ContainsFunc(k.directors, func(d string) bool { return slices.Contains(p.directors, d) })
}

// hit fills in a recommendation.
func (r *recommendation) hit(hit *Hit, c *considered) {
	*hit = Hit{Film: c.film, Because: c.because, Score: math.Round(1000*c.score) / 1000, Synopsis: r.synopsis(c.film)}
	hit.Title, _ = shownTitle(c.film, r.request.Langs)
	if r.request.Marks {
		hit.Marks = newMarker(r.plan).marks(c.film, evidence{}, hit.Synopsis, r.request.Langs)
	}
}
