package index

import "encoding/binary"

// Sets hold a set of ordinals for each document. Films share few sets (drama and crime; French), so each set is kept once:
// counting a facet counts sets, and what each has afterwards.
type Sets struct {
	Of   []uint32 // each document's set
	Docs []uint32 // of each set: how many documents of the segment have it, deleted ones included

	values Lists // of each set
}

// At returns the ordinals of doc; read only.
func (s *Sets) At(doc uint32) []uint32 { return s.values.At(s.Of[doc]) }

// Values returns the ordinals of a set; read only.
func (s *Sets) Values(set uint32) []uint32 { return s.values.At(set) }

// newSets shares equal lists.
func newSets(docs int, lists Lists) Sets {
	s := Sets{Of: make([]uint32, docs), values: Lists{starts: []uint32{0}}}
	known := map[string]uint32{}
	alone := map[uint32]uint32{} // sets of one ordinal, most of all
	var key []byte
	for doc := range s.Of {
		list := lists.At(uint32(doc))
		var set uint32
		var ok bool
		if len(list) == 1 {
			set, ok = alone[list[0]]
		} else {
			key = key[:0]
			for _, o := range list {
				key = binary.LittleEndian.AppendUint32(key, o)
			}
			set, ok = known[string(key)]
		}
		if !ok {
			set = uint32(len(s.Docs))
			if len(list) == 1 {
				alone[list[0]] = set
			} else {
				known[string(key)] = set
			}
			s.Docs = append(s.Docs, 0)
			s.values.values = append(s.values.values, list...)
			s.values.starts = append(s.values.starts, uint32(len(s.values.values)))
		}
		s.Of[doc] = set
		s.Docs[set]++
	}
	return s
}
