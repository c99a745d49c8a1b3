package httpapi

import (
	"net/http"
	"net/url"

	"github.com/gorilla/mux"

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
	record, err := readRecord(w, r, id)
	if err != nil {
		return err
	}
	if record.Person == nil {
		return wrongRecord("a person", `a film; a person has "record": "person"`)
	}
	version, created, err := h.index.PutPerson(r.Context(), record.Person, precondition(r))
	if err != nil {
		return err
	}
	return respondWritten(w, "/v1/people/"+url.PathEscape(id), id, version, created)
}

func (h *Handler) deletePerson(w http.ResponseWriter, r *http.Request) error {
	id, err := personID(r)
	if err != nil {
		return err
	}
	if err := h.index.DeletePerson(r.Context(), id, precondition(r)); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// personID is the id in the address, folded as records and credits keep it.
func personID(r *http.Request) (string, error) {
	id, ok := film.FoldPersonID(mux.Vars(r)["id"])
	if !ok {
		return "", newProblem(notFound, "this cannot be the id of a person")
	}
	return id, nil
}
