package httpapi

import "testing"

func TestAlgoliaSorts(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, `{"id":"a","original_title":"B","year":1990,"popularity":3,"rating":{"average":5,"votes":9}}`+"\n"+
		`{"id":"b","original_title":"A","year":2000,"popularity":2,"rating":{"average":7,"votes":9}}`)
	for index, first := range map[string]string{"films": "a", "films_year_asc": "a", "films_year_desc": "b", "films_popularity_desc": "a",
		"films_popularity_asc": "b", "films_rating_desc": "b", "films_rating_asc": "a", "films_title_asc": "b", "films_title_desc": "a"} {
		var a struct {
			Hits  []struct{ ObjectID string }
			Index string
		}
		do(t, s, "POST /1/indexes/"+index+"/query", `{}`).into(t, &a)
		if len(a.Hits) != 2 || a.Hits[0].ObjectID != first || a.Index != index {
			t.Errorf("%s: %+v", index, a)
		}
	}
}
