package httpapi

import (
	"bytes"
	"encoding/json"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"sync"
)

// buffers are reused: an answer is encoded whole before its header is written, so that a failure is still a problem.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// keptBuffer is the largest buffer given back to the pool, in bytes: one deep page must not stay in memory for ever.
const keptBuffer = 256 << 10

// respondJSON encodes v and answers with it.
func respondJSON(w http.ResponseWriter, status int, v any) error {
	buffer := buffers.Get().(*bytes.Buffer)
	buffer.Reset()
	defer func() {
		if buffer.Cap() <= keptBuffer {
			buffers.Put(buffer)
		}
	}()
	encoder := json.NewEncoder(buffer)
	encoder.SetEscapeHTML(false) // nosniff keeps browsers from reading JSON as a page
	if err := encoder.Encode(v); err != nil {
		return err
	}
	respond(w, status, "application/json", buffer.Bytes())
	return nil
}

func respond(w http.ResponseWriter, status int, contentType string, body []byte) {
	h := w.Header()
	h.Set("Content-Type", contentType)
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body) // the client is gone if this fails: nobody is left to tell
}

// mediaType is the Content-Type without its parameters, in lower case; "" where it is absent or unreadable.
func mediaType(r *http.Request) string {
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		return ""
	}
	return media
}

// requireContentType refuses a body that is not of one of the types.
func requireContentType(r *http.Request, types ...string) error {
	got := mediaType(r)
	for _, t := range types {
		if got == t {
			return nil
		}
	}
	wrong := "is missing"
	if given := r.Header.Get("Content-Type"); given != "" {
		wrong = "is " + quoted(given)
	}
	return newProblem(unsupportedType, "the header Content-Type "+wrong+"; it must be "+strings.Join(types, " or "))
}

// requireJSON refuses a body that is not plain JSON.
func requireJSON(r *http.Request) error {
	if coding := r.Header.Get("Content-Encoding"); coding != "" && coding != "identity" {
		return newProblem(unsupportedType, "the header Content-Encoding is "+quoted(coding)+"; the body must not be compressed")
	}
	return requireContentType(r, "application/json")
}

// notePartial keeps an answer that the time limit cut from being kept.
func (h *Handler) notePartial(w http.ResponseWriter, partial bool) {
	if partial {
		h.metrics.partial.Inc()
		w.Header().Del("ETag")
		w.Header().Set("Cache-Control", "no-store")
	}
}
