package httpapi

import (
	"encoding/json"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/google/go-cmp/cmp"

	"cinedex/search"
)

// loadContract reads openapi.yaml, which must be valid, its examples included.
func loadContract(t *testing.T) *openapi3.T {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromData(contract)
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Validate(t.Context()); err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestContractHasTheRoutes(t *testing.T) {
	var described, served []string
	for path, item := range loadContract(t).Paths.Map() {
		for method := range item.Operations() {
			described = append(described, method+" "+path)
		}
	}
	for _, rt := range new(Handler).routes() {
		served = append(served, rt.method+" "+rt.path)
	}
	slices.Sort(described)
	slices.Sort(served)
	if diff := cmp.Diff(served, described); diff != "" {
		t.Errorf("(-served +described)\n%s", diff)
	}
}

func TestContractHasTheParameters(t *testing.T) {
	doc := loadContract(t)
	var known, query, body []string
	for _, p := range searchParameters {
		known = append(known, p.name)
	}
	for _, p := range doc.Paths.Find("/v1/search").Get.Parameters {
		if p.Value.In == "query" {
			query = append(query, p.Value.Name)
		}
	}
	if diff := cmp.Diff(known, query); diff != "" {
		t.Errorf("GET: (-known +described)\n%s", diff)
	}
	for name := range doc.Components.Schemas["SearchBody"].Value.Properties {
		body = append(body, name)
	}
	slices.Sort(known)
	slices.Sort(body)
	if diff := cmp.Diff(known, body); diff != "" {
		t.Errorf("POST: (-known +described)\n%s", diff)
	}
}

// The parameters of each other route are those that its table has, none where it has no table: the router refuses all others.
func TestContractHasTheParametersOfRoutes(t *testing.T) {
	doc := loadContract(t)
	var prefix string
	tables := map[string][]parameter{
		"/v1/facets/{facet}": facetValueParameters(&prefix), "/v1/people": peopleParameters(&search.PeopleRequest{}), "/v1/suggest": suggestParameters,
		"/v1/recommend": recommendParameters(&search.Wish{}), "/v1/films/{id}/similar": similarParameters,
		"/1/indexes/{name}/{objectID}": {{name: "attributesToRetrieve"}}, // whatever else there is is let pass
	}
	for path, item := range doc.Paths.Map() {
		for method, operation := range item.Operations() {
			var known, described []string
			for _, p := range tables[path] {
				known = append(known, p.name)
			}
			for _, p := range operation.Parameters {
				if p.Value.In == "query" {
					described = append(described, p.Value.Name)
				}
			}
			slices.Sort(known)
			slices.Sort(described)
			if diff := cmp.Diff(known, described); diff != "" && path != "/v1/search" {
				t.Errorf("%s %s: (-known +described)\n%s", method, path, diff)
			}
		}
	}
}

func TestContractHasTheParametersOfAlgolia(t *testing.T) {
	schemas := loadContract(t).Components.Schemas
	var heeded []string
	for _, p := range algoliaParameters() {
		if err := p.set(&algoliaSearch{}, "x"); err == nil || err.Error() != notKept(nil, nil).Error() {
			heeded = append(heeded, p.name)
		}
	}
	slices.Sort(heeded)
	if diff := cmp.Diff(heeded, slices.Sorted(maps.Keys(schemas["AlgoliaParameters"].Value.Properties))); diff != "" {
		t.Errorf("(-heeded +described)\n%s", diff)
	}
	var recommending []string
	for _, p := range algoliaRecommendParameters() {
		recommending = append(recommending, p.name)
	}
	slices.Sort(recommending)
	if diff := cmp.Diff(recommending, slices.Sorted(maps.Keys(schemas["AlgoliaRecommendation"].Value.Properties))); diff != "" {
		t.Errorf("recommending (-heeded +described)\n%s", diff)
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(algoliaIndexes)), texts(schemas["AlgoliaIndexName"].Value.Enum)); diff != "" {
		t.Errorf("indexes (-known +described)\n%s", diff)
	}
	if diff := cmp.Diff(algoliaModels, texts(schemas["AlgoliaRecommendation"].Value.Properties["model"].Value.Enum)); diff != "" {
		t.Errorf("models (-known +described)\n%s", diff)
	}
	if diff := cmp.Diff(searchedFacets, texts(schemas["AlgoliaFacet"].Value.Enum)); diff != "" {
		t.Errorf("facets (-known +described)\n%s", diff)
	}
	if diff := cmp.Diff(append([]string{"*"}, facetedAttributes...), texts(schemas["AlgoliaAttribute"].Value.Enum)); diff != "" {
		t.Errorf("attributes (-known +described)\n%s", diff)
	}
}

func texts(values []any) (list []string) {
	for _, v := range values {
		list = append(list, v.(string))
	}
	return list
}

// Every body, of requests, answers and problems, has an example; every parameter of a path, too, so that each can be tried.
func TestContractHasExamples(t *testing.T) {
	for path, item := range loadContract(t).Paths.Map() {
		for method, operation := range item.Operations() {
			bodies := map[string]openapi3.Content{}
			if operation.RequestBody != nil {
				bodies["request"] = operation.RequestBody.Value.Content
			}
			for status, response := range operation.Responses.Map() {
				bodies[status] = response.Value.Content
			}
			for of, content := range bodies {
				for media, body := range content {
					if body.Example == nil && len(body.Examples) == 0 && (body.Schema.Value == nil || body.Schema.Value.Example == nil) {
						t.Errorf("%s %s has no example of %s, %s", method, path, of, media)
					}
				}
			}
			for _, p := range slices.Concat(item.Parameters, operation.Parameters) {
				if p.Value.In == "path" && p.Value.Example == nil {
					t.Errorf("%s %s has no example of %s", method, path, p.Value.Name)
				}
				if p.Value.Description == "" && p.Value.In == "query" {
					t.Errorf("%s %s does not describe %s", method, path, p.Value.Name)
				}
			}
		}
	}
}

// Every kind of problem has an example of its own, with its status, title and type.
func TestContractHasTheProblems(t *testing.T) {
	doc := loadContract(t)
	described := map[string]bool{}
	check := func(example any) {
		object, _ := example.(map[string]any)
		code, _ := object["code"].(string)
		for _, kind := range problemKinds {
			if p := newProblem(kind, ""); kind.code == code && (object["type"] != p.Type || object["title"] != p.Title || object["status"] != float64(p.Status)) {
				t.Errorf("%v is not %+v", object, *p)
			}
		}
		described[code] = true
	}
	for _, response := range doc.Components.Responses {
		for media, body := range response.Value.Content {
			if media != "application/problem+json" {
				continue
			}
			check(body.Example)
			for _, example := range body.Examples {
				check(example.Value.Value)
			}
		}
	}
	codes := texts(doc.Components.Schemas["Problem"].Value.Properties["code"].Value.Enum)
	for _, kind := range problemKinds {
		if !slices.Contains(codes, kind.code) {
			t.Errorf("the contract does not know %s", kind.code)
		}
	}
	if len(codes) != len(problemKinds) {
		t.Errorf("the contract knows %d codes, the service has %d", len(codes), len(problemKinds))
	}
	for _, kind := range problemKinds {
		elsewhere := kind == tooManyRefused || kind == clientClosedRequest // in a line of a bulk write, and to somebody who does not wait for it
		if !described[kind.code] && !elsewhere {
			t.Errorf("%s has no example", kind.code)
		}
	}
}

// problemKinds are all kinds.
var problemKinds = []problemKind{
	invalidParameter, invalidJSON, invalidHeader, malformedRequest, invalidBody, keyMissing, forbidden, notFound, methodNotAllowed, headersTimeout,
	bodyTimeout, preconditionFailed, tooLarge, uriTooLong, unsupportedType, invalidRecord, tooManyRefused, tooManyRequests, headersTooLarge,
	clientClosedRequest, internalError, notReady, overloaded, unavailable, outcomeUnknown,
}

// TestAnswersKeepTheContract asks every route for what it gives when all is well and for what it refuses.
func TestAnswersKeepTheContract(t *testing.T) {
	doc := loadContract(t)
	s := serve(t, Options{})
	put(t, s, parallelMothers+"\n"+pedroAlmodovar+"\n")
	tests := []struct {
		route, target, body string
		headers             []string
		status              int
	}{
		{"/v1/search", "GET /v1/search?q=madres+paral&facets=genre,year,language,person,country,kind&explain=true", "", nil, 200},
		{"/v1/search", "GET /v1/search?q=nothing+has+this", "", nil, 200},
		{"/v1/search", "GET /v1/search?page=0", "", nil, 400},
		{"/v1/search", "GET /v1/search?cursor=forged", "", nil, 400},
		{"/v1/search", "POST /v1/search", `{"q":"mothers","genre":"drama","year":[2021,"1990s"],"facets":[],"lang":["en"]}`, jsonBody, 200},
		{"/v1/search", "POST /v1/search", `[]`, jsonBody, 400},
		{"/v1/search", "POST /v1/search", `{}`, nil, 415},
		{"/v1/facets/{facet}", "GET /v1/facets/person?prefix=pen&q=madres&genre=drama", "", nil, 200},
		{"/v1/facets/{facet}", "GET /v1/facets/year", "", nil, 200},
		{"/v1/facets/{facet}", "GET /v1/facets/genre?prefix=" + strings.Repeat("x", search.MaxPrefix+1), "", nil, 400},
		{"/v1/facets/{facet}", "GET /v1/facets/director", "", nil, 404},
		{"/v1/suggest", "GET /v1/suggest?q=pa&limit=5&lang=en", "", nil, 200},
		{"/v1/suggest", "GET /v1/suggest?q=xyzzyx", "", nil, 200},
		{"/v1/suggest", "GET /v1/suggest?limit=21", "", nil, 400},
		{"/v1/people", "GET /v1/people?q=cruz+penel&limit=5&lang=en", "", nil, 200},
		{"/v1/people", "GET /v1/people?limit=101", "", nil, 400},
		{"/v1/films/{id}", "GET /v1/films/madres-paralelas-2021", "", nil, 200},
		{"/v1/films/{id}", "GET /v1/films/none", "", nil, 404},
		{"/v1/films/{id}", "PUT /v1/films/a", `{"original_title":"A"}`, jsonBody, 201},
		{"/v1/films/{id}", "PUT /v1/films/a", `{"original_title":"A","year":1900}`, jsonBody, 200},
		{"/v1/films/{id}", "GET /v1/films/a?lnag=es", "", nil, 400},
		{"/v1/films/{id}", "PUT /v1/films/a", `{"year":`, jsonBody, 400},
		{"/v1/films/{id}", "PUT /v1/films/a", `{}`, append([]string{"If-Match: a"}, jsonBody...), 400},
		{"/v1/films/{id}", "DELETE /v1/films/a", "", []string{"If-Match: "}, 400},
		{"/v1/films/{id}", "PUT /v1/films/a", `{"year":18,"kind":"opera"}`, jsonBody, 422},
		{"/v1/films/{id}", "PUT /v1/films/a", `{"original_title":"A"}`, append([]string{"If-None-Match: *"}, jsonBody...), 412},
		{"/v1/films/{id}", "DELETE /v1/films/a", "", nil, 204},
		{"/v1/films/{id}", "DELETE /v1/films/a", "", nil, 404},
		{"/v1/people/{id}", "GET /v1/people/pedro-almodovar", "", nil, 200},
		{"/v1/people/{id}", "GET /v1/people/penelope-cruz", "", nil, 200},
		{"/v1/people/{id}", "PUT /v1/people/rossy-de-palma", `{"record":"person","name":"Rossy de Palma"}`, jsonBody, 201},
		{"/v1/people/{id}", "PUT /v1/people/rossy-de-palma", `{"id":"x","record":"person"}`, jsonBody, 422},
		{"/v1/people/{id}", "DELETE /v1/people/rossy-de-palma", "", nil, 204},
		{"/1/indexes/{name}/query", "POST /1/indexes/films/query", `{"params":"query=madres&facets=*&attributesToSnippet=synopsis"}`, nil, 200},
		{"/1/indexes/{name}/query", "POST /1/indexes/films/query", `{"offset":0,"length":1,"attributesToRetrieve":["year"]}`, jsonBody, 200},
		{"/1/indexes/{name}/query", "POST /1/indexes/films/query", `{"facets":["x"]}`, nil, 400},
		{"/1/indexes/{name}/query", "POST /1/indexes/x/query", `{}`, nil, 404},
		{"/1/indexes/{name}/query", "POST /1/indexes/films/query", `{"a":"` + strings.Repeat("x", maxAlgoliaBody) + `"}`, nil, 413},
		{"/1/indexes/*/queries", "POST /1/indexes/*/queries", `{"requests":[{"indexName":"films"},{"indexName":"films","type":"facet","facet":"person"}]}`, nil, 200},
		{"/1/indexes/*/queries", "POST /1/indexes/*/queries", `{}`, nil, 400},
		{"/1/indexes/{name}/facets/{facet}/query", "POST /1/indexes/films/facets/director/query", `{"facetQuery":"pedro"}`, nil, 200},
		{"/1/indexes/{name}/facets/{facet}/query", "POST /1/indexes/films/facets/x/query", `{}`, nil, 404},
		{"/1/indexes/*/objects", "POST /1/indexes/*/objects", `{"requests":[{"indexName":"films","objectID":"madres-paralelas-2021"},{"indexName":"films","objectID":"none"}]}`, nil, 200},
		{"/1/indexes/*/objects", "POST /1/indexes/*/objects", `{"requests":[{}]}`, nil, 400},
		{"/1/indexes/*/recommendations", "POST /1/indexes/*/recommendations", `{"requests":[{"indexName":"films","model":"trending-items"},{"indexName":"films","model":"trending-facets","facetName":"genre"}]}`, nil, 200},
		{"/1/indexes/*/recommendations", "POST /1/indexes/*/recommendations", `{"requests":[{"indexName":"films","model":"x"}]}`, nil, 400},
		{"/1/indexes/{name}/browse", "POST /1/indexes/films/browse", `{"hitsPerPage":1}`, nil, 200},
		{"/1/indexes/{name}/browse", "POST /1/indexes/films/browse", `{"cursor":"x"}`, nil, 400},
		{"/1/indexes/{name}/{objectID}", "GET /1/indexes/films/madres-paralelas-2021", "", nil, 200},
		{"/1/indexes/{name}/{objectID}", "GET /1/indexes/films/none", "", nil, 404},
		{"/v1/stats", "GET /v1/stats", "", nil, 200},
		{"/healthz", "GET /healthz", "", nil, 200},
		{"/readyz", "GET /readyz", "", nil, 200},
		{"/metrics", "GET /metrics", "", nil, 200},
		{"/openapi.yaml", "GET /openapi.yaml", "", nil, 200},
		{"/openapi.json", "GET /openapi.json", "", nil, 200},
		{"/docs", "GET /docs", "", nil, 200},
		{"/docs", "GET /docs?x=1", "", nil, 400},
		{"/docs/{file}", "GET /docs/main.js", "", nil, 200},
		{"/docs/{file}", "GET /docs/docs.css", "", nil, 200},
		{"/docs/{file}", "GET /docs/none.js", "", nil, 404},
		{"/", "GET /", "", nil, 200},
		{"/", "GET /?q=ran", "", nil, 400},
		{"/", "GET /?q=ran", "", browser, 200},
		{"/ui/{file}", "GET /ui/main.js", "", nil, 200},
		{"/ui/{file}", "GET /ui/base.css", "", nil, 200},
		{"/ui/{file}", "GET /ui/icon.svg", "", nil, 200},
		{"/ui/{file}", "GET /ui/none.js", "", nil, 404},
		{"/ui/{version}/{file}", "GET /ui/1/main.js", "", nil, 200},
		{"/ui/{version}/{file}", "GET /ui/1/none.js", "", nil, 404},
	}
	for _, tt := range tests {
		t.Run(tt.target+" "+tt.body, func(t *testing.T) {
			a := do(t, s, tt.target, tt.body, tt.headers...)
			if a.StatusCode != tt.status {
				t.Fatalf("got %s, want %d: %s", a.Status, tt.status, a.body)
			}
			checkContract(t, doc, tt.route, a)
		})
	}
}

// The contract's example of what is typed for a name finds who it is of.
func TestContractFindsPeople(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, parallelMothers)
	q := loadContract(t).Paths.Find("/v1/people").Get.Parameters.GetByInAndName("query", "q").Example.(string)
	var found struct{ People []struct{ ID string } }
	do(t, s, "GET /v1/people?q="+url.QueryEscape(q), "").into(t, &found)
	if len(found.People) != 1 || found.People[0].ID != "penelope-cruz" {
		t.Errorf("%q finds %v", q, found.People)
	}
}

var jsonBody = []string{"Content-Type: application/json"}

const pedroAlmodovar = `{"record":"person","id":"pedro-almodovar","name":"Pedro Almodóvar","biography":{"en":"A director."},` +
	`"filmography":[{"title":"Film político","year":1974,"kind":"short","role":"director"}]}`

// checkContract holds an answer to its status, content type and schema in the contract.
func checkContract(t *testing.T, doc *openapi3.T, route string, a answer) {
	t.Helper()
	response := doc.Paths.Find(route).GetOperation(a.Request.Method).Responses.Status(a.StatusCode)
	if response == nil {
		t.Fatalf("the contract lacks status %d", a.StatusCode)
	}
	if len(response.Value.Content) == 0 {
		if a.body != "" {
			t.Errorf("the contract has no body here: %s", a.body)
		}
		return
	}
	media, _, _ := strings.Cut(a.Header.Get("Content-Type"), ";")
	content := response.Value.Content[media]
	if content == nil {
		t.Fatalf("the contract lacks content of type %q for status %d", media, a.StatusCode)
	}
	if !strings.HasSuffix(media, "json") || media == "application/x-ndjson" {
		return
	}
	var value any
	if err := json.Unmarshal([]byte(a.body), &value); err != nil {
		t.Fatal(err)
	}
	if err := content.Schema.Value.VisitJSON(value, openapi3.MultiErrors()); err != nil {
		t.Errorf("%s\n%v", a.body, err)
	}
}

func TestContractIsServed(t *testing.T) {
	a := do(t, serve(t, Options{}), "GET /openapi.yaml", "")
	if a.StatusCode != http.StatusOK || a.body != string(contract) {
		t.Errorf("got %s with %d bytes, want the %d of the contract", a.Status, len(a.body), len(contract))
	}
}
