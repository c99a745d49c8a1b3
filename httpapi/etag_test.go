package httpapi

import (
	"io"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cinedex/index"
)

func TestPrecondition(t *testing.T) {
	tests := []struct {
		match, noneMatch []string
		want             index.Precondition
	}{
		{nil, nil, index.Precondition{}},
		{[]string{`"a", "b,c"`, `"d"`}, nil, index.Precondition{IfMatch: []string{"a", "b,c", "d"}}},
		{[]string{`*`}, nil, index.Precondition{IfMatch: []string{"*"}}},
		{[]string{`W/"a"`}, nil, index.Precondition{IfMatch: []string{noVersion}}},
		{nil, []string{`W/"a" , "b"`}, index.Precondition{IfNoneMatch: []string{"a", "b"}}},
		{nil, []string{`*`}, index.Precondition{IfNoneMatch: []string{"*"}}},
	}
	for _, tt := range tests {
		got, err := precondition(conditional(tt.match, tt.noneMatch))
		if diff := cmp.Diff(tt.want, got); diff != "" || err != nil {
			t.Errorf("%q %q: error %v (-want +got)\n%s", tt.match, tt.noneMatch, err, diff)
		}
	}
}

// TestPreconditionRefused: a condition that cannot be read is not left out.
func TestPreconditionRefused(t *testing.T) {
	for _, value := range []string{"", " , ", "abc", `"a", b`, `"a`, `a"`, `"a" "b"`, `w/"a"`, `"a", *`} {
		for _, header := range []string{"If-Match", "If-None-Match"} {
			r := httptest.NewRequest("PUT", "/", nil)
			r.Header[header] = []string{value}
			_, err := precondition(r)
			if p := asProblem(err); err == nil || p.Code != "invalid_header" || p.Parameter != header {
				t.Errorf("%s: %s: got %v, want an invalid header", header, value, err)
			}
		}
	}
}

// conditional is a request with those values of If-Match and If-None-Match, nil for none.
func conditional(match, noneMatch []string) *http.Request {
	r := httptest.NewRequest("PUT", "/", nil)
	for name, values := range map[string][]string{"If-Match": match, "If-None-Match": noneMatch} {
		for _, v := range values {
			r.Header.Add(name, v)
		}
	}
	return r
}

// TestSearchTagsAreOfOneProcess: another one may be another program, or have other synonyms, and answer otherwise.
func TestSearchTagsAreOfOneProcess(t *testing.T) {
	h, s := serveHandler(t, Options{}, io.Discard)
	tag := "If-None-Match: " + do(t, s, "GET /v1/search?q=x", "").Header.Get("ETag")
	if a := do(t, s, "GET /v1/search?q=x", "", tag); a.StatusCode != http.StatusNotModified {
		t.Errorf("asked again: %s", a.Status)
	}
	next, err := New(Options{Index: h.index, Engine: h.engine})
	if err != nil {
		t.Fatal(err)
	}
	restarted := httptest.NewServer(next)
	defer restarted.Close()
	if a := do(t, restarted, "GET /v1/search?q=x", "", tag); a.StatusCode != http.StatusOK {
		t.Errorf("asked of another: %s", a.Status)
	}
}
