package search

import (
	"testing"

	"cinedex/index/film"
	"cinedex/index/language"
)

func TestFaithful(t *testing.T) {
	tests := []struct {
		keyword, text string
		want          bool
	}{
		{"boxing", "He takes up boxing again.", true},
		{"boxing", "It was a box office success.", false},
		{"zombies", "A zombie walks.", true},
		{"dystopia", "In a dystopian future", true},
		{"time travel", "They travel through time", true},
		{"time travel", "They travel to see it one last time", false},
		{"time travel", "A time traveller arrives", true},
		{"serial killer", "a killer, serial and cold", true},
		{"母親", "若い母親が帰る", true},
		{"母親", "父が帰る", false},
		{"war", "The warden waits", false},
		{"рак", "Он раб", false},
		{"море", "У моря", false},
		{"книга", "Старые книги", true},
		{"राम", "राज करता", false},
		{"world war two", "in the war of two worlds", true},
		{"revenge", "Revenge of the Nerds is a comedy", false},
		{"revenge", "They take revenge on the jocks", true},
		{"war", "Two wars", true},
	}
	for _, tt := range tests {
		var words []word
		for _, w := range language.Words(tt.keyword) {
			words = append(words, word{text: w.Text})
		}
		got := newWording(&film.Film{OriginalTitle: "Revenge of the Nerds", Synopses: map[string]string{"en": tt.text}}).faithful(words)
		if want := map[bool]float32{true: 1, false: looseForm}[tt.want]; got != want {
			t.Errorf("faithful(%q, %q) = %v, want %v", tt.keyword, tt.text, got, want)
		}
	}
}
