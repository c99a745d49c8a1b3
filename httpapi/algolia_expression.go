package httpapi

import (
	"errors"
	"fmt"
	"strings"

	"cinedex/search"
)

// expression reads the parameter filters: conditions joined by AND, OR and NOT. As Algolia documents it, OR binds more tightly than
// AND: a AND b OR c is a AND (b OR c). Unlike there, parentheses may stand anywhere.
type expression struct {
	*algoliaSearch
	text  string
	at    int
	depth int
}

func setAlgoliaFilters(s *algoliaSearch, v any) error {
	text, is := v.(string)
	if !is {
		return errors.New("must be a text")
	}
	e := &expression{algoliaSearch: s, text: text}
	if e.space(); e.at == len(e.text) {
		return nil
	}
	c, err := e.all()
	switch {
	case err != nil:
		return err
	case e.at < len(e.text):
		return e.unexpected("AND or OR")
	}
	s.only(c)
	return nil
}

func (e *expression) all() (search.Condition, error) { return e.joined("AND", search.All, e.any) }

func (e *expression) any() (search.Condition, error) { return e.joined("OR", search.Any, e.one) }

// joined reads parts with an operator between them.
func (e *expression) joined(operator string, op search.Op, part func() (search.Condition, error)) (search.Condition, error) {
	c := search.Condition{Op: op}
	for {
		one, err := part()
		if err != nil {
			return c, err
		}
		c.Of = append(c.Of, one)
		if !e.keyword(operator) {
			break
		}
	}
	if len(c.Of) == 1 {
		return c.Of[0], nil
	}
	return c, nil
}

// one reads a condition, NOT and one, or an expression in parentheses.
func (e *expression) one() (c search.Condition, err error) {
	if e.depth++; e.depth > maxFilterDepth {
		return c, fmt.Errorf("nests deeper than %d", maxFilterDepth)
	}
	defer func() { e.depth-- }()
	switch {
	case e.keyword("NOT"):
		if c, err = e.one(); err == nil {
			c = not(c)
		}
		return c, err
	case e.sign("("):
		if c, err = e.all(); err == nil && !e.sign(")") {
			err = e.unexpected(")")
		}
		return c, err
	}
	return e.condition()
}

// condition reads attribute:value, a comparison or a range.
func (e *expression) condition() (c search.Condition, err error) {
	attribute, ok := e.word(" \t\n:<>=!()")
	if !ok {
		return c, e.unexpected("an attribute")
	}
	operator := ""
	for _, o := range []string{"<=", ">=", "!=", "<", ">", "=", ":"} {
		if e.sign(o) {
			operator = o
			break
		}
	}
	if operator == "" {
		return c, e.unexpected("one of : < <= = != >= > after " + quoted(attribute))
	}
	value, ok := e.word(" \t\n()<")
	switch {
	case !ok:
		return c, e.unexpected("a value")
	case operator != ":":
		return numberCondition(attribute, operator, value)
	case e.keyword("TO"):
		to, _ := e.word(" \t\n()<")
		return rangeCondition(attribute, value, to)
	}
	if e.sign("<score=") { // weighs the value, which changes nothing of what is found
		if _, ok := e.word(">"); !ok || !e.sign(">") {
			return c, e.unexpected("<score=N>")
		}
	}
	return e.valueCondition(attribute, value)
}

func (e *expression) space() {
	e.at += len(e.text[e.at:]) - len(strings.TrimLeft(e.text[e.at:], " \t\r\n"))
}

// sign takes a sign, if it is next, and the space after it.
func (e *expression) sign(s string) bool {
	if !strings.HasPrefix(e.text[e.at:], s) {
		return false
	}
	e.at += len(s)
	e.space()
	return true
}

// keyword takes a word in capital letters, if it is next.
func (e *expression) keyword(k string) bool {
	rest := e.text[e.at:]
	if !strings.HasPrefix(rest, k) || len(rest) > len(k) && !strings.ContainsAny(rest[len(k):len(k)+1], " \t\r\n(") {
		return false
	}
	return e.sign(k)
}

// word takes a text in quotes, in which a \ stands before a quote or itself, or one that ends before any of the stops.
func (e *expression) word(stops string) (string, bool) {
	rest := e.text[e.at:]
	if rest == "" || rest[0] != '"' && rest[0] != '\'' {
		end := strings.IndexAny(rest, stops)
		if end < 0 {
			end = len(rest)
		}
		e.at += end
		e.space()
		return rest[:end], end > 0
	}
	var b strings.Builder
	for i := 1; i < len(rest); i++ {
		switch {
		case rest[i] == rest[0]:
			e.at += i + 1
			e.space()
			return b.String(), true
		case rest[i] == '\\' && i+1 < len(rest) && (rest[i+1] == rest[0] || rest[i+1] == '\\'):
			i++
		}
		b.WriteByte(rest[i])
	}
	return "", false
}

func (e *expression) unexpected(wanted string) error {
	if e.at == len(e.text) {
		return errors.New("ends where " + wanted + " should stand")
	}
	return fmt.Errorf("has %s at byte %d where %s should stand", quoted(e.text[e.at:]), e.at+1, wanted)
}
