package httpapi

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"net/http"
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

// maxSearchBody bounds the JSON body of a search, in bytes: 512 characters of text and all filters fit many times over.
const maxSearchBody = 64 << 10

// readSearch reads the body of a POSTed search.
func (h *Handler) readSearch(w http.ResponseWriter, r *http.Request) (rawParameters, error) {
	if err := requireJSON(r); err != nil {
		return nil, err
	}
	body, err := h.readJSON(w, r, maxSearchBody)
	if err != nil {
		return nil, err
	}
	return parseObject(body)
}

// parseObject reads the same parameters from a JSON object: arrays where a parameter repeats, numbers and booleans as
// such. The object is well formed.
func parseObject(object []byte) (rawParameters, error) {
	raw, given := rawParameters{}, map[string]bool{}
	decoder := json.NewDecoder(bytes.NewReader(object))
	decoder.UseNumber()
	if _, err := decoder.Token(); err != nil {
		return nil, err
	}
	for decoder.More() {
		token, err := decoder.Token()
		if err != nil {
			return nil, err
		}
		var value any
		if err := decoder.Decode(&value); err != nil {
			return nil, err
		}
		name, _ := token.(string)
		values, ok := scalars(value)
		switch {
		case given[name]:
			return nil, invalid(named(name), "is given more than once; several values go into an array")
		case !ok:
			return nil, invalid(named(name), "must be a text, a number, true or false, or an array of these")
		case values != nil:
			raw[name] = values
		}
		given[name] = true
	}
	return raw, nil
}

// scalars are the values of one member: nil for null, which is absent.
func scalars(value any) (values []string, ok bool) {
	switch v := value.(type) {
	case nil:
		return nil, true
	case string:
		return []string{v}, true
	case json.Number:
		return []string{v.String()}, true
	case bool:
		if v {
			return []string{"true"}, true
		}
		return []string{"false"}, true
	case []any:
		values = make([]string, 0, len(v))
		for _, element := range v {
			one, ok := scalars(element)
			if _, nested := element.([]any); nested || !ok {
				return nil, false
			}
			values = append(values, one...)
		}
		return values, true
	}
	return nil, false
}

// invalid is the error of a parameter that breaks a rule.
func invalid(name, message string) error {
	return &film.Error{Kind: film.Invalid, Field: name, Message: name + ": " + message}
}
