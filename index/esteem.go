package index

import "math"

// esteem returns how known and how liked a film may be supposed to be, from 0 to about 20 steps: each doubling of its popularity is
// one, and each sixteenfold of its votes; so is each fourfold of its credits and about each sixfold of its texts' words, since of what
// many people know much is written down: catalogues without popularity have that at least. A rating, over 6, adds what it is above.
// Against how many people rated a film, in a catalogue without popularity, the last three correlate with .66 (r; of 1,293 films).
func (c *Columns) esteem() []float32 {
	list := make([]float32, c.Docs)
	words := make([]float64, c.Docs) // of the longest text
	for _, classes := range c.Lengths {
		for doc, class := range classes {
			words[doc] = max(words[doc], ClassLength(class))
		}
	}
	for doc := range list {
		steps := math.Log2(1+4*c.Popularity[doc]) + math.Log2(1+float64(c.Votes[doc]))/4 +
			math.Log2(1+float64(len(c.People.At(uint32(doc)))))/2 + .4*math.Log2(1+words[doc])
		if rating := float64(c.Rating[doc]); rating > 0 {
			steps += .5 + max(0, rating-6)
		}
		list[doc] = float32(steps)
	}
	return list
}
