package film

import "testing"

func TestSyntax(t *testing.T) {
	tests := []struct{ text, want string }{
		{` {"a": [1, "\u00e9"]} ` + "\n", ""},
		{"{\"a\":\"\xff\"}", ""},
		{"", "it is empty"},
		{" \n", "it is empty"},
		{"[]", "it begins with [, not with {"},
		{"not JSON", "it begins with n, not with {"},
		{"\xff\xfe{", "it begins with the byte 0xFF, not with {"},
		{`{`, "it ends too early, at byte 1"},
		{`{"id":"a"`, "it ends too early, at byte 9"},
		{`{"id":tru`, "it ends too early, at byte 9"},
		{`{"id":nothing}`, "o has no place there, at byte 8"},
		{`{"id":"a",}`, "} has no place there, at byte 11"},
		{`{id:"a"}`, "i has no place there, at byte 2"},
		{`{"id":“a”}`, "“ has no place there, at byte 7"},
		{"{\"id\":\"a\nb\"}", "the byte 0x0A has no place there, at byte 9"},
		{`{"id":"a"} {"id":"a"}`, "{ follows it, at byte 12"},
		{`{"a":1} }`, "} follows it, at byte 9"},
	}
	for _, tt := range tests {
		if got := Syntax([]byte(tt.text)); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}
