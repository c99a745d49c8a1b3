package httpapi

import (
	"bytes"
	"compress/gzip"
	"hash/fnv"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// contentTypes are told by the program, not by the machine's tables, so that every machine answers alike.
var contentTypes = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".svg":  "image/svg+xml",
	".json": "application/json",
}

// asset is a file as it is answered.
type asset struct {
	body, packed      []byte // packed is gzip
	contentType, etag string
}

// newAsset compresses a file once and for all, better than there is time for at each answer.
func newAsset(name string, body []byte) asset {
	hash := fnv.New64a()
	_, _ = hash.Write(body) // a hash does not fail
	var packed bytes.Buffer
	w, _ := gzip.NewWriterLevel(&packed, gzip.BestCompression) // a level that there is
	_, _ = w.Write(body)                                       // nor does a buffer
	_ = w.Close()
	return asset{body, packed.Bytes(), contentTypes[path.Ext(name)], `"` + strconv.FormatUint(hash.Sum64(), 36) + `"`}
}

// serve answers with the file, or that the client has it. As gzip it has a tag of its own (RFC 9110, 8.8.3.3).
func (a asset) serve(w http.ResponseWriter, r *http.Request) {
	etag := a.etag
	if a.goesPacked(r) {
		etag = strings.TrimSuffix(etag, `"`) + `-gzip"`
	}
	if !notModified(w, r, etag) {
		a.write(w, r)
	}
}

// serveForGood answers at an address that has no other content ever: the client need not ask again.
func (a asset) serveForGood(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	a.write(w, r)
}

func (a asset) write(w http.ResponseWriter, r *http.Request) {
	body := a.body
	if a.goesPacked(r) {
		w.Header().Set("Content-Encoding", "gzip")
		body = a.packed
	}
	respond(w, http.StatusOK, a.contentType, body)
}

func (a asset) goesPacked(r *http.Request) bool { return len(a.body) >= gzipMinSize && takesGzip(r) }

// takesGzip tells whether the client takes gzip by name: browsers do.
func takesGzip(r *http.Request) bool {
	for part := range strings.SplitSeq(strings.Join(r.Header.Values("Accept-Encoding"), ","), ",") {
		coding, weight, _ := strings.Cut(part, ";")
		if strings.TrimSpace(coding) != "gzip" {
			continue
		}
		_, weight, _ = strings.Cut(weight, "=")
		q, err := strconv.ParseFloat(strings.TrimSpace(weight), 64)
		return err != nil || q > 0
	}
	return false
}
