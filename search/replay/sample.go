// Package replay is load to measure a search with: what people would ask a catalogue, made of its films, and how long the
// answers took. It knows no engine.
package replay

import (
	"math/rand/v2"

	"cinedex/index/film"
)

// Sample keeps some of the films that pass by, each with the same chance (reservoir sampling: J. S. Vitter, "Random Sampling with a
// Reservoir", 1985, algorithm R). Of the same films in the same order the same seed keeps the same.
type Sample struct {
	films  []*film.Film
	size   int
	passed int
	random *rand.Rand
}

// NewSample returns a sample of up to size films.
func NewSample(size int, seed uint64) *Sample {
	return &Sample{size: size, random: rand.New(rand.NewPCG(seed, 'S'))}
}

// Add lets a film pass by. It is not copied.
func (s *Sample) Add(f *film.Film) {
	s.passed++
	if len(s.films) < s.size {
		s.films = append(s.films, f)
	} else if at := s.random.IntN(s.passed); at < s.size {
		s.films[at] = f
	}
}

// Films returns those kept.
func (s *Sample) Films() []*film.Film { return s.films }
