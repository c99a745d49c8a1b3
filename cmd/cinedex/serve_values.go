package main

import (
	"errors"
	"strings"
	"unicode"
)

// checkKey refuses a key that no request could show: a header loses the space at its value's ends and carries no control characters. The
// error does not say the key.
func checkKey(key string) error {
	switch {
	case strings.TrimSpace(key) != key:
		return errors.New("--admin-key has white space at an end, which an HTTP header loses, so that it would never match: leave it out, in CINEDEX_ADMIN_KEY too")
	case strings.ContainsFunc(key, unicode.IsControl):
		return errors.New("--admin-key has a control character, which no HTTP header carries: leave it out, in CINEDEX_ADMIN_KEY too")
	}
	return nil
}
