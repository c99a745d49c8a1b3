package httpapi

import (
	"net/http"
	"strings"

	"cinedex/index"
)

// notModified sets the ETag and tells whether the client's copy is it (RFC 9110, 13.1.2); then 304 is written.
func notModified(w http.ResponseWriter, r *http.Request, etag string) bool {
	h := w.Header()
	h.Set("ETag", etag)
	h.Set("Cache-Control", "no-cache") // keep it, but ask before using it
	header := strings.Join(r.Header.Values("If-None-Match"), ",")
	if header == "" {
		return false
	}
	opaque := strings.TrimPrefix(etag, "W/")
	for _, tag := range entityTags(header) {
		if tag == "*" || strings.TrimPrefix(tag, "W/") == opaque {
			w.WriteHeader(http.StatusNotModified)
			return true
		}
	}
	return false
}

// precondition is what If-Match and If-None-Match ask of the stored version. A weak tag names no version exactly, so
// that it never matches in If-Match.
func precondition(r *http.Request) index.Precondition {
	var p index.Precondition
	for _, tag := range entityTags(strings.Join(r.Header.Values("If-Match"), ",")) {
		if !strings.HasPrefix(tag, "W/") {
			p.IfMatch = append(p.IfMatch, version(tag))
			continue
		}
		p.IfMatch = append(p.IfMatch, noVersion)
	}
	for _, tag := range entityTags(strings.Join(r.Header.Values("If-None-Match"), ",")) {
		p.IfNoneMatch = append(p.IfNoneMatch, version(strings.TrimPrefix(tag, "W/")))
	}
	return p
}

// noVersion is no stored version: those hold no space.
const noVersion = " "

// version is the token in an entity tag; * is itself.
func version(tag string) string { return strings.Trim(tag, `"`) }

// entityTag is the strong validator of a stored version.
func entityTag(version string) string { return `"` + version + `"` }

// entityTags splits a list of tags at the commas outside of quotes.
func entityTags(header string) []string {
	var tags []string
	quoted, start := false, 0
	add := func(end int) {
		if tag := strings.TrimSpace(header[start:end]); tag != "" {
			tags = append(tags, tag)
		}
		start = end + 1
	}
	for i := range len(header) {
		switch header[i] {
		case '"':
			quoted = !quoted
		case ',':
			if !quoted {
				add(i)
			}
		}
	}
	if start < len(header) {
		add(len(header))
	}
	return tags
}
