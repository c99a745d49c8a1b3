package httpapi

import (
	"net/http"
	"strings"

	"cinedex/index"
)

// notModified sets the ETag and tells whether the client's copy is it (RFC 9110, 13.1.2); then 304 is written. Weak tags are those of
// searches, which are compared before it is known whether there is an answer at all: * is nothing that can be said of them.
func notModified(w http.ResponseWriter, r *http.Request, etag string) bool {
	h := w.Header()
	h.Set("ETag", etag)
	h.Set("Cache-Control", "no-cache") // keep it, but ask before using it
	header := strings.Join(r.Header.Values("If-None-Match"), ",")
	if header == "" {
		return false
	}
	opaque, weak := strings.CutPrefix(etag, "W/")
	for _, tag := range entityTags(header) {
		if tag == "*" && !weak || strings.TrimPrefix(tag, "W/") == opaque {
			w.WriteHeader(http.StatusNotModified)
			return true
		}
	}
	return false
}

// precondition is what If-Match and If-None-Match ask of the stored version. A weak tag names no version exactly, so
// that it never matches in If-Match. A header that cannot be read is refused: the client would believe in a condition
// that nobody checks.
func precondition(r *http.Request) (p index.Precondition, err error) {
	match, err := conditions(r, "If-Match")
	if err != nil {
		return p, err
	}
	for _, tag := range match {
		if strings.HasPrefix(tag, "W/") {
			tag = noVersion
		}
		p.IfMatch = append(p.IfMatch, version(tag))
	}
	noneMatch, err := conditions(r, "If-None-Match")
	for _, tag := range noneMatch {
		p.IfNoneMatch = append(p.IfNoneMatch, version(strings.TrimPrefix(tag, "W/")))
	}
	return p, err
}

// conditions are the entity tags of a header, or "*" alone; none where the header is absent.
func conditions(r *http.Request, header string) ([]string, error) {
	values, given := r.Header[header]
	if !given {
		return nil, nil
	}
	tags := entityTags(strings.Join(values, ","))
	for _, tag := range tags {
		if !isEntityTag(tag) && (tag != "*" || len(tags) > 1) {
			return nil, badHeader(header, quoted(tag)+` is not an ETag in its quotes ("abc"), nor * alone`)
		}
	}
	if len(tags) == 0 {
		return nil, badHeader(header, "is empty; leave it out or give an ETag")
	}
	return tags, nil
}

// badHeader is the error of a header field that breaks a rule.
func badHeader(name, message string) error {
	p := newProblem(invalidHeader, name+": "+message)
	p.Parameter = name
	return p
}

// isEntityTag tells whether a tag is one of RFC 9110, 8.8.3: quoted, perhaps weak, without spaces and quotes inside.
func isEntityTag(tag string) bool {
	opaque, opened := strings.CutPrefix(strings.TrimPrefix(tag, "W/"), `"`)
	opaque, closed := strings.CutSuffix(opaque, `"`)
	return opened && closed && !strings.ContainsAny(opaque, "\" \t")
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
