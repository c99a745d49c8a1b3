package httpapi

import (
	"net/http"
	"net/url"

	"github.com/gorilla/mux"

	"cinedex/index/film"
)

func (h *Handler) getFilm(w http.ResponseWriter, r *http.Request) error {
	f, version, err := h.index.Film(mux.Vars(r)["id"])
	if err != nil {
		return err
	}
	return respondRecord(w, r, film.Record{Film: f}, version)
}

func (h *Handler) putFilm(w http.ResponseWriter, r *http.Request) error {
	id := mux.Vars(r)["id"]
	record, err := readRecord(w, r, id)
	if err != nil {
		return err
	}
	if record.Film == nil {
		return wrongRecord("a film", "a person's record; PUT it under /v1/people")
	}
	version, created, err := h.index.PutFilm(r.Context(), record.Film, precondition(r))
	if err != nil {
		return err
	}
	return respondWritten(w, "/v1/films/"+url.PathEscape(id), id, version, created)
}

func (h *Handler) deleteFilm(w http.ResponseWriter, r *http.Request) error {
	if err := h.index.DeleteFilm(r.Context(), mux.Vars(r)["id"], precondition(r)); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}
