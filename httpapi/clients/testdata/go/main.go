// The trial of a client in Go, made from the contract: go run . URL KEY
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
)

func main() {
	address, key := os.Args[1], os.Args[2]
	ctx := context.Background()
	anyone := must(NewClientWithResponses(address))
	admin := must(NewClientWithResponses(address, WithRequestEditorFn(func(_ context.Context, r *http.Request) error {
		r.Header.Set("Authorization", "Bearer "+key)
		return nil
	})))

	found := must(anyone.SearchWithResponse(ctx, &SearchParams{Q: to("madres paral"), Facets: &[]FacetName{"language"}, Lang: &[]string{"en"}})).JSON200
	hit := found.Hits[0]
	fmt.Printf("search: %s %d, %s\n", *hit.OriginalTitle, *hit.Year, hit.Highlights[0].Html)
	value := found.Facets["language"].Values[0]
	fmt.Printf("counted: %s %s %d\n", value.Value, value.Label, value.Count)

	posted := must(anyone.SearchPostWithResponse(ctx, nil, SearchPostJSONRequestBody{Q: to("madres paral"), PerPage: to(1)})).JSON200
	fmt.Printf("posted: %d\n", posted.Total)

	values := must(anyone.FacetValuesWithResponse(ctx, "person", &FacetValuesParams{Prefix: to("penel")})).JSON200
	fmt.Printf("facet: %s %s\n", values.Values[0].Value, values.Values[0].Label)

	like := must(anyone.RecommendWithResponse(ctx, &RecommendParams{Keyword: &[]string{"motherhood"}})).JSON200
	because := (*like.Hits[0].Because)[0]
	fmt.Printf("recommended: because of %s %s\n", because.Kind, because.Text)

	absent := must(anyone.GetFilmWithResponse(ctx, "none", nil)).ApplicationproblemJSON404
	fmt.Printf("absent: %d %s\n", absent.Status, absent.Code)

	film := FilmInput{OriginalTitle: to("A"), Year: to(1999)}

	if err := json.Unmarshal([]byte(`{"credits": [{"name": "Penélope Cruz"}]}`), &film); err != nil {
		log.Fatal(err)
	}
	noKey := must(anyone.PutFilmWithResponse(ctx, "a", nil, film)).ApplicationproblemJSON401
	fmt.Printf("without key: %d %s\n", noKey.Status, noKey.Code)
	stored := must(admin.PutFilmWithResponse(ctx, "a", nil, film))
	fmt.Printf("stored: %d %s\n", stored.StatusCode(), stored.JSON201.Id)
	again := must(admin.PutFilmWithResponse(ctx, "a", &PutFilmParams{IfNoneMatch: to("*")}, film)).ApplicationproblemJSON412
	fmt.Printf("again: %d %s\n", again.Status, again.Code)

	got := must(anyone.GetFilmWithResponse(ctx, "a", nil)).JSON200
	fmt.Printf("got: %s is a film of %d with %s\n", *got.OriginalTitle, *got.Year, (*got.Credits)[0].Name)

	refused := must(admin.PutFilmWithResponse(ctx, "a", nil, FilmInput{OriginalTitle: to("A"), Kind: to("opera")})).ApplicationproblemJSON422
	fmt.Printf("refused: %d %s %s\n", refused.Status, refused.Code, (*refused.Problems)[0].Field)
	wrong := must(anyone.SearchWithResponse(ctx, &SearchParams{Year: &[]string{"19x"}})).ApplicationproblemJSON400
	fmt.Printf("wrong: %d %s %s\n", wrong.Status, wrong.Code, *wrong.Parameter)

	deleted := must(admin.DeleteFilmWithResponse(ctx, "a", nil))
	fmt.Printf("deleted: %d\n", deleted.StatusCode())
}

func to[T any](v T) *T { return &v }

func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return v
}
