package main

import (
	"errors"
	"fmt"
	"net/url"
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

// defaultPorts are left out of origins by browsers.
var defaultPorts = map[string]string{"http": "80", "https": "443"}

// checkOrigin refuses what is no origin, or none that a browser sends. A * may begin the host, for subdomains; elsewhere it would let in
// more than it seems to.
func checkOrigin(origin string) error {
	u, err := url.Parse(origin)
	if err != nil || u.Host == "" || u.Scheme+"://"+u.Host != origin {
		return fmt.Errorf("--cors-origin %q is not an origin: scheme://host or scheme://host:port, nothing after it", origin)
	}
	host := u.Hostname()
	domain, _ := strings.CutPrefix(host, "*.")
	switch port := u.Port(); {
	case strings.Contains(domain, "*") || domain == "":
		return fmt.Errorf("--cors-origin %q: a * stands for subdomains only, %s://*.example.org; leave the flag out to let pages of any origin search", origin, u.Scheme)
	case strings.ContainsFunc(host, func(r rune) bool { return r > unicode.MaxASCII }):
		return fmt.Errorf("--cors-origin %q: browsers send a host in ASCII: write it with xn--", origin)
	case strings.HasSuffix(u.Host, ":") || port != "" && port == defaultPorts[u.Scheme]:
		return fmt.Errorf("--cors-origin %q: browsers leave this port out: write %s", origin, strings.TrimSuffix(strings.TrimSuffix(origin, port), ":"))
	}
	return nil
}
