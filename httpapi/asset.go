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

// serve answers with the file, or that the client has it.
func (a asset) serve(w http.ResponseWriter, r *http.Request) {
	if !notModified(w, r, a.etag) {
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
	if takesGzip(r) && len(body) >= gzipMinSize {
		w.Header().Set("Content-Encoding", "gzip")
		body = a.packed
	}
	respond(w, http.StatusOK, a.contentType, body)
}

// takesGzip tells whether the client takes gzip by name, without a weight: browsers do. For others the answer is compressed as all are.
func takesGzip(r *http.Request) bool {
	for coding := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		if strings.TrimSpace(coding) == "gzip" {
			return true
		}
	}
	return false
}
