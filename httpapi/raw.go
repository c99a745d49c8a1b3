package httpapi

import (
	"encoding/hex"
	"net/url"
	"strings"

	"cinedex/index/film"
)

// rawParameters are a request's parameters as they came: for each name its values in order. A name with an empty list
// stands for an empty JSON array.
type rawParameters map[string][]string

// parseQuery reads a query string as browsers write it (WHATWG application/x-www-form-urlencoded): only & separates, and
// a % that escapes nothing stands for itself, so that no typed text is an error.
func parseQuery(query string) rawParameters {
	raw := rawParameters{}
	for query != "" {
		var pair string
		pair, query, _ = strings.Cut(query, "&")
		if pair == "" {
			continue
		}
		name, value, _ := strings.Cut(pair, "=")
		name = unescape(name)
		raw[name] = append(raw[name], unescape(value))
	}
	return raw
}

func unescape(s string) string {
	if plain, err := url.QueryUnescape(s); err == nil {
		return plain
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '+':
			out = append(out, ' ')
		case s[i] == '%' && i+2 < len(s):
			if b, err := hex.DecodeString(s[i+1 : i+3]); err == nil {
				out = append(out, b[0])
				i += 2
				continue
			}
			fallthrough
		default:
			out = append(out, s[i])
		}
	}
	return string(out)
}

// invalid is the error of a parameter that breaks a rule.
func invalid(name, message string) error {
	return &film.Error{Kind: film.Invalid, Field: name, Message: name + ": " + message}
}
