package search

import (
	"strings"

	"cinedex/index/language"
)

// scanner tells of a stored record, without decoding it, that no text in it can hold a phrase. Most films that have a
// phrase's words do not have them side by side, and decoding them is what takes long.
//
// It reads the record's JSON as words, names of fields and all: texts cannot hold what their JSON does not. ASCII words are
// compared where they stand; others are left to package language.
type scanner struct {
	phrase phrase
	words  []language.Word
}

// maxScanned is how many words a phrase may have to be scanned for: as many as there are bits to note them in.
const maxScanned = 32

// newScanner returns the scanner of a phrase, nil if nothing short of decoding tells: of words looked for by grams, or too many.
func newScanner(ph phrase) *scanner {
	if len(ph.words) > maxScanned || strings.Trim(strings.Join(ph.words, ""), "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
		return nil
	}
	return &scanner{phrase: ph}
}

// may reports whether a text of the record may hold the phrase.
func (s *scanner) may(json []byte) bool {
	whole := uint64(1) << len(s.phrase.words)
	begun := uint64(1) // bit n: the words just read are the first n of the phrase
	for i := 0; i < len(json); {
		switch c := json[i]; {
		case c == '\\': // all that JSON escapes parts words
			if i++; i < len(json) && json[i] == 'u' {
				i += 4
			}
			i++
			continue
		case c == '"': // a string begins or ends
			begun = 1
			i++
			continue
		case byteKinds[c] == gap:
			i++
			continue
		}
		start, ascii := i, true
		for i < len(json) && byteKinds[json[i]] != gap {
			ascii = ascii && byteKinds[json[i]] == plain
			i++
		}
		if ascii {
			begun = s.next(begun, json[start:i])
		} else {
			s.words = language.AppendWords(s.words[:0], string(json[start:i]))
			for _, w := range s.words {
				if begun = s.next(begun, []byte(w.Text)); begun&whole != 0 {
					return true
				}
			}
		}
		if begun&whole != 0 {
			return true
		}
	}
	return false
}

// next returns what is begun after one more word, written in any case.
func (s *scanner) next(begun uint64, written []byte) uint64 {
	next := uint64(1)
	for n := range s.phrase.words {
		if begun&(1<<n) != 0 && s.is(written, n) {
			next |= 2 << n
		}
	}
	return next
}

// is reports whether written is word n of the phrase.
func (s *scanner) is(written []byte, n int) bool {
	word := s.phrase.words[n]
	begins := s.phrase.unfinished && n == len(s.phrase.words)-1
	if len(written) < len(word) || len(written) > len(word) && !begins {
		return false
	}
	for i := range len(word) {
		if written[i]|0x20 != word[i] { // that makes letters lower case and leaves digits
			return false
		}
	}
	return true
}

type byteKind uint8

const (
	gap   byteKind = iota
	plain          // an ASCII letter or digit
	other          // may be part of a word
)

// byteKinds says of each byte whether it parts words.
var byteKinds = func() (kinds [256]byteKind) {
	for c := range kinds {
		switch {
		case c < 0x80 && ('a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'):
			kinds[c] = plain
		case c >= 0x80, c == '\'':
			kinds[c] = other
		}
	}
	return kinds
}()
