package film

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The table names each word once, in every language, and leads no spelling to two words.
func TestVocabularyTable(t *testing.T) {
	heading, _, _ := strings.Cut(vocabularyTable, "\n")
	want := append([]string{"vocabulary", "slug", "also"}, LabelLanguages...)
	if diff := cmp.Diff(want, strings.Split(heading, "\t")); diff != "" {
		t.Fatal(diff)
	}
	v := vocabularies()
	rows := strings.Count(vocabularyTable, "\n") - 1
	if n := len(v.genres.words) + len(v.kinds.words) + len(v.roles.words) + len(v.countries.words) + len(v.languages.words); n != rows {
		t.Errorf("%d rows, of which %d are words", rows, n)
	}
	for _, v := range []*vocabulary{&v.genres, &v.kinds, &v.roles, &v.countries, &v.languages} {
		owner := map[string]string{}
		for _, w := range v.words {
			if len(w.labels) != len(LabelLanguages) || slices.Contains(w.labels, "") {
				t.Errorf("%s lacks a label: %q", w.slug, w.labels)
			}
			for _, s := range slices.Concat([]string{w.slug}, w.also, w.labels) {
				key := slug(s, MaxGenreChars)
				if key == "" || s != strings.TrimSpace(s) {
					t.Errorf("%s has the spelling %q", w.slug, s)
				}
				if o := owner[key]; o != "" && o != w.slug {
					t.Errorf("%q leads to %s and to %s", s, o, w.slug)
				}
				owner[key] = w.slug
			}
		}
	}
	slugs := func(v vocabulary) (slugs []string) {
		for _, w := range v.words {
			slugs = append(slugs, w.slug)
		}
		return slugs
	}
	if diff := cmp.Diff(Kinds, slugs(v.kinds)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(Roles, slugs(v.roles)); diff != "" {
		t.Error(diff)
	}
	if !slices.IsSorted(Genres()) {
		t.Error("the genres are not in order")
	}
}

func TestGenre(t *testing.T) {
	for want, spellings := range map[string]string{
		"science-fiction": "science-fiction,Sci-Fi,sci fi,SCIFI,Science Fiction,science fiction film,SF,Ciencia ficción,Fantascienza," +
			"Ficção científica,科幻,サイエンスフィクション,خيال علمي,Фантастика",
		"noir":        "noir,Film-Noir,film noir,Film Noir,Cine negro,Нуар",
		"comedy":      "Comedy,comedy film,Comédie,Komödie,Commedia,喜剧,喜劇,코미디",
		"drama":       "Drama,drama film,Dramat,剧情,ドラマ",
		"documentary": "Documentary,documentary film,Documental,Dokumentarfilm,纪录",
		"tv-movie":    "TV Movie,TV-Film,Téléfilm,television film",
		"reality":     "Reality-TV,reality",
		"sports":      "Sport,sports film,Deportes",
		"musical":     "Musical,musical film,Мюзикл",
		"music":       "Music,Musik,Musique,Música",
		"silent":      "silent,silent film,Stummfilm",
		"lgbt":        "LGBT,LGBTQ+,lgbt-related film",
		"thriller":    "Thriller,Suspense,Триллер",
		"biography":   "Biography,biographical film,Biopic",
		"war":         "War,Guerre,Bélica,Kriegsfilm,Военный,战争",
	} {
		for _, s := range strings.Split(spellings, ",") {
			if got := Genre(s); got != want {
				t.Errorf("Genre(%q) = %q, want %q", s, got, want)
			}
		}
	}
	for spelling, want := range map[string]string{
		"Heimatfilm": "heimatfilm", "Road Movie": "road-movie", "Жалкий жанр": "жалкий-жанр", "Found Art Film": "found-art-film",
		"": "", "?!": "",
	} {
		if got := Genre(spelling); got != want {
			t.Errorf("Genre(%q) = %q, want %q", spelling, got, want)
		}
	}
}

// The genres that catalogues commonly use are known by their slugs.
func TestKnownGenres(t *testing.T) {
	for _, g := range strings.Fields(`action adventure animation biography comedy crime dance disaster documentary drama
		erotic experimental family fantasy found-footage game-show history horror independent legal lgbt live-action
		martial-arts music musical mystery news noir performance political reality romance satire science-fiction short
		silent slasher sports spy superhero supernatural talk-show teen thriller tv-movie war western adult`) {
		if !slices.Contains(Genres(), g) || Genre(g) != g {
			t.Errorf("%s is not known", g)
		}
	}
}

func TestLabels(t *testing.T) {
	tests := []struct {
		label func(string, []string) string
		slug  string
		langs []string
		want  string
	}{
		{GenreLabel, "science-fiction", nil, "Science fiction"},
		{GenreLabel, "drama", []string{"fr"}, "Drame"},
		{GenreLabel, "drama", []string{"pt-BR"}, "Drama"},
		{GenreLabel, "horror", []string{"sv", "de-AT", "es"}, "Horror"},
		{GenreLabel, "horror", []string{"sv"}, "Horror"},
		{GenreLabel, "road-movie", []string{"es"}, "Road movie"},
		{GenreLabel, "электро", nil, "Электро"},
		{KindLabel, "series", []string{"de"}, "Serie"},
		{RoleLabel, "director", []string{"ja"}, "監督"},
		{RoleLabel, "", nil, ""},
	}
	for _, tt := range tests {
		if got := tt.label(tt.slug, tt.langs); got != tt.want {
			t.Errorf("label of %q in %v = %q, want %q", tt.slug, tt.langs, got, tt.want)
		}
	}
	if got := GenreSpellings("noir"); !slices.Contains(got, "Cine negro") || !slices.Contains(got, "Film-noir") {
		t.Errorf("GenreSpellings(noir) = %q", got)
	}
	if got := GenreSpellings("road-movie"); got != nil {
		t.Errorf("GenreSpellings(road-movie) = %q", got)
	}
}
