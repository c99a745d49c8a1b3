package film

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode"
	"unicode/utf8"
)

// Syntax says in a few words what keeps text from being one JSON object and at which byte, counted from 1; it is "" of
// one that is well formed. Whether the texts in it are UTF-8 is not looked at.
func Syntax(text []byte) (fault string) {
	bare := bytes.TrimSpace(text)
	switch {
	case len(bare) == 0:
		return "it is empty"
	case bare[0] != '{':
		return fmt.Sprintf("it begins with %s, not with {", character(bare))
	case json.Valid(text):
		return ""
	}
	// A decoder tells a text that is cut off from one that is wrong, and where; what it says of that speaks of its own
	// states.
	var syntax *json.SyntaxError
	d := json.NewDecoder(bytes.NewReader(text))
	if err := d.Decode(new(json.RawMessage)); err == nil {
		rest := bytes.TrimSpace(text[d.InputOffset():])
		return fmt.Sprintf("%s follows it, at byte %d", character(rest), bytes.LastIndex(text, rest)+1)
	} else if !errors.As(err, &syntax) {
		return fmt.Sprintf("it ends too early, at byte %d", len(text))
	}
	return fmt.Sprintf("%s has no place there, at byte %d", character(text[syntax.Offset-1:]), syntax.Offset)
}

// character shows the first character of text, or the byte where it is none that can be seen.
func character(text []byte) string {
	if r, _ := utf8.DecodeRune(text); r != utf8.RuneError && unicode.IsGraphic(r) && r != ' ' {
		return string(r)
	}
	return fmt.Sprintf("the byte 0x%02X", text[0])
}
