package httpapi

import (
	"net/http"
	"net/url"

	"github.com/gorilla/mux"

	"cinedex/index"
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
	pre, err := precondition(r)
	if err != nil {
		return err
	}
	body, err := h.readRecord(w, r)
	if err != nil {
		return err
	}
	f, err := film.DecodeFilm(body, id)
	if err != nil {
		return err
	}
	version, created, err := h.index.PutFilm(r.Context(), f, pre)
	if err != nil {
		return h.filmConflict(err, id, pre)
	}
	return respondWritten(w, "/v1/films/"+url.PathEscape(id), id, version, created)
}

func (h *Handler) deleteFilm(w http.ResponseWriter, r *http.Request) error {
	id := mux.Vars(r)["id"]
	pre, err := precondition(r)
	if err != nil {
		return err
	}
	if err := h.index.DeleteFilm(r.Context(), id, pre); err != nil {
		return h.filmConflict(err, id, pre)
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// filmConflict words the error of a write whose precondition failed.
func (h *Handler) filmConflict(err error, id string, pre index.Precondition) error {
	return conflict(err, "film", pre, func() error {
		_, _, err := h.index.Film(id)
		return err
	})
}
