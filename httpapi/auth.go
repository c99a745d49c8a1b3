package httpapi

import (
	"crypto/sha256"
	"crypto/subtle"
	"net"
	"net/http"
	"net/netip"
	"strings"
)

// authorizer decides who may write: with a key, who shows it; without one, only programs on the same machine. A web page
// that a person visits runs on the same machine too, so a request that a page could have made is refused: by its origin,
// by its Host (a page whose name was made to resolve to loopback still sends that name), by a body's type (a form cannot
// send JSON). A proxy on the same machine speaks for others, so that its requests need a key.
type authorizer struct {
	key [sha256.Size]byte // hashed, so that comparing tells nothing of its length
	set bool
}

func newAuthorizer(key string) authorizer {
	return authorizer{key: sha256.Sum256([]byte(key)), set: key != ""}
}

// check is nil where the request may write.
func (a authorizer) check(r *http.Request) error {
	if a.set {
		return a.checkKey(r)
	}
	return checkLocal(r)
}

func (a authorizer) checkKey(r *http.Request) error {
	scheme, key, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	if !strings.EqualFold(scheme, "Bearer") || key == "" {
		return newProblem(keyMissing, "writes need the header Authorization: Bearer KEY")
	}
	given := sha256.Sum256([]byte(strings.TrimSpace(key)))
	if subtle.ConstantTimeCompare(given[:], a.key[:]) != 1 {
		return newProblem(forbidden, "the key is not the service's admin key")
	}
	return nil
}

// forwardingHeaders are what proxies add.
var forwardingHeaders = []string{"Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip"}

func checkLocal(r *http.Request) error {
	for _, name := range forwardingHeaders {
		if r.Header.Get(name) != "" {
			return newProblem(forbidden, "behind a proxy, writes need a service started with --admin-key")
		}
	}
	remote, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil || !remote.Addr().Unmap().IsLoopback() {
		return newProblem(forbidden, "writes from another machine need a service started with --admin-key")
	}
	if !loopbackHost(r.Host) {
		return newProblem(forbidden, "without an admin key, writes need a loopback Host (localhost, 127.0.0.1, [::1])")
	}
	if origins := r.Header["Origin"]; len(origins) > 0 && (len(origins) > 1 || origins[0] != "http://"+r.Host) {
		return newProblem(forbidden, "a page of another origin may not write")
	}
	switch {
	case r.ContentLength == 0:
		return nil
	case r.Method == http.MethodPut:
		return requireContentType(r, "application/json")
	}
	return requireContentType(r, "application/json", "application/x-ndjson")
}

// loopbackHost tells whether a Host header, with any port or none, names this machine.
func loopbackHost(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	if strings.EqualFold(host, "localhost") {
		return true
	}
	address, err := netip.ParseAddr(strings.Trim(host, "[]"))
	return err == nil && address.Unmap().IsLoopback()
}
