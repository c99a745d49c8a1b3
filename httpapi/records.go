package httpapi

import (
	"encoding/json"
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

// readRecord reads the body of a PUT: one valid record with the id of the address, which it may leave out.
func readRecord(w http.ResponseWriter, r *http.Request, id string) (film.Record, error) {
	if err := requireContentType(r, "application/json"); err != nil {
		return film.Record{}, err
	}
	if coding := r.Header.Get("Content-Encoding"); coding != "" && coding != "identity" {
		return film.Record{}, newProblem(unsupportedType, "the body must not be compressed")
	}
	body, err := readBody(w, r, film.MaxRecordBytes)
	if err != nil {
		return film.Record{}, err
	}
	if body, err = withID(body, id); err != nil {
		return film.Record{}, err
	}
	record, err := film.Decode(body)
	if err != nil {
		return record, err
	}
	if own := idOf(record); own != id {
		return record, recordProblem("id", own, "must be the id in the address, "+id+", or be left out")
	}
	return record, nil
}

// withID gives a record that has no id that of its address.
func withID(body []byte, id string) ([]byte, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(body, &fields); err != nil || fields == nil {
		return nil, newProblem(invalidJSON, "the body must be one JSON object, the record")
	}
	if own := string(fields["id"]); own != "" && own != `""` && own != "null" {
		return body, nil
	}
	fields["id"], _ = json.Marshal(id) // a text can always be written
	return json.Marshal(fields)
}

func idOf(r film.Record) string {
	if r.Film != nil {
		return r.Film.ID
	}
	return r.Person.ID
}

// wrongRecord is the error of a record of the other sort.
func wrongRecord(wanted, got string) error {
	return recordProblem("record", "", "must be "+wanted+", not "+got)
}

func recordProblem(field, value, rule string) error {
	return &film.Error{
		Kind: film.Invalid, Message: field + " " + rule, Field: field,
		Problems: []film.Problem{{Field: field, Value: excerpt(value), Rule: rule}},
	}
}
