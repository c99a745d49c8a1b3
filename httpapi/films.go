package httpapi

import (
	"net/http"

	"github.com/gorilla/mux"

	"cinedex/index/film"
)

func (h *Handler) films() records[*film.Film] {
	return records[*film.Film]{
		h: h, called: "film", path: "/v1/films/",
		id:     func(r *http.Request) (string, error) { return mux.Vars(r)["id"], nil },
		decode: film.DecodeFilm,
		stored: func(id string) (film.Record, string, error) {
			f, version, err := h.index.Film(id)
			return film.Record{Film: f}, version, err
		},
		store: h.index.PutFilm, remove: h.index.DeleteFilm,
	}
}
