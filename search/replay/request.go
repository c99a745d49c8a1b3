package replay

import (
	"math/rand/v2"
	"strings"

	"cinedex/index/film"
)

// Request is what a search page asks: for 20 films with the facets genre, year, language and person, titles in English.
type Request struct {
	Text   string
	Genre  string // slug; "" for any
	Decade int    // its first year; 0 for any
}

// Kind of requests.
type Kind string

const (
	Typing Kind = "typing" // after each letter of a text, up to the twentieth
	Full   Kind = "full"   // whole texts
	Browse Kind = "browse" // no text: a genre, half the time with a decade, now and then nothing
)

// Kinds are all of them, in the order of reports.
var Kinds = []Kind{Typing, Full, Browse}

// Requests returns n requests of one kind about films, of which there must be one; they depend on nothing else but the seed.
func Requests(kind Kind, films []*film.Film, n int, seed uint64) []Request {
	w := &writer{films: films, Rand: rand.New(rand.NewPCG(seed, uint64(kind[0])))}
	requests := make([]Request, 0, n)
	for len(requests) < n {
		switch kind {
		case Typing:
			requests = append(requests, keystrokes(w.text())...)
		case Full:
			requests = append(requests, Request{Text: w.text()})
		default:
			requests = append(requests, w.browse())
		}
	}
	return requests[:n]
}

// longestTyped is after how many letters a person has seen what was wanted, or has given up.
const longestTyped = 20

func keystrokes(text string) []Request {
	letters := []rune(text)
	requests := make([]Request, 0, longestTyped)
	for end := 1; end <= min(len(letters), longestTyped); end++ {
		if letters[end-1] != ' ' {
			requests = append(requests, Request{Text: string(letters[:end])})
		}
	}
	return requests
}

// writer makes up what people ask about films.
type writer struct {
	films []*film.Film
	*rand.Rand
}

// mistakes is one in how many texts has a typing mistake.
const mistakes = 8

// text is of a film: four in ten times a title, two words of one, a name, or a name and a word of a title.
func (w *writer) text() string {
	text := ""
	for text == "" {
		f := w.film()
		title, name := w.title(f), w.name(f)
		switch n := w.IntN(10); {
		case n < 4:
			text = title
		case n < 6:
			text = strings.Join(w.some(title, 2), " ")
		case n < 9:
			text = name
		case name != "":
			names := strings.Fields(name)
			text = strings.Join(append(w.some(title, 1), names[len(names)-1]), " ")
		}
	}
	if w.IntN(2) == 0 {
		text = strings.ToLower(text)
	}
	if w.IntN(mistakes) == 0 {
		text = w.mistyped(text)
	}
	return text
}

func (w *writer) film() *film.Film { return w.films[w.IntN(len(w.films))] }

// title is the original one or the English one, where there is one.
func (w *writer) title(f *film.Film) string {
	if english := f.Titles["en"]; english != "" && w.IntN(2) == 0 {
		return english
	}
	return f.Title()
}

// name is of someone credited, "" where nobody is.
func (w *writer) name(f *film.Film) string {
	if len(f.Credits) == 0 {
		return ""
	}
	return f.Credits[w.IntN(len(f.Credits))].Name
}

// some returns up to n words that follow each other in text.
func (w *writer) some(text string, n int) []string {
	words := strings.Fields(text)
	from := w.IntN(max(1, len(words)-n+1))
	return words[from:min(len(words), from+n)]
}

// browse chooses what a film has, so that something is found.
func (w *writer) browse() Request {
	f := w.film()
	q := Request{}
	if len(f.Genres) > 0 && w.IntN(10) > 0 {
		q.Genre = f.Genres[w.IntN(len(f.Genres))]
	}
	if f.Year > 0 && w.IntN(2) == 0 {
		q.Decade = f.Year / 10 * 10
	}
	return q
}
