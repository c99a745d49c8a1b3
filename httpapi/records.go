package httpapi

import (
	"net/http"

	"cinedex/index/film"
)

// writtenAnswer tells what a PUT stored.
type writtenAnswer struct {
	ID      string `json:"id"`
	Version string `json:"version"`
}

// respondRecord answers with a stored record, whole, in the form in which it can be PUT again.
func respondRecord(w http.ResponseWriter, r *http.Request, record film.Record, version string) error {
	if notModified(w, r, entityTag(version)) {
		return nil
	}
	body, err := record.Encode()
	if err != nil {
		return err
	}
	respond(w, http.StatusOK, "application/json", append(body, '\n'))
	return nil
}

func respondWritten(w http.ResponseWriter, path, id, version string, created bool) error {
	w.Header().Set("ETag", entityTag(version))
	status := http.StatusOK
	if created {
		w.Header().Set("Location", path)
		status = http.StatusCreated
	}
	return respondJSON(w, status, writtenAnswer{id, version})
}

// readRecord reads the body of a PUT: one JSON object of the size of a record.
func (h *Handler) readRecord(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	if err := requireJSON(r); err != nil {
		return nil, err
	}
	return h.readJSON(w, r, film.MaxRecordBytes)
}
