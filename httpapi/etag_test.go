package httpapi

import (
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
		{nil, []string{`W/"a" , *`}, index.Precondition{IfNoneMatch: []string{"a", "*"}}},
	}
	for _, tt := range tests {
		r := httptest.NewRequest("PUT", "/", nil)
		r.Header["If-Match"], r.Header["If-None-Match"] = tt.match, tt.noneMatch
		if diff := cmp.Diff(tt.want, precondition(r)); diff != "" {
			t.Errorf("%q %q: (-want +got)\n%s", tt.match, tt.noneMatch, diff)
		}
	}
}
