package httpapi

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"

	"cinedex/index/film"
)

// problem is an answer that is not the one asked for (RFC 9457). It is an error, so that handlers return it.
type problem struct {
	Type      string         `json:"type"`
	Title     string         `json:"title"`
	Status    int            `json:"status"`
	Code      string         `json:"code"`
	Detail    string         `json:"detail,omitempty"`
	Parameter string         `json:"parameter,omitempty"`
	Problems  []film.Problem `json:"problems,omitempty"`
	RequestID string         `json:"request_id,omitempty"`

	retryAfter int   // seconds; 0 sends no Retry-After
	cause      error // for the log, never in a body
}

func (p *problem) Error() string { return p.Code + ": " + p.Detail }

func (p *problem) Unwrap() error { return p.cause }

// problemKind is one row of the contract's table of problems.
type problemKind struct {
	status int
	code   string
	title  string
}

var (
	invalidParameter    = problemKind{http.StatusBadRequest, "invalid_parameter", "Invalid parameter"}
	invalidJSON         = problemKind{http.StatusBadRequest, "invalid_json", "Invalid JSON"}
	invalidHeader       = problemKind{http.StatusBadRequest, "invalid_header", "Invalid header"}
	malformedRequest    = problemKind{http.StatusBadRequest, "malformed_request", "Malformed request"}
	invalidBody         = problemKind{http.StatusBadRequest, "invalid_body", "Unreadable body"}
	keyMissing          = problemKind{http.StatusUnauthorized, "key_missing", "Key missing"}
	forbidden           = problemKind{http.StatusForbidden, "forbidden", "Not allowed"}
	notFound            = problemKind{http.StatusNotFound, "not_found", "Not found"}
	methodNotAllowed    = problemKind{http.StatusMethodNotAllowed, "method_not_allowed", "Method not allowed"}
	headersTimeout      = problemKind{http.StatusRequestTimeout, "headers_timeout", "Header fields too slow"}
	bodyTimeout         = problemKind{http.StatusRequestTimeout, "body_timeout", "Body too slow"}
	preconditionFailed  = problemKind{http.StatusPreconditionFailed, "precondition_failed", "Precondition failed"}
	tooLarge            = problemKind{http.StatusRequestEntityTooLarge, "too_large", "Body too large"}
	uriTooLong          = problemKind{http.StatusRequestURITooLong, "uri_too_long", "Address too long"}
	unsupportedType     = problemKind{http.StatusUnsupportedMediaType, "unsupported_media_type", "Unsupported media type"}
	invalidRecord       = problemKind{http.StatusUnprocessableEntity, "invalid_record", "Invalid record"}
	tooManyRefused      = problemKind{http.StatusUnprocessableEntity, "too_many_refused", "Too many refused lines"}
	tooManyRequests     = problemKind{http.StatusTooManyRequests, "too_many_requests", "Too many requests"}
	headersTooLarge     = problemKind{http.StatusRequestHeaderFieldsTooLarge, "headers_too_large", "Header fields too large"}
	clientClosedRequest = problemKind{499, "client_closed_request", "Client closed request"}
	internalError       = problemKind{http.StatusInternalServerError, "internal", "Internal error"}
	notReady            = problemKind{http.StatusServiceUnavailable, "not_ready", "Not ready"}
	overloaded          = problemKind{http.StatusServiceUnavailable, "overloaded", "Overloaded"}
	unavailable         = problemKind{http.StatusServiceUnavailable, "unavailable", "Unavailable"}
	outcomeUnknown      = problemKind{http.StatusServiceUnavailable, "outcome_unknown", "Outcome not known"}
)

// fromKind is what each kind of the project's errors is to a client. Invalid with Problems is a record, not a parameter;
// see asProblem.
var fromKind = map[film.ErrorKind]problemKind{
	film.Invalid:     invalidParameter,
	film.NotFound:    notFound,
	film.Conflict:    preconditionFailed,
	film.Unavailable: unavailable,
	film.Unknown:     outcomeUnknown,
}

// retryAfter is what a client is asked to wait where nothing better is known, in seconds.
const retryAfter = 1

func newProblem(k problemKind, detail string) *problem {
	p := &problem{
		Type: "/problems/" + hyphenated(k.code), Title: k.title, Status: k.status, Code: k.code, Detail: detail,
	}
	if k.status == http.StatusServiceUnavailable || k.status == http.StatusTooManyRequests {
		p.retryAfter = retryAfter
	}
	return p
}

// setRetryAfter tells the client how long to wait, where it should.
func (p *problem) setRetryAfter(h http.Header) {
	if p.retryAfter > 0 {
		h.Set("Retry-After", strconv.Itoa(p.retryAfter))
	}
}

func hyphenated(code string) string {
	b := []byte(code)
	for i, c := range b {
		if c == '_' {
			b[i] = '-'
		}
	}
	return string(b)
}

// asProblem translates any error into what the client may know of it.
func asProblem(err error) *problem {
	var p *problem
	var f *film.Error
	switch {
	case errors.As(err, &p):
		return p
	case errors.As(err, &f):
		return fromFilm(f)
	case errors.Is(err, context.Canceled):
		p = newProblem(clientClosedRequest, "")
	case errors.Is(err, context.DeadlineExceeded):
		p = newProblem(unavailable, "the answer took too long")
	default:
		p = newProblem(internalError, "the service failed; its log has the cause under the request id")
	}
	p.cause = err
	return p
}

func fromFilm(e *film.Error) *problem {
	kind, known := fromKind[e.Kind]
	if !known {
		kind = internalError
	}
	if e.Kind == film.Invalid && len(e.Problems) > 0 {
		kind = invalidRecord
	}
	p := newProblem(kind, e.Message)
	p.Parameter, p.Problems, p.cause = e.Field, e.Problems, e.Err
	return p
}

// writeProblem answers with what err is to a client, in the form that the client reads; what it may not see is left to the log line.
func writeProblem(w http.ResponseWriter, r *http.Request, err error) {
	p := *asProblem(err)
	info := infoOf(r)
	p.RequestID = info.id
	info.note(&p)
	contentType, form := "application/problem+json", any(&p)
	if algoliaAsks(r) {
		contentType, form = "application/json", p.forAlgolia()
	}
	body, _ := json.Marshal(form) // strings and numbers only: it cannot fail
	h := w.Header()
	h.Set("Content-Type", contentType)
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Length", strconv.Itoa(len(body)+1))
	h.Del("ETag")
	p.setRetryAfter(h)
	if p.Status == http.StatusUnauthorized {
		h.Set("WWW-Authenticate", `Bearer realm="cinedex"`)
	}
	w.WriteHeader(p.Status)
	_, _ = w.Write(append(body, '\n')) // the client is gone if this fails: nobody is left to tell
}
