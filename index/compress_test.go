package index

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"sync"
	"testing"

	"cinedex/index/film"
)

// unpacked returns a copy of what unpack gives.
func unpacked(packed []byte) (json []byte, err error) {
	err = unpack(packed, func(j []byte) error {
		json = bytes.Clone(j)
		return nil
	})
	return json, err
}

func TestPack(t *testing.T) {
	p := newPacker()
	var wg sync.WaitGroup
	for name, json := range map[string]string{
		"empty":                     "",
		"short":                     `{"id":"a","original_title":"A"}`,
		"from within":               string(dictionary[1000:3000]),
		"as large as a record gets": `{"id":"a","original_title":"A","keywords":["` + strings.Repeat("x", maxRecord-50) + `"]}`,
	} {
		packed := p.pack([]byte(json))
		wg.Go(func() { // readers are many
			for range 20 {
				if got, err := unpacked(packed); err != nil || string(got) != json {
					t.Errorf("%s comes back as %d bytes of %d, %v", name, len(got), len(json), err)
				}
			}
		})
	}
	wg.Wait()
}

// What the dictionary is for: a record that shares no text with it takes well below what it takes alone.
func TestDictionaryHelps(t *testing.T) {
	f := &film.Film{ID: "x", OriginalTitle: "Zyx", OriginalLanguage: "en", Kind: "feature", Year: 1999, Genres: []string{"drama", "thriller"},
		Languages: []string{"en"}, Countries: []string{"US"}, Credits: []film.Credit{{Name: "Q. W.", Person: "q-w", Role: "director"}}}
	json, err := film.Record{Film: f}.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if n := len(newPacker().pack(json)); n > len(json)/2 {
		t.Errorf("%d bytes are %d packed", len(json), n)
	}
}

func TestUnpackDamaged(t *testing.T) {
	p := newPacker()
	whole := p.pack([]byte(`{"id":"a","original_title":"A","keywords":["a","b","c"]}`))
	for name, packed := range map[string][]byte{
		"no frame":  []byte("{}{}{}{}{}"),
		"cut off":   whole[:len(whole)-3],
		"too large": p.pack(make([]byte, maxRecord+1)),
	} {
		if json, err := unpacked(packed); err == nil {
			t.Errorf("%s: %d bytes and no error", name, len(json))
		}
	}
	if json, err := unpacked(whole); err != nil || len(json) == 0 {
		t.Errorf("afterwards %q, %v", json, err)
	}
}

// Another dictionary makes what is stored unreadable: it needs another MappingVersion.
func TestDictionaryIsOfItsMappingVersion(t *testing.T) {
	sum := sha256.Sum256(dictionary)
	if got := hex.EncodeToString(sum[:4]); MappingVersion != 4 || got != "3ab2d0ae" {
		t.Errorf("mapping version %d has a dictionary with the sum %s", MappingVersion, got)
	}
}

// BenchmarkPack and BenchmarkUnpack take a film of 1.1 KB that is not in the dictionary.
func benchmarkRecord(b *testing.B) []byte {
	f := &film.Film{ID: "mirador-del-norte-1987", OriginalTitle: "El mirador del norte", OriginalLanguage: "es", Kind: "feature", Year: 1987, Runtime: 97,
		Titles:   map[string]string{"en": "The Northern Lookout", "es": "El mirador del norte"},
		Genres:   []string{"drama", "mystery"},
		Synopses: map[string]string{"en": strings.Repeat("A lighthouse keeper writes down every ship that passes, until one of them does not. ", 4), "es": strings.Repeat("Un farero apunta cada barco que pasa, hasta que uno no pasa. ", 4)}}
	for _, name := range []string{"Ana Duarte", "Luis Quiroga", "Marta Ibarra"} {
		f.Credits = append(f.Credits, film.Credit{Name: name, Role: "actor"})
	}
	if problems := f.Validate(); problems != nil {
		b.Fatal(problems)
	}
	json, err := film.Record{Film: f}.Encode()
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(json)))
	b.ReportAllocs()
	return json
}

func BenchmarkPack(b *testing.B) {
	json := benchmarkRecord(b)
	p := newPacker()
	for b.Loop() {
		p.pack(json)
	}
}

func BenchmarkUnpack(b *testing.B) {
	packed := newPacker().pack(benchmarkRecord(b))
	for b.Loop() {
		if err := unpack(packed, func([]byte) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}
