package index

import (
	"fmt"
	"sync"
	"testing"

	"github.com/blevesearch/bleve/v2"

	"cinedex/index/film"
	"cinedex/index/language"
)

func credited(id, person, name string) *film.Film {
	f := small(id, 1)
	f.Credits = []film.Credit{{Person: person, Name: name, Role: "director"}}
	return f
}

// A person's names find the films at once, whichever is written first and however, and no longer than the record has them.
func TestAliasesFindFilms(t *testing.T) {
	p := &film.Person{ID: "kurosawa", Name: "Akira Kurosawa", Aliases: []string{"黒澤明", "Tenno"}}
	a, b := credited("a", "kurosawa", "A. Kurosawa"), credited("b", "kurosawa", "Kurosawa Akira")
	other := credited("other", "ozu", "Yasujiro Ozu")
	single := func(t *testing.T, x *Index, records ...film.Record) {
		for _, r := range records {
			if r.Film != nil {
				put(t, x, r.Film)
			} else {
				putPerson(t, x, r.Person)
			}
		}
	}
	person, films := film.Record{Person: p}, []film.Record{{Film: a}, {Film: other}, {Film: b}}
	tests := []struct {
		name  string
		write func(t *testing.T, x *Index)
	}{
		{"person first", func(t *testing.T, x *Index) { single(t, x, append([]film.Record{person}, films...)...) }},
		{"films first", func(t *testing.T, x *Index) { single(t, x, append(films, person)...) }},
		{"person first, in bulk", func(t *testing.T, x *Index) { add(t, x, append([]film.Record{person}, films...)...) }},
		{"films first, in bulk", func(t *testing.T, x *Index) { add(t, x, append(films, person)...) }},
		{"films first, in bulks", func(t *testing.T, x *Index) { add(t, x, films...); add(t, x, person) }},
		{"a film then written again", func(t *testing.T, x *Index) { single(t, x, append(append(films, person), films...)...) }},
		{"names then changed", func(t *testing.T, x *Index) {
			single(t, x, append(films, film.Record{Person: &film.Person{ID: "kurosawa", Aliases: []string{"Wrong"}}}, person)...)
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			x := openAt(t, dir)
			tt.write(t, x)
			check := func(x *Index, ids ...string) {
				t.Helper()
				finds(t, x, FieldName, "tenno", ids...)
				finds(t, x, FieldNameWhole, language.Joined("黒澤明"), ids...)
				finds(t, x, FieldDirector, "tenno", ids...)
			}
			check(x, "a", "b")
			finds(t, x, FieldName, "wrong")
			finds(t, x, FieldNameWhole, "akurosawa", "a")
			closeIndex(t, x)
			x = openAt(t, dir)
			put(t, x, credited("c", "kurosawa", "Kurosawa")) // the names are known after a start
			check(x, "a", "b", "c")
			if err := x.DeletePerson(t.Context(), "kurosawa", Precondition{}); err != nil {
				t.Fatal(err)
			}
			check(x)
			finds(t, x, FieldName, "kurosawa", "a", "b", "c")
			finds(t, x, FieldName, "ozu", "other")
		})
	}
}

func TestPersonLabel(t *testing.T) {
	x := openAt(t, t.TempDir())
	put(t, x, credited("a", "zhang", "Zhang Yimou"))
	put(t, x, credited("b", "zhang", "Yimou Zhang"))
	put(t, x, credited("c", "zhang", "Zhang Yimou"))
	label := func(want string) {
		t.Helper()
		s := x.Acquire()
		defer s.Release()
		o, ok := s.People.Find("zhang")
		for range 2 { // and again, from what the snapshot keeps
			if got := s.PersonLabel(o); !ok || got != want {
				t.Errorf("the label is %q, want %q", got, want)
			}
		}
	}
	label("Zhang Yimou")
	held := x.Acquire()
	if err := x.DeleteFilm(t.Context(), "a", Precondition{}); err != nil {
		t.Fatal(err)
	}
	label("Yimou Zhang") // as many of each: the first by bytes
	put(t, x, credited("c", "zhang", "张艺谋"))
	put(t, x, credited("d", "zhang", "张艺谋"))
	label("张艺谋")
	putPerson(t, x, &film.Person{ID: "zhang", Aliases: []string{"Old Zhang"}})
	label("张艺谋") // a record without a name
	putPerson(t, x, &film.Person{ID: "zhang", Name: "Zhang"})
	label("Zhang")
	if err := x.DeletePerson(t.Context(), "zhang", Precondition{}); err != nil {
		t.Fatal(err)
	}
	label("张艺谋")
	for _, id := range []string{"b", "c", "d"} {
		if err := x.DeleteFilm(t.Context(), id, Precondition{}); err != nil {
			t.Fatal(err)
		}
	}
	label("zhang") // nobody calls them anything
	o, _ := held.People.Find("zhang")
	if got := held.PersonLabel(o); got != "Zhang Yimou" {
		t.Errorf("the snapshot held says %q", got)
	}
	held.Release()
}

// The label is the record's as soon as its write returns, however busily labels are read meanwhile.
func TestPersonLabelReadsYourWrites(t *testing.T) {
	x := openAt(t, t.TempDir())
	put(t, x, credited("a", "zhang", "Zhang Yimou"))
	label := func() string {
		s := x.Acquire()
		defer s.Release()
		o, _ := s.People.Find("zhang")
		return s.PersonLabel(o)
	}
	stop := make(chan struct{})
	var readers sync.WaitGroup
	for range 2 {
		readers.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
					label()
				}
			}
		})
	}
	for n := range 30 {
		want := fmt.Sprintf("Name %d", n)
		putPerson(t, x, &film.Person{ID: "zhang", Name: want})
		if got := label(); got != want {
			t.Errorf("after %q was written the label is %q", want, got)
		}
	}
	close(stop)
	readers.Wait()
}

// A film that cannot be read back stops the record that would change its names, and says so.
func TestPersonWhoseFilmCannotBeRead(t *testing.T) {
	x := openAt(t, t.TempDir())
	b := newBuilder()
	doc := b.film(credited("bad", "someone", "Some One"), []byte("{"), func(string) []string { return nil })
	if _, err := x.batch(&lane{key: keySeq + "test"}, func(b *bleve.Batch) error { return b.IndexAdvanced(doc) }); err != nil {
		t.Fatal(err)
	}
	if err := x.publish(); err != nil {
		t.Fatal(err)
	}
	_, _, err := x.PutPerson(t.Context(), &film.Person{ID: "someone", Name: "Someone"}, Precondition{})
	wantKind(t, err, film.Unavailable)
	finds(t, x, FieldNameWhole, "someone", "bad") // as credited
	if got := x.Stats(); got.People != 1 || got.Films != 1 {
		t.Errorf("%d people, %d films", got.People, got.Films)
	}
	put(t, x, credited("bad", "someone", "Some One")) // writing the film anew mends it
	putPerson(t, x, &film.Person{ID: "someone", Name: "Someone Else"})
	finds(t, x, FieldNameWhole, "someoneelse", "bad")
}
