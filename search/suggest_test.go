package search

import (
	"fmt"
	"html"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index"
	"cinedex/index/film"
)

// suggest answers q or fails the test.
func suggest(t testing.TB, e *Engine, q SuggestRequest) []Suggestion {
	t.Helper()
	found, err := e.Suggest(t.Context(), q)
	if err != nil {
		t.Fatalf("%q: %v", q.Text, err)
	}
	return found.List
}

// TestSuggestTour asks for suggestions over the embedded catalogue as the tour of searches does.
func TestSuggestTour(t *testing.T) {
	tour(t, "testdata/suggest.txt", func(b *strings.Builder, line string) {
		r := tourRequest(t, line)
		for _, s := range suggest(t, catalogue, SuggestRequest{Text: r.Text, Langs: r.Langs}) {
			fmt.Fprintf(b, "  %s: %s", s.Kind, s.HTML)
			if html.UnescapeString(unmarked(s.HTML)) != s.Text {
				fmt.Fprintf(b, " [%s]", s.Text)
			}
			if s.Kind == SuggestFilm {
				fmt.Fprintf(b, ", %d\n", s.Year)
			} else {
				fmt.Fprintf(b, ", films: %d\n", s.Films)
			}
		}
	})
}

func unmarked(html string) string {
	return strings.NewReplacer("<mark>", "", "</mark>", "").Replace(html)
}

// Whatever is typed of the embedded films' titles, names and keywords, suggestions are there, each once, show what was typed and are
// no more than asked for.
func TestSuggestionsAreThere(t *testing.T) {
	s := catalogue.index.Acquire()
	defer s.Release()
	var texts []string
	for _, seg := range s.Segments {
		for docs := seg.Films.Iterator(); docs.HasNext(); {
			f, err := seg.Film(docs.Next())
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, f.Title(), f.Keywords[0], f.Credits[0].Name)
			for _, title := range f.Titles {
				texts = append(texts, title)
			}
		}
	}
	slices.Sort(texts)
	asked := map[string]bool{}
	for n, text := range slices.Compact(texts) {
		for end := range text + " " {
			typed := text[:end]
			if end%5 != n%5 && end != len(text) || asked[typed] {
				continue
			}
			asked[typed] = true
			limit := n%MaxSuggestions + 1
			list := suggest(t, catalogue, SuggestRequest{Text: typed, Limit: limit, Langs: []string{"en"}})
			if len(list) == 0 || len(list) > limit {
				t.Errorf("%q: %d suggestions of at most %d", typed, len(list), limit)
			}
			once := map[string]bool{}
			for _, suggestion := range list {
				id := string(suggestion.Kind) + " " + suggestion.ID
				if once[id] {
					t.Errorf("%q: %s is there twice", typed, id)
				}
				once[id] = true
				checkSuggestion(t, s, typed, suggestion)
			}
		}
	}
}

// checkSuggestion holds a suggestion to the catalogue.
func checkSuggestion(t *testing.T, s *index.Snapshot, typed string, g Suggestion) {
	t.Helper()
	var films int
	switch g.Kind {
	case SuggestFilm:
		f, _, err := catalogue.index.Film(g.ID)
		if err != nil || f.Year != g.Year {
			t.Errorf("%q: the film %s of %d: %v", typed, g.ID, g.Year, err)
		}
		if title, _ := shownTitle(f, []string{"en"}); title != g.Text {
			t.Errorf("%q: %s is shown as %q", typed, g.ID, g.Text)
		}
	case SuggestPerson:
		if o, ok := s.People.Find(g.ID); !ok || s.PersonLabel(o) != g.Text {
			t.Errorf("%q: %s is called %q", typed, g.ID, g.Text)
		}
		for _, seg := range s.Segments {
			films += int(seg.Reader().Credited(g.ID).AndCardinality(seg.Films))
		}
	case SuggestKeyword:
		if o, ok := s.Keywords.Find(g.ID); !ok || s.KeywordLabel(o) != g.Text || index.KeywordKey(g.Text) != g.ID {
			t.Errorf("%q: the keyword %s is called %q", typed, g.ID, g.Text)
		}
		for _, seg := range s.Segments {
			films += int(seg.Reader().Keyword(g.ID).AndCardinality(seg.Films))
		}
	}
	if films != g.Films {
		t.Errorf("%q: %s %s has %d films, not %d", typed, g.Kind, g.ID, films, g.Films)
	}
	if typed != "" && !strings.Contains(g.HTML, "<mark>") {
		t.Errorf("%q: nothing is marked in %s", typed, g.HTML)
	}
}

// Adult films, and what only they have, are not suggested; nor is what is gone, or a spelling that is.
func TestSuggestLeavesOut(t *testing.T) {
	adult := &film.Film{ID: "adult", OriginalTitle: "Zebra Nights", Adult: true, Keywords: []string{"zebra"}, Credits: []film.Credit{{Person: "zeb", Name: "Zeb Rand"}}}
	gone := &film.Film{ID: "gone", OriginalTitle: "Zebra", Keywords: []string{"zebra crossing", "Zebra-Stripes"}, Credits: []film.Credit{{Person: "zoe", Name: "Zebedee"}}}
	kept := &film.Film{ID: "kept", OriginalTitle: "Zebras", Popularity: 10, Keywords: []string{"zebra stripes"}, Credits: []film.Credit{{Person: "zoe", Name: "Zoe"}}}
	e := engineOver(t, adult, gone, kept)
	if err := e.index.DeleteFilm(t.Context(), "gone", index.Precondition{}); err != nil {
		t.Fatal(err)
	}
	want := []Suggestion{
		{Kind: SuggestFilm, ID: "kept", Text: "Zebras", HTML: "<mark>Zeb</mark>ras"},
		{Kind: SuggestKeyword, ID: "zebra stripes", Text: "zebra stripes", HTML: "<mark>zeb</mark>ra stripes", Films: 1},
	}
	if diff := cmp.Diff(want, suggest(t, e, SuggestRequest{Text: "zeb"})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A film is suggested once for all its titles, a keyword once for all its spellings; a film and a keyword of one text are two
// things, and so are two people of one name.
func TestSuggestOnce(t *testing.T) {
	credits := []film.Credit{{Person: "ran-1", Name: "Ran Ito"}, {Person: "ran-2", Name: "Ran Ito"}}
	e := engineOver(t,
		&film.Film{ID: "a", OriginalTitle: "Ran", Titles: map[string]string{"en": "Ran", "de": "Ran!"}, Keywords: []string{"ran", "Ran"}, Credits: credits},
		&film.Film{ID: "b", OriginalTitle: "乱", Titles: map[string]string{"fr": "Rançon"}, Keywords: []string{"RAN"}, Genres: []string{"ranch"}, Credits: credits[:1]})
	want := []Suggestion{
		{Kind: SuggestKeyword, ID: "ran", Text: "RAN", HTML: "<mark>RAN</mark>", Films: 2},
		{Kind: SuggestFilm, ID: "a", Text: "Ran", HTML: "<mark>Ran</mark>"},
		{Kind: SuggestPerson, ID: "ran-1", Text: "Ran Ito", HTML: "<mark>Ran</mark> Ito", Films: 2},
		{Kind: SuggestFilm, ID: "b", Text: "乱", HTML: "<mark>Ran</mark>çon"},
		{Kind: SuggestPerson, ID: "ran-2", Text: "Ran Ito", HTML: "<mark>Ran</mark> Ito", Films: 1},
	}
	if diff := cmp.Diff(want, suggest(t, e, SuggestRequest{Text: "ran"})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// What films hold cannot become anything but text in a page.
func TestSuggestEscapes(t *testing.T) {
	const attack = `<script>alert("1")</script> & <mark>Sons</mark>`
	e := engineOver(t, &film.Film{ID: "a", OriginalTitle: attack, Titles: map[string]string{"en": "<b>Harmless</b>"}, Keywords: []string{attack},
		Credits: []film.Credit{{Person: "a", Name: attack}}})
	for _, text := range []string{"", "scr", "sons", "script alert", "srcipt"} {
		list := suggest(t, e, SuggestRequest{Text: text, Langs: []string{"en"}})
		if len(list) == 0 {
			t.Errorf("%q: nothing is suggested", text)
		}
		for _, s := range list {
			if strings.ContainsAny(unmarked(s.HTML), "<>\"") || text != "" && !strings.Contains(s.HTML, "<mark>") {
				t.Errorf("%q: %s: %s", text, s.Kind, s.HTML)
			}
		}
	}
}

func TestSuggestBounds(t *testing.T) {
	for field, q := range map[string]SuggestRequest{
		"limit": {Limit: MaxSuggestions + 1}, "q": {Text: strings.Repeat("é", MaxText+1)}, "lang": {Langs: slices.Repeat([]string{"en"}, MaxLangs+1)},
	} {
		_, err := catalogue.Suggest(t.Context(), q)
		if e, ok := err.(*film.Error); !ok || e.Kind != film.Invalid || e.Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
	if _, err := catalogue.Suggest(t.Context(), SuggestRequest{Limit: -1}); err == nil {
		t.Error("a limit below 0 is taken")
	}
	for _, text := range []string{strings.Repeat("é", MaxText), strings.Repeat("a ", MaxText/2), "-", "\x00", "\xff", `"`, "title:", "$", "\u202e"} {
		if n := len(suggest(t, catalogue, SuggestRequest{Text: text})); n > DefaultSuggestions {
			t.Errorf("%q: %d suggestions", text, n)
		}
	}
}

func TestMix(t *testing.T) {
	parse := func(kind int, text string) (offers []offer) { // "w5 b3": whole of renown 5, beginning of 3
		for i, word := range strings.Fields(text) {
			o := offer{kind: kind, ordinal: uint32(i), fit: fit(strings.IndexByte("wbi", word[0]))}
			if kind > 0 {
				o.named = &naming{}
			}
			fmt.Sscan(word[1:], &o.renown)
			offers = append(offers, o)
		}
		return offers
	}
	tests := []struct{ name, films, people, keywords, want string }{
		{"by fit, then renown", "w0 b9", "w1 b1", "i9", "p0 f0 f1 p1 k0"},
		{"films, people, keywords of one renown", "b1", "b1", "b1", "f0 p0 k0"},
		{"half are films, if they fit less, too", "i1 i1 i1 i1", "b9 b8 b7 b6 b5 b4 b3", "", "p0 p1 p2 f0 f1 f2"},
		{"one of each kind that fits as well", "b9 b8 b7 b6 b5 b4 b3", "b1 b1", "b0", "f0 f1 f2 f3 p0 k0"},
		{"one of each kind that begins so", "w9 w8 w7 w6 w5 w4 w3", "b1 b1", "b0", "f0 f1 f2 f3 p0 k0"},
		{"none that fits less", "b9 b8 b7 b6 b5 b4 b3", "i9", "i9", "f0 f1 f2 f3 f4 f5"},
		{"none of other kinds", "b1", "", "", "f0"},
	}
	for _, tt := range tests {
		mixed := mix([][]offer{parse(0, tt.films), parse(1, tt.people), parse(2, tt.keywords)}, []int{3, 1, 1}, 6)
		var got []string
		for _, o := range mixed[:min(6, len(mixed))] {
			got = append(got, fmt.Sprintf("%c%d", "fpk"[o.kind], o.ordinal))
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}

// BenchmarkSuggest suggests after each letter of the texts of BenchmarkTyping, over the embedded films and over 50,000 generated ones:
// one operation is one keystroke.
func BenchmarkSuggest(b *testing.B) {
	large, err := generated()
	if err != nil {
		b.Fatal(err)
	}
	for name, e := range map[string]*Engine{"embedded": catalogue, "generated": large} {
		b.Run(name, func(b *testing.B) {
			var typed []string
			for _, text := range benchTexts {
				for end := range text {
					typed = append(typed, text[:end])
				}
			}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				suggest(b, e, SuggestRequest{Text: typed[i%len(typed)], Langs: []string{"en"}})
			}
		})
	}
}
