package index

import "math/bits"

// ranked is a set of ordinals that tells the place of each among them: what is kept of some of very many ordinals needs no room for
// the others. Of half a million ordinals it takes 96 kB.
type ranked struct {
	bits   []uint64
	before []uint32 // by word of bits: how many ordinals come before it
}

// newRanked takes in different ordinals in any order.
func newRanked(ordinals []uint32) ranked {
	top := uint32(0)
	for _, o := range ordinals {
		top = max(top, o)
	}
	r := ranked{bits: make([]uint64, top/64+1), before: make([]uint32, top/64+1)}
	for _, o := range ordinals {
		r.bits[o/64] |= 1 << (o % 64)
	}
	for i, w := range r.bits[:len(r.bits)-1] {
		r.before[i+1] = r.before[i] + uint32(bits.OnesCount64(w))
	}
	return r
}

// place returns how many of the ordinals are less than o, and whether o is one of them.
func (r *ranked) place(o uint32) (place uint32, ok bool) {
	if int(o/64) >= len(r.bits) || r.bits[o/64]>>(o%64)&1 == 0 {
		return 0, false
	}
	return r.before[o/64] + uint32(bits.OnesCount64(r.bits[o/64]&(1<<(o%64)-1))), true
}
