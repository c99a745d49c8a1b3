package film

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDecodeStored(t *testing.T) {
	r, err := Decode([]byte(whole))
	if err != nil {
		t.Fatal(err)
	}
	var f Film
	if err := DecodeStored([]byte(whole), &f); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r.Film, &f); diff != "" {
		t.Error(diff)
	}
	var p Person
	if err := DecodeStoredPerson([]byte(wholePerson), &p); err != nil || p.Name != "Penélope Cruz" {
		t.Errorf("got %v, %v", p, err)
	}
	for _, damaged := range []string{"", "{", whole[:len(whole)-1], `{"id":5}`} {
		if err := DecodeStored([]byte(damaged), &f); err == nil {
			t.Errorf("no error for %q", damaged)
		}
	}
}
