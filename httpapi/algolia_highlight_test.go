package httpapi

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index/film"
	"cinedex/search"
)

func TestAlgoliaMarks(t *testing.T) {
	em, ais := highlightTags{"<em>", "</em>"}, highlightTags{"__ais-highlight__", "__/ais-highlight__"}
	tests := []struct {
		tags  highlightTags
		text  string
		parts [][2]int
		want  string
	}{
		{em, "a & b", [][2]int{{0, 1}}, "<em>a</em> &amp; b"},
		{em, "<img src=x>", [][2]int{{1, 4}}, "&lt;<em>img</em> src=x&gt;"},
		{em, `"'</em>`, nil, "&#34;&#39;&lt;/em&gt;"},
		{highlightTags{"[", "]"}, "<b>", [][2]int{{1, 2}}, "&lt;[b]&gt;"},
		{highlightTags{"__ais-highlight__", "]"}, "<b>", nil, "&lt;b&gt;"},
		{ais, "a & <b>", [][2]int{{0, 1}}, "__ais-highlight__a__/ais-highlight__ & <b>"},
		{ais, "__ais-highlight__a", [][2]int{{17, 18}}, "_\u2060_\u2060ais-highlight_\u2060_\u2060__ais-highlight__a__/ais-highlight__"},
		{ais, "snake__case", nil, "snake__case"},
	}
	for _, tt := range tests {
		if got := tt.tags.mark(search.Marked{Text: tt.text, Parts: tt.parts}, 0, len(tt.text)); got != tt.want {
			t.Errorf("%v %q: got %q, want %q", tt.tags, tt.text, got, tt.want)
		}
	}
}

func TestAlgoliaSnippets(t *testing.T) {
	s := &algoliaSearch{tags: highlightTags{"[", "]"}, ellipsis: "~"}
	tests := []struct {
		text  string
		parts [][2]int
		words int
		want  string
	}{
		{"one two three", [][2]int{{4, 7}}, 5, "one [two] three"},
		{"one two three four five six", [][2]int{{19, 23}}, 3, "~four [five] six"},
		{"one two three four five six", [][2]int{{0, 3}, {24, 27}}, 2, "[one] two~"},
		{"one two three four five six", nil, 2, "one two~"},
		{"一二三四五", [][2]int{{9, 12}}, 2, "~[四]五"},
		{"", nil, 3, ""},
	}
	for _, tt := range tests {
		if got := s.snippetOf(search.Marked{Text: tt.text, Parts: tt.parts}, tt.words); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestAlgoliaHighlights(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, algoliaFilms)
	var a struct {
		Hits []struct {
			HighlightResult json.RawMessage `json:"_highlightResult"`
			SnippetResult   json.RawMessage `json:"_snippetResult"`
		}
	}
	do(t, s, "POST /1/indexes/films/query", `{"query":"mothers madrid","attributesToSnippet":["synopsis:4"],"snippetEllipsisText":"[…]"}`, "Accept-Language: en").into(t, &a)
	if len(a.Hits) != 1 {
		t.Fatalf("%d hits", len(a.Hits))
	}
	want := `{"cast":[{"name":{"value":"Penélope Cruz","matchLevel":"none","matchedWords":[]}}],` +
		`"directors":[{"name":{"value":"Eva Ruiz","matchLevel":"none","matchedWords":[]}}],` +
		`"original_title":{"value":"Madres","matchLevel":"none","matchedWords":[]},` +
		`"synopsis":{"value":"Two <em>mothers</em> meet in <em>Madrid</em> and talk of what <em>mothers</em> are.","matchLevel":"full","fullyHighlighted":false,"matchedWords":["mothers","madrid"]},` +
		`"title":{"value":"<em>Mothers</em>","matchLevel":"partial","fullyHighlighted":true,"matchedWords":["mothers"]}}`
	if diff := cmp.Diff(want, string(a.Hits[0].HighlightResult)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if diff := cmp.Diff(`{"synopsis":{"value":"Two <em>mothers</em> meet in[…]","matchLevel":"full"}}`, string(a.Hits[0].SnippetResult)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// Lists are marked in the places that they have in the hit, or, asked so, only what matched of them.
func TestAlgoliaHighlightsLists(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, `{"id":"a","original_title":"A","keywords":["sea","motherhood"],"credits":[{"name":"Ana","role":"actor"},{"name":"Bo","role":"actor","character":"A Mother"}],`+
		`"quotes":[{"text":"One.","language":"en"},{"text":"Two.","language":"en"},{"text":"Three.","language":"en"},{"text":"What mothers do.","language":"en","source":"S"}]}`)
	tests := []struct{ params, highlighted, snippet string }{
		{`"attributesToHighlight":["keywords"]`, `{"keywords":["sea","[motherhood]"]}`, `{}`},
		{`"attributesToHighlight":["cast"]`, `{"cast":[{"name":"Ana"},{"character":"A [Mother]","name":"Bo"}]}`, `{}`},
		{`"attributesToHighlight":["cast.character"]`, `{"cast":[{},{"character":"A [Mother]"}]}`, `{}`},
		{`"attributesToHighlight":["cast.character"],"restrictHighlightAndSnippetArrays":true`, `{"cast":[{"character":"A [Mother]"}]}`, `{}`},
		{`"attributesToHighlight":[],"attributesToSnippet":["quotes:2","title"]`, `{}`, `{"quotes":[{"text":"…[mothers] do."},{"text":"One."},{"text":"Two."}],"title":"A"}`},
	}
	for _, tt := range tests {
		var a struct {
			Hits []struct {
				Highlighted any `json:"_highlightResult"`
				Snippet     any `json:"_snippetResult"`
				Keywords    []string
				Quotes      []film.Quote
			}
		}
		do(t, s, "POST /1/indexes/films/query", `{"query":"mother","highlightPreTag":"[","highlightPostTag":"]",`+tt.params+`}`).into(t, &a)
		for got, want := range map[string]string{valuesOf(t, a.Hits[0].Highlighted): tt.highlighted, valuesOf(t, a.Hits[0].Snippet): tt.snippet} {
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-want +got)\n%s", tt.params, diff)
			}
		}
		if diff := cmp.Diff([]string{"sea", "motherhood"}, a.Hits[0].Keywords); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.params, diff)
		}
		if q := a.Hits[0].Quotes; len(q) != search.MarkedQuotes || q[0].Text != "What mothers do." || q[0].Source != "S" {
			t.Errorf("%s: %+v", tt.params, q)
		}
	}
}

// valuesOf is a _highlightResult or _snippetResult with the values of its texts in their places.
func valuesOf(t *testing.T, v any) string {
	var plain func(v any) any
	plain = func(v any) any {
		switch v := v.(type) {
		case map[string]any:
			if value, is := v["value"]; is {
				return value
			}
			for name := range v {
				v[name] = plain(v[name])
			}
		case []any:
			for i := range v {
				v[i] = plain(v[i])
			}
		}
		return v
	}
	if v == nil {
		return "{}"
	}
	b, err := json.Marshal(plain(v))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Nothing that a film says becomes markup, in highlights, snippets and values of facets.
func TestAlgoliaEscapes(t *testing.T) {
	s := serve(t, Options{})
	hostile := `<script>alert(1)</script> <mark>madre</mark> <em>madre</em> \" onload='x' &lt;`
	put(t, s, `{"id":"bad","original_title":"`+hostile+`","synopses":{"en":"`+hostile+`"},"credits":[{"name":"`+hostile+`","role":"director"},{"name":"`+hostile+`","role":"actor"}]}`)
	for _, target := range []string{"films/query", "films/facets/person/query", "films/facets/director/query"} {
		a := do(t, s, "POST /1/indexes/"+target, `{"query":"madre","facetQuery":"madre","attributesToRetrieve":["year"],"attributesToSnippet":["*:3"]}`)
		var shown any
		a.into(t, &shown)
		texts := 0
		eachText(shown, func(name, text string) {
			if name != "value" && name != "highlighted" || name == "value" && strings.Contains(target, "facets") {
				return
			}
			texts++
			rest := strings.NewReplacer("<em>", "", "</em>", "").Replace(text)
			if strings.ContainsAny(rest, `<>"'`) || strings.Count(text, "<em>") != strings.Count(text, "</em>") {
				t.Errorf("%s: %s is %s", target, name, text)
			}
		})
		if texts == 0 {
			t.Errorf("%s shows nothing: %s", target, a.body)
		}
	}
}

// eachText calls use with each text in a JSON value and the name of the member that it is.
func eachText(v any, use func(name, text string)) {
	switch v := v.(type) {
	case map[string]any:
		for name, element := range v {
			if text, is := element.(string); is {
				use(name, text)
			}
			eachText(element, use)
		}
	case []any:
		for _, element := range v {
			eachText(element, use)
		}
	}
}
