package index

import "math/bits"

// Columns hold, for each document of a segment, what facets, filters and ranking read: about 80 bytes a film. They are
// built from the segment's postings when it appears and live in memory of their own, so they may outlive it.
type Columns struct {
	Serial     uint64 // of the segment; no two in a process have the same, so it can key what is known of it
	Docs       int
	Year       []uint16  // 0: none
	Years      []uint32  // by year: how many documents have it, deleted ones included
	Runtime    []uint16  // minutes, cut at 65,535; 0: none
	Popularity []float64 //
	Rating     []float32 // average; negative: none
	Votes      []uint32  //
	Esteem     []float32 // steps, see esteem
	Renown     []uint8   // how known the film is, in steps; see renown
	Breadth    []uint8   // letters of the shortest title, at most 255

	Genres, Languages, Countries, Kinds Sets // ordinals of the Vocabularies
	People                              Credits
	Keywords                            Counts

	Lengths map[string][]uint8 // by analyzer: each text's length class, 0 for none; see TextLength

	Words map[string]*Words // by field, of those that typing mistakes are forgiven in at each keystroke

	Rank   []uint32 // each document's place in the fixed order: popularity, votes, newest, id
	ByRank []uint32 // the documents in that order

	ids     texts
	classes map[string][]int // by analyzer: how many texts have each length class
	orders  titleOrders
}

// ID returns the film's id.
func (c *Columns) ID(doc uint32) string { return string(c.ids.at(doc)) }

// TextLength returns about how many words the document's texts of one analyzer's language have.
func (c *Columns) TextLength(analyzer string, doc uint32) float64 {
	classes := c.Lengths[analyzer]
	if classes == nil {
		return 0
	}
	return ClassLength(classes[doc])
}

// renown is how known a film is, in steps: each doubling of its popularity is one, each sixteenfold of its votes.
func renown(popularity float64, votes uint32) uint8 {
	doublings := bits.Len64(uint64(min(popularity, 1<<60)*4)) - 2
	return uint8(max(0, doublings) + bits.Len32(votes)/4)
}
