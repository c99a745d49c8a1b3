package httpapi

import (
	"net/http"
	"net/url"

	"github.com/gorilla/mux"

	"cinedex/index"
	"cinedex/index/film"
)

func (h *Handler) getPerson(w http.ResponseWriter, r *http.Request) error {
	id, err := personID(r)
	if err != nil {
		return err
	}
	p, version, err := h.index.Person(id)
	if err != nil {
		return err
	}
	return respondRecord(w, r, film.Record{Person: p}, version)
}

func (h *Handler) putPerson(w http.ResponseWriter, r *http.Request) error {
	id, err := personID(r)
	if err != nil {
		return err
	}
	pre, err := precondition(r)
	if err != nil {
		return err
	}
	body, err := h.readRecord(w, r)
	if err != nil {
		return err
	}
	p, err := film.DecodePerson(body, id)
	if err != nil {
		return err
	}
	version, created, err := h.index.PutPerson(r.Context(), p, pre)
	if err != nil {
		return h.personConflict(err, id, pre)
	}
	return respondWritten(w, "/v1/people/"+url.PathEscape(id), id, version, created)
}

func (h *Handler) deletePerson(w http.ResponseWriter, r *http.Request) error {
	id, err := personID(r)
	if err != nil {
		return err
	}
	pre, err := precondition(r)
	if err != nil {
		return err
	}
	if err := h.index.DeletePerson(r.Context(), id, pre); err != nil {
		return h.personConflict(err, id, pre)
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// personConflict words the error of a write whose precondition failed.
func (h *Handler) personConflict(err error, id string, pre index.Precondition) error {
	return conflict(err, "person", pre, func() error {
		_, _, err := h.index.Person(id)
		return err
	})
}

// personID is the id in the address, folded as records and credits keep it.
func personID(r *http.Request) (string, error) {
	id, ok := film.FoldPersonID(mux.Vars(r)["id"])
	if !ok {
		return "", newProblem(notFound, "this cannot be the id of a person")
	}
	return id, nil
}
