//go:build browser

package browser

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// facts are the terms of the film's list with what stands beside them.
func (b *tab) facts() map[string]string {
	b.t.Helper()
	return eval[map[string]string](b, `Object.fromEntries([...document.querySelectorAll(".facts dt")].map((dt) => [dt.textContent, dt.nextElementSibling.textContent]))`)
}

// The page of a film has all its facts, in the reader's language and under headings.
func TestFilm(t *testing.T) {
	want := map[string]map[string]string{
		"en": {"Year": "2021", "Kind": "Feature film", "Running time": "2 h", "Genres": "Drama", "Languages": "Spanish", "Countries": "Spain", "Rating": "7.1 out of 10, 41,000 votes",
			"Companies": "Alternative Films S.A.", "Elsewhere": "imdb tt12618926, tmdb 766798"},
		"es": {"Año": "2021", "Tipo": "Largometraje", "Duración": "2 h", "Géneros": "Drama", "Idiomas": "Español", "Países": "España"},
		"ar": {"السنة": "2021", "الصنف": "فيلم طويل", "المدة": "2 س", "الأنواع": "دراما", "اللغات": "الإسبانية", "البلدان": "إسبانيا"},
	}
	asReaders(t, "/?film=madres-paralelas-2021", func(b *tab) {
		title := "Madres paralelas"
		if b.lang() == "en" {
			title = "Parallel Mothers"
		}
		if got := b.text("h1"); got != title || eval[string](b, "document.title") != title+" – Cinedex" {
			b.t.Errorf("the title is %q", got)
		}
		facts := b.facts()
		for term, value := range want[b.lang()] {
			if facts[term] != value {
				b.t.Errorf("%s: %q, want %q", term, facts[term], value)
			}
		}
		quotes := b.texts("figure")
		if len(quotes) != 3 || !strings.HasPrefix(quotes[0], "A film about cradles and graves") || !strings.HasSuffix(quotes[0], "The Harbour Review") {
			b.t.Errorf("quotes: %q", quotes)
		}
		people := eval[map[string]string](b, `Object.fromEntries([...document.querySelectorAll(".credits dd")].map((dd) => [new URL(dd.querySelector("a").href).searchParams.get("who"), dd.textContent]))`)
		if people["penelope-cruz"] != "Penélope Cruz · Janis" || people["alberto-iglesias"] != "Alberto Iglesias" || len(people) != 11 {
			b.t.Errorf("people: %q", people)
		}
		similar := b.site.answer(b.t, "/v1/films/madres-paralelas-2021/similar?per_page=8&lang="+b.lang())
		if diff := cmp.Diff(similar.ids(), b.films()); diff != "" {
			b.t.Errorf("similar films (-service +page)\n%s", diff)
		}
		var reasons []string
		for _, because := range similar.Hits[0].Because[:4] {
			reasons = append(reasons, because.Text)
		}
		if got := b.texts(".hit:first-child .reason"); len(got) != 4 || !strings.Contains(strings.Join(got, "|"), "Pedro Almodóvar") {
			b.t.Errorf("the reasons are %q, of %q", got, reasons)
		}
	})
}

// What is not known is not said, and what a genre and a keyword both say is said once.
func TestFilmSaysNothingTwice(t *testing.T) {
	t.Parallel()
	const film = `{"id":"%s","original_title":"%[1]s","rating":{"average":7.5},"genres":["western"],"keywords":["western"]}` + "\n"
	b := open(t, newSite(t, "", fmt.Sprintf(film+film, "one", "two")), look{lang: "en"}, "/?film=one")
	if got := b.facts()["Rating"]; got != "7.5 out of 10" {
		t.Errorf("rated %q", got)
	}
	if reasons := b.texts(".hit .reason"); len(reasons) != 1 || !strings.EqualFold(reasons[0], "western") {
		t.Errorf("the reasons are %q", reasons)
	}
}

// What a film is made of leads on: to others of the kind, to a wish for the keyword, to the person.
func TestFilmLeadsOn(t *testing.T) {
	asReaders(t, "/?film=madres-paralelas-2021", func(b *tab) {
		for _, tt := range []struct{ link, address string }{
			{`.facts a[href*="year="]`, "/?year=2021"},
			{`.facts a[href*="kind="]`, "/?kind=feature"},
			{`.facts a[href*="genre="]`, "/?genre=drama"},
			{`.facts a[href*="language="]`, "/?language=es"},
			{`.facts a[href*="country="]`, "/?country=ES"},
			{`.facts a[href*="wish=mass"]`, "/?wish=mass+grave"},
			{`.credits a`, "/?who=pedro-almodovar"},
			{`.hit h2 a`, "/?film=todo-sobre-mi-madre-1999"},
		} {
			b.click(tt.link)
			b.settle()
			if b.address() != tt.address {
				b.t.Errorf("%s leads to %s, want %s", tt.link, b.address(), tt.address)
			}
			if len(b.films()) == 0 && len(b.texts(".filmography li")) == 0 {
				b.t.Errorf("%s has no films", tt.address)
			}
			b.step(-1)
		}
	})
}

// The page of a person has names, life and films, those that the catalogue lacks too, and leads to a search for the films.
func TestPerson(t *testing.T) {
	biographies := map[string]string{"en": "Spanish director and writer", "es": "Director y guionista español", "ar": "Spanish director and writer"}
	asReaders(t, "/?who=pedro-almodovar", func(b *tab) {
		if got := b.text("h1"); got != "Pedro Almodóvar" {
			b.t.Errorf("the name is %q", got)
		}
		if got := b.text(".original"); !strings.Contains(got, "ペドロ・アルモドバル") {
			b.t.Errorf("other names: %q", got)
		}
		if got := b.text(".synopsis"); !strings.HasPrefix(got, biographies[b.lang()]) {
			b.t.Errorf("the life is %q", got)
		}
		rows := b.texts(".filmography li")
		if aside := eval[int](b, `[...document.querySelectorAll(".filmography bdi")].filter((e) => { const side = document.dir === "rtl" ? "right" : "left";
			return Math.abs(e.getBoundingClientRect()[side] - e.parentElement.getBoundingClientRect()[side]) > 1; }).length`); aside > 0 {
			b.t.Errorf("%d titles do not begin where the others do", aside)
		}
		linked := eval[[]string](b, `[...document.querySelectorAll(".filmography a")].map((a) => new URL(a.href).searchParams.get("film"))`)
		if len(rows) < 25 || !strings.HasPrefix(rows[0], "2023") || !slices.Contains(linked, "volver-2006") || len(linked) >= len(rows) {
			b.t.Errorf("%d films, %q linked, the first is %q", len(rows), linked, rows[0])
		}
		b.click("a.main")
		b.settle()
		if got := b.address(); got != "/?person=pedro-almodovar" || len(b.films()) != len(linked) {
			b.t.Errorf("their films: %d at %s, of %d linked", len(b.films()), got, len(linked))
		}
		if diff := cmp.Diff([]string{"Pedro Almodóvar"}, b.chips()); diff != "" {
			b.t.Errorf("chips (-want +got)\n%s", diff)
		}
	})
}
