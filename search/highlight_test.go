package search

import (
	"html"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
	"cinedex/search/query"
)

// highlightsOf marks f as a search for text in an index with the embedded films' languages and people does, forgiving what
// kind forgives.
func highlightsOf(f *film.Film, text string, kind passKind, langs ...string) []Highlight {
	s := catalogue.index.Acquire()
	defer s.Release()
	p := newPlan(query.Parse(text, operators...), s, catalogue.synonyms)
	if len(p.words) <= fewestWords {
		for kind := nearest; kind <= farther; kind++ {
			p.approximateWords(kind)
		}
	}
	m := newMarker(p)
	r := &run{request: &Request{Langs: langs}}
	return m.highlights(f, evidence{kind: kind, all: m.all, roman: true}, r.synopsis(f).Language, langs)
}

func TestHighlights(t *testing.T) {
	attack := &film.Film{
		OriginalTitle: `<script>alert("1")</script> & <mark>Sons</mark>`, OriginalLanguage: "en",
		Titles: map[string]string{"de": "Angriff & Söhne", "fr": "Attaque"}, Aliases: []string{"The Sons", "Script of Zebras"},
		Credits: []film.Credit{
			{Person: "ann-son", Name: "Ann Son", Role: "director", Character: "The Sheriff"}, {Person: "bob-son", Name: "Bob Son", Role: "actor"},
			{Person: "cyd-son", Name: "Cyd Son"}, {Person: "dirk-son", Name: "Dirk Son"}, {Person: "penelope-cruz", Name: "Penélope Cruz", Role: "actor"},
		},
		Keywords: []string{"sheriff and the law", "ship"}, Companies: []string{"A & O Pictures"},
		Synopses: map[string]string{"en": "The ships left. A ship's sheriff was <b>ill</b>.", "zh": "上海的母亲是一位年轻母", "th": "เด็กก่อนเวลา"},
		Quotes:   []film.Quote{{Text: "Tremendous pictures of a harbour.", Source: "The <Paper>", Language: "en"}},
	}
	type shown struct{ Field, Language, HTML string }
	tests := []struct {
		name, text string
		langs      []string
		want       []shown
	}{
		{"all but the marks is escaped", "script sons", nil,
			[]shown{{"title", "en", "&lt;<mark>script</mark>&gt;alert(&#34;1&#34;)&lt;/<mark>script</mark>&gt; &amp; &lt;mark&gt;<mark>Sons</mark>&lt;/mark&gt;"}}},
		{"the reader's title first", "sohne attaq", []string{"fr"},
			[]shown{{"title", "fr", "<mark>Attaque</mark>"}, {"title", "de", "Angriff &amp; <mark>Söhne</mark>"}}},
		{"of the other titles the one that shows most", "zebras script", []string{"fr"},
			[]shown{{"title", "", "<mark>Script</mark> of <mark>Zebras</mark>"}}},
		{"a word is shown once", "son", nil, []shown{{"title", "en", "&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt; &amp; &lt;mark&gt;<mark>Sons</mark>&lt;/mark&gt;"}}},
		{"directors alone", "director:bob director:ann", nil, []shown{{"person", "", "<mark>Ann</mark> Son"}}},
		{"people of any role", "person:ann person:bob", nil, []shown{{"person", "", "<mark>Ann</mark> Son"}, {"person", "", "<mark>Bob</mark> Son"}}},
		{"three people", "ann bob cyd dirk", nil,
			[]shown{{"person", "", "<mark>Ann</mark> Son"}, {"person", "", "<mark>Bob</mark> Son"}, {"person", "", "<mark>Cyd</mark> Son"}}},
		{"the other names of a record", "クルス", nil, []shown{{"person", "", "ペネロペ・<mark>クルス</mark>"}}},
		{"written as one", "annson", nil, []shown{{"person", "", "<mark>Ann Son</mark>"}}},
		{"no keyword that a text shows too", "sheriff ships", nil,
			[]shown{{"synopsis", "en", "The <mark>ships</mark> left. A <mark>ship&#39;s</mark> <mark>sheriff</mark> was &lt;b&gt;ill&lt;/b&gt;."}}},
		{"a keyword that none shows", "law", nil, []shown{{"keyword", "", "sheriff and the <mark>law</mark>"}}},
		{"no stop word alone", "a harbour", nil, []shown{{"quote", "en", "Tremendous pictures of a <mark>harbour</mark>."}}},
		{"stop words with others", "and law", nil, []shown{{"keyword", "", "sheriff <mark>and</mark> the <mark>law</mark>"}}},
		{"Chinese words whole", "母親", nil, []shown{{"synopsis", "zh", "上海的<mark>母亲</mark>是一位年轻母"}}},
		{"one Chinese character", "轻", nil, []shown{{"synopsis", "zh", "上海的母亲是一位年<mark>轻</mark>母"}}},
		{"Thai characters with their marks", "ก", nil, []shown{{"synopsis", "th", "เด็<mark>กก่</mark>อนเวลา"}}},
		{"nothing", "quagga", nil, nil},
		{"an operator's word elsewhere", "title:sheriff", nil, nil},
	}
	for _, tt := range tests {
		var got []shown
		for _, h := range highlightsOf(attack, tt.text, exact, tt.langs...) {
			got = append(got, shown{h.Field, h.Language, h.HTML})
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", tt.name, tt.text, diff)
		}
	}
	quote := highlightsOf(attack, "harbour", exact)
	if len(quote) != 1 || quote[0].Source != "The <Paper>" {
		t.Errorf("the quote is %+v, want its outlet", quote)
	}
}

// TestForgivingHighlights: what a pass forgives is marked by it and those after it alone.
func TestForgivingHighlights(t *testing.T) {
	f := &film.Film{OriginalTitle: "Parallel Lives", OriginalLanguage: "en", Synopses: map[string]string{"en": "Parallelograms of harbours."}}
	tests := []struct {
		text string
		kind passKind
		want string
	}{
		{"parralel", completed, ""},
		{"parralel", near, "<mark>Parallel</mark> Lives"},
		{"harb", exact, ""},
		{"harb", completed, "Parallelograms of <mark>harbours</mark>."},
		{"oarallel", near, ""},
		{"oarallel", farther, "<mark>Parallel</mark> Lives"},
		{"parallellivs", near, "<mark>Parallel</mark> <mark>Lives</mark>"},
	}
	for _, tt := range tests {
		got := ""
		for _, h := range highlightsOf(f, tt.text, tt.kind) {
			got += h.HTML
		}
		if got != tt.want {
			t.Errorf("%q, %s: %q, want %q", tt.text, passNames[tt.kind], got, tt.want)
		}
	}
}

var tags = regexp.MustCompile(`</?mark>`)

// checkHTML checks that marked is text, or a part of it, escaped, with marks that are balanced, neither nested nor empty,
// and that neither begin nor end before a combining mark.
func checkHTML(t *testing.T, text, marked string) {
	t.Helper()
	plain := tags.ReplaceAllString(marked, "")
	unescaped := html.UnescapeString(plain)
	inner := strings.TrimSuffix(strings.TrimPrefix(unescaped, "…"), "…")
	if html.EscapeString(unescaped) != plain || unescaped != text && !strings.Contains(text, inner) {
		t.Errorf("%q is not a part of %q", plain, text)
	}
	if !utf8.ValidString(marked) {
		t.Errorf("%q cuts a character", marked)
	}
	open, at := false, 0
	for _, tag := range tags.FindAllStringIndex(marked, -1) {
		if opens := marked[tag[0]+1] != '/'; opens == open || open && tag[0] == at {
			t.Errorf("marks of %q are nested or empty", marked)
		}
		open, at = !open, tag[1]
		next, _ := utf8.DecodeRuneInString(tags.ReplaceAllString(marked[tag[0]:], ""))
		if unicode.Is(unicode.M, next) && tags.ReplaceAllString(marked[:tag[0]], "") != "" && unescaped == text {
			t.Errorf("a mark in %q begins or ends before a combining mark", marked)
		}
	}
	if open {
		t.Errorf("a mark of %q is open", marked)
	}
}

func FuzzHighlights(f *testing.F) {
	for _, seed := range [][2]string{
		{"script sons", "<script>Sons</script> & daughters"}, {"spiderman", "Spider-Man"}, {"8", "8½"}, {"株式", "㍿東京"}, {"物語 東京", "東京物語東京"},
		{"ก", "เด็กก่อนเวลา"}, {"e", "e\u0301e\u0301 e\u0301"}, {"ガ", "ｶﾞｶﾞガ"}, {"שלום", "שָׁלוֹם \u202eעולם"}, {"a", strings.Repeat("a ", 400)},
		{"x", strings.Repeat("x", 1000)}, {"母親", strings.Repeat("年轻母亲", 100)}, {"z", strings.Repeat("é", 300) + "z" + strings.Repeat("e\u0301", 300)},
		{`"a b" -c title:d`, "a b c d…"}, {"mark", "<mark>mark</mark> &lt;mark&gt;"}, {"", "…"}, {"a*", "a" + strings.Repeat("\u0301", 500)},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, typed, text string) {
		text = strings.ToValidUTF8(text, "")
		if utf8.RuneCountInString(typed) > MaxText || utf8.RuneCountInString(text) > film.MaxTextChars {
			return
		}
		for _, lang := range []string{"en", "ja", "th"} {
			for _, kind := range []passKind{exact, farther} {
				film := &film.Film{
					OriginalTitle: text, OriginalLanguage: lang, Synopses: map[string]string{lang: text}, Keywords: []string{text},
					Credits: []film.Credit{{Name: text, Character: text}},
				}
				for _, h := range highlightsOf(film, typed, kind) {
					checkHTML(t, text, h.HTML)
				}
			}
		}
	})
}
