package httpapi

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
)

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
	return parseObject(searchParameters, body)
}

// jsonType is what a parameter's values are in JSON.
type jsonType int

const (
	jsonText jsonType = iota
	jsonNumber
	jsonNumberOrText
	jsonBoolean
)

// parseObject reads the parameters of the table from a JSON object: arrays where one repeats, numbers and booleans as such. A name
// that the table lacks is kept, for parseParameters to refuse. The object is well formed.
func parseObject(table []parameter, object []byte) (rawParameters, error) {
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
		if given[name] {
			return nil, invalid(named(name), "is given more than once; several values go into an array")
		}
		given[name] = true
		at := slices.IndexFunc(table, func(p parameter) bool { return p.name == name })
		if at < 0 {
			raw[name] = nil
			continue
		}
		values, err := table[at].jsonValues(value)
		if err != nil {
			return nil, invalid(name, err.Error())
		}
		if values != nil {
			raw[name] = values
		}
	}
	return raw, nil
}

// jsonValues are the values of one member: nil for null, which is absent.
func (p parameter) jsonValues(value any) ([]string, error) {
	list, isList := value.([]any)
	switch {
	case value == nil:
		return nil, nil
	case !isList:
		list = []any{value}
	case !p.repeated:
		return nil, errors.New("must be one value, not an array")
	}
	values := make([]string, len(list))
	for i, element := range list {
		text, ok := p.json.text(element)
		if !ok {
			return nil, errors.New("must be " + p.json.rule(p.repeated))
		}
		values[i] = text
	}
	return values, nil
}

// text is a value as it would stand in a query string, if it is of the type.
func (t jsonType) text(value any) (text string, ok bool) {
	switch v := value.(type) {
	case string:
		return v, t == jsonText || t == jsonNumberOrText
	case json.Number:
		return v.String(), t == jsonNumber || t == jsonNumberOrText
	case bool:
		if v {
			return "true", t == jsonBoolean
		}
		return "false", t == jsonBoolean
	}
	return "", false
}

// rule says what a value must be.
func (t jsonType) rule(repeated bool) string {
	rule := []string{"a text", "a number", "a text or a number", "true or false"}[t]
	if repeated {
		rule += ", or an array of these"
	}
	return rule
}
