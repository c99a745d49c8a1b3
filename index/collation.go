package index

import (
	"encoding/binary"

	"golang.org/x/text/collate"
	textlanguage "golang.org/x/text/language"
)

// collation makes the keys by which titles of one language are ordered. It is for one goroutine.
type collation struct {
	collator *collate.Collator
	buffer   collate.Buffer
}

func newCollation(tag string) *collation {
	return &collation{collator: collate.New(textlanguage.Make(tag), collate.IgnoreCase, collate.Numeric)}
}

// maxOrderKey is how many bytes of a title's collation key are kept: about sixty letters. Titles equal up to there stand as
// if they were the same.
const maxOrderKey = 128

// appendKey appends the key of a title: keys compare as the collator compares titles, byte by byte. It is the collator's
// key with the accents' part written shorter.
func (c *collation) appendKey(dst []byte, title string) []byte {
	c.buffer.Reset()
	from := len(dst)
	dst = appendShortened(dst, c.collator.KeyFromString(&c.buffer, title))
	return dst[:min(len(dst), from+maxOrderKey)]
}

// A collator's key is the weights of the letters, two zeroes, and a weight of two bytes for each letter's accents, most of them
// plainWeight, which makes half of the key. Here the latter are bytes:
//
//	1..31      a lower weight
//	32..95     a run of 1 to 64 plain ones, then a lower one or the end
//	96..159    a run of 64 to 1 plain ones, then a higher one
//	160.., any a higher weight
//
// so that of two runs the longer stands before the shorter where the shorter is ended by a higher weight, and after it elsewhere
// (the compression of the Unicode Collation Algorithm, UTS 10, section 9.1.3, with counts). More than 64 never fit into maxOrderKey.
const (
	plainWeight = 0x20
	longestRun  = 64
	runsUp      = plainWeight
	runsDown    = runsUp + longestRun
	higher      = runsDown + longestRun
)

func appendShortened(dst, key []byte) []byte {
	at := 0
	for at+1 < len(key) && (key[at] != 0 || key[at+1] != 0) {
		if key[at] >= 0x80 { // a weight of three bytes
			at++
		}
		at += 2
	}
	at = min(at+2, len(key))
	dst = append(dst, key[:at]...)
	run := 0
	endRun := func(next int) {
		switch n := min(run, longestRun); {
		case n == 0:
		case next > plainWeight:
			dst = append(dst, byte(runsDown+longestRun-n))
		default:
			dst = append(dst, byte(runsUp+n-1))
		}
		run = 0
	}
	for ; at+1 < len(key); at += 2 {
		weight := int(binary.BigEndian.Uint16(key[at:]))
		if weight == plainWeight {
			run++
			continue
		}
		endRun(weight)
		if weight < plainWeight {
			dst = append(dst, byte(weight))
		} else {
			dst = append(dst, byte(higher+weight>>8), byte(weight))
		}
	}
	endRun(0)
	return dst
}
