package httpapi

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"
)

// TestContractAsJSON: it is the same document, in the same order.
func TestContractAsJSON(t *testing.T) {
	a := do(t, serve(t, Options{}), "GET /openapi.json", "")
	var got, want any
	if err := json.Unmarshal([]byte(a.body), &got); err != nil {
		t.Fatal(err)
	}
	var document any
	if err := yaml.Unmarshal(contract, &document); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(document)
	if err == nil {
		err = json.Unmarshal(text, &want)
	}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("error %v (-yaml +json)\n%s", err, diff)
	}
	if before, after := strings.Index(a.body, `"/v1/search"`), strings.Index(a.body, `"/1/indexes`); before < 0 || before > after {
		t.Error("the routes are in another order")
	}
}

func TestJSONOf(t *testing.T) {
	got, err := jsonOf([]byte("b: &b [1, 2.5, true, null, ~]\na: {\"1\": \"off\", c: off}\nd: *b\ne: |\n  x\n  y\n"))
	want := `{"b":[1,2.5,true,null,null],"a":{"1":"off","c":"off"},"d":[1,2.5,true,null,null],"e":"x\ny\n"}`
	if diff := cmp.Diff(want, string(got)); diff != "" || err != nil {
		t.Errorf("error %v (-want +got)\n%s", err, diff)
	}
	if _, err := jsonOf([]byte("a: [")); err == nil {
		t.Error("what is no YAML is taken")
	}
}

// Every file that the reference loads is there, it asks nobody else, makes no markup of texts, and has the policy that forbids both.
func TestDocsAreOnTheirOwn(t *testing.T) {
	s := serve(t, Options{})
	document := do(t, s, "GET /docs", "")
	if got := document.Header.Get("Content-Security-Policy"); got != pagePolicy("") || !strings.Contains(got, "img-src 'self'; connect-src 'self'") {
		t.Errorf("policy: %s", got)
	}
	d, err := theDocs()
	if err != nil {
		t.Fatal(err)
	}
	sources := map[string]string{"": document.body}
	for name, file := range d.files {
		sources[name] = string(file.body)
	}
	loads, needed := regexp.MustCompile(`(?:href="|src="|from ")(/(?:docs|ui)/[a-z.]+)"|from "\./([a-z]+\.js)"`), map[string]bool{}
	for name, source := range sources {
		for _, m := range loads.FindAllStringSubmatch(source, -1) {
			path := m[1]
			if m[2] != "" {
				path = "/docs/" + m[2]
			}
			needed[path] = true
			if a := do(t, s, "GET "+path, ""); a.StatusCode != http.StatusOK {
				t.Errorf("%q loads %s: %s", name, path, a.Status)
			}
		}
		if found := foreign.FindString(source); found != "" {
			t.Errorf("%q has %s", name, found)
		}
	}
	for name := range d.files {
		if !needed["/docs/"+name] {
			t.Errorf("nothing loads %s", name)
		}
	}
}
