package httpapi

import (
	"net/http"

	"github.com/gorilla/mux"

	"cinedex/index/film"
)

func (h *Handler) people() records[*film.Person] {
	return records[*film.Person]{
		h: h, called: "person", path: "/v1/people/",
		id:     personID,
		decode: film.DecodePerson,
		stored: func(id string) (film.Record, string, error) {
			p, version, err := h.index.Person(id)
			return film.Record{Person: p}, version, err
		},
		store: h.index.PutPerson, remove: h.index.DeletePerson,
	}
}

// personID is the id in the address, folded as records and credits keep it.
func personID(r *http.Request) (string, error) {
	id, ok := film.FoldPersonID(mux.Vars(r)["id"])
	if !ok {
		return "", newProblem(notFound, "this cannot be the id of a person")
	}
	return id, nil
}
