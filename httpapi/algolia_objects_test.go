package httpapi

import (
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/search"
)

func TestAlgoliaObjects(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, algoliaFilms+"\n"+`{"id":"four","original_title":"Adults","adult":true}`)
	var a struct{ Results []map[string]any }
	do(t, s, "POST /1/indexes/*/objects", `{"requests":[{"indexName":"films","objectID":"two","attributesToRetrieve":["title"]},`+
		`{"indexName":"films","objectID":"nobody"},{"indexName":"films_year_asc","objectID":"one"},{"indexName":"films","objectID":"two"},{"objectID":"four","indexName":"films"}]}`, "Accept-Language: en").into(t, &a)
	if diff := cmp.Diff(map[string]any{"objectID": "two", "title": "Madres otra vez"}, a.Results[0]); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if len(a.Results) != 5 || a.Results[4]["adult"] != true || a.Results[1] != nil || a.Results[2]["title"] != "Mothers" || a.Results[3]["year"] != 1999. {
		t.Errorf("%v", a.Results)
	}
}

func TestAlgoliaObject(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, algoliaFilms)
	var one map[string]any
	do(t, s, "GET /1/indexes/films/one?x-algolia-agent=a", "").into(t, &one)
	if one["objectID"] != "one" || one["title"] != "Madres" || one["synopsis"] == nil {
		t.Errorf("%v", one)
	}
	for _, list := range []string{"title,year", "%5B%22title%22%2C%22year%22%5D"} {
		a := do(t, s, "GET /1/indexes/films/one?attributesToRetrieve="+list, "")
		if a.body != `{"objectID":"one","title":"Madres","year":1991}`+"\n" {
			t.Errorf("%s: %s", list, a.body)
		}
	}
	if a := do(t, s, "GET /1/indexes/films/nobody", ""); a.StatusCode != 404 || a.body != `{"message":"ObjectID does not exist","status":404}`+"\n" {
		t.Errorf("%s %s", a.Status, a.body)
	}
}

// The words of other routes are no films: an unknown method there is one, and is not offered.
func TestAlgoliaObjectIsNoRoute(t *testing.T) {
	s := serve(t, Options{})
	for _, path := range []string{"/1/indexes/*/queries", "/1/indexes/*/objects", "/1/indexes/films/query", "/1/indexes/films/browse"} {
		if a := do(t, s, "GET "+path, ""); a.StatusCode != 405 || a.Header.Get("Allow") != "POST, OPTIONS" {
			t.Errorf("%s: %s, Allow: %s", path, a.Status, a.Header.Get("Allow"))
		}
	}
	if a := do(t, s, "GET /1/indexes/films/queries", ""); a.StatusCode != 404 || a.body != `{"message":"ObjectID does not exist","status":404}`+"\n" {
		t.Errorf("%s %s", a.Status, a.body)
	}
}

// A client browses on with the cursor alone, as a member or in its params, or with all that it asked at first beside it.
func TestAlgoliaBrowse(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, algoliaFilms)
	for _, again := range []string{`{"cursor":"CURSOR"}`, `{"params":"cursor=CURSOR"}`, `{"hitsPerPage":1,"filters":"language:es","cursor":"CURSOR"}`} {
		var ids []string
		body := `{"params":"filters=language%3Aes","hitsPerPage":1}`
		for body != "" {
			var a struct {
				algoliaWire
				Cursor string
			}
			do(t, s, "POST /1/indexes/films_year_asc/browse", body).into(t, &a)
			ids = append(ids, a.ids()...)
			if body = ""; a.Cursor != "" {
				body = strings.Replace(again, "CURSOR", a.Cursor, 1)
			}
			if a.NbHits != 3 || len(ids) > 3 {
				t.Fatalf("%+v", a)
			}
		}
		if diff := cmp.Diff([]string{"one", "two", "three"}, ids); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
	if a := do(t, s, "POST /1/indexes/films/browse", `{"hitsPerPage":1,"highlightPreTag":"b","x":"`+strings.Repeat("x", maxBrowseParams)+`"}`); a.StatusCode != 400 {
		t.Errorf("parameters that no cursor can carry: %s", a.Status)
	}
	var whole algoliaWire
	do(t, s, "POST /1/indexes/films/browse", `{"hitsPerPage":1000}`).into(t, &whole)
	if diff := cmp.Diff([]string{"one", "three", "two"}, slices.Sorted(slices.Values(whole.ids()))); diff != "" || whole.HitsPerPage != 100 {
		t.Errorf("%d (-want +got)\n%s", whole.HitsPerPage, diff)
	}
}

// Who gathers films must not take what was found in time for all that there are.
func TestAlgoliaIsWholeOrNothing(t *testing.T) {
	h, s := serveHandler(t, Options{}, io.Discard)
	put(t, s, algoliaFilms)
	h.engine = search.New(h.index, search.Options{Timeout: 1})
	for path, body := range map[string]string{
		"films/browse": `{"query":"madres","hitsPerPage":1}`, "*/objects": `{"requests":[{"indexName":"films","objectID":"one"}]}`,
	} {
		if a := do(t, s, "POST /1/indexes/"+path, body); a.StatusCode != 503 || a.Header.Get("Retry-After") == "" {
			t.Errorf("%s: %s %s", path, a.Status, a.body)
		}
	}
	if page := do(t, s, "GET /metrics", "").body; !strings.Contains(page, "cinedex_search_partial_total 2\n") || !strings.Contains(page, "cinedex_search_duration_seconds_count 2\n") {
		t.Error("the two searches are not in the metrics")
	}
}
