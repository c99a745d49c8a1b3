package film

import "errors"

// DecodeStored reads a film as Encode wrote it into f, trusting that it was valid: it is what reading a page of hits
// waits for. The error says that the bytes are not such a film. It keeps no reference to stored.
func DecodeStored(stored []byte, f *Film) error {
	var d decoder
	v, err := storedObject(stored)
	if err != nil {
		return err
	}
	*f = *d.film(v)
	return d.err()
}

// DecodeStoredPerson is DecodeStored for a person.
func DecodeStoredPerson(stored []byte, p *Person) error {
	var d decoder
	v, err := storedObject(stored)
	if err != nil {
		return err
	}
	*p = *d.person(v)
	return d.err()
}

// storedObject catches what was cut off; the checksums of the store answer for the rest.
func storedObject(stored []byte) (string, error) {
	if n := len(stored); n < 2 || stored[0] != '{' || stored[n-1] != '}' {
		return "", errors.New("the stored record is damaged")
	}
	return string(stored), nil
}
