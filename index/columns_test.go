package index

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	gocmp "github.com/google/go-cmp/cmp"

	"cinedex/index/film"
	"cinedex/index/language"
)

// row is what columns say of one film, in words.
type row struct {
	Year, Runtime, Votes, Breadth               int
	Popularity                                  float64
	Rating                                      float32
	Genres, Languages, Countries, Kinds, People []string
	Adult                                       bool
	Lengths                                     map[string]float64
}

// rowOf reads the columns of a document.
func rowOf(s *Snapshot, seg *Segment, doc uint32) row {
	values := func(at interface{ At(uint32) []uint32 }, v *Vocabulary) []string {
		words := []string{}
		for _, o := range at.At(doc) {
			words = append(words, v.Values()[o])
		}
		slices.Sort(words)
		return words
	}
	r := row{
		Year: int(seg.Year[doc]), Runtime: int(seg.Runtime[doc]), Votes: int(seg.Votes[doc]), Breadth: int(seg.Breadth[doc]),
		Popularity: seg.Popularity[doc], Rating: seg.Rating[doc],
		Genres: values(&seg.Genres, s.Genres), Languages: values(&seg.Languages, s.Languages), Countries: values(&seg.Countries, s.Countries),
		Kinds: values(&seg.Kinds, s.Kinds), People: values(&seg.People, s.People.keys),
		Adult: seg.Adult.Contains(doc), Lengths: map[string]float64{},
	}
	for _, analyzer := range s.Analyzers {
		if n := seg.TextLength(analyzer, doc); n > 0 {
			r.Lengths[analyzer] = n
		}
	}
	return r
}

// rowFor derives from the record what rowOf is to read.
func rowFor(f *film.Film) row {
	set := func(words []string) []string {
		words = append([]string{}, words...)
		slices.Sort(words)
		return slices.Compact(words)
	}
	r := row{
		Year: f.Year, Runtime: min(f.Runtime, math.MaxUint16), Popularity: f.Popularity, Rating: -1, Breadth: math.MaxUint8,
		Genres: set(f.Genres), Countries: set(f.Countries), Kinds: []string{}, Adult: f.Adult, Lengths: map[string]float64{},
	}
	if f.Kind != "" {
		r.Kinds = []string{f.Kind}
	}
	if f.Rating != nil {
		r.Rating, r.Votes = float32(f.Rating.Average), f.Rating.Votes
	}
	var languages, people []string
	for _, tag := range f.Languages {
		parts := strings.Split(tag, "-")
		for n := range parts {
			languages = append(languages, strings.Join(parts[:n+1], "-"))
		}
	}
	for _, c := range f.Credits {
		people = append(people, c.Person)
	}
	r.Languages, r.People = set(languages), set(people)
	titles := append([]string{f.OriginalTitle}, f.Aliases...)
	for _, title := range f.Titles {
		titles = append(titles, title)
	}
	for _, title := range titles {
		if title != "" {
			r.Breadth = min(r.Breadth, max(1, utf8.RuneCountInString(language.Joined(title))))
		}
	}
	words := map[string]int{}
	count := func(tag, text string) { words[language.For(tag).Name()] += len(language.For(tag).Tokens(text)) }
	for tag, text := range f.Synopses {
		count(tag, text)
	}
	for _, q := range f.Quotes {
		count(q.Language, q.Text)
	}
	for analyzer, n := range words {
		if n > 0 {
			r.Lengths[analyzer] = ClassLength(lengthClass(n))
		}
	}
	return r
}

// rows remembers what records come to, by version: analysing the same texts again and again takes long.
type rows map[string]row

// check compares every live film's columns with its stored record, and the order of each segment with its definition.
func (known rows) check(t *testing.T, s *Snapshot) {
	t.Helper()
	ids := map[string]bool{}
	for _, seg := range s.Segments {
		for docs := seg.Films.Iterator(); docs.HasNext(); {
			doc := docs.Next()
			f, err := seg.Film(doc)
			if err != nil {
				t.Fatal(err)
			}
			if seg.ID(doc) != f.ID || ids[f.ID] {
				t.Errorf("the columns call %s %s; there before: %t", f.ID, seg.ID(doc), ids[f.ID])
			}
			ids[f.ID] = true
			version := versionOf([]byte(encoded(t, film.Record{Film: f})))
			if _, ok := known[version]; !ok {
				known[version] = rowFor(f)
			}
			if diff := gocmp.Diff(known[version], rowOf(s, seg, doc)); diff != "" {
				t.Errorf("%s (-record +columns):\n%s", f.ID, diff)
			}
		}
		checkRank(t, seg)
		checkFilms(t, seg)
	}
	if s.Films != len(ids) {
		t.Errorf("the snapshot counts %d films and holds %d", s.Films, len(ids))
	}
}

// checkRank: ByRank is every document in the fixed order, and Rank its inverse.
func checkRank(t *testing.T, seg *Segment) {
	t.Helper()
	want := make([]uint32, seg.Docs)
	for doc := range want {
		want[doc] = uint32(doc)
	}
	slices.SortFunc(want, func(a, b uint32) int {
		return cmp.Or(-cmp.Compare(seg.Popularity[a], seg.Popularity[b]), -cmp.Compare(seg.Votes[a], seg.Votes[b]),
			-cmp.Compare(seg.Year[a], seg.Year[b]), cmp.Compare(seg.ID(a), seg.ID(b)))
	})
	for rank := 1; rank < len(want); rank++ {
		a, b := want[rank-1], want[rank]
		// A film and a person of one id may be equal; a person has no place in any answer.
		if seg.Films.Contains(a) && seg.Films.Contains(b) && (CompareFixed(seg.Columns, a, seg.Columns, b) >= 0 ||
			CompareFixed(seg.Columns, b, seg.Columns, a) <= 0 || seg.Place(a).Compare(seg.Place(b)) >= 0 || seg.Rank[a] >= seg.Rank[b]) {
			t.Errorf("%s does not stand before %s", seg.ID(a), seg.ID(b))
		}
	}
	for rank, doc := range seg.ByRank {
		if seg.Rank[doc] != uint32(rank) {
			t.Errorf("document %d stands at %d and has rank %d", doc, rank, seg.Rank[doc])
		}
	}
}

// checkFilms: the films of people are the people of films turned round.
func checkFilms(t *testing.T, seg *Segment) {
	t.Helper()
	want := map[uint32][]uint32{}
	for doc := range uint32(seg.Docs) {
		for _, person := range seg.People.At(doc) {
			want[person] = append(want[person], doc)
		}
	}
	got := map[uint32][]uint32{}
	people, docs := seg.People.People()
	for i, person := range people {
		films := slices.Sorted(slices.Values(seg.People.Films(person)))
		got[person] = films
		if head := seg.People.Head(person); len(films) != int(docs[i]) || (head != nil) != (i < MaxHeads) || head != nil && !slices.Equal(head.ToArray(), films) {
			t.Errorf("person %d has %d documents, and as a head %v; the films are %v", person, docs[i], head, films)
		}
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("films of people (-people of films +got):\n%s", diff)
	}
	if films := seg.People.Films(1 << 30); films != nil {
		t.Errorf("nobody has %v", films)
	}
}

func TestColumns(t *testing.T) {
	x := openFixtures(t)
	known := rows{}
	check := func(what string, segments func(n int) bool) {
		t.Helper()
		s := x.Acquire()
		defer s.Release()
		known.check(t, s)
		if n := len(s.Segments); !segments(n) {
			t.Errorf("%s: %d segments", what, n)
		}
	}
	check("imported", func(n int) bool { return n > 1 })
	n := 0
	for id := range now(t, x) {
		switch n++; n % 5 {
		case 0:
			if err := x.DeleteFilm(t.Context(), id, Precondition{}); err != nil {
				t.Fatal(err)
			}
		case 1:
			put(t, x, small(id, n))
		}
	}
	check("changed", func(n int) bool { return n > 1 })
	if err := x.Optimize(t.Context()); err != nil {
		t.Fatal(err)
	}
	check("optimized", func(n int) bool { return n == 1 })
}

// Values at the bounds of what columns hold.
func TestColumnsAtBounds(t *testing.T) {
	x := openAt(t, t.TempDir())
	for _, f := range []*film.Film{
		{ID: "least", OriginalTitle: "!"},
		{ID: "title-only", Titles: map[string]string{"ja": "七人の侍"}},
		{ID: "most", OriginalTitle: strings.Repeat("long ", 100), Year: film.MaxYear(), Runtime: film.MaxRuntime, Popularity: math.MaxFloat64, Adult: true,
			Rating: &film.Rating{Average: film.MaxRatingAverage, Votes: film.MaxVotes}, Languages: []string{"zh-Hant-TW", "zh-Hant", "pt-BR"}},
		{ID: "small", OriginalTitle: "S", Popularity: math.SmallestNonzeroFloat64, Rating: &film.Rating{Average: 0, Votes: 0}},
		{ID: "votes-none", OriginalTitle: "S", Rating: &film.Rating{Average: 5, Votes: 0}}, // stands where films without a rating do
		{ID: "same-role-twice", OriginalTitle: "S", Credits: []film.Credit{{Person: "a", Name: "A", Role: "actor"},
			{Person: "a", Name: "Á", Role: "actor"}, {Person: "a-b", Name: "A"}, {Person: "a", Name: "A", Role: "director"}}},
		{ID: "texts", OriginalTitle: "T", Synopses: map[string]string{"en": "", "es": "una", "pt": "duas palavras", "pt-BR": "mais três palavras"},
			Quotes: []film.Quote{{Text: "a quote", Language: "en"}, {Text: "no language"}}},
	} {
		put(t, x, f)
	}
	for _, merged := range []bool{false, true} {
		s := x.Acquire()
		rows{}.check(t, s)
		if n := len(s.Segments); merged && n != 1 { // before, they may have been merged as well
			t.Errorf("%d segments", n)
		}
		s.Release()
		if err := x.Optimize(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAverageLength(t *testing.T) {
	x := openAt(t, t.TempDir())
	for id, text := range map[string]string{"a": "one", "b": "two three four"} {
		f := small(id, 1)
		f.Synopses = map[string]string{"en": text}
		put(t, x, f)
	}
	s := x.Acquire()
	defer s.Release()
	english := language.For("en").Name()
	if got := s.AverageLength(english); got != 2 {
		t.Errorf("the average is %g, want 2", got)
	}
	if got := s.AverageLength("none"); got != 0 {
		t.Errorf("the average of nothing is %g", got)
	}
	if !slices.Equal(s.Analyzers, []string{english}) {
		t.Errorf("analyzers %q", s.Analyzers)
	}
}

func TestRenown(t *testing.T) {
	tests := []struct {
		popularity float64
		votes      uint32
		want       uint8
	}{
		{0, 0, 0}, {.25, 0, 0}, {.5, 0, 0}, {1, 0, 1}, {1.9, 0, 1}, {2, 0, 2}, {1000, 0, 10},
		{0, 7, 0}, {0, 8, 1}, {0, 127, 1}, {0, 128, 2}, {1000, 30_000, 13},
		{math.MaxFloat64, math.MaxUint32, 69},
	}
	for _, tt := range tests {
		if got := renown(tt.popularity, tt.votes); got != tt.want {
			t.Errorf("popularity %g, %d votes: %d, want %d", tt.popularity, tt.votes, got, tt.want)
		}
	}
}
