package httpapi

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFilmIsStoredReadAndRemoved(t *testing.T) {
	s := serve(t, Options{})
	const path = " /v1/films/madres-paralelas-2021"
	created := do(t, s, "PUT"+path, parallelMothers, jsonBody...)
	if created.StatusCode != http.StatusCreated || created.Header.Get("Location") != strings.TrimSpace(path) {
		t.Fatalf("created: %s at %q: %s", created.Status, created.Header.Get("Location"), created.body)
	}
	first := created.Header.Get("ETag")

	got := do(t, s, "GET"+path, "")
	if diff := cmp.Diff(parallelMothers+"\n", got.body); diff != "" || got.Header.Get("ETag") != first {
		t.Errorf("ETag %s, want %s; film (-put +got)\n%s", got.Header.Get("ETag"), first, diff)
	}
	if a := do(t, s, "HEAD"+path, ""); a.StatusCode != http.StatusOK || a.body != "" || a.Header.Get("ETag") != first {
		t.Errorf("HEAD: %s, ETag %s, body %q", a.Status, a.Header.Get("ETag"), a.body)
	}
	if a := do(t, s, "GET"+path, "", "If-None-Match: "+first); a.StatusCode != http.StatusNotModified || a.body != "" {
		t.Errorf("asked again: %s, body %q", a.Status, a.body)
	}

	replaced := do(t, s, "PUT"+path, `{"original_title":"Madres paralelas"}`, "Content-Type: application/json", "If-Match: "+first)
	second := replaced.Header.Get("ETag")
	if replaced.StatusCode != http.StatusOK || second == first {
		t.Errorf("replaced: %s, ETag %s after %s", replaced.Status, second, first)
	}
	for _, header := range []string{"If-Match: " + first, "If-None-Match: *", "If-None-Match: " + second, `If-Match: W/` + second} {
		a := do(t, s, "PUT"+path, parallelMothers, "Content-Type: application/json", header)
		if p := a.problem(t); p.Code != "precondition_failed" {
			t.Errorf("%s: %s", header, a.body)
		}
	}
	if a := do(t, s, "DELETE"+path, "", "If-Match: "+first); a.StatusCode != http.StatusPreconditionFailed {
		t.Errorf("removing another version: %s", a.Status)
	}
	if a := do(t, s, "DELETE"+path, "", "If-Match: "+second); a.StatusCode != http.StatusNoContent {
		t.Errorf("removing: %s %s", a.Status, a.body)
	}
	if a := do(t, s, "GET"+path, ""); a.StatusCode != http.StatusNotFound {
		t.Errorf("after its removal: %s", a.Status)
	}
}

func TestFilmRefused(t *testing.T) {
	s := serve(t, Options{})
	tests := []struct {
		name, body string
		headers    []string
		status     int
		fields     []string // of the problems
	}{
		{"not JSON", `{"id":`, jsonBody, 400, nil},
		{"not an object", `[]`, jsonBody, 400, nil},
		{"no UTF-8", `{"original_title":"` + "\xe9" + `"}`, jsonBody, 422, []string{"original_title"}},
		{"a field given twice", `{"original_title":"A","year":2000,"year":2001}`, jsonBody, 422, []string{"year"}},
		{"no type", `{}`, []string{"Content-Type: "}, 415, nil},
		{"compressed", `{}`, []string{"Content-Type: application/json", "Content-Encoding: gzip"}, 415, nil},
		{"too large", `{"original_title":"` + strings.Repeat("x", 1<<20) + `"}`, jsonBody, 413, nil},
		{"another id", `{"id":"b","original_title":"B"}`, jsonBody, 422, []string{"id"}},
		{"a person", `{"record":"person","name":"B"}`, jsonBody, 422, []string{"record"}},
		{"every problem", `{"kind":"opera","year":18,"runtime":-1,"countries":["XQ"],"credits":[{"role":"gaffer","name":"A"}],"colour":"red"}`,
			jsonBody, 422, []string{"colour", "countries[0]", "credits[0].role", "kind", "runtime", "titles", "year"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := do(t, s, "PUT /v1/films/a", tt.body, tt.headers...).problem(t)
			var fields []string
			for _, problem := range p.Problems {
				fields = append(fields, problem.Field)
			}
			if diff := cmp.Diff(tt.fields, sorted(fields)); p.Status != tt.status || diff != "" {
				t.Errorf("status %d, want %d; fields (-want +got)\n%s", p.Status, tt.status, diff)
			}
		})
	}
	if a := do(t, s, "GET /v1/films/a", ""); a.StatusCode != http.StatusNotFound {
		t.Errorf("something is stored: %s", a.body)
	}
}

func TestPersonIsFoundByFoldedID(t *testing.T) {
	s := serve(t, Options{})
	if a := do(t, s, "PUT /v1/people/%E5%AE%AE%E5%B4%8E%E9%A7%BF", `{"record":"person","name":"宮崎駿"}`, jsonBody...); a.StatusCode != 201 ||
		a.Header.Get("Location") != "/v1/people/%E5%AE%AE%E5%B4%8E%E9%A7%BF" {
		t.Errorf("%s at %q: %s", a.Status, a.Header.Get("Location"), a.body)
	}
	if a := do(t, s, "PUT /v1/people/pen%C3%A9lope-cruz", `{"record":"person","id":"Penélope-Cruz","name":"Penélope Cruz"}`, jsonBody...); a.StatusCode != 201 {
		t.Errorf("%s: %s", a.Status, a.body)
	}
	a := do(t, s, "GET /v1/people/Pen%C3%A9lope-Cruz", "")
	if want := `{"record":"person","id":"penelope-cruz","name":"Penélope Cruz"}` + "\n"; a.body != want {
		t.Errorf("got %s, want %s", a.body, want)
	}
}

// TestPersonNeedsNotSayWhatItIs: the address does.
func TestPersonNeedsNotSayWhatItIs(t *testing.T) {
	s := serve(t, Options{})
	if a := do(t, s, "PUT /v1/people/rossy-de-palma", `{"name":"Rossy de Palma","biography":{"en":"An actress."}}`, jsonBody...); a.StatusCode != 201 {
		t.Errorf("%s: %s", a.Status, a.body)
	}
	p := do(t, s, "PUT /v1/people/rossy-de-palma", `{"record":"film","name":"Rossy de Palma"}`, jsonBody...).problem(t)
	if p.Status != 422 || p.Detail != `record must be "person", or be left out, where a person is stored` {
		t.Errorf("a film: %d %s", p.Status, p.Detail)
	}
}

// TestPreconditionSaysWhatFailed on films and people alike.
func TestPreconditionSaysWhatFailed(t *testing.T) {
	s := serve(t, Options{})
	put(t, s, parallelMothers+"\n"+pedroAlmodovar)
	other := "the stored version is not the one that the request names"
	tests := []struct{ target, header, want string }{
		{"PUT /v1/films/madres-paralelas-2021", "If-None-Match: *", "there is a film with that id already"},
		{"PUT /v1/films/madres-paralelas-2021", `If-Match: "x"`, other},
		{"PUT /v1/films/none", "If-Match: *", "there is no such film"},
		{"DELETE /v1/films/none", `If-Match: "x"`, "there is no such film"},
		{"PUT /v1/people/pedro-almodovar", "If-None-Match: *", "there is a person with that id already"},
		{"DELETE /v1/people/pedro-almodovar", `If-Match: "x"`, other},
		{"PUT /v1/people/none", `If-Match: "x"`, "there is no such person"},
	}
	for _, tt := range tests {
		body := ""
		if strings.HasPrefix(tt.target, "PUT") {
			body = `{"titles":{"en":"A"}}`
			if strings.Contains(tt.target, "people") {
				body = `{"name":"A"}`
			}
		}
		p := do(t, s, tt.target, body, append([]string{tt.header}, jsonBody...)...).problem(t)
		if p.Status != http.StatusPreconditionFailed || p.Detail != tt.want {
			t.Errorf("%s, %s: %d %q, want %q", tt.target, tt.header, p.Status, p.Detail, tt.want)
		}
	}
}

func TestAdminKey(t *testing.T) {
	s := serve(t, Options{AdminKey: "secret"})
	for authorization, status := range map[string]int{"": 401, "Bearer wrong": 403, "Bearer secret": 201} {
		a := do(t, s, "PUT /v1/films/a", `{"original_title":"A"}`, "Content-Type: application/json", "Authorization: "+authorization)
		if a.StatusCode != status || (a.Header.Get("WWW-Authenticate") != "") != (status == 401) {
			t.Errorf("%q: %s, WWW-Authenticate %q", authorization, a.Status, a.Header.Get("WWW-Authenticate"))
		}
	}
}

// TestWriterThatSendsNoMore: a client may say that it will send no more, and still be told what became of its film.
func TestWriterThatSendsNoMore(t *testing.T) {
	s := serve(t, Options{})
	for n := range 20 {
		c, err := net.Dial("tcp", s.Listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		const body = `{"original_title":"X"}`
		_, err = fmt.Fprintf(c, "PUT /v1/films/x%d HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", n, len(body), body)
		if err == nil {
			err = c.(*net.TCPConn).CloseWrite()
		}
		if err != nil {
			t.Fatal(err)
		}
		a, err := http.ReadResponse(bufio.NewReader(c), nil)
		if err != nil || a.StatusCode != http.StatusCreated {
			t.Fatalf("got %v, error %v, want 201", a, err)
		}
	}
}
