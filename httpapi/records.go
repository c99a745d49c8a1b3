package httpapi

import (
	"context"
	"net/http"
	"net/url"
	"slices"

	"cinedex/index"
	"cinedex/index/film"
)

// records are those of one kind, films or people, each at an address of its own, where it is read and written.
type records[T any] struct {
	h      *Handler
	called string // one of them, in messages
	path   string // what stands before the id

	id     func(r *http.Request) (string, error)
	decode func(body []byte, id string) (T, error)
	stored func(id string) (record film.Record, version string, err error)
	store  func(ctx context.Context, record T, pre index.Precondition) (version string, created bool, err error)
	remove func(ctx context.Context, id string, pre index.Precondition) error
}

// get answers with a stored record, whole, in the form in which it can be PUT again.
func (of records[T]) get(w http.ResponseWriter, r *http.Request) error {
	id, err := of.id(r)
	if err != nil {
		return err
	}
	record, version, err := of.stored(id)
	if err != nil || notModified(w, r, entityTag(version)) {
		return err
	}
	body, err := record.Encode()
	if err != nil {
		return err
	}
	respond(w, http.StatusOK, "application/json", append(body, '\n'))
	return nil
}

// writtenAnswer tells what a PUT stored.
type writtenAnswer struct {
	ID      string `json:"id"`
	Version string `json:"version"`
}

func (of records[T]) put(w http.ResponseWriter, r *http.Request) error {
	id, pre, err := of.target(r)
	if err != nil {
		return err
	}
	if err := requireJSON(r); err != nil {
		return err
	}
	body, err := of.h.readJSON(w, r, film.MaxRecordBytes)
	if err != nil {
		return err
	}
	record, err := of.decode(body, id)
	if err != nil {
		return err
	}
	// A client that goes away does not take back what it sent, nor does one that only says that it will send no more.
	version, created, err := of.store(context.WithoutCancel(r.Context()), record, pre)
	if err != nil {
		return of.conflict(err, id, pre)
	}
	w.Header().Set("ETag", entityTag(version))
	status := http.StatusOK
	if created {
		w.Header().Set("Location", of.path+url.PathEscape(id))
		status = http.StatusCreated
	}
	return respondJSON(w, status, writtenAnswer{id, version})
}

func (of records[T]) delete(w http.ResponseWriter, r *http.Request) error {
	id, pre, err := of.target(r)
	if err != nil {
		return err
	}
	if err := of.remove(context.WithoutCancel(r.Context()), id, pre); err != nil {
		return of.conflict(err, id, pre)
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// target is what a write is meant for, and under which condition.
func (of records[T]) target(r *http.Request) (id string, pre index.Precondition, err error) {
	if id, err = of.id(r); err != nil {
		return "", pre, err
	}
	pre, err = precondition(r)
	return id, pre, err
}

// conflict says which precondition a write failed on; other errors stay as they are.
func (of records[T]) conflict(err error, id string, pre index.Precondition) error {
	switch {
	case film.KindOf(err) != film.Conflict:
		return err
	case len(pre.IfMatch) > 0 && of.missing(id):
		return newProblem(preconditionFailed, "there is no such "+of.called)
	case slices.Contains(pre.IfNoneMatch, "*"):
		return newProblem(preconditionFailed, "there is a "+of.called+" with that id already")
	}
	return err
}

func (of records[T]) missing(id string) bool {
	_, _, err := of.stored(id)
	return film.KindOf(err) == film.NotFound
}
